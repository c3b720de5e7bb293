package org.glashaus.conference.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.glashaus.conference.Answer;
import org.glashaus.conference.SampleProfile;
import org.glashaus.conference.limits.DeskLimits;
import org.glashaus.conference.rights.Outcome;
import org.glashaus.conference.rights.Window;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whoever has a reference looks how things stand, names more, or takes the request back. */
class RightsLookTest extends AtTheRightsPage {
    /** Each look is of its own: neither does a later address take the place of the first, nor get the times named there. */
    @Test
    void anAddressGoesWithTheTimesOfItsOwnForm() throws Exception {
        String reference = reference(post("kind", "access", "from", ago(3), "to", ago(2)));
        assertThat(post("do", "look", "reference", reference, "here", "yes").status())
                .as("an address without a time")
                .isEqualTo(400);
        assertThat(evidence(1).sightings()).isEmpty();
        assertThat(post("do", "look", "reference", reference, "here", "yes", "from", ago(1), "to", ago(0))
                        .status())
                .isEqualTo(200);
        assertThat(evidence(1).windows()).hasSize(1);
        assertThat(evidence(1).sightings()).hasSize(1);
        assertThat(evidence(1).sightings().getFirst().windows())
                .hasSize(1)
                .doesNotContainAnyElementsOf(evidence(1).windows());
    }

    @Test
    void aTimeAheadOrOlderThanTheLogIsRefusedInALookToo() throws Exception {
        String reference = reference(post("kind", "access"));
        long beyond = SampleProfile.FOURTEEN_DAYS.toHours() + 2;
        for (String[] time : new String[][] {{ago(-24), ago(-23)}, {ago(beyond), ago(beyond - 1)}}) {
            Answer answer = post("do", "look", "reference", reference, "here", "yes", "from", time[0], "to", time[1]);
            assertThat(answer.status()).as(time[0]).isEqualTo(400);
            assertThat(answer.body()).contains("role=\"alert\"", "#from-too", reference);
            assertThat(post("kind", "access", "here", "yes", "from", time[0], "to", time[1])
                            .status())
                    .isEqualTo(400);
        }
        assertThat(evidence(1).sightings()).isEmpty();
    }

    @Test
    void whoMadeARequestCanTakeItBackAndReadsWhatElseTheyCanDo() throws Exception {
        String reference = reference(post("kind", "access"));
        Answer answer = post("do", "look", "reference", reference, "take-back", "yes");
        assertThat(answer.body()).contains("counts as taken back", "Article 77");
        assertThat(kept(1).outcome()).contains(Outcome.TAKEN_BACK);
    }

    /** Whoever asks right after a visit names this very minute: 01:38 still lies ahead. */
    @Test
    void aTimeReachesToTheEndOfItsMinuteAndNeverAhead() throws Exception {
        Instant before = Instant.now();
        post("kind", "access", "here", "yes", "from", ago(1), "to", ago(0));
        Window window = evidence(1).sightings().getFirst().windows().getFirst();
        assertThat(window.to()).isBetween(before, Instant.now());
        post("kind", "access", "from", ago(26), "to", ago(2));
        Window day = evidence(2).windows().getFirst();
        assertThat(Duration.between(day.from(), day.to())).isEqualTo(Duration.ofHours(24));
        post("kind", "access", "from", ago(3), "to", ago(3));
        Window minute = evidence(3).windows().getFirst();
        assertThat(Duration.between(minute.from(), minute.to())).isEqualTo(Duration.ofMillis(59_999));
    }

    @ParameterizedTest
    @CsvSource({
        "en, has been added, named already, taken back just now, nothing can be added",
        "nl, is toegevoegd, al genoemd, zojuist ingetrokken, niets meer worden toegevoegd",
        "de, wurde hinzugefügt, schon genannt, eben zurückgenommen, nichts mehr hinzugefügt"
    })
    void aLookSaysWhatItChanged(String language, String added, String known, String back, String over) {
        String reference = reference(post("kind", "access"));
        String[] plain = {"do", "look", "reference", reference};
        String[] times = {"do", "look", "reference", reference, "here", "yes", "from", ago(3), "to", ago(2)};
        String[] ends = {"do", "look", "reference", reference, "take-back", "yes"};
        assertThat(in(language, plain)).doesNotContain(added, known, back, over);
        assertThat(in(language, times)).contains(added);
        assertThat(in(language, times)).contains(known).doesNotContain(added);
        assertThat(in(language, ends)).contains(back);
        assertThat(in(language, plain)).doesNotContain(added, known, back, over);
        assertThat(in(language, times)).contains(over);
        assertThat(in(language, ends)).contains(over).doesNotContain(back);
    }

    @Test
    void aTickToTakeBackStaysWhenATimeIsFaulty() {
        String reference = reference(post("kind", "access"));
        Answer answer =
                post("do", "look", "reference", reference, "take-back", "yes", "from", ago(-24), "to", ago(-23));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).containsPattern("id=\"take-back\"[^>]*checked");
    }

    @Test
    void oneTimeTooManyIsSaidAndIsNoFaultOfTheServers() throws Exception {
        String reference = reference(post("kind", "access"));
        @Nullable Answer last = null;
        for (int i = 0; i <= DeskLimits.RIGHTS_WINDOWS; i++) {
            String day = "2026-01-%02dT0".formatted(i + 1);
            last = post("do", "look", "reference", reference, "from", day + "1:00", "to", day + "2:00");
            assertThat(last.status()).isEqualTo(i < DeskLimits.RIGHTS_WINDOWS ? 200 : 409);
        }
        assertThat(Objects.requireNonNull(last).body()).contains("as many times as one can have");
        assertThat(Answer.get(server, "/health").body()).doesNotContain("DeskRefused");
    }

    @Test
    void referencesCannotBeTriedOut() {
        int status = 404;
        for (int i = 0; i <= DeskLimits.RIGHTS_LOOKS_AT_ONCE && status == 404; i++) {
            status = post("do", "look", "reference", "2222-2222-2222-2222").status();
        }
        assertThat(status).isEqualTo(429);
    }

    private String in(String language, String... fields) {
        return send("application/x-www-form-urlencoded", form(fields), language).body();
    }
}
