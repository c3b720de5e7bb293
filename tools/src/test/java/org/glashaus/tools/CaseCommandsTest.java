package org.glashaus.tools;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.glashaus.conference.RunningServer;
import org.glashaus.conference.register.Law;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** What a host types at the desk, and reads there, against a server that runs under a Dutch statement. */
class CaseCommandsTest {
    /** The month runs on the server's own clock. */
    private static final String RECEIVED =
            "--received=" + LocalDate.now(Law.shipped().zone()).minusDays(3);

    private final StringWriter printed = new StringWriter();
    private final StringWriter complained = new StringWriter();
    private final InputStream input = System.in;

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path scratch;

    @SuppressWarnings("NullAway.Init") // set before each
    private RunningServer server;

    @BeforeEach
    void serve() throws Exception {
        server = ServedHere.under("waag", scratch);
    }

    @AfterEach
    void stop() throws Exception {
        System.setIn(input);
        server.close();
    }

    @Test
    void whatALetterSaysComesOverTheStandardInputAndForgesNoLine() {
        System.setIn(new ByteArrayInputStream(
                "please\nUse is to rest meanwhile: no \u202Eyes\n".getBytes(StandardCharsets.UTF_8)));
        assertThat(rights("add", "--kind=objection", "--received=2026-03-05", "--words=-", "--rest"))
                .isZero();
        assertThat(printed.toString()).contains("the use is to rest", "Uw verzoek");
        assertThat(rights("list")).isEqualTo(ExitCodes.DIFFERENT);
        printed.getBuffer().setLength(0);
        assertThat(withData(new RightsCommand(), "show", "1")).isZero();
        assertThat(printed.toString())
                .contains(
                        "  | please",
                        "  | Use is to rest meanwhile: no <U+202E>yes",
                        "\nUse is to rest meanwhile: yes");
        assertThat(rights("add", "--kind=breach", "--received=2026-03-05")).isEqualTo(ExitCodes.USAGE);
        assertThat(complained.toString()).contains("glashaus breach open");
    }

    @Test
    void whatWasEnteredCanBeReadBack() {
        assertThat(processor(
                        "add",
                        "--name=Rack & Co",
                        "--seat=XX",
                        "--access=disks",
                        "--contract=shelf 3",
                        "--from=2026-01-01",
                        "--until=2090-01-01"))
                .isEqualTo(ExitCodes.USAGE);
        assertThat(processor(
                        "add",
                        "--name=Rack & Co",
                        "--seat=NL",
                        "--access=disks",
                        "--contract=shelf 3",
                        "--from=2026-01-01",
                        "--until=2090-01-01"))
                .isZero();
        assertThat(processor("list")).isZero();
        assertThat(printed.toString()).contains("Processor 1, Rack & Co, NL");
        assertThat(withData(new ProcessorCommand(Instant::now), "show", "1")).isZero();
        assertThat(printed.toString()).contains("  | disks", "  | shelf 3");
        assertThat(keyed(new DisclosureCommand(), "enter", "--asker=police", "--words=who was here", "--by=Ines"))
                .isZero();
        assertThat(withData(new DisclosureCommand(), "show", "1")).isZero();
        assertThat(printed.toString()).contains("Disclosure 1, ", "  | who was here");
        assertThat(keyed(
                        new BreachCommand(Instant::now),
                        "open",
                        "--facts=a list lay in the hall",
                        "--aware=1h",
                        "--by=Ines"))
                .isZero();
        assertThat(withData(new BreachCommand(Instant::now), "show", "1")).isZero();
        assertThat(printed.toString())
                .contains("Breach 1, ", "  | a list lay in the hall")
                .doesNotContain("{");
    }

    @Test
    void aWrongFolderIsNamed() throws Exception {
        assertThat(rights("add", "--kind=access", RECEIVED, "--lang=en")).isZero();
        Path elsewhere = Files.createDirectory(scratch.resolve("elsewhere"));
        assertThat(keyed(new RightsCommand(), "show", "1", "--data=" + elsewhere))
                .isEqualTo(ExitCodes.USAGE);
        assertThat(complained.toString()).contains("There is no register of requests in " + elsewhere);
        assertThat(withData(new RightsCommand(), "entries", "export", "1", "--out=" + scratch.resolve("w/x/y")))
                .isEqualTo(ExitCodes.USAGE);
        assertThat(complained.toString()).contains("no folder can be made in " + scratch.resolve("w/x"));
        assertThat(withData(new RightsCommand(), "entries", "export", "1", "--out=" + scratch.resolve("answer")))
                .isZero();
        assertThat(printed.toString()).contains("0 entries.");
        assertThat(Files.readString(scratch.resolve("answer/export.txt")))
                .contains("Legal basis:")
                .doesNotContain("{");
    }

    @Test
    void onlyWhatThisServerCanMatchLinksSomebodyAndItCanBeTakenBack() {
        assertThat(rights("add", "--kind=access", RECEIVED)).isZero();
        assertThat(rights("identify", "1", "--account=7")).isEqualTo(ExitCodes.USAGE);
        assertThat(complained.toString()).contains("There is no account 7");
        assertThat(rights("identify", "1", "--identifier=1234")).isEqualTo(ExitCodes.USAGE);
        assertThat(complained.toString()).contains("32 digits");
        assertThat(rights("identify", "1", "--from=2026-11-01T12:00:00Z")).isEqualTo(ExitCodes.USAGE);
        assertThat(rights("identify", "1", "--from=1h", "--to=2h")).isEqualTo(ExitCodes.USAGE);
        assertThat(complained.toString()).contains("ends after it begins");
        assertThat(rights("identify", "1", "--identifier=" + "f".repeat(32))).isEqualTo(ExitCodes.USAGE);
        assertThat(complained.toString()).contains("no log of identifiers");
        assertThat(rights("identify", "1", "--from=2026-11-01T12:00:00Z", "--to=2026-11-01T13:00:00Z"))
                .isZero();
        assertThat(rights("identify", "1", "--take-back=name")).isEqualTo(ExitCodes.USAGE);
        assertThat(rights("identify", "1", "--take-back=account")).isEqualTo(ExitCodes.USAGE);
        assertThat(complained.toString()).contains("account, identifier, times", "entered no account");
        assertThat(rights("identify", "1", "--take-back=times")).isZero();
        printed.getBuffer().setLength(0);
        assertThat(withData(new RightsCommand(), "show", "1")).isZero();
        assertThat(printed.toString()).doesNotContain("They say they were here");
    }

    @Test
    void whatHappenedCanComeOverTheStandardInput() {
        System.setIn(new ByteArrayInputStream("names lay in the hall".getBytes(StandardCharsets.UTF_8)));
        assertThat(breach("open", "--facts=-", "--aware=1h", "--by=Ines")).isZero();
        assertThat(breach("notify", "1", "--to=authority", "--words=-", "--delay=-"))
                .isEqualTo(ExitCodes.USAGE);
        assertThat(complained.toString()).contains("Only one option");
        assertThat(breach("tell", "1", "effects", "-"))
                .as("nothing is left to read")
                .isEqualTo(ExitCodes.USAGE);
        assertThat(withData(new BreachCommand(Instant::now), "show", "1")).isZero();
        assertThat(printed.toString()).contains("  | names lay in the hall").doesNotContain("  | -");
    }

    @Test
    void theClockOfABreachGoesByWhatIsKnownNow() {
        assertThat(breach("open", "--facts=a list lay in the hall", "--aware=60h", "--by=Ines"))
                .isZero();
        assertThat(breach("tell", "1", "facts", " ")).isEqualTo(ExitCodes.USAGE);
        assertThat(breach("notify", "1", "--to=authority", "--words=all of it", "--at=1h"))
                .isZero();
        assertThat(printed.toString()).contains(", in time");
        assertThat(breach("aware", "1", "--at=2h", "--by=Ines")).isEqualTo(ExitCodes.USAGE);
        assertThat(complained.toString()).contains("say with --words why");
        assertThat(breach("aware", "1", "--at=100h", "--by=Ines")).isZero();
        assertThat(printed.toString()).contains("LATE: the 72 hours ended", "tell why with notify and --delay");
        assertThat(breach("list")).as("it owes its reasons").isEqualTo(ExitCodes.DIFFERENT);
        assertThat(breach("notify", "1", "--to=authority", "--words=why so late", "--delay=nobody looked"))
                .isZero();
        assertThat(breach("list")).isZero();
        assertThat(breach("tell", "1", "effects", "names seen")).isZero();
        assertThat(breach("tell", "1", "measures", "hall closed")).isZero();
        printed.getBuffer().setLength(0);
        assertThat(breach("close", "1", "--risk=risk", "--words=it was told")).isZero();
        assertThat(breach("list")).isZero();
        assertThat(printed.toString().lines())
                .as("closed and late all the same")
                .hasSize(2)
                .allMatch(line -> line.contains("LATE: the 72 hours ended") && line.contains("closed on"));
    }

    @Test
    void bothFoldersCanBeGivenToEveryCommand() {
        assertThat(withData(new RightsCommand(), "add", "--kind=access", RECEIVED))
                .isZero();
        assertThat(withData(new RightsCommand(), "list")).isZero();
        assertThat(withData(new RightsCommand(), "extend", "1", "--months=1", "--reasons=many"))
                .isZero();
        assertThat(withData(new RightsCommand(), "answer", "1", "--outcome=granted"))
                .isZero();
        assertThat(withData(new BreachCommand(Instant::now), "list")).isZero();
        assertThat(withData(new DisclosureCommand(), "list")).isZero();
        assertThat(withData(new ProcessorCommand(Instant::now), "list")).isZero();
        assertThat(withData(new HoldCommand(Instant::now), "list")).isZero();
        assertThat(keyed(new RightsCommand(), "list", "--data=" + scratch)).isEqualTo(ExitCodes.USAGE);
        assertThat(complained.toString()).contains("no register in " + scratch).doesNotContain("Unknown");
    }

    @Test
    void foldersOfTwoServersAreRefusedTogether() throws Exception {
        Path other = Files.createDirectories(scratch.resolve("other"));
        Files.createDirectories(other.resolve("registers").resolve("rights"));
        Files.writeString(other.resolve("pair"), "another server's");
        assertThat(keyed(new RightsCommand(), "add", "--kind=access", RECEIVED, "--data=" + other))
                .isEqualTo(ExitCodes.USAGE);
        assertThat(complained.toString()).contains("belong to another server than the data in " + other);
        printed.getBuffer().setLength(0);
        assertThat(rights("list")).isZero();
        assertThat(printed.toString()).doesNotContain("access");
    }

    @Test
    void whatIsShownHasTheClockOfTheLetters() {
        assertThat(rights("add", "--kind=access", RECEIVED)).isZero();
        assertThat(rights("identify", "1", "--from=2026-10-25T00:30:00Z", "--to=2026-10-25T01:30:00.123456789Z"))
                .isZero();
        assertThat(rights("answer", "1", "--outcome=granted", "--words=done")).isZero();
        printed.getBuffer().setLength(0);
        assertThat(withData(new RightsCommand(), "show", "1")).isZero();
        assertThat(printed.toString())
                .contains(
                        "Times are those of Europe/Amsterdam.",
                        "2026-10-25 02:30:00 (GMT+2) to 2026-10-25 02:30:00 (GMT+1), as you entered")
                .containsPattern("(?m)^\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d \\(GMT\\+[12]\\)  DECISION:");
    }

    @Test
    void aHighRiskEndsOnlyWhenPeopleWereToldOrNeedNotBe() {
        assertThat(breach("open", "--facts=a list lay in the hall", "--aware=1h", "--by=Ines"))
                .isZero();
        assertThat(breach("tell", "1", "effects", "names seen")).isZero();
        assertThat(breach("tell", "1", "measures", "hall closed")).isZero();
        assertThat(breach("notify", "1", "--to=authority", "--words=all of it")).isZero();
        assertThat(breach("close", "1", "--risk=high", "--words=done")).isEqualTo(ExitCodes.USAGE);
        assertThat(complained.toString()).contains("Article 34(1)");
        assertThat(breach("close", "1", "--risk=high", "--words=done", "--exempt=c"))
                .isEqualTo(ExitCodes.USAGE);
        assertThat(breach("close", "1", "--risk=high", "--words=it was encrypted", "--exempt=a"))
                .isZero();
        assertThat(withData(new BreachCommand(Instant::now), "show", "1")).isZero();
        assertThat(printed.toString()).contains("risk high", "  | it was encrypted");
    }

    @Test
    void nothingIsPublishedOrHeldByAWordThatWasMistyped() {
        assertThat(keyed(
                        new DisclosureCommand(),
                        "enter",
                        "--asker=police",
                        "--words=who was here",
                        "--by=Ines",
                        "--silent-until=2020-01-01",
                        "--silent-ground=order 7"))
                .isEqualTo(ExitCodes.USAGE);
        assertThat(complained.toString()).contains("2020-01-01");
        assertThat(keyed(new DisclosureCommand(), "list")).isZero();
        assertThat(printed.toString()).doesNotContain("Disclosure 1");
        assertThat(keyed(
                        new HoldCommand(Instant::now),
                        "add",
                        "--category=signalling",
                        "--from=2h",
                        "--to=1h",
                        "--ground=restriction",
                        "--words=case 7",
                        "--author=Ines",
                        "--review=2090-01-01"))
                .isEqualTo(ExitCodes.USAGE);
        assertThat(complained.toString()).contains("rights entries restrict");
    }

    private int breach(String... arguments) {
        return keyed(new BreachCommand(Instant::now), arguments);
    }

    private int rights(String... arguments) {
        return keyed(new RightsCommand(), arguments);
    }

    private int processor(String... arguments) {
        return keyed(new ProcessorCommand(Instant::now), arguments);
    }

    private int keyed(Object command, String... arguments) {
        return run(command, Stream.of(arguments), "--keys=" + scratch.resolve("keys"));
    }

    private int withData(Object command, String... arguments) {
        return run(
                command,
                Stream.of(arguments),
                "--keys=" + scratch.resolve("keys"),
                "--data=" + scratch.resolve("data"));
    }

    private int run(Object command, Stream<String> arguments, String... folders) {
        return new CommandLine(command)
                .setOut(new PrintWriter(printed, true))
                .setErr(new PrintWriter(complained, true))
                .setExitCodeExceptionMapper(
                        failure -> failure instanceof ParameterException ? ExitCodes.USAGE : ExitCodes.CRASH)
                .execute(Stream.concat(arguments, Stream.of(folders)).toArray(String[]::new));
    }
}
