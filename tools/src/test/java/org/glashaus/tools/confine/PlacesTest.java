package org.glashaus.tools.confine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.glashaus.tools.confine.Ruleset.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a server may reach, by what its command line says. */
class PlacesTest {
    private static final String MAPS = """
            7f00-7f10 r-xp 00000000 08:01 12                         /strange/lib/ld-linux-x86-64.so.2
            7f10-7f20 r--p 00000000 08:01 13                         /strange/lib/libc with blanks.so.6
            7ffd-7ffe rw-p 00000000 00:00 0                          [stack]
            """;

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path host;

    @Test
    void onlyDataAndKeysMayBeWrittenTo() {
        Ruleset rules = rules("serve", "--keys", "/srv/keys", "--statement=waag");

        assertThat(rules.places())
                .filteredOn(rule -> rule.rights().contains(Right.MAKE_REG)
                        || rule.rights().contains(Right.REMOVE_FILE)
                        || rule.rights().contains(Right.MAKE_DIR))
                .extracting(Rule::place)
                .containsExactly("/srv/data", "/srv/keys");
        assertThat(rules.places())
                .filteredOn(rule -> rule.rights().contains(Right.WRITE_FILE))
                .extracting(Rule::place)
                .containsExactly("/dev/null", "/srv/data", "/srv/keys");
        assertThat(rules.places())
                .noneMatch(rule -> rule.rights().contains(Right.MAKE_SYM)
                        || rule.rights().contains(Right.REFER)
                        || rule.rights().contains(Right.IOCTL_DEV));
    }

    @Test
    void onlyJavaAndTheLoaderOfProgramsMayBeRun() {
        assertThat(rules("serve").places())
                .filteredOn(rule -> rule.rights().contains(Right.EXECUTE))
                .extracting(Rule::place)
                .containsExactly("/jdk/bin/java", "/strange/lib/ld-linux-x86-64.so.2");
    }

    @Test
    void noFolderOfUsersIsReadAndNoneOfSecretsOfTheSystem() {
        assertThat(rules("serve").places())
                .extracting(Rule::place)
                .contains("/jdk", "/glashaus", "/strange/lib/libc with blanks.so.6")
                .doesNotContain(
                        "/", "/etc", "/home", "/root", "/home/somebody", "/var", "/tmp", "/run", "/dev", "/usr", ".");
    }

    @Test
    void whatTheCommandLineNamesMayBeRead() throws Exception {
        Path statement =
                Files.writeString(host.resolve("own.yaml"), "source:\n  text: own.txt # beside\n  sha256: aa\n");

        Ruleset rules = rules("serve", "--statement", statement.toString(), "--cert=c.pem", "--key", "k.pem");

        assertThat(rules.places())
                .extracting(Rule::place)
                .contains(statement.toString(), host.resolve("own.txt").toString(), "c.pem", "k.pem", "keys");
    }

    @Test
    void portsAreThoseOfTheCommandLine() {
        assertThat(rules("serve").bind()).containsExactly(8443);
        assertThat(rules("serve", "--port", "0", "--http=8080", "--udp", "10000")
                        .bind())
                .containsExactlyInAnyOrder(0, 8080);
        assertThat(rules("serve").connect()).isEmpty();
    }

    @Test
    void onlyADatabaseElsewhereIsConnectedTo() {
        assertThat(rules("serve", "--database", "postgresql://me@db.example.org/journal")
                        .connect())
                .containsExactlyInAnyOrder(5432, 53);
        assertThat(rules("serve", "--database=postgresql://[::1]:5433/journal?sslrootcert=/root.pem")
                        .connect())
                .containsExactlyInAnyOrder(5433, 53);
        assertThat(rules("serve", "--database=postgresql://db:53/journal").connect())
                .containsExactly(53);
        assertThat(rules("serve", "--database=postgresql://db:70000/journal").connect())
                .containsExactly(53);
        assertThat(rules("serve", "--database=what ever").connect()).isEmpty();
        Ruleset socket = rules("serve", "--database=postgresql://me@/journal");
        assertThat(socket.connect()).isEmpty();
        assertThat(socket.places()).extracting(Rule::place).contains("/home/somebody/.pgpass");
    }

    @Test
    void theCertificateOfADatabasesAuthorityIsReadAsTheAddressSpellsIt() {
        assertThat(rules("serve", "--database=postgresql://db/j?sslmode=verify-ca&sslrootcert=/its%20place/r%25d.pem")
                        .places())
                .extracting(Rule::place)
                .contains("/its place/r%d.pem");
    }

    @Test
    void whatHadToBeMadeMayBeTakenAwayAgain() {
        Ruleset rules = new Places(command("serve"))
                .ruleset("/jdk", List.of("/srv/data", "keys", "/top"), List.of(), "/home/somebody");

        assertThat(rules.places())
                .filteredOn(rule -> rule.rights().equals(Set.of(Right.REMOVE_DIR)))
                .extracting(Rule::place)
                .containsExactly("/srv", ".", "/");
    }

    @Test
    void optionsAreReadAsTheServerReadsThem() {
        ServerOptions options = new ServerOptions(List.of("serve", "--http=1", "--port", "70000", "--udp", "x"));

        assertThat(options.port("--http")).isEqualTo(Optional.of(1));
        assertThat(options.port("--port")).isEmpty();
        assertThat(options.port("--udp")).isEmpty();
        assertThat(options.keys()).isEqualTo("keys");
    }

    @Test
    void aCommandLineThatIsNotTheLaunchersIsRefused() {
        assertThatThrownBy(() -> Command.read(List.of("java", Confine.class.getName(), "data")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("bin/serve-jvm");
    }

    private static Ruleset rules(String... arguments) {
        return new Places(command(arguments))
                .ruleset("/jdk", List.of(), MAPS.lines().toList(), "/home/somebody");
    }

    private static Command command(String... arguments) {
        List<String> line = new ArrayList<>(List.of(
                "/jdk/bin/java",
                "-Xrs",
                Confine.class.getName(),
                "/srv/data",
                "",
                "/glashaus",
                "org.glashaus.tools.Glashaus",
                "/jdk/bin/java",
                "-Xmx96m",
                "org.glashaus.tools.Glashaus"));
        line.addAll(List.of(arguments));
        return Command.read(line);
    }
}
