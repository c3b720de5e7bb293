package org.glashaus.tools;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class OrganiserCommandTest {
    private static final String WORDS = "a dozen or more";

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path keys;

    private final StringWriter printed = new StringWriter();
    private final StringWriter complained = new StringWriter();

    @Test
    void accountsAreMadeListedAndRemovedFromTheGuideAlone() throws Exception {
        assertThat(piped(WORDS, "add", "Anna")).isZero();
        assertThat(piped(WORDS, "add", "ben")).isZero();
        assertThat(piped("", "list")).isZero();
        assertThat(printed.toString()).contains("Account 1 is made", "1  anna", "2  ben");
        assertThat(piped("", "remove", "ANNA")).isZero();
        assertThat(piped("", "remove", "anna")).isEqualTo(ExitCodes.USAGE);
        assertThat(complained.toString()).contains("There is no account of this name.");
        assertThat(Files.readString(keys.resolve("organisers.json"))).doesNotContain("anna", WORDS);
    }

    @Test
    void aPasswordIsTypedTwiceAndNeverShown() {
        assertThat(typed(List.of(WORDS, WORDS), "add", "anna")).isZero();
        assertThat(typed(List.of("another dozen", "another dozes"), "password", "anna"))
                .isEqualTo(ExitCodes.USAGE);
        assertThat(complained.toString()).contains("not the same");
        assertThat(typed(List.of("another dozen", "another dozen"), "password", "anna"))
                .isZero();
        assertThat(printed.toString() + complained).doesNotContain(WORDS, "another");
    }

    @Test
    void whatIsTooShortOrTheNameItselfIsNoPassword() {
        assertThat(piped("too short", "add", "anna")).isEqualTo(ExitCodes.USAGE);
        assertThat(piped("", "add", "anna")).isEqualTo(ExitCodes.USAGE);
        assertThat(piped("Anna of Green Gables", "add", "anna of green gables")).isEqualTo(ExitCodes.USAGE);
        assertThat(piped(WORDS, "add", " ")).isEqualTo(ExitCodes.USAGE);
        assertThat(keys.resolve("organisers.json")).doesNotExist();
        assertThat(piped(WORDS, "add", "anna", "--password=" + WORDS)).isEqualTo(ExitCodes.USAGE);
    }

    private int piped(String line, String... arguments) {
        return run(new OrganiserCommand(Optional::empty, new BufferedReader(new StringReader(line))), arguments);
    }

    private int typed(List<String> answers, String... arguments) {
        Deque<String> rest = new ArrayDeque<>(answers);
        OrganiserCommand.Secrets terminal = question -> rest.remove().toCharArray();
        return run(
                new OrganiserCommand(
                        () -> Optional.of(terminal), new BufferedReader(new StringReader("not from here"))),
                arguments);
    }

    private int run(OrganiserCommand command, String... arguments) {
        String[] all = java.util.Arrays.copyOf(arguments, arguments.length + 1);
        all[arguments.length] = "--keys=" + keys;
        CommandLine line = new CommandLine(command);
        line.setOut(new PrintWriter(printed, true)).setErr(new PrintWriter(complained, true));
        line.setParameterExceptionHandler((wrong, given) -> {
            complained.append(wrong.getMessage());
            return ExitCodes.USAGE;
        });
        return line.execute(all);
    }
}
