package org.glashaus.conference.diagnosis;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.glashaus.conference.diagnosis.Line.Name;
import org.glashaus.conference.limits.DeskLimits;

/** Looks at queues and counters now and then, all on one thread; each look is told as what has changed since the last one. */
public final class Samples {
    private static final long NANOS_PER_MILLI = 1_000_000;

    private final Recorder recorder;
    private final LongSupplier kernelDrops;
    private Optional<Map<String, Long>> before = Optional.empty();
    private long dueNanos;

    /** @param kernelDrops datagrams that the kernel threw away unread; below 0 if it does not tell */
    public Samples(Recorder recorder, LongSupplier kernelDrops) {
        this.recorder = recorder;
        this.kernelDrops = kernelDrops;
        this.dueNanos = recorder.elapsedNanos();
    }

    /** To be asked first, at {@link DeskLimits#DIAGNOSIS_SAMPLED_EVERY}. */
    public boolean wanted() {
        if (!recorder.on()) {
            before = Optional.empty();
        }
        return recorder.on();
    }

    /**
     * Tells.
     *
     * @param standing what is there now, such as sockets
     * @param counted what only grows
     */
    public void take(Map<String, Long> standing, Map<String, Long> counted) {
        Map<String, Long> now = new HashMap<>(counted);
        long drops = kernelDrops.getAsLong();
        if (drops >= 0) {
            now.put("udp-dropped-by-kernel", drops);
        }
        Map<Name, Long> more = new HashMap<>();
        before.ifPresent(last -> now.forEach((name, count) -> {
            long grown = count - last.getOrDefault(name, 0L);
            if (grown > 0) {
                more.put(new Name(name), grown);
            }
        }));
        Map<Name, Long> there = new HashMap<>();
        standing.forEach((name, count) -> there.put(new Name(name), count));
        long late = before.isPresent() ? Math.max(0, (recorder.elapsedNanos() - dueNanos) / NANOS_PER_MILLI) : 0;
        before = Optional.of(now);
        dueNanos = recorder.elapsedNanos() + DeskLimits.DIAGNOSIS_SAMPLED_EVERY.toNanos();
        recorder.sample(new Line.Sample(recorder.now(), late, there, more));
    }
}
