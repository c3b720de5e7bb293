package org.glashaus.tools;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Command;

class GlashausTest {
    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path scratch;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    /** Each by its own name: a command that is made alone is the one that stands in the list of all. */
    @Test
    void makesOnlyTheCommandThatIsNamed() {
        Map<String, CommandLine> all =
                Glashaus.commandLine(FakeExamination::new).getSubcommands();
        assertThat(all.keySet()).contains("serve", "audit", "rights").hasSizeGreaterThan(15);
        all.forEach((name, command) -> {
            Class<?> made = command.getCommandSpec().userObject().getClass();
            assertThat(made.getAnnotation(Command.class).name()).isEqualTo(name);
            assertThat(Glashaus.commandLine(FakeExamination::new, name, "--help")
                            .getSubcommands()
                            .keySet())
                    .containsExactly(name);
        });
        assertThat(Glashaus.commandLine(FakeExamination::new, "fly", "serve")
                        .getSubcommands()
                        .keySet())
                .isEqualTo(all.keySet());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "fly",
                "serve --nope",
                "serve --port many",
                "serve --port 70000",
                "serve --udp -1",
                "serve --public-address example.org",
                "serve --cert only.pem",
                "serve --statement nobody",
                "serve --statement /",
                "serve --port 4711 --http 4711",
                "serve --data same --keys same",
                "serve --data same --keys same/keys",
                "serve --origin meet.example.org",
                "serve --origin https://meet.example.org/room",
                "serve --origin ftp://meet.example.org",
                "serve --proxy",
                "serve --proxy --http 4711",
                "serve --proxy --origin https://meet.example.org",
                "serve --trusted-proxy 192.0.2.7",
                "serve --origin https://meet.example.org --trusted-proxy 0.0.0.0/0",
                "serve --origin https://meet.example.org --trusted-proxy ::/0",
                "serve --origin https://meet.example.org --trusted-proxy 192.0.2.7/24",
                "serve --origin https://meet.example.org --trusted-proxy 10",
                "serve --origin https://meet.example.org --trusted-proxy proxy.example.org",
                "serve --proxy-header Forwarded",
                "serve --proxy --http 4711 --origin https://meet.example.org --proxy-header X-Real-IP",
                "serve --cert /nonexistent --key /nonexistent",
                "audit --sabotage --saboteur x",
                "audit --sabotage --challenge 4711",
                "audit --sabotage --attestations register",
                "statement",
                "statement check",
                "statement check nobody",
                "statement check /tmp",
                "statement explain /tmp",
                "statement check waag --text /nonexistent",
                "statement check waag --lang fr",
                "statement export waag",
                "statement export waag --format pdf",
                "statement export nobody --format dpv",
                "statement new --answers /nonexistent --out /nonexistent/x.yaml",
                "statement new --text /nonexistent --out /nonexistent/x.yaml"
            })
    void whatCannotBeUnderstoodEndsWith64AndASentenceAndNoStackTrace(String arguments) {
        assertThat(glashaus(arguments.isEmpty() ? new String[0] : arguments.split(" ")))
                .isEqualTo(64);
        assertThat(err.toString().lines().count()).isBetween(1L, 2L);
        assertThat(err.toString()).doesNotContain("\tat ", "Exception");
    }

    /** The launcher makes the data folder before there is anybody to read options. */
    @ParameterizedTest
    @ValueSource(strings = {"--nope", "--port many", "--cert only.pem", "--statement nobody", "--proxy"})
    void aStartThatIsRefusedLeavesNoFolderOfTheLaunchers(String options) throws IOException {
        Path data = Files.createDirectories(scratch.resolve("made/for/data"));
        Files.createDirectory(data.resolve("tmp"));
        System.setProperty(LauncherFolder.DATA, data.toString());
        System.setProperty(LauncherFolder.MADE, scratch.resolve("made").toString());
        try {
            assertThat(glashaus(("serve " + options).split(" "))).isEqualTo(64);
        } finally {
            System.clearProperty(LauncherFolder.DATA);
            System.clearProperty(LauncherFolder.MADE);
        }
        assertThat(scratch).isEmptyDirectory();
    }

    @Test
    void aFolderThatWasThereOrHoldsSomethingStays() throws IOException {
        Path data = Files.createDirectories(scratch.resolve("there/made"));
        Files.createDirectory(data.resolve("tmp"));
        LauncherFolder.giveBack(data, data.resolve("tmp"));
        assertThat(data).isEmptyDirectory();
        Files.writeString(data.resolve("somebody's"), "");
        LauncherFolder.giveBack(data, data);
        assertThat(data.resolve("somebody's")).exists();
    }

    @Test
    void helpAndVersionEndWithNought() {
        assertThat(glashaus("--help")).isZero();
        assertThat(glashaus("audit", "--help")).isZero();
        assertThat(glashaus("--version")).isZero();
        assertThat(out.toString()).contains("serve", "audit", "statement", "Glashaus 0.1.0");
    }

    @Test
    void aPortThatIsTakenEndsWith69() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.ofLiteral("0.0.0.0"))) {
            int ended = glashaus(
                    "serve",
                    "--port=" + taken.getLocalPort(),
                    "--udp=0",
                    "--data=" + scratch.resolve("data"),
                    "--keys=" + scratch.resolve("keys"));

            assertThat(ended).isEqualTo(69);
            assertThat(err.toString()).contains("TCP port " + taken.getLocalPort());
        }
    }

    private int glashaus(String... arguments) {
        CommandLine commandLine = Glashaus.commandLine(FakeExamination::new);
        commandLine.setOut(new PrintWriter(out, true));
        commandLine.setErr(new PrintWriter(err, true));
        return commandLine.execute(arguments);
    }
}
