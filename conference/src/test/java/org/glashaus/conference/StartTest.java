package org.glashaus.conference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.glashaus.conference.admission.Proxies;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartTest {
    @TempDir
    Path folder;

    @Test
    void aPortInUseIsToldAndNothingIsLeftRunning() throws Exception {
        try (ServerSocket taken = new ServerSocket(0)) {
            refused(deployment(taken.getLocalPort(), Optional.empty(), folder.resolve("data")), 69, "TCP port");
        }
        Eventually.until(
                "all threads have ended",
                () -> Thread.getAllStackTraces().keySet().stream()
                        .noneMatch(thread -> List.of("media", "journal").contains(thread.getName())));
        try (TestServer again = new TestServer(folder, SampleProfile.withoutLog())) {
            assertThat(Answer.get(again, "/health").status()).isEqualTo(200);
        }
    }

    @Test
    void aKeyFolderThatOthersCanReadIsTold() throws Exception {
        Path keys = Files.createDirectories(folder.resolve("keys"));
        List<String> said = new ArrayList<>();
        for (String permissions : List.of("rwxr-xr-x", "rwx------")) {
            Files.setPosixFilePermissions(keys, PosixFilePermissions.fromString(permissions));
            ConferenceServer.start(
                            deployment(0, Optional.empty(), folder.resolve("data")),
                            SampleProfile.withoutLog(),
                            Composition.shipped(),
                            said::add)
                    .close();
        }
        assertThat(said).singleElement().asString().contains("open to other users", "(rwxr-xr-x)", "chmod 700 " + keys);
    }

    @Test
    void aBadCertificateIsTold() throws Exception {
        Path junk = Files.writeString(folder.resolve("junk.pem"), "junk");
        refused(withCertificate(junk, junk), 64, "holds no certificate in PEM");
        refused(withCertificate(folder.resolve("none"), junk), 64, "cannot be read");
    }

    @Test
    void aKeyOfAnotherCertificateIsTold() throws Exception {
        try (TestServer one = new TestServer(folder.resolve("one"), SampleProfile.withoutLog());
                TestServer two = new TestServer(folder.resolve("two"), SampleProfile.withoutLog())) {
            assertThat(one.securePort()).isNotEqualTo(two.securePort());
        }
        Path certificate = folder.resolve("one/keys/tls-certificate.pem");
        refused(withCertificate(certificate, folder.resolve("two/keys/tls-key.pem")), 64, "does not belong");
        refused(withCertificate(certificate, certificate), 64, "PKCS #8");
        List<String> said = new ArrayList<>();
        ConferenceServer.start(
                        withCertificate(certificate, folder.resolve("one/keys/tls-key.pem")),
                        SampleProfile.withoutLog(),
                        Composition.shipped(),
                        said::add)
                .close();
        assertThat(said).singleElement().asString().startsWith("Reached as localhost and addresses; ");
    }

    @Test
    void anExpiredCertificateIsTold() throws Exception {
        new TestServer(folder.resolve("one"), SampleProfile.withoutLog()).close();
        Composition nextCentury = Composition.shipped().withClock(() -> Instant.parse("2126-01-01T00:00:00Z"));
        Deployment deployment =
                withCertificate(folder.resolve("one/keys/tls-certificate.pem"), folder.resolve("one/keys/tls-key.pem"));
        assertThatThrownBy(() -> ConferenceServer.start(deployment, SampleProfile.withoutLog(), nextCentury))
                .hasMessageContaining("expired on 20");
        assertThat(folder.resolve("data")).doesNotExist();
    }

    @Test
    void whatIsRefusedLeavesNoFolderBehind() throws Exception {
        try (ServerSocket taken = new ServerSocket(0);
                DatagramSocket udp = new DatagramSocket(new InetSocketAddress("127.0.0.1", 0))) {
            int port = taken.getLocalPort();
            refused(deployment(port, Optional.empty(), folder.resolve("data")), 69, "TCP port " + port);
            refused(onPorts(0, OptionalInt.of(port), 0), 69, "TCP port " + port);
            refused(onPorts(0, OptionalInt.empty(), udp.getLocalPort()), 69, "UDP port " + udp.getLocalPort());
        }
        refused(onPorts(4711, OptionalInt.of(4711), 0), 64, "cannot share port 4711");
        refused(inFolders("data", "data"), 64, "lies in the data folder");
        refused(inFolders("data", "data/keys"), 64, "lies in the data folder");
        refused(inFolders("keys/../data", "./data/x/../y"), 64, "lies in the data folder");
        refused(inFolders("keys/data", "keys"), 64, "lies in the key folder");
        try (var made = Files.list(folder)) {
            assertThat(made).isEmpty();
        }
    }

    @Test
    void aLateFaultOfOurOwnGivesEverythingBack() throws Exception {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        Composition broken = Composition.shipped().withMedia(surroundings -> {
            throw new NoClassDefFoundError("a part of the product is missing");
        });
        assertThatThrownBy(() -> ConferenceServer.start(
                        onPorts(port, OptionalInt.empty(), port), SampleProfile.withoutLog(), broken))
                .isInstanceOf(NoClassDefFoundError.class);
        new ServerSocket(port).close();
        new DatagramSocket(new InetSocketAddress("127.0.0.1", port)).close();
        Eventually.until(
                "all threads have ended",
                () -> Thread.getAllStackTraces().keySet().stream()
                        .noneMatch(thread -> thread.getName().matches("media|journal|vert\\.x-.*")));
    }

    @Test
    void twoServersDoNotShareADataFolder() throws Exception {
        try (TestServer one = new TestServer(folder, SampleProfile.withoutLog())) {
            assertThat(one.securePort()).isPositive();
            refused(deployment(0, Optional.empty(), folder.resolve("data")), 69, "in use by another server");
        }
        new TestServer(folder, SampleProfile.withoutLog()).close();
    }

    @Test
    void noOtherServerTakesTheKeysOfARunningOne() throws Exception {
        try (TestServer one = new TestServer(folder, SampleProfile.withoutLog())) {
            assertThat(one.securePort()).isPositive();
            refused(deployment(0, Optional.empty(), folder.resolve("other")), 69, "The key folder");
        }
    }

    @Test
    void keysOpenNoOtherDataThanTheirOwn() throws Exception {
        new TestServer(folder, SampleProfile.withoutLog()).close();
        refused(deployment(0, Optional.empty(), folder.resolve("other")), 64, "belong to other data");
        Files.delete(folder.resolve("data/pair"));
        refused(deployment(0, Optional.empty(), folder.resolve("data")), 64, "belong to other data");
    }

    @Test
    void aDataFolderThatIsNoneIsTold() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "");
        refused(deployment(0, Optional.empty(), file.resolve("data")), 69, "data folder");
        refused(deployment(0, Optional.empty(), file), 69, "data folder");
    }

    @Test
    void aJournalThatIsNoDatabaseIsTold() throws Exception {
        Files.createDirectories(folder.resolve("data"));
        Files.writeString(folder.resolve("data/journal.sqlite"), "this is no database, whatever its name says");
        refused(deployment(0, Optional.empty(), folder.resolve("data")), 69, "the journal cannot be opened");
    }

    @Test
    void eachStartIsEnteredInTheLedgerAndEachEndSigned() throws Exception {
        new TestServer(folder, SampleProfile.withoutLog()).close();
        new TestServer(folder, SampleProfile.withoutLog()).close();
        List<String> ledger = Files.readAllLines(folder.resolve("data/ledger/ledger.txt"));
        List<String> starts = ledger.stream()
                .filter(line -> line.contains("configuration-changed"))
                .map(line -> line.substring(line.indexOf("\"kind\"")))
                .toList();
        assertThat(starts).hasSize(2).allMatch(line -> line.contains("\"what\":\"statement:"));
        assertThat(starts.get(1)).isEqualTo(starts.get(0));
        assertThat(ledger.get(ledger.size() - 1)).startsWith("glashaus-ledger-head/1 5 3 ");
    }

    @Test
    void aLedgerThatWasTamperedWithIsTold() throws Exception {
        new TestServer(folder, SampleProfile.withoutLog()).close();
        Path ledger = folder.resolve("data/ledger/ledger.txt");
        Files.writeString(ledger, Files.readString(ledger).replace("statement:", "statement.:"));
        refused(deployment(0, Optional.empty(), folder.resolve("data")), 69, "ledger.txt: the leaves are not those");
    }

    @Test
    void theOwnCertificateIsKeptAndForTheOwnerOnly() throws Exception {
        new TestServer(folder, SampleProfile.withoutLog()).close();
        Path key = folder.resolve("keys/tls-key.pem");
        byte[] first = Files.readAllBytes(key);
        assertThat(Files.getPosixFilePermissions(key)).hasSize(2);
        new TestServer(folder, SampleProfile.withoutLog()).close();
        assertThat(Files.readAllBytes(key)).isEqualTo(first);
    }

    private Deployment withCertificate(Path certificate, Path key) {
        return deployment(0, Optional.of(new Deployment.CertificateFiles(certificate, key)), folder.resolve("data"));
    }

    private Deployment onPorts(int port, OptionalInt plainPort, int udpPort) {
        return new Deployment(
                port,
                plainPort,
                udpPort,
                List.of(),
                List.of(),
                Proxies.none(),
                Optional.empty(),
                folder.resolve("data"),
                folder.resolve("keys"));
    }

    private Deployment inFolders(String data, String keys) {
        return new Deployment(
                0,
                OptionalInt.empty(),
                0,
                List.of(),
                List.of(),
                Proxies.none(),
                Optional.empty(),
                folder.resolve(data),
                folder.resolve(keys));
    }

    private Deployment deployment(int port, Optional<Deployment.CertificateFiles> certificate, Path data) {
        return new Deployment(
                port,
                OptionalInt.empty(),
                0,
                List.of(InetAddress.ofLiteral("127.0.0.1")),
                List.of(),
                Proxies.none(),
                certificate,
                data,
                folder.resolve("keys"));
    }

    private static void refused(Deployment deployment, int exitCode, String sentence) {
        assertThatThrownBy(() -> ConferenceServer.start(deployment, SampleProfile.withoutLog(), Composition.shipped()))
                .hasMessageContaining(sentence)
                .asInstanceOf(type(StartRefused.class))
                .extracting(StartRefused::exitCode)
                .isEqualTo(exitCode);
    }
}
