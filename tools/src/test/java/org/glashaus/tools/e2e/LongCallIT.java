package org.glashaus.tools.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.glashaus.features.browser.Participant;
import org.glashaus.features.browser.Participants;
import org.glashaus.features.browser.Received;
import org.glashaus.features.server.AuditedServer;
import org.glashaus.features.server.ServerFolders;
import org.glashaus.features.witness.EgressTrap;
import org.glashaus.features.witness.EvidenceFolder;
import org.glashaus.tools.load.Impairment;
import org.glashaus.tools.load.Load;
import org.glashaus.tools.load.LoadResult;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * An hour's call of two browsers and ten load participants, or {@code -Dglashaus.long.seconds} of it: nothing is lost, no memory
 * grows.
 */
@Tag("long")
final class LongCallIT {
    private static final int SECONDS = Integer.getInteger("glashaus.long.seconds", 3600);
    private static final int LOAD = 10;

    /** After the first tenth everything is loaded and warm; from then on this much is noise of the collector. */
    private static final long GROWTH_KIB = 24 << 10;

    @TempDir
    Path dir;

    @Test
    void noPacketIsLostAndNoMemoryGrows() throws Exception {
        try (ServerFolders folders = ServerFolders.make();
                AuditedServer server = AuditedServer.start(Product.serve("strict"), folders);
                EgressTrap trap = new EgressTrap(new EvidenceFolder(dir, "long"));
                Participants people = Participants.with(trap)) {
            String room = server.address().resolve("long-call").toString();
            Participant anna = people.arrive("Anna", Optional.empty());
            Participant fleur = people.arriveInFirefox("Fleur");
            for (Participant person : List.of(anna, fleur)) {
                person.join(room);
                person.speakAndShow();
            }
            try (Load load =
                    Load.start(new Load.Order(server.address(), "long-call", LOAD, LOAD + 1, 200, Impairment.none()))) {
                watch(server.observed().subject().processId(), load, List.of(anna, fleur));
            }
            server.stop();
        }
    }

    private static void watch(long pid, Load load, List<Participant> browsers) throws Exception {
        long start = System.nanoTime();
        long settled = 0;
        List<Long> resident = new ArrayList<>();
        int step = Math.clamp(SECONDS / 10, 5, 60);
        for (int second = step; second <= SECONDS; second += step) {
            List<List<Received>> before =
                    browsers.stream().map(Participant::received).toList();
            long due = start + second * 1_000_000_000L;
            browsers.getFirst().waitUntil(java.time.Duration.ofSeconds(2L * step), () -> System.nanoTime() > due);
            LoadResult result = load.result();
            long residentKib = residentKib(pid);
            if (second * 10L >= SECONDS) {
                settled = settled == 0 ? residentKib : settled;
                resident.add(residentKib);
            }
            System.out.println(line(second, residentKib, pid, result));
            assertThat(result.missing())
                    .as("lost after %d s: %s", second, result.text())
                    .isZero();
            for (int i = 0; i < browsers.size(); i++) {
                assertThat(Flow.moving(browsers.get(i), before.get(i)))
                        .as("%s still sees others", browsers.get(i).name())
                        .isPositive();
            }
        }
        assertThat(resident.getLast())
                .as("resident KiB from %d on: %s", settled, resident)
                .isLessThan(settled + GROWTH_KIB);
    }

    private static String line(int second, long residentKib, long pid, LoadResult result) {
        return String.format(
                Locale.ROOT, "%5d s: resident %d KiB, heap %s, %s", second, residentKib, heap(pid), result.text());
    }

    private static long residentKib(long pid) throws IOException {
        for (String line : Files.readAllLines(Path.of("/proc", Long.toString(pid), "status"))) {
            if (line.startsWith("VmRSS:")) {
                return Long.parseLong(line.replaceAll("\\D+", ""));
            }
        }
        throw new IOException("the server is gone");
    }

    /** The server lets nobody attach, which is as it should be; the heap is then the part of its memory that it maps for it. */
    private static String heap(long pid) {
        try {
            Process jstat = new ProcessBuilder("jcmd", Long.toString(pid), "GC.heap_info")
                    .redirectErrorStream(true)
                    .start();
            String said = new String(jstat.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            return jstat.waitFor() == 0 ? said.replaceAll("\\s+", " ").strip() : "not told";
        } catch (IOException e) {
            return "not told";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "not told";
        }
    }
}
