package org.glashaus.tools;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.glashaus.conference.RunningServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** The command that has a running server tell more of itself. */
class DiagnoseCommandTest {
    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path scratch;

    private final StringWriter printed = new StringWriter();
    private final StringWriter complained = new StringWriter();

    @Test
    void aDiagnosisIsBegunReadAndEndedFromTheGuideAlone() throws Exception {
        try (RunningServer server = serve()) {
            assertThat(diagnose("show")).isZero();
            assertThat(printed.toString()).contains("No diagnosis runs.");
            assertThat(diagnose("stop")).isEqualTo(ExitCodes.USAGE);
            assertThat(diagnose("start", "--for=15m", "--reason=nobody is heard", "--author=I. Peters"))
                    .isZero();
            assertThat(printed.toString()).containsPattern("A diagnosis runs until \\S+Z; glashaus diagnose show");
            assertThat(diagnose("start", "--for=15m", "--reason=again", "--author=I. Peters"))
                    .isEqualTo(ExitCodes.USAGE);
            assertThat(complained.toString()).contains("A diagnosis runs already, until ");
            assertThat(diagnose("show", "--last=5")).isZero();
            assertThat(printed.toString()).contains("at the latest, for I. Peters: nobody is heard");
            assertThat(diagnose("stop")).isZero();
            assertThat(printed.toString()).contains("The diagnosis is over; its lines are gone.");
        }
    }

    @Test
    void aDiagnosisOfAnUnreadableOrForbiddenLengthIsRefusedInASentence() throws Exception {
        try (RunningServer server = serve()) {
            for (String length : List.of("15", "soon", "-5m", "1d", "99999m")) {
                assertThat(diagnose("start", "--for=" + length, "--reason=r", "--author=a"))
                        .isEqualTo(ExitCodes.USAGE);
                assertThat(complained.toString()).contains("--for is a time such as 15m or 1h, not " + length + ".");
            }
            for (String length : List.of("0m", "61m", "2h")) {
                complained.getBuffer().setLength(0);
                assertThat(diagnose("start", "--for=" + length, "--reason=r", "--author=a"))
                        .isEqualTo(ExitCodes.USAGE);
                assertThat(complained.toString().strip()).isEqualTo("A diagnosis runs for 1 to 60 minutes.");
            }
            assertThat(diagnose("show", "--last=0")).isEqualTo(ExitCodes.USAGE);
            assertThat(diagnose()).isEqualTo(ExitCodes.USAGE);
        }
        assertThat(diagnose("show")).isEqualTo(ExitCodes.MACHINE_LACKS);
        assertThat(complained.toString()).contains("No server answers that runs with the key folder");
    }

    private RunningServer serve() throws Exception {
        return ServedHere.under("waag", scratch);
    }

    private int diagnose(String... arguments) {
        String[] all = arguments.length == 0
                ? arguments
                : Stream.concat(Stream.of(arguments), Stream.of("--keys=" + scratch.resolve("keys")))
                        .toArray(String[]::new);
        return new CommandLine(new DiagnoseCommand())
                .setOut(new PrintWriter(printed, true))
                .setErr(new PrintWriter(complained, true))
                .setExitCodeExceptionMapper(
                        failure -> failure instanceof ParameterException ? ExitCodes.USAGE : ExitCodes.CRASH)
                .execute(all);
    }
}
