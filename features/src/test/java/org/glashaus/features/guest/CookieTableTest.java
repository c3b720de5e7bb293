package org.glashaus.features.guest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.glashaus.features.browser.OwnBrowser.Held;
import org.glashaus.features.guest.CookieTable.Row;
import org.junit.jupiter.api.Test;

final class CookieTableTest {
    private static final long NOW = 1_800_000_000L;

    private final CookieTable table = new CookieTable(List.of(
            new Row("session", "asks once", "Session", "asked again"),
            new Row("name", "fills in", "30 days", "typed again")));

    @Test
    void cookiesOfTheListThatLastAsItTellsAreLikeIt() {
        assertThat(table.unlike(List.of(session("session"), lasting("name", 30)), NOW))
                .isEmpty();
    }

    @Test
    void oneMoreOrOneLessIsNot() {
        assertThat(table.unlike(List.of(session("session")), NOW)).isPresent();
        assertThat(table.unlike(List.of(session("session"), lasting("name", 30), session("more")), NOW))
                .isPresent();
    }

    @Test
    void norIsOneThatLastsLongerOrShorterThanItTells() {
        assertThat(table.unlike(List.of(lasting("session", 1), lasting("name", 30)), NOW))
                .isPresent();
        assertThat(table.unlike(List.of(session("session"), lasting("name", 31)), NOW))
                .isPresent();
        assertThat(table.unlike(List.of(session("session"), session("name")), NOW))
                .isPresent();
    }

    @Test
    void aListThatLeavesSomethingOutOrIsEmptyTellsNothing() {
        assertThat(table.tells()).isTrue();
        assertThat(new CookieTable(List.of()).tells()).isFalse();
        assertThat(new CookieTable(List.of(new Row("session", "asks once", "", "asked again"))).tells())
                .isFalse();
    }

    private static Held session(String name) {
        return new Held(name, "", Optional.empty(), true);
    }

    private static Held lasting(String name, int days) {
        return new Held(name, "", Optional.of(NOW + Duration.ofDays(days).toSeconds() - 20), true);
    }
}
