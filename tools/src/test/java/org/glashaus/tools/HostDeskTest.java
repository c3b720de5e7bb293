package org.glashaus.tools;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.glashaus.conference.RunningServer;
import org.glashaus.conference.journal.JournalEntry;
import org.glashaus.conference.journal.RoomHash;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** The commands that read the journal and place holds, against a server that runs. */
class HostDeskTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path scratch;

    private StringWriter printed = new StringWriter();
    private StringWriter complained = new StringWriter();

    @Test
    void aHoldIsPlacedListedAndReleasedFromTheGuideAlone() throws Exception {
        try (RunningServer server = serve()) {
            assertThat(hold(
                            "add",
                            "--category=signalling",
                            "--from=2026-03-01T10:00:00Z",
                            "--to=2026-03-01T12:00:00Z",
                            "--ground=legal-duty",
                            "--words=order of 2 March",
                            "--author=I. Peters",
                            "--review=2026-09-01"))
                    .isZero();
            Matcher number = Pattern.compile("Hold (\\d+) is placed").matcher(printed.toString());
            assertThat(number.find()).isTrue();
            assertThat(hold("list")).isZero();
            assertThat(printed.toString())
                    .contains("signalling log, 2026-03-01T10:00:00Z to 2026-03-01T12:00:00Z, legal-duty")
                    .contains("I. Peters", "review on 2026-09-01");
            assertThat(hold("release", number.group(1))).isZero();
            assertThat(hold("release", number.group(1))).isEqualTo(ExitCodes.USAGE);
            assertThat(complained.toString()).contains("No hold " + number.group(1) + " is in force.");
            assertThat(journal("show", "--since=2h")).isZero();
            assertThat(printed.toString()).contains("Nothing is there.");
        }
    }

    @Test
    void entriesAreErasedEarlyButNotWhatIsHeld() throws Exception {
        try (RunningServer server = serve()) {
            visit(server);
            awaitEntry("GET /privacy");
            String[] everything = {
                "erase", "--category=web-access", "--from=2020-01-01T00:00:00Z", "--to=2090-01-01T00:00:00Z"
            };
            assertThat(hold(
                            "add",
                            "--category=web-access",
                            "--from=2020-01-01T00:00:00Z",
                            "--to=2090-01-01T00:00:00Z",
                            "--ground=legal-duty",
                            "--words=order of 2 March",
                            "--author=I. Peters",
                            "--review=2026-09-01"))
                    .isZero();
            Matcher number = Pattern.compile("Hold (\\d+) is placed").matcher(printed.toString());
            assertThat(number.find()).isTrue();
            assertThat(erase(everything)).isEqualTo(ExitCodes.DIFFERENT);
            assertThat(printed.toString()).contains("0 entries are erased.");
            assertThat(complained.toString()).contains("1 entry stays: hold " + number.group(1), "Article 17(3)");
            assertThat(hold("release", number.group(1))).isZero();
            assertThat(erase(
                            "erase",
                            "--category=web-access",
                            "--from=1h",
                            "--to=2090-01-01T00:00:00Z",
                            "--network=2001:db8::/32"))
                    .isZero();
            assertThat(erase(everything)).isZero();
            assertThat(printed.toString()).contains("1 entry is erased.");
            printed.getBuffer().setLength(0);
            assertThat(journal("show")).isZero();
            assertThat(printed.toString()).contains("Nothing is there.");
            assertThat(erase("erase", "--category=web-access", "--from=1h", "--to=0m", "--network=example"))
                    .isEqualTo(ExitCodes.USAGE);
        }
    }

    private void awaitEntry(String words) {
        long deadlineNanos = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!printed.toString().contains(words)) {
            assertThat(System.nanoTime()).as("no entry " + words).isLessThan(deadlineNanos);
            assertThat(journal("show")).isZero();
        }
    }

    private static void visit(RunningServer server) throws Exception {
        URI page = server.plainAddress().orElseThrow().resolve("/privacy");
        try (HttpClient client = HttpClient.newHttpClient()) {
            client.send(HttpRequest.newBuilder(page).build(), HttpResponse.BodyHandlers.discarding());
        }
    }

    @Test
    void whatCannotBeDoneIsSaidInASentence() throws Exception {
        Files.createDirectories(scratch.resolve("data"));
        assertThat(hold("list")).isEqualTo(ExitCodes.MACHINE_LACKS);
        assertThat(complained.toString()).contains("No server has run with the key folder");
        assertThat(journal("show")).isEqualTo(ExitCodes.MACHINE_LACKS);
        assertThat(complained.toString()).contains("There is no journal in");
        assertThat(journal("show", "--category=gossip")).isEqualTo(ExitCodes.USAGE);
        assertThat(complained.toString()).contains("--category is one of web-access, signalling");
        assertThat(journal("show", "--since=yesterday")).isEqualTo(ExitCodes.USAGE);
    }

    @Test
    void anEntryReadsAsASentence() {
        Optional<RoomHash> room = Optional.of(new RoomHash(0xabcdef0123456789L, 1));
        assertThat(EntryWords.of(new JournalEntry.Signalling(NOW, JournalEntry.Signalling.Step.REFUSED_FULL, room)))
                .isEqualTo("signalling log: refused full, conference abcdef01");
        assertThat(EntryWords.of(new JournalEntry.Media(
                        NOW, JournalEntry.Media.Way.PUBLISH, JournalEntry.Media.Step.NO_HANDSHAKE, 5, 1, room)))
                .isEqualTo("media log: publish no handshake, 5 packets, 1 lost, conference abcdef01");
        assertThat(EntryWords.of(new JournalEntry.Statistic(NOW, JournalEntry.Statistic.Measure.PARTICIPANTS, 12)))
                .isEqualTo("usage statistics: participants 12");
    }

    @Test
    void aLogThatTheStatementDoesNotHaveIsNotAnEmptyOne() throws Exception {
        try (RunningServer server = serve("greenminihost")) {
            assertThat(journal("show", "--category=signalling")).isEqualTo(ExitCodes.USAGE);
            assertThat(complained.toString())
                    .contains("The statement in force has no signalling log, so nothing is there to be shown.");
            assertThat(printed.toString()).isEmpty();
            assertThat(journal("show", "--category=identifiers")).isZero();
            assertThat(printed.toString()).contains("Nothing is there.");
        }
    }

    private RunningServer serve() throws Exception {
        return serve("waag");
    }

    private RunningServer serve(String statement) throws Exception {
        return ServedHere.under(statement, scratch);
    }

    private int hold(String... arguments) {
        return run(new CommandLine(new HoldCommand(() -> NOW)), arguments, "--keys=" + scratch.resolve("keys"));
    }

    private int erase(String... arguments) {
        return run(new CommandLine(new JournalCommand(() -> NOW)), arguments, "--keys=" + scratch.resolve("keys"));
    }

    private int journal(String... arguments) {
        return run(
                new CommandLine(new JournalCommand(() -> NOW)),
                arguments,
                "--keys=" + scratch.resolve("keys"),
                "--data=" + scratch.resolve("data"));
    }

    private int run(CommandLine command, String[] arguments, String... folders) {
        String[] all = java.util.stream.Stream.concat(
                        java.util.Arrays.stream(arguments), java.util.Arrays.stream(folders))
                .toArray(String[]::new);
        return command.setOut(new PrintWriter(printed, true))
                .setErr(new PrintWriter(complained, true))
                .setExitCodeExceptionMapper(
                        failure -> failure instanceof ParameterException ? ExitCodes.USAGE : ExitCodes.CRASH)
                .execute(all);
    }
}
