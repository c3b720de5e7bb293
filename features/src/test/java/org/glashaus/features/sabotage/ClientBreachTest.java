package org.glashaus.features.sabotage;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.MultiMap;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A saboteur that finds nothing to change breaks nothing, and nobody would notice before the long tests. */
final class ClientBreachTest {
    private static final List<String> FILES = List.of(
            "/assets/app.js",
            "/assets/publishing.js",
            "/assets/storage/store.js",
            "/assets/cookies/jar.js",
            "/assets/cookies/page.js",
            "/assets/agreement/start.js");

    @ParameterizedTest
    @EnumSource(
            value = ClientBreach.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"OPEN_GATE", "GUEST_BOOK"})
    void eachFindsWhatItChangesInTheShippedClient(ClientBreach breach) throws IOException {
        List<Rewriting.Rule> rules = breach.rules();
        assertThat(rules).isNotEmpty();
        for (Rewriting.Rule rule : rules) {
            String shipped = file(rule.file());
            assertThat(shipped).as(rule.file()).contains(rule.there());
            assertThat(rule.page(rule.file(), 200, shipped)).isNotEqualTo(shipped);
            for (String other : FILES) {
                if (!other.equals(rule.file())) {
                    assertThat(rule.page(other, 200, file(other))).isEqualTo(file(other));
                }
            }
        }
    }

    @Test
    void theOpenGateSaysForEverybodyThatTheyHaveAgreed() {
        OpenGate gate = new OpenGate();
        assertThat(gate.passed("{\"type\":\"join\"}")).doesNotContain("agreed");
        gate.page("/", 200, MultiMap.caseInsensitiveMultiMap(), "<html lang=\"en\" data-agreement=\"0123abcd\">");

        assertThat(gate.passed("{\"type\":\"join\"}")).contains("\"agreed\":\"0123abcd\"");
        assertThat(gate.passed("{\"type\":\"chat\"}")).doesNotContain("agreed");
    }

    @Test
    void theGuestBookHoldsWhoCameWhereAndWithWhat() throws IOException {
        StringBuilder book = new StringBuilder();
        GuestBook guests = new GuestBook(line -> book.append(new String(line, StandardCharsets.UTF_8)));
        String shipped = file("/assets/storage/store.js");

        assertThat(guests.page("/assets/storage/store.js", 200, MultiMap.caseInsensitiveMultiMap(), shipped))
                .isNotEqualTo(shipped);
        guests.page("/guest-book/device", 404, MultiMap.caseInsensitiveMultiMap(), "");
        guests.page("/guest-book/Anna%20Alt", 404, MultiMap.caseInsensitiveMultiMap(), "");
        guests.asked(1, "{\"type\":\"join\",\"key\":\"BG\",\"room\":\"garden\"}");
        assertThat(book.toString().lines()).containsExactly("device", "Anna Alt", "somebody in garden");
    }

    @Test
    void theGuestBookIsToldByThePageWhatItsUserIsCalled() throws IOException {
        GuestBook guests = new GuestBook(line -> {});
        String shipped = file("/assets/sealed.js");
        assertThat(shipped.split(Pattern.quote(GuestBook.POINT), -1))
                .as(GuestBook.POINT)
                .hasSize(2);

        String changed = guests.page("/assets/sealed.js", 200, MultiMap.caseInsensitiveMultiMap(), shipped);
        assertThat(changed.lines())
                .hasSize((int) shipped.lines().count() + 1)
                .filteredOn(line -> line.contains("guest-book"))
                .singleElement()
                .satisfies(line -> assertThat(line).contains("#call.self.name"));
        assertThat(shipped).contains("const { self } = this.#call;", "oneLine(self.name)");
    }

    private static String file(String path) throws IOException {
        try (InputStream in = Objects.requireNonNull(ClientBreachTest.class.getResourceAsStream("/web" + path), path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
