package org.glashaus.tools;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.glashaus.spec.StatementLibrary;
import org.glashaus.spec.draft.Question;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class StatementToolsTest {
    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path scratch;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @ParameterizedTest
    @CsvSource({
        "waag, 7 told 8 partly 0 missing 3 need not",
        "vc4all, 7 told 8 partly 0 missing 3 need not",
        "studentenwerk-osnabrueck, 10 told 5 partly 0 missing 3 need not",
        "greenminihost, 8 told 8 partly 1 missing 1 need not",
        "bbw-leipzig, 1 told 6 partly 9 missing 2 need not"
    })
    void checkingCountsWhatArticle13Asks(String id, String counts) {
        assertThat(glashaus("statement", "check", id)).isZero();
        String printed = out.toString().replace(",", "").replaceAll("\\s+", " ");
        assertThat(printed)
                .contains(
                        "(Article 13 GDPR): " + counts,
                        "no assessment of that organisation",
                        id + " can be put into force.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "nl", "de"})
    void whatIsPrintedFitsATerminal(String language) {
        for (String id : StatementLibrary.ids()) {
            glashaus("statement", "check", id, "--lang", language);
            glashaus("statement", "explain", id, "--lang", language);
        }
        assertThat(out.toString().lines())
                .hasSizeGreaterThan(800)
                .allMatch(l -> l.codePointCount(0, l.length()) <= 100);
    }

    @Test
    void theStrictStatementTakesOnePage() {
        glashaus("statement", "check", "strict");
        assertThat(out.toString().lines().count()).isLessThan(60);
    }

    @Test
    void oneChangedLetterIsNamedByItsSentence() throws IOException {
        Path same = Files.writeString(scratch.resolve("same.txt"), strict());
        Path changed = Files.writeString(scratch.resolve("text.txt"), strict().replace("no cookies", "no Cookies"));

        assertThat(glashaus("statement", "check", "strict", "--text", same.toString()))
                .isZero();
        assertThat(out.toString()).contains("«It sets no cookies.»", "→ no-cookies: none", "no word is left out");
        assertThat(glashaus("statement", "check", "strict", "--text", changed.toString()))
                .isEqualTo(1);
        assertThat(out.toString()).contains("✗ strict/3.4: its text has changed", "«It sets no Cookies.»");
    }

    @Test
    void whatCanOnlyBeKeptInPartIsSaidBesideTheClaimInEachLanguage() throws IOException {
        glashaus("statement", "check", "studentenwerk-osnabrueck", "--lang", "de");
        assertThat(out.toString().replaceAll("\\s+", " "))
                .contains("wer auch hinsieht: 5", "1.2 named-software-runs: Was läuft, ist Glashaus");

        Path text = Files.writeString(scratch.resolve("text.txt"), "Another text.");
        glashaus("statement", "check", "waag", "--text", text.toString());
        assertThat(out.toString().replaceAll("\\s+", " "))
                .contains("→ firewall-in-place: yes kept in part at best: The test sees which ports");
    }

    @Test
    void aTextThatIsNotUtf8IsRefused() throws IOException {
        Path latin = Files.write(scratch.resolve("latin.txt"), new byte[] {'d', (byte) 0xFC, 'r'});

        assertThat(glashaus("statement", "check", "waag", "--text", latin.toString()))
                .isEqualTo(64);
        assertThat(err.toString()).contains("not UTF-8");
    }

    @Test
    void aFileThatCannotBePutIntoForceEndsWithOneAndNamesThePlace() throws IOException {
        Path file = Files.writeString(scratch.resolve("own.yaml"), "format: 1\nstatement: [\n");

        assertThat(glashaus("statement", "check", file.toString())).isEqualTo(1);
        assertThat(err.toString()).contains("own.yaml:");
    }

    @Test
    void explainingNamesEachSettingWithItsSentencesReadingOrSilence() {
        assertThat(glashaus("statement", "explain", "waag")).isZero();
        assertThat(out.toString())
                .contains(
                        "What a server does under this statement",
                        "shortened addresses, kept for 14 days [3.7, 5.1]",
                        "Not stated: the strictest value holds",
                        "What the law adds, whatever is stated",
                        "Every host keeps it (Article 33(5)).",
                        "How exactly limits are kept",
                        "register-of-requests",
                        "Registers of the host",
                        "web access log: 6 hours",
                        "deletes what is due at least once in 1 hour",
                        "not in force yet; today",
                        "→ media-not-stored");
    }

    @Test
    void answersBecomeAStatementThatPassesItsOwnCheck() throws IOException {
        Path answers = Files.writeString(
                scratch.resolve("answers.yaml"),
                "host: Example Host\nservice: meet.example.org\nemail: privacy@example.org\ncountry: nl\nlog: shortened\n");
        Path file = scratch.resolve("own.yaml");

        assertThat(glashaus("statement", "new", "--answers", answers.toString(), "--out", file.toString()))
                .isZero();
        assertThat(Files.readString(scratch.resolve("own.txt"))).contains("Example Host runs the video calls");
        assertThat(glashaus(
                        "statement",
                        "check",
                        file.toString(),
                        "--text",
                        scratch.resolve("own.txt").toString()))
                .isZero();
        assertThat(out.toString()).contains("0 partly, 0 missing", "Legally doubtful, whether kept or not: none");
        assertThat(glashaus("statement", "new", "--answers", answers.toString(), "--out", file.toString()))
                .isEqualTo(64);
        assertThat(err.toString()).contains("already");
    }

    @Test
    void whatAStatementRulesOutWithoutMarkingItIsNamed() throws IOException {
        Path answers = Files.writeString(
                scratch.resolve("answers.yaml"),
                "host: Example Host\nservice: meet.example.org\nemail: privacy@example.org\ncountry: nl\nlog: full\n");
        Path file = scratch.resolve("own.yaml");
        glashaus("statement", "new", "--answers", answers.toString(), "--out", file.toString());
        assertThat(glashaus("statement", "check", file.toString())).isZero();
        assertThat(out.toString()).doesNotContain("not marked under denies");

        String denials = "(?s)denies:.*?history:";
        Files.writeString(file, Files.readString(file).replaceFirst(denials, "history:"));

        assertThat(glashaus("statement", "check", file.toString())).isEqualTo(1);
        assertThat(out.toString())
                .contains("not marked under denies: 3", "✗ ip-never-stored", "stated time: 7 d")
                .doesNotContain("✗ weblog-ip-anonymised", "✗ p2p-at-most-two");
    }

    @Test
    void aChangedTextEndsWithWhereItIsNotFitInTheHostsLanguage() throws IOException {
        Path file = drafted("nl");
        Path text = scratch.resolve("own.txt");
        assertThat(glashaus("statement", "check", file.toString())).isZero();
        assertThat(lastLine(out)).isEqualTo("voorbeeld kan van kracht worden.");

        Files.writeString(text, Files.readString(text).replace("# Sporen", "# Spoten"));
        assertThat(glashaus("statement", "check", file.toString())).isEqualTo(1);
        assertThat(lastLine(out)).contains("NIET van kracht worden: het verschilt van zijn tekst bij 4.0.");
        assertThat(out.toString())
                .contains("✗ voorbeeld/4.0: de tekst ervan is veranderd")
                .doesNotContain("its text has changed");
        assertThat(glashaus("statement", "check", file.toString(), "--lang", "en"))
                .isEqualTo(1);
        assertThat(lastLine(out)).contains("NOT fit to be put into force: it differs from its text at 4.0.");
        assertThat(glashaus("statement", "explain", file.toString())).isNotZero();
        assertThat(err.toString()).contains("own.yaml:", "source.text", "voorbeeld/4.0: its text has changed");
    }

    @Test
    void whatAnExportSaysIsInTheHostsLanguageAndNamesTheContacts() throws IOException {
        assertThat(glashaus("statement", "export", drafted("nl").toString(), "--format", "art30"))
                .isZero();
        assertThat(out.toString())
                .contains("- Voorbeeld (1.1)", "- Contact: privacy@example.org (1.2)", "ouder zijn dan 3 dagen")
                .doesNotContain(": geen", "P3D", "voorbeeld/");
    }

    @Test
    void aWrongAnswerIsToldInTheLanguageOfTheDialogue() {
        InputStream before = System.in;
        System.setIn(
                new ByteArrayInputStream("nl\nVoorbeeld\nx.example\n\n\nniemand\n".getBytes(StandardCharsets.UTF_8)));
        try {
            glashaus("statement", "new", "--out", scratch.resolve("asked.yaml").toString());
        } finally {
            System.setIn(before);
        }
        assertThat(out.toString()).contains("moet een e-mailadres zijn").doesNotContain("must be");
    }

    /** Whoever reads the guide beside the dialogue must find the questions in the same order. */
    @Test
    void theGuideListsTheQuestionsInTheOrderInWhichTheyAreAsked() throws IOException {
        String guide = Files.readString(Path.of("../docs/your-own-statement.md"));
        List<String> listed = guide.lines()
                .filter(line -> line.startsWith("| `"))
                .flatMap(line -> Pattern.compile("`([a-z_]+)`")
                        .matcher(line.substring(2, line.indexOf(" |", 2)))
                        .results()
                        .map(found -> found.group(1)))
                .toList();
        assertThat(listed)
                .containsExactlyElementsOf(
                        Stream.of(Question.values()).map(Question::key).toList());
    }

    private Path drafted(String language) throws IOException {
        Path answers = Files.writeString(scratch.resolve("answers.yaml"), """
                language: %s
                host: Voorbeeld
                service: meet.example.org
                email: privacy@example.org
                country: be
                log: shortened
                log_days: 3
                """.formatted(language));
        Path file = scratch.resolve("own.yaml");
        assertThat(glashaus("statement", "new", "--answers", answers.toString(), "--out", file.toString()))
                .isZero();
        return file;
    }

    private static String lastLine(StringWriter printed) {
        return printed.toString().lines().toList().getLast();
    }

    @Test
    void anAnswerThatOnlyTheHostKnowsIsMissedByName() throws IOException {
        Path answers = Files.writeString(scratch.resolve("answers.yaml"), "host: Example Host\n");

        assertThat(glashaus(
                        "statement", "new", "--answers", answers.toString(), "--out", scratch.resolve("x.yaml") + ""))
                .isEqualTo(64);
        assertThat(err.toString()).contains("No answer to service");
    }

    @Test
    void theTerminalAsksUntilAnAnswerFits() throws IOException {
        InputStream before = System.in;
        String typed =
                "en\nExample Host\nmeet.example.org\n\n\nnobody\nprivacy@example.org\n\n\nnl\n" + "\n".repeat(20);
        System.setIn(new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8)));
        try {
            assertThat(glashaus(
                            "statement",
                            "new",
                            "--out",
                            scratch.resolve("asked.yaml").toString()))
                    .isZero();
        } finally {
            System.setIn(before);
        }
        assertThat(out.toString())
                .contains("Name of your organisation: ", "must be an e-mail address", "[example-host]");
        assertThat(Files.readString(scratch.resolve("asked.yaml"))).contains("statement: \"example-host\"");
    }

    @Test
    void aTextOfOnesOwnIsCutAndItsTodosAreNamed() throws IOException {
        Path text = Files.writeString(scratch.resolve("own.txt"), strict());
        Path answers = Files.writeString(scratch.resolve("answers.yaml"), "host: Example Host\nlanguage: en\n");
        Path file = scratch.resolve("own.yaml");

        assertThat(glashaus(
                        "statement",
                        "new",
                        "--text",
                        text.toString(),
                        "--answers",
                        answers.toString(),
                        "--out",
                        file.toString()))
                .isZero();
        assertThat(glashaus("statement", "check", file.toString(), "--text", text.toString()))
                .isEqualTo(1);
        assertThat(err.toString()).contains("rows[1].says: is still to be filled in", "more of");
    }

    @Test
    void exportsGoToTheTerminalOrToAFile() throws IOException {
        assertThat(glashaus("statement", "export", "waag", "--format", "art30", "--lang", "nl"))
                .isZero();
        assertThat(out.toString()).contains("# Register van verwerkingsactiviteiten", ", 5.1)");
        Path file = scratch.resolve("dpia.json");
        assertThat(glashaus("statement", "export", "waag", "--format", "dpia", "--out", file.toString()))
                .isZero();
        assertThat(Files.readString(file)).startsWith("{").contains("glashaus-dpia-screening/1");
        assertThat(glashaus("statement", "export", "waag", "--format", "dpv")).isZero();
        assertThat(out.toString()).contains("\"dpv:PrivacyNotice\"");
    }

    private static String strict() throws IOException {
        try (InputStream in = StatementLibrary.class.getResourceAsStream("/statements/strict.txt")) {
            assertThat(in).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private int glashaus(String... arguments) {
        CommandLine commandLine = Glashaus.commandLine(FakeExamination::new);
        commandLine.setOut(new PrintWriter(out, true));
        commandLine.setErr(new PrintWriter(err, true));
        return commandLine.execute(arguments);
    }
}
