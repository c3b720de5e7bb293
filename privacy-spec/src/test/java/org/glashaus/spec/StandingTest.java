package org.glashaus.spec;

import static org.assertj.core.api.Assertions.assertThat;

import org.glashaus.spec.ClaimCatalogue.Entry;
import org.junit.jupiter.api.Test;

/** How a statement stands to a claim, and what holds where it says nothing. */
final class StandingTest {

    @Test
    void aClaimIsStatedOrRuledOutOrNotSpokenOf() throws Exception {
        PrivacyStatement waag = StatementLibrary.byId("waag");
        assertThat(waag.standing("weblog-retention")).isEqualTo(Standing.STATED);
        assertThat(waag.standing("organiser-creates-room")).isEqualTo(Standing.CONFLICTING);
        assertThat(waag.standing("no-cookies")).isEqualTo(Standing.SILENT);
    }

    @Test
    void everyClaimSaysWhatHoldsInSilence() {
        for (Entry entry : ClaimCatalogue.load().entries()) {
            switch (entry.kind()) {
                case RIGHT -> assertThat(entry.silence()).as(entry.id()).isEqualTo(Silence.LAW);
                case DISCLOSURE, ORGANISATIONAL ->
                    assertThat(entry.silence()).as(entry.id()).isNotEqualTo(Silence.STRICT);
                case ABSENCE -> assertThat(entry.silence()).as(entry.id()).isNotEqualTo(Silence.NOTHING);
                case BEHAVIOUR, RETENTION, CONFIGURATION ->
                    assertThat(entry.silence()).as(entry.id()).isNotNull();
            }
        }
        assertThat(ClaimCatalogue.load().entries()).extracting(Entry::silence).contains(Silence.values());
    }

    /** An extra that nobody promised is not there; a protection is. */
    @Test
    void protectionsHoldInSilenceAndExtrasDoNot() {
        ClaimCatalogue catalogue = ClaimCatalogue.load();
        assertThat(catalogue.entry("media-not-stored").silence()).isEqualTo(Silence.STRICT);
        assertThat(catalogue.entry("room-data-deleted-at-end").silence()).isEqualTo(Silence.STRICT);
        assertThat(catalogue.entry("weblog-retention").silence()).isEqualTo(Silence.NOTHING);
        assertThat(catalogue.entry("p2p-at-most-two").silence()).isEqualTo(Silence.NOTHING);
        assertThat(catalogue.entry("transport-encrypted").silence()).isEqualTo(Silence.LAW);
    }
}
