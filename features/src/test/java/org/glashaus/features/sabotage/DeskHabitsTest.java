package org.glashaus.features.sabotage;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.MultiMap;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DeskHabitsTest {
    @TempDir
    Path folder;

    @Test
    void aPretenceAnswersItsOwnCommandAndNoOther() {
        HostHabit habit = DeskBreach.ERASED_IN_WORDS.habit();
        assertThat(habit.pretends(List.of("rights", "entries", "erase", "1"))).isPresent();
        assertThat(habit.pretends(List.of("rights", "entries", "export", "1"))).isEmpty();
        assertThat(habit.pretends(List.of("rights"))).isEmpty();
    }

    @Test
    void aHalfAnswerLacksEntriesAndWords() throws IOException {
        Path file = folder.resolve("export.json");
        Files.writeString(
                file,
                "{\"entries\": [{\"log\": \"x\"}], \"request\": {\"words\": \"theirs\"}, \"explanation\": \"so\"}");
        List<String> asked = List.of("rights", "entries", "export", "1", "--out", folder.toString());

        DeskBreach.HALF_ANSWERS.habit().afterwards(asked);

        JsonObject left = new JsonObject(Files.readString(file));
        assertThat(left.getJsonArray("entries")).isEmpty();
        assertThat(left.getJsonObject("request").getString("words")).isEmpty();
        assertThat(folder.resolve("export.txt")).hasContent("so");
    }

    @Test
    void whoeverKnewEarlierIsSaidToKnowNow() {
        List<String> told = DeskBreach.LATE_AWARENESS
                .habit()
                .tells(List.of("breach", "aware", "1", "--at", "2026-03-05T09:00:00Z", "--by", "somebody"));
        assertThat(told).hasSize(7).contains("somebody");
        assertThat(Duration.between(Instant.parse(told.get(4)), Instant.now()).abs())
                .isLessThan(Duration.ofMinutes(5));
    }

    @Test
    void onlyFormsOfTheDeskAreLostOrTakenForSomethingElse() {
        Meddler lost = new DeskHabits.LostRequests();
        assertThat(lost.instead("/rights", "do=ask&kind=access")).isPresent();
        assertThat(lost.instead("/rights", "do=look&reference=")).isEmpty();
        assertThat(lost.instead("/login", "do=ask")).isEmpty();
        Meddler late = new DeskHabits.LateWithdrawals();
        assertThat(late.form("/rights", "do=ask&kind=withdrawal")).isEqualTo("do=ask&kind=objection");
        assertThat(late.form("/login", "kind=withdrawal")).isEqualTo("kind=withdrawal");
    }

    @Test
    void silenceIsBrokenOrLastsAndNothingElseIsToldOtherwise() {
        List<String> silent = List.of(
                "disclosure",
                "enter",
                "--silent-until",
                "2026-06-01",
                "--silent-ground",
                "an order",
                "--by",
                "somebody");
        assertThat(DeskBreach.BROKEN_SILENCE.habit().tells(silent))
                .containsExactly("disclosure", "enter", "--by", "somebody");
        assertThat(DeskBreach.LASTING_SILENCE.habit().tells(silent))
                .contains("2126-06-01", "an order")
                .hasSameSizeAs(silent);
        List<String> open = List.of("disclosure", "enter", "--by", "somebody");
        assertThat(DeskBreach.BROKEN_SILENCE.habit().tells(open)).isEqualTo(open);
        assertThat(DeskBreach.LASTING_SILENCE.habit().tells(open)).isEqualTo(open);
    }

    @Test
    void onlyThePrivacyPageIsSilentOfRequests() {
        String page = "<main><section id=\"disclosed\"><p>1</p></section><section id=\"registers\"></section></main>";
        Meddler hushed = DeskBreach.HUSHED_REQUESTS.meddler().orElseThrow();
        MultiMap fields = MultiMap.caseInsensitiveMultiMap();
        assertThat(hushed.page("/privacy", 200, fields, page))
                .isEqualTo("<main><section id=\"registers\"></section></main>");
        assertThat(hushed.page("/rights", 200, fields, page)).isEqualTo(page);
    }
}
