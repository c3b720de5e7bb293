package org.glashaus.conference.quiet;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Unexpected exceptions, counted by class. The count is what an operator sees in {@code /health}. */
public final class Faults {
    private final Map<String, LongAdder> counts = new ConcurrentHashMap<>();
    private volatile Consumer<Throwable> alsoTold = fault -> {};

    /** From now on somebody else is told of each fault as well. */
    public void alsoTell(Consumer<Throwable> other) {
        alsoTold = other;
    }

    public void seen(Throwable fault) {
        counts.computeIfAbsent(fault.getClass().getName(), name -> new LongAdder())
                .increment();
        alsoTold.accept(fault);
    }

    public Map<String, Long> counts() {
        Map<String, Long> copy = new TreeMap<>();
        counts.forEach((name, count) -> copy.put(name, count.sum()));
        return copy;
    }

    /**
     * From now on nothing in this JVM logs; what frameworks would have logged as a fault is counted here. A thread that
     * dies of an exception is counted as well, where the JVM would print its text.
     */
    public void replaceLogging() {
        LogManager.getLogManager().reset();
        Logger root = Logger.getLogger("");
        root.setLevel(Level.WARNING);
        root.addHandler(new Counting(this));
        Thread.setDefaultUncaughtExceptionHandler((thread, fault) -> seen(fault));
    }

    private static final class Counting extends Handler {
        private final Faults faults;

        Counting(Faults faults) {
            this.faults = faults;
        }

        @Override
        public void publish(LogRecord record) {
            Throwable fault = record.getThrown();
            if (fault != null) {
                faults.seen(fault);
            }
        }

        @Override
        public void flush() {
            // Nothing is held back.
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    }
}
