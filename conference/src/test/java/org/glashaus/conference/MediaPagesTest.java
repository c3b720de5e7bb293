package org.glashaus.conference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.ref.Reference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.glashaus.media.MediaMemory;
import org.junit.jupiter.api.Test;

class MediaPagesTest {
    private static final long MEBIBYTE = 1 << 20;

    @Test
    void whereTheKernelLetsItAllOfItIsLocked() {
        MediaPages pages = MediaPages.of(new Permitting(Long.MAX_VALUE));

        assertThat(pages.lockedOctets()).isEqualTo(MediaPages.ALL).isEqualTo(24 * MEBIBYTE);
        assertThat(pages.json().getMap()).containsOnlyKeys("locked", "of");
    }

    @Test
    void whatIsInClearComesBeforeWhatIsEncrypted() {
        assertThat(MediaPages.of(new Permitting(8 * MEBIBYTE)).memory().rings().byteSize())
                .isEqualTo(8 * MEBIBYTE);
        MediaPages rings = MediaPages.of(new Permitting(17 * MEBIBYTE));
        assertThat(rings.lockedOctets()).isEqualTo(MediaMemory.RINGS_OCTETS);
        assertThat(rings.memory().outbox().byteSize()).isEqualTo(MediaMemory.OUTBOX_OCTETS);
    }

    @Test
    void whereItLetsLessAHostIsToldHowMuchAndWhy() {
        MediaPages some = MediaPages.of(new Permitting(8 * MEBIBYTE - 1));
        assertThat(some.json().getLong("locked")).isEqualTo(4 * MEBIBYTE);
        assertThat(some.json().getLong("of")).isEqualTo(24 * MEBIBYTE);
        assertThat(some.json().getString("why")).contains("RLIMIT_MEMLOCK");

        MediaPages none = MediaPages.of(octets -> Optional.empty());
        assertThat(none.lockedOctets()).isZero();
        assertThat(none.memory().rings().byteSize()).isZero();
        assertThat(none.memory().outbox().byteSize()).isEqualTo(MediaMemory.OUTBOX_OCTETS);
    }

    @Test
    void theKernelCountsThemAsLocked() throws IOException {
        Optional<LinuxPages> kernel = LinuxPages.find();
        assumeTrue(kernel.isPresent());
        long before = kibibytes("VmLck:");
        Optional<MemorySegment> pages = kernel.orElseThrow().locked(64 << 10);
        assumeTrue(pages.isPresent(), "nothing may be locked here");

        assertThat(kibibytes("VmLck:") - before).isEqualTo(64);
        MemorySegment locked = pages.orElseThrow();
        assertThat(locked.toArray(ValueLayout.JAVA_BYTE)).containsOnly(0).hasSize(64 << 10);
        locked.fill((byte) 1);
        assertThat(locked.get(ValueLayout.JAVA_BYTE, (64 << 10) - 1)).isEqualTo((byte) 1);
        Reference.reachabilityFence(pages);
    }

    private static long kibibytes(String field) throws IOException {
        return Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith(field))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst()
                .orElseThrow();
    }

    /** Stands in for a kernel with a limit. */
    private static final class Permitting implements MediaPages.Source {
        private long left;

        Permitting(long limit) {
            left = limit;
        }

        @Override
        public Optional<MemorySegment> locked(long octets) {
            if (octets > left) {
                return Optional.empty();
            }
            left -= octets;
            return Optional.of(Arena.ofAuto().allocate(octets));
        }
    }
}
