package org.glashaus.conference.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.glashaus.conference.journal.Hold;
import org.glashaus.conference.journal.JournalEntry;
import org.glashaus.conference.journal.NumberedEntry;
import org.glashaus.conference.limits.DeskLimits;
import org.glashaus.conference.rights.DeskRefused;
import org.glashaus.spec.LogCategory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Entries are named in few octets, and exactly. */
class ScopeTextTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    @Test
    void numbersThatFollowOneAnotherAreToldByTheFirstAndTheLast() throws Exception {
        JsonArray named = ScopeText.of(
                LongStream.of(9, 3, 2, 1, 7).mapToObj(ScopeTextTest::login).toList());
        assertThat(named).hasSize(1);
        assertThat(named.getJsonObject(0).getString("numbers")).isEqualTo("1-3,7,9");
        Hold.Scope scope = ScopeText.read(named).getFirst();
        assertThat(scope.numbers()).isEqualTo(Set.of(1L, 2L, 3L, 7L, 9L));
        assertThat(scope.category()).isEqualTo(LogCategory.ORGANISER_LOGIN);
        assertThat(scope.from()).isEqualTo(NOON.plusSeconds(1));
        assertThat(scope.to()).isEqualTo(NOON.plusSeconds(9));
    }

    @Test
    void asManyAsAreTakenAtOnceFitInOneRequestWhateverTheirNumbers() throws Exception {
        JsonArray named = ScopeText.of(LongStream.range(0, DeskLimits.DESK_ENTRIES)
                .mapToObj(i -> new NumberedEntry(Long.MAX_VALUE - 2 * i, login(1).entry()))
                .toList());
        assertThat(named.encode().length() + 1_000).isLessThan(DeskLimits.DESK_REQUEST_OCTETS);
        assertThat(ScopeText.read(named).getFirst().numbers()).hasSize(DeskLimits.DESK_ENTRIES);
    }

    @Test
    void moreThanAreTakenAtOnceGoInPartsAndAreOtherwiseRefused() throws Exception {
        List<NumberedEntry> many = LongStream.rangeClosed(1, DeskLimits.DESK_ENTRIES + 1)
                .mapToObj(ScopeTextTest::login)
                .toList();
        List<JsonArray> parts = ScopeText.parts(many);
        assertThat(parts).hasSize(2);
        assertThat(ScopeText.read(parts.get(0)).getFirst().numbers()).hasSize(DeskLimits.DESK_ENTRIES);
        assertThat(ScopeText.read(parts.get(1)).getFirst().numbers()).containsExactly(DeskLimits.DESK_ENTRIES + 1L);
        assertThatThrownBy(() -> ScopeText.read(ScopeText.of(many)))
                .isInstanceOf(DeskRefused.class)
                .hasMessageContaining((DeskLimits.DESK_ENTRIES + 1) + " entries")
                .hasMessageContaining("at most " + DeskLimits.DESK_ENTRIES);
        assertThat(ScopeText.parts(List.of())).containsExactly(new JsonArray());
    }

    /** No numbers at all would be all entries of the time. */
    @ParameterizedTest
    @ValueSource(strings = {"", ",", "1,", "x", "5-3", "1-9223372036854775807,1-9223372036854775807", "1-"})
    void numbersThatCannotBeReadNameNothing(String numbers) {
        JsonArray named = ScopeText.of(List.of(login(1)));
        named.getJsonObject(0).put("numbers", numbers);
        assertThatThrownBy(() -> ScopeText.read(named))
                .isInstanceOf(DeskRefused.class)
                .hasMessageContaining("cannot be read");
    }

    @Test
    void aLogIsNamedOnce() {
        JsonObject log = ScopeText.of(List.of(login(1))).getJsonObject(0);
        assertThatThrownBy(() -> ScopeText.read(new JsonArray().add(log).add(log)))
                .isInstanceOf(DeskRefused.class);
    }

    private static NumberedEntry login(long number) {
        return new NumberedEntry(
                number,
                new JournalEntry.OrganiserLogin(
                        NOON.plusSeconds(number), 4, JournalEntry.OrganiserLogin.Outcome.values()[0]));
    }
}
