package org.glashaus.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.glashaus.spec.PrivacyStatement.Claim;
import org.glashaus.spec.StatementText.Problem;

final class StatementProperties {

    @Property(tries = 500)
    void anyBytesAreRefusedOrRead(@ForAll byte[] bytes) throws IOException {
        try {
            derive(YamlFile.read("any", new ByteArrayInputStream(bytes)));
        } catch (StatementRefused refused) {
            assertThat(refused.faults()).isNotEmpty();
        }
    }

    @Property(tries = 500)
    void anyYamlLikeTextIsRefusedOrRead(@ForAll("yamlish") String text) {
        try {
            derive(YamlFile.read("any", text));
        } catch (StatementRefused refused) {
            assertThat(refused.faults()).isNotEmpty();
        }
    }

    @Property(tries = 200)
    void aDamagedStatementIsRefusedOrRead(
            @ForAll @IntRange(max = 400) int line, @ForAll("damage") String damage, @ForAll boolean insert)
            throws IOException {
        List<String> lines =
                new ArrayList<>(Arrays.asList(resource("strict.yaml").split("\n", -1)));
        int at = line % lines.size();
        if (insert) {
            lines.add(at, damage);
        } else {
            lines.set(at, damage);
        }
        try {
            derive(YamlFile.read("damaged", String.join("\n", lines)));
        } catch (StatementRefused refused) {
            assertThat(refused.faults()).isNotEmpty();
        }
    }

    /** Whatever is claimed together, the answer is a profile that ignores nothing, or a refusal. */
    @Property(tries = 300)
    void anySetOfClaimsDerivesOrIsRefused(@ForAll("claims") List<Claim> claims) {
        PrivacyStatement statement = Statements.of(claims.toArray(Claim[]::new));
        try {
            Profile profile = Profiles.derive(statement);
            for (Claim claim : claims) {
                if (profile.treatment(claim.id()) instanceof Profile.Treatment.NoSetting none) {
                    assertThat(ClaimsWithoutSetting.find(claim.id()))
                            .contains(none.reason().english());
                }
            }
        } catch (StatementRefused refused) {
            assertThat(refused.faults()).isNotEmpty().allMatch(f -> f.field().contains("own/1."));
        }
    }

    @Property(tries = 300)
    void anyChangedLetterIsFoundInItsSentence(@ForAll @IntRange(max = 100_000) int place) throws Exception {
        PrivacyStatement strict = StatementLibrary.byId("strict");
        String text = StatementText.normalise(resource("strict.txt"));
        var sentence = strict.sentences().get(place % strict.sentences().size());
        int at = sentence.at() + place % sentence.length();
        char old = text.charAt(at);
        String changed = text.substring(0, at) + (old == 'x' ? 'y' : 'x') + text.substring(at + 1);
        assertThat(StatementText.check(strict, changed))
                .extracting(Problem::anchor)
                .contains(sentence.anchor());
    }

    @Property(tries = 500)
    void normalisingTwiceChangesNothing(@ForAll String text) {
        String once = StatementText.normalise(text);
        assertThat(StatementText.normalise(once.startsWith("\uFEFF") ? "\uFEFF" + once : once))
                .isEqualTo(once);
    }

    @Property(tries = 300)
    void anyTextCanBeCheckedAgainstAStatement(@ForAll String text) throws Exception {
        assertThat(StatementText.check(StatementLibrary.byId("strict"), text)).isNotEmpty();
    }

    @Provide
    Arbitrary<String> yamlish() {
        return Arbitraries.of(
                        "rows:",
                        "claims:",
                        "- ",
                        "  ",
                        "\n",
                        "a: ",
                        "id: no-cookies",
                        "[",
                        "]",
                        "{",
                        "}",
                        "&a ",
                        "*a",
                        "!!int ",
                        "'",
                        "\"",
                        "|",
                        ">",
                        "#",
                        "---",
                        "...",
                        "? ",
                        "%YAML 9.9",
                        "\t",
                        "\u0000",
                        "9",
                        "~",
                        ",")
                .list()
                .ofMaxSize(40)
                .map(parts -> String.join("", parts));
    }

    @Provide
    Arbitrary<String> damage() {
        return Arbitraries.oneOf(
                Arbitraries.strings().ofMaxLength(30),
                Arbitraries.of(
                        "",
                        "rows: []",
                        "    at: 3",
                        "    len: 999999999",
                        "    claims: no",
                        "      - id: no-cookies",
                        "  - 7",
                        "    params: {limit: P9D}",
                        "        value: 3",
                        "statement: '../x'",
                        "- x"));
    }

    @Provide
    Arbitrary<List<Claim>> claims() {
        Arbitrary<String> ids = Arbitraries.of(ClaimCatalogue.load().entries().stream()
                .map(ClaimCatalogue.Entry::id)
                .toList());
        Arbitrary<Map<String, Object>> params = Arbitraries.of(
                Map.of(),
                Map.of("limit", "P7D"),
                Map.of("limit", "PT24H"),
                Map.of("limit", "-P1D"),
                Map.of("limit", "P999999999999999999D"),
                Map.of("limit", 7),
                Map.of("servers", List.of("stun.example")),
                Map.of("servers", "stun.example"));
        return ids.flatMap(id -> params.map(p -> Statements.claim(id, p)))
                .list()
                .ofMinSize(1)
                .ofMaxSize(12);
    }

    private static void derive(Node document) throws StatementRefused {
        Profiles.derive(StatementLibrary.checked(document));
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = StatementProperties.class.getResourceAsStream("/statements/" + name)) {
            assertThat(in).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
