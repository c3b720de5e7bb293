package org.glashaus.tools.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.glashaus.audit.Distribution;
import org.glashaus.features.server.AuditedServer;
import org.glashaus.features.server.Order;
import org.glashaus.features.server.ServerFolders;
import org.glashaus.features.witness.MarkScan;
import org.glashaus.features.witness.MarkScan.Found;
import org.glashaus.features.witness.MarkScan.Look;
import org.glashaus.features.witness.ObservedProcess;
import org.glashaus.media.dtls.DtlsHandshake.Keys;
import org.junit.jupiter.api.Test;

/**
 * The memory of the packaged server, stopped while it forwards: what of media is there, and how old. Every payload consists
 * of a random mark and the moment of its sending, so each find tells its age.
 */
final class MediaMemoryIT {
    private static final int PICTURE = 0;
    private static final int SOUND = 1;
    private static final int FIRST_MASTER_KEY = 2;
    private static final int LOOKS = 3;
    private static final long SECOND = 1_000_000_000L;

    /** A busy machine may keep the server from its sweep, or the stop from taking hold, for as long as this. */
    private static final long HELD_UP_MILLIS = 500;

    private static final int TRIES = 4;

    /** A stop lets packets wait in the kernel; by then they have come, and gone. */
    private static final long SETTLED_NANOS = 3 * SECOND;

    @Test
    void noMediaIsOlderThanASecondAndNoneIsLeftAfterAPauseOrALeave() throws Exception {
        try (ServerFolders folders = ServerFolders.make();
                AuditedServer server = AuditedServer.start(serve(), folders);
                MarkedCall call = new MarkedCall(server.address())) {
            long pid = server.observed().processId();
            flows(call, 100);
            List<byte[]> masterKeys = new ArrayList<>();
            List<byte[]> sessionKeys = new ArrayList<>();
            for (Keys keys : call.ask(() -> Stream.of(call.sender.keys, call.viewer.keys)
                    .flatMap(List::stream)
                    .toList())) {
                masterKeys.addAll(Secrets.masterKeys(keys));
                sessionKeys.addAll(Secrets.sessionKeys(keys));
            }
            List<byte[]> sought = new ArrayList<>(List.of(call.pictures.mark(), call.sounds.mark()));
            sought.addAll(masterKeys);
            sought.addAll(sessionKeys);
            MarkScan scan = new MarkScan(sought);

            for (int i = 1; i <= LOOKS; i++) {
                duringTheCall("look " + i, inFlow(call, scan, pid), masterKeys.size());
            }

            passed(System.nanoTime() + SETTLED_NANOS);
            flows(call, 100);
            long last = call.ask(call.sender::pause);
            passed(last + 2 * SECOND);
            noneIsLeft("2 s after the last packet", scan.look(pid), masterKeys.size());

            call.ask(() -> {
                call.sender.resume();
                return true;
            });
            flows(call, 100);
            call.leave();
            noneIsLeft("after all have left in mid-flow", scan.look(pid), masterKeys.size());
            nothingIsWritten(server.observed(), sought);
            server.stop();
        }
    }

    private static Order serve() throws Exception {
        Path product = Path.of(System.getProperty("glashaus.distribution"));
        return new Order(Distribution.in(product), "strict", Optional.empty(), Duration.ZERO, List.of());
    }

    /** Until so many more pictures, some sound and something asked for again have come. */
    private static void flows(MarkedCall call, int pictures) throws InterruptedException {
        int more = call.ask(call.viewer::pictures) + pictures;
        int sounds = call.ask(call.viewer::sounds) + 10;
        int repaired = call.ask(call.viewer::repaired) + 1;
        until(
                "media flow",
                () -> call.viewer.pictures() >= more
                        && call.viewer.sounds() >= sounds
                        && call.viewer.repaired() >= repaired,
                call);
    }

    private static void until(String what, Callable<Boolean> condition, MarkedCall call) throws InterruptedException {
        long deadline = System.nanoTime() + 30 * SECOND;
        while (!call.ask(condition)) {
            assertThat(System.nanoTime())
                    .as(
                            what + " within 30 s; sent %d, came %d, again %d",
                            call.sender.picturePackets(),
                            call.viewer.pictures(),
                            call.viewer.repaired())
                    .isLessThan(deadline);
            Thread.sleep(Duration.ofMillis(20));
        }
    }

    /** The moment itself is what is waited for. */
    private static void passed(long nanos) throws InterruptedException {
        while (System.nanoTime() - nanos < 0) {
            Thread.sleep(Duration.ofNanos(Math.max(1, nanos - System.nanoTime())));
        }
    }

    /**
     * Looks again when media was over a second old by no more than the machine may have held the server up: what the server
     * keeps for too long is found each time.
     */
    private static Look inFlow(MarkedCall call, MarkScan scan, long pid) throws Exception {
        for (int tries = 1; ; tries++) {
            passed(System.nanoTime() + SETTLED_NANOS);
            flows(call, 100);
            Look look = scan.look(pid);
            long oldest = look.found().stream()
                    .filter(found -> found.mark() <= SOUND)
                    .mapToLong(found -> ageMillis(look, found))
                    .max()
                    .orElse(0);
            if (oldest <= 1000 || oldest > 1000 + HELD_UP_MILLIS || tries == TRIES) {
                return look;
            }
            System.out.println("media " + oldest + " ms old in look " + tries + ", which stopped within "
                    + (look.stoppedNanos() - look.beforeNanos()) / 1_000_000 + " ms; looked again");
        }
    }

    private static void duringTheCall(String when, Look look, int masterKeys) {
        System.out.println(told(when, look, masterKeys));
        assertThat(look.found())
                .as("%s: pictures wait in the ring, and this scan sees them", when)
                .anyMatch(found -> found.mark() == PICTURE && ageMillis(look, found) < 1000);
        assertThat(look.found())
                .as("%s: media older than a second", when)
                .filteredOn(found -> found.mark() <= SOUND && ageMillis(look, found) > 1000)
                .isEmpty();
        assertThat(count(look, FIRST_MASTER_KEY, Integer.MAX_VALUE))
                .as("%s: this scan sees keys that are in use", when)
                .isPositive();
    }

    private static void noneIsLeft(String when, Look look, int masterKeys) {
        System.out.println(told(when, look, masterKeys));
        assertThat(look.bytes()).isGreaterThan(50 << 20);
        assertThat(look.found())
                .as("media, %s", when)
                .filteredOn(found -> found.mark() <= SOUND)
                .isEmpty();
    }

    /** Against the moment when the process surely stood still, so rather too old than too young. */
    private static long ageMillis(Look look, Found found) {
        return (look.stoppedNanos() - found.number()) / 1_000_000;
    }

    private static long count(Look look, int from, int to) {
        return look.found().stream()
                .filter(found -> found.mark() >= from && found.mark() < to)
                .count();
    }

    private static String told(String when, Look look, int masterKeys) {
        int firstSessionKey = FIRST_MASTER_KEY + masterKeys;
        return String.format(
                Locale.ROOT,
                "%s: %d MiB, stopped within %d ms; pictures by age in ms %s; sound %s; copies of SRTP master keys %d, of"
                        + " session keys %d",
                when,
                look.bytes() >> 20,
                (look.stoppedNanos() - look.beforeNanos()) / 1_000_000,
                ages(look, PICTURE),
                ages(look, SOUND),
                count(look, FIRST_MASTER_KEY, firstSessionKey),
                count(look, firstSessionKey, Integer.MAX_VALUE));
    }

    /** How many, by age in steps of 100 ms; those over a second with their places. */
    private static Map<String, Long> ages(Look look, int mark) {
        return look.found().stream()
                .filter(found -> found.mark() == mark)
                .collect(Collectors.groupingBy(
                        found -> {
                            long age = ageMillis(look, found);
                            return age > 1000
                                    ? age + " at " + Long.toHexString(found.address()) + " " + found.place()
                                    : String.format(Locale.ROOT, "%03d+", Math.floorDiv(age, 100) * 100);
                        },
                        TreeMap::new,
                        Collectors.counting()));
    }

    private static void nothingIsWritten(ObservedProcess server, List<byte[]> sought) throws IOException {
        List<Path> places = new ArrayList<>(server.scratchDirs());
        places.addAll(server.console());
        places.addAll(List.of(server.dataDir(), server.keysDir()));
        for (Path place : places) {
            try (Stream<Path> files = Files.walk(place)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    String content = Files.readString(file, StandardCharsets.ISO_8859_1);
                    for (byte[] secret : sought) {
                        assertThat(forms(secret))
                                .as("media or keys in %s", file.getFileName())
                                .noneMatch(content::contains);
                    }
                }
            }
        }
    }

    private static List<String> forms(byte[] secret) {
        String hex = HexFormat.of().formatHex(secret);
        String base64 = Base64.getEncoder().withoutPadding().encodeToString(secret);
        return List.of(
                new String(secret, StandardCharsets.ISO_8859_1),
                hex,
                hex.toUpperCase(Locale.ROOT),
                base64.substring(0, base64.length() - 1));
    }
}
