package org.glashaus.features.witness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import org.glashaus.audit.Observation.Outcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class WeblogWitnessesTest {
    @TempDir
    Path dir;

    private SealedJournal journal;

    @BeforeEach
    void emptyLog() throws Exception {
        journal = SealedJournal.in(dir);
    }

    @Test
    void shortenedAddressesAreKept() throws Exception {
        entry(1, "127.201.0.0/16");
        entry(2, "2001:db8:0:0:0:0:0:0/32");
        sealed(3, HexFormat.of().parseHex("01" + "00" + "00" + "03" + "00c8"));
        assertThat(reading(3)).extracting(Sighting::outcome).isEqualTo(Outcome.KEPT);
    }

    @Test
    void oneOctetMoreIsABreach() throws Exception {
        entry(1, "127.201.0.0/16");
        entry(2, "127.201.14.0/24");
        Sighting sighting = reading(2);
        assertThat(sighting.outcome()).isEqualTo(Outcome.BROKEN);
        assertThat(Files.readString(dir.resolve(sighting.evidence().getFirst().path())))
                .doesNotContain("127.201");
    }

    @Test
    void aWholeAddressIsABreach() throws Exception {
        entry(1, "127.201.14.3");
        assertThat(reading(1).outcome()).isEqualTo(Outcome.BROKEN);
    }

    @Test
    void theNameOfAConferenceIsABreach() throws Exception {
        sealed(1, HexFormat.of().parseHex("01" + "00" + "00" + "01" + "00c8" + "6f75722d626f617264"));
        assertThat(reading(1).outcome()).isEqualTo(Outcome.BROKEN);
    }

    @Test
    void aLogWithTooFewEntriesHasShownNothing() throws Exception {
        entry(1, "127.201.0.0/16");
        assertThat(reading(2).outcome()).isEqualTo(Outcome.NOT_SEEN);
    }

    private void entry(long atMillis, String address) throws Exception {
        int slash = address.indexOf('/');
        byte[] octets = InetAddress.ofLiteral(slash < 0 ? address : address.substring(0, slash))
                .getAddress();
        int bits = slash < 0 ? octets.length * 8 : Integer.parseInt(address.substring(slash + 1));
        sealed(
                atMillis,
                ByteBuffer.allocate(7 + octets.length)
                        .put((byte) 1)
                        .put((byte) octets.length)
                        .put((byte) bits)
                        .put(octets)
                        .put(new byte[] {0, 1, 0, (byte) 200})
                        .array());
    }

    private void sealed(long atMillis, byte[] payload) throws Exception {
        journal.seal(SealedRows.WEB_ACCESS, atMillis, payload);
    }

    private Sighting reading(int visits) throws IOException, InterruptedException {
        WeblogReading reading = new WeblogReading(visits, evidence());
        reading.start(journal.process());
        reading.observe("now");
        return reading.stop();
    }

    private EvidenceFolder evidence() {
        return new EvidenceFolder(dir, "test");
    }
}
