package org.glashaus.media.rtcp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.glashaus.media.bytes.Bytes;

/** What a sender reads out of the reports is when its packets came. */
// draft-holmer-rmcat-transport-wide-cc-extensions-01 §3.1
class ArrivalTimesProperties {
    private final Map<Integer, Long> told = new TreeMap<>();
    private final byte[] out = new byte[1500];

    private int nextCount;

    @Property(tries = 200)
    void everyPacketIsToldWithItsTime(
            @ForAll long seed,
            @ForAll @IntRange(min = 0, max = 0xffff) int start,
            @ForAll @IntRange(min = 0, max = 50) int percentLost,
            @ForAll @IntRange(min = 0, max = 200) int millisApart) {
        Random random = new Random(seed);
        ArrivalTimes arrivals = new ArrivalTimes();
        Map<Integer, Long> came = new TreeMap<>();
        told.clear();
        nextCount = 0;
        long now = random.nextLong() >> 8;
        for (int i = 0; i < 400; i++) {
            now += random.nextInt(millisApart * 1000 + 1) * 1000L;
            // Every eighth packet comes after the next.
            int number = start + (i % 8 == 2 ? i + 1 : i % 8 == 3 ? i - 1 : i) & 0xffff;
            if (random.nextInt(100) >= percentLost) {
                arrivals.arrived(number, now);
                came.put(number, now);
            }
            if (random.nextInt(20) == 0) {
                report(arrivals);
            }
        }
        while (arrivals.any()) {
            report(arrivals);
        }
        assertThat(told.keySet()).isEqualTo(came.keySet());
        came.forEach((number, nanos) -> {
            long off = told.getOrDefault(number, 0L) * 250_000 - nanos;
            // The reference time has 24 bits: whole turns do not count.
            assertThat(Math.floorMod(off + 250_000, (1L << 24) * 64_000_000)).isBetween(0L, 250_000L);
        });
    }

    private void report(ArrivalTimes arrivals) {
        RtcpWriter writer = new RtcpWriter();
        writer.begin(out, 0, 1200);
        writer.receiverReport(1);
        if (!arrivals.report(writer, 1, 2)) {
            return;
        }
        assertThat(RtcpReader.isCompound(out, 0, writer.length())).isTrue();
        RtcpReader.read(out, 0, writer.length(), new RtcpVisitor() {
            @Override
            public void transportFeedback(
                    int sender, int media, int base, int count, int time, int report, byte[] b, int at, int length) {
                assertThat(report).isEqualTo(nextCount++ & 0xff);
                read(base, count, time, at, at + length);
            }
        });
    }

    /** A reader of its own, after the draft. */
    private void read(int base, int count, int referenceTime, int chunks, int end) {
        int delta = chunks + 2 * ((count + 6) / 7);
        long ticks = referenceTime * 256L;
        for (int i = 0; i < count; i++) {
            int chunk = Bytes.u16(out, chunks + 2 * (i / 7));
            assertThat(chunk >>> 14).as("status vector of two-bit symbols").isEqualTo(3);
            int symbol = chunk >>> 12 - 2 * (i % 7) & 3;
            if (symbol == 1) {
                ticks += Bytes.u8(out, delta++);
            } else if (symbol == 2) {
                ticks += (short) Bytes.u16(out, delta);
                delta += 2;
            }
            if (symbol != 0) {
                told.put(base + i & 0xffff, ticks);
            }
        }
        assertThat(delta).isEqualTo(end);
    }
}
