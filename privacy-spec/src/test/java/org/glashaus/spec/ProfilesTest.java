package org.glashaus.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.glashaus.spec.PrivacyStatement.Occurrence;
import org.glashaus.spec.Profile.AddressForm;
import org.glashaus.spec.Profile.DerivedSetting;
import org.glashaus.spec.Profile.LogRule;
import org.glashaus.spec.Profile.Origin;
import org.glashaus.spec.Profile.Treatment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

final class ProfilesTest {
    static final List<String> IDS = StatementLibrary.ids();

    /** A star marks what is not in force yet. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            setting                          | waag                                        | vc4all                                      | studentenwerk-osnabrueck                  | greenminihost                                 | bbw-leipzig                                | strict
            web-access-log                   | shortened addresses, kept for 14 days       | shortened addresses, kept for 14 days       | none                                      | none                                          | full addresses, kept for 7 days            | none
            media-storage                    | never                                       | never                                       | never                                     | never                                         | never                                      | never
            chat-storage                     | in memory until the room closes             | in memory until the room closes             | in memory until the room closes           | in memory until the room closes               | in memory until the room closes            | in memory until the room closes
            media-transit-limit              | *5 seconds                                  | *5 seconds                                  | passed on at once                         | passed on at once                             | passed on at once                          | passed on at once
            direct-connections               | *between two people at most                 | *between two people at most                 | none                                      | none                                          | none                                       | none
            stun-servers                     | *meet-jit-si-turnrelay.jitsi.net            | *stun.l.google.com, stun1.l.google.com, stun2.l.google.com | none                       | none                                          | none                                       | none
            cookies                          | none                                        | none                                        | none                                      | none                                          | *session cookies without expiry, persistent ones with expiry, each refusable | none
            browser-storage                  | none                                        | none                                        | *settings, until hang-up                  | *settings, until the visitor deletes them     | *settings, until the visitor deletes them  | none
            recent-conferences               | none                                        | none                                        | none                                      | *in the browser only, deletable               | none                                       | none
            room-creation                    | anybody, without an account                 | anybody, without an account                 | *organisers who have logged in            | anybody, without an account                   | anybody, without an account                | anybody, without an account
            room-password                    | none                                        | none                                        | *optional                                 | none                                          | none                                       | none
            room-name-memory                 | none                                        | none                                        | none                                      | none                                          | *in the browser only, deletable            | none
            signalling-log                   | *7 days                                     | *7 days                                     | none                                      | none                                          | none                                       | none
            media-log                        | *24 hours                                   | *24 hours                                   | none                                      | none                                          | none                                       | none
            security-log                     | *attacks and failed logins, shortened addresses | *attacks and failed logins, shortened addresses | none                              | none                                          | none                                       | none
            conference-identifier-retention  | none                                        | none                                        | none                                      | *24 days                                      | none                                       | none
            participant-identifier-retention | none                                        | none                                        | none                                      | *24 days                                      | none                                       | none
            legal-hold                       | none in the host's own interest             | none in the host's own interest             | none in the host's own interest           | none in the host's own interest               | *until the matter is cleared up            | none in the host's own interest
            """)
    void eachStatementDerives(
            String name,
            String waag,
            String vc4all,
            String studentenwerk,
            String greenminihost,
            String bbw,
            String strict)
            throws Exception {
        if (name.equals("setting")) {
            assertThat(IDS).containsExactly(waag, vc4all, studentenwerk, greenminihost, bbw, strict);
            return;
        }
        List<String> expected = List.of(waag, vc4all, studentenwerk, greenminihost, bbw, strict);
        for (int i = 0; i < IDS.size(); i++) {
            DerivedSetting setting = profile(IDS.get(i)).setting(name).orElseThrow();
            assertThat((setting.notInForce().isPresent() ? "*" : "")
                            + setting.value().english())
                    .as("%s of %s", name, IDS.get(i))
                    .isEqualTo(expected.get(i));
        }
    }

    @Test
    void theWebLogFollowsTheStatement() throws Exception {
        LogRule shortened = new LogRule(AddressForm.SHORTENED, Duration.ofDays(14));
        assertThat(profile("waag").webAccessLog()).contains(shortened);
        assertThat(profile("vc4all").webAccessLog()).contains(shortened);
        assertThat(profile("bbw-leipzig").webAccessLog()).contains(new LogRule(AddressForm.FULL, Duration.ofDays(7)));
        assertThat(profile("studentenwerk-osnabrueck").webAccessLog()).isEmpty();
        assertThat(profile("greenminihost").webAccessLog()).isEmpty();
        assertThat(profile("strict").webAccessLog()).isEmpty();
    }

    @ParameterizedTest
    @FieldSource("IDS")
    void noStatedClaimIsIgnored(String id) throws Exception {
        Profile profile = profile(id);
        for (Occurrence occurrence : profile.statement().occurrences().toList()) {
            switch (profile.treatment(occurrence.claim().id())) {
                case Treatment.InForce inForce ->
                    assertThat(inForce.setting().anchors()).contains(occurrence.anchor());
                case Treatment.NotInForce notInForce -> {
                    assertThat(notInForce.setting().anchors()).contains(occurrence.anchor());
                    assertThat(notInForce.today().english()).isNotBlank();
                }
                case Treatment.NoSetting none ->
                    assertThat(ClaimsWithoutSetting.find(occurrence.claim().id()))
                            .as(occurrence.anchor() + " " + occurrence.claim().id())
                            .contains(none.reason().english());
            }
        }
    }

    @Test
    void everyClaimOfTheCatalogueHasExactlyOnePlace() {
        Set<String> seen = new HashSet<>();
        for (SettingRule rule : Profiles.RULES) {
            rule.claims().forEach(c -> assertThat(seen.add(c)).as(c).isTrue());
        }
        for (ClaimCatalogue.Entry entry : ClaimCatalogue.load().entries()) {
            assertThat(seen.contains(entry.id())
                            ^ ClaimsWithoutSetting.find(entry.id()).isPresent())
                    .as(entry.id())
                    .isTrue();
        }
        assertThat(seen)
                .allSatisfy(c -> assertThat(ClaimCatalogue.load().find(c)).isPresent());
    }

    @ParameterizedTest
    @FieldSource("IDS")
    void aSettingNamesItsSentencesOrSaysWhySilenceMeansIt(String id) throws Exception {
        assertThat(profile(id).settings()).allSatisfy(s -> {
            switch (s.origin()) {
                case STATED -> assertThat(s.anchors()).isNotEmpty();
                case READING -> {
                    assertThat(s.anchors()).isNotEmpty();
                    assertThat(s.reading()).isPresent();
                }
                case SILENCE, LAW -> {
                    assertThat(s.anchors()).isEmpty();
                    assertThat(s.reading()).isPresent();
                }
            }
        });
    }

    @Test
    void aReadingIsShownWhereItsWordsStand() throws Exception {
        DerivedSetting transit = profile("waag").setting("media-transit-limit").orElseThrow();
        assertThat(transit.origin()).isEqualTo(Origin.READING);
        assertThat(transit.anchors()).containsExactly("waag/3.4");
        assertThat(transit.reading())
                .hasValueSatisfying(r -> assertThat(r.english()).contains("5 s from receipt"));
    }

    @Test
    void theDefaultPromisesOnlyWhatIsInForce() throws Exception {
        Profile profile = profile("strict");
        assertThat(profile.statement().occurrences().toList())
                .isNotEmpty()
                .noneMatch(o -> profile.treatment(o.claim().id()) instanceof Treatment.NotInForce);
    }

    @Test
    void aContradictionWithoutReadingRefusesTheStartAndNamesBothSentences() {
        assertThatThrownBy(() -> Profiles.derive(Statements.of(
                        Statements.claim("no-cookies", Map.of()),
                        Statements.claim("persistent-personalisation-cookies", Map.of()))))
                .isInstanceOf(StatementRefused.class)
                .hasMessageContaining("own/1.1, own/1.2")
                .hasMessageContaining("persistent-personalisation-cookies cannot be true beside no-cookies");
    }

    @Test
    void twoPeriodsForOneLogAreAContradiction() {
        assertThatThrownBy(() -> Profiles.derive(Statements.of(
                        Statements.claim("weblog-retention", Map.of("limit", "P7D")),
                        Statements.claim("weblog-retention", Map.of("limit", "P14D")))))
                .isInstanceOf(StatementRefused.class)
                .hasMessageContaining("own/1.1, own/1.2");
    }

    @Test
    void anAcceptedReadingLetsTheStricterSentenceHold() throws Exception {
        Profile profile = Profiles.derive(Statements.reconciled(
                "The shorter one holds.",
                Statements.claim("weblog-retention", Map.of("limit", "P14D")),
                Statements.claim("weblog-retention", Map.of("limit", "P7D"))));
        assertThat(profile.webAccessLog()).contains(new LogRule(AddressForm.NONE, Duration.ofDays(7)));
    }

    @Test
    void aLogWithoutAPeriodIsRefusedByItsSentence() {
        assertThatThrownBy(() -> Profiles.derive(
                        Statements.of(Statements.claim("weblog-retention", Map.of("limit", "a while")))))
                .isInstanceOf(StatementRefused.class)
                .hasMessageContaining("own/1.1 weblog-retention.params.limit");
    }

    private static Profile profile(String id) throws StatementRefused {
        return Profiles.derive(StatementLibrary.byId(id));
    }
}
