package org.glashaus.conference.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.glashaus.conference.Answer;
import org.glashaus.conference.SampleProfile;
import org.glashaus.conference.TestServer;
import org.glashaus.conference.limits.DeskLimits;
import org.glashaus.conference.register.CaseReader;
import org.glashaus.conference.register.Register;
import org.glashaus.conference.rights.Evidence;
import org.glashaus.conference.rights.RequestKind;
import org.glashaus.conference.rights.RightsRequest;
import org.glashaus.spec.Profile.AddressForm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The desk as a visitor meets it, over a bare socket. */
class RightsPageTest extends AtTheRightsPage {
    @ParameterizedTest
    @CsvSource({"nl, Uw rechten, Maak een keuze", "de, Ihre Rechte, Bitte wählen", "en, Your rights, Please choose"})
    void thePageIsThereInEachLanguageWithoutScriptOrCookie(String language, String title, String choose) {
        Answer page = Answer.get(server, "/rights?lang=" + language);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body())
                .contains("<html lang=\"" + language + "\">", "<h1>" + title + "</h1>", choose)
                .doesNotContain("<script", "style=", "onclick");
        assertThat(page.headers()).doesNotContainKey("Set-Cookie");
        assertThat(page.header("Content-Security-Policy"))
                .contains("default-src 'none'", "form-action 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(page.header("Cache-Control")).isEqualTo("no-store");
    }

    @ParameterizedTest
    @EnumSource(RequestKind.class)
    void eachKindIsTakenAndCanBeLookedUp(RequestKind kind) throws Exception {
        Answer taken = post("kind", kind.text(), "words", "Grüße <b>von mir</b>", "contact", "me@example.org");
        assertThat(taken.status()).isEqualTo(201);
        String reference = reference(taken);
        assertThat(taken.headers().toString()).doesNotContain(reference);

        Answer standing = post("do", "look", "reference", reference.toLowerCase());
        assertThat(standing.status()).isEqualTo(200);
        assertThat(standing.body()).contains(reference, "GDPR").doesNotContain("von mir");
        RightsRequest kept = kept(1);
        assertThat(kept.kind()).isEqualTo(kind);
        assertThat(kept.requester().orElseThrow().words()).isEqualTo("Grüße <b>von mir</b>");
        assertThat(everything()).doesNotContain("von mir", "me@example.org", reference);
    }

    @Test
    void aFormSentTwiceIsOneRequest() throws Exception {
        String token = "00112233445566778899aabbccddeeff";
        Answer first = post("kind", "access", "form", token);
        Answer again = post("kind", "access", "form", token);
        assertThat(again.status()).isEqualTo(200);
        assertThat(reference(again)).isEqualTo(reference(first));
        assertThat(register().all()).hasSize(1);
    }

    /** A browser that goes back may send the same hidden field with other words. */
    @Test
    void theSameFormWithOtherWordsIsAnotherRequest() throws Exception {
        String token = "00112233445566778899aabbccddeeff";
        String first = reference(post("kind", "access", "form", token));
        Answer other = post("kind", "erasure", "words", "mine", "form", token);
        assertThat(other.status()).isEqualTo(201);
        assertThat(reference(other)).isNotEqualTo(first);
        assertThat(register().all()).hasSize(2);
        assertThat(kept(2).kind()).isEqualTo(RequestKind.ERASURE);
    }

    /** Corrections: collect only what links. */
    @Test
    void theAddressIsKeptOnlyWhenTickedAndALogHoldsWholeOnes() throws Exception {
        post("kind", "access");
        assertThat(evidence(1)).isEqualTo(Evidence.NONE);
        post("kind", "access", "from", ago(1), "to", ago(0));
        assertThat(evidence(2).sightings()).isEmpty();
        post("kind", "access", "here", "yes", "from", ago(1), "to", ago(0));
        assertThat(evidence(3).sightings()).hasSize(1);

        server.close();
        server = new TestServer(folder.resolve("other"), SampleProfile.withLog(AddressForm.SHORTENED));
        assertThat(Answer.get(server, "/rights").body())
                .as("neither could link anything")
                .doesNotContain("name=\"here\"", "name=\"from\"", "name=\"to\"");
        post("kind", "access", "here", "yes", "from", ago(1), "to", ago(0));
        assertThat(new CaseReader(folder.resolve("other/data"), folder.resolve("other/keys"), Register.RIGHTS)
                        .find(1)
                        .map(RightsRequest::of)
                        .orElseThrow()
                        .requester()
                        .orElseThrow()
                        .evidence())
                .isEqualTo(Evidence.NONE);
    }

    @Test
    void aReportOfABreachStartsItsClock() throws Exception {
        assertThat(post("kind", "breach").status()).isEqualTo(400);
        Answer taken = post("kind", "breach", "words", "a list lay in the hall");
        assertThat(taken.status()).isEqualTo(201);
        assertThat(taken.body()).contains("72");
        assertThat(new CaseReader(folder.resolve("data"), folder.resolve("keys"), Register.BREACHES)
                        .find(1)
                        .orElseThrow()
                        .outline()
                        .getString("due"))
                .isNotEmpty();
        assertThat(Answer.get(server, "/health").body()).contains("\"breaches-awaiting-notice\" : 1");
    }

    @Test
    void whatIsMissingIsSaidAtItsFieldAndWhatWasWrittenStays() {
        Answer answer = post("kind", "", "words", "kept <here>", "from", "2030-01-01T00:00", "to", "2030-01-01T01:00");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body())
                .contains(
                        "role=\"alert\"",
                        "href=\"#kind\"",
                        "id=\"kind-fault\"",
                        "aria-invalid=\"true\"",
                        "kept &lt;here&gt;");
        assertThat(post("kind", "access", "from", "2026-01-01T00:00", "to", "2026-01-03T00:00")
                        .body())
                .contains("id=\"from-fault\"");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-01T00:00, 2090-01-01T00:00, id=\"to-fault\", id=\"from-fault\"",
        "2090-01-01T00:00, 2026-01-01T00:00, id=\"from-fault\", id=\"to-fault\"",
        "2026-01-01T00:00, '', id=\"to-fault\", id=\"from-fault\"",
        "2026-01-02T00:00, 2026-01-01T00:00, by at most 24 hours, id=\"to-fault\"",
        "'', '', without times it links nothing, id=\"to-fault\""
    })
    void eachFaultOfATimeIsSaidAtItsFieldAndTheTickStays(String from, String to, String said, String unsaid) {
        Answer answer = post("kind", "access", "here", "yes", "from", from, "to", to);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).contains(said).doesNotContain(unsaid);
        assertThat(answer.body()).containsPattern("id=\"here\"[^>]*checked");
    }

    @Test
    void aReportSentTwiceIsOneBreach() throws Exception {
        String[] report = {
            "kind", "breach", "words", "a list lay in the hall", "form", "00112233445566778899aabbccddeeff"
        };
        assertThat(post(report).status()).isEqualTo(201);
        assertThat(post(report).status()).isEqualTo(200);
        report[3] = "another list";
        assertThat(post(report).status()).isEqualTo(201);
        assertThat(new CaseReader(folder.resolve("data"), folder.resolve("keys"), Register.BREACHES).all())
                .hasSize(2);
    }

    @Test
    void aFormOfAnotherSiteIsNotTaken() throws Exception {
        String body = form("kind", "erasure");
        for (String origin : new String[] {"https://evil.test", "null", ""}) {
            Map<String, String> headers = new TreeMap<>(Map.of("Content-Type", "application/x-www-form-urlencoded"));
            if (!origin.isEmpty()) {
                headers.put("Origin", origin);
            }
            assertThat(Answer.send(server, "POST", "/rights", headers, body).status())
                    .as(origin)
                    .isEqualTo(403);
            assertThat(Answer.send(server, "POST", "/rights?lang=de", headers, body)
                            .body())
                    .contains("href=\"/rights?lang=de\"");
        }
        assertThat(send("text/plain", body).status()).isEqualTo(403);
        assertThat(Answer.send(server, "PUT", "/rights", Map.of(), "").status()).isEqualTo(405);
        assertThat(register().all()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"kind=%zz", "kind=%C3%28", "kind=acc\u00e8s", "words=%FF&kind=access"})
    void whatIsNoFormIsRefused(String body) {
        assertThat(send("application/x-www-form-urlencoded", body).status()).isEqualTo(400);
    }

    @Test
    void tooMuchIsRefused() throws Exception {
        assertThat(post("kind", "access", "words", "x".repeat(DeskLimits.RIGHTS_WORDS_CHARACTERS + 1))
                        .status())
                .isEqualTo(400);
        assertThat(send("application/x-www-form-urlencoded", "words=" + "x".repeat(DeskLimits.FORM_OCTETS))
                        .status())
                .isEqualTo(413);
        String many =
                Stream.iterate(0, i -> i + 1).limit(30).map(i -> "f" + i + "=1").collect(Collectors.joining("&"));
        assertThat(send("application/x-www-form-urlencoded", many).status()).isEqualTo(400);
        assertThat(register().all()).isEmpty();
    }

    @Test
    void oneNetworkMakesFiveRequestsAndThenWaits() throws Exception {
        for (int i = 0; i < DeskLimits.RIGHTS_REQUESTS_AT_ONCE; i++) {
            assertThat(post("kind", "access").status()).isEqualTo(201);
        }
        Answer over = post("kind", "access", "words", "kept for later");
        assertThat(over.status()).isEqualTo(429);
        assertThat(over.body()).contains("role=\"alert\"", "kept for later</textarea>");
        assertThat(post("kind", "breach", "words", "a list lay in the hall").status())
                .as("a breach is reported all the same")
                .isEqualTo(201);
        assertThat(over.header("Retry-After")).isEqualTo("120");
        assertThat(post("do", "look", "reference", "none").status()).isEqualTo(404);
        assertThat(register().all()).hasSize(DeskLimits.RIGHTS_REQUESTS_AT_ONCE);
    }

    @Test
    void thePrivacyPageLeadsThereAndNoRoomHasItsName() {
        assertThat(Answer.get(server, "/privacy?lang=nl").body()).contains("href=\"/rights?lang=nl\"");
        assertThat(Answer.get(server, "/RIGHTS").status()).isEqualTo(404);
    }

    private String everything() throws Exception {
        try (Stream<Path> files = Files.walk(folder.resolve("data"))) {
            return Arrays.toString(files.filter(Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().endsWith(".so"))
                    .map(file -> {
                        try {
                            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                        } catch (java.io.IOException gone) {
                            return "";
                        }
                    })
                    .toArray());
        }
    }
}
