package org.glashaus.conference.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.glashaus.conference.Answer;
import org.glashaus.conference.Eventually;
import org.glashaus.conference.SampleProfile;
import org.glashaus.conference.TestServer;
import org.glashaus.conference.signalling.Client;
import org.glashaus.spec.Profile.AddressForm;

/** A process whose server has its folders on a disk of some megabytes, which fills up in mid-call and has room again later. */
final class FullDisk {
    private static final int VISITS = 300;

    private FullDisk() {}

    /** Takes the disk's folder; says at which step it is. */
    public static void main(String[] arguments) {
        try {
            run(Path.of(arguments[0]));
            System.exit(0);
        } catch (Exception | AssertionError wrong) {
            // The server has seen to it that nobody else prints it.
            wrong.printStackTrace(System.out);
            System.exit(1);
        }
    }

    private static void run(Path disk) throws Exception {
        Path filler = disk.resolve("filler");
        try (TestServer server = new TestServer(disk, SampleProfile.withLog(AddressForm.NONE))) {
            Client first = Client.joined(server, "room", "Ada");
            Eventually.until(
                    "what went before is written", () -> journal(server).getLong("waiting") == 0);
            fill(filler);
            System.out.println("full");
            Eventually.until("it fails and says so", () -> {
                Answer.get(server, "/left");
                return journal(server).getBoolean("failing");
            });
            assertThat(Answer.get(server, "/health").body()).contains("\"impaired\"");
            for (int visit = 0; visit < VISITS; visit++) {
                assertThat(Answer.get(server, visit % 2 == 0 ? "/privacy" : "/left")
                                .status())
                        .isEqualTo(200);
            }
            assertThat(journal(server).getLong("waiting")).isGreaterThanOrEqualTo(VISITS);
            assertThat(journal(server).getLong("unwritten")).isZero();
            Client.joined(server, "room", "Grace");
            assertThat(first.next("joined").encode()).contains("Grace");
            System.out.println("served");
            Files.delete(filler);
            Eventually.until(
                    "all is written",
                    () -> journal(server).getLong("waiting") < 5
                            && !journal(server).getBoolean("failing"));
            assertThat(journal(server).getLong("unwritten")).isZero();
            assertThat(Answer.get(server, "/health").body()).doesNotContain("\"impaired\"");
        }
        List<String> rows = OutsideReader.sqlite(disk.resolve("data"), disk.resolve("keys")).stream()
                .map(row -> row.text().orElseThrow())
                .filter(row -> row.contains("/privacy") || row.contains("/left"))
                .toList();
        // The last of those that were asked for until it failed comes first, and then the visits in their turn.
        List<String> visits = rows.subList(rows.size() - VISITS, rows.size());
        for (int visit = 0; visit < VISITS; visit++) {
            assertThat(visits.get(visit)).contains(visit % 2 == 0 ? "/privacy" : "/left");
        }
        System.out.println("written in order");
    }

    private static JsonObject journal(TestServer server) {
        return new JsonObject(Answer.get(server, "/health").body()).getJsonObject("journal");
    }

    /** To the last octet that it takes. */
    private static void fill(Path filler) throws IOException {
        try (FileChannel out = FileChannel.open(filler, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            for (int octets = 1 << 16; octets > 0; ) {
                try {
                    out.write(ByteBuffer.allocate(octets));
                } catch (IOException full) {
                    octets /= 2;
                }
            }
        }
    }
}
