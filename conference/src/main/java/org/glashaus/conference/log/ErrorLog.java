package org.glashaus.conference.log;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import javax.net.ssl.SSLException;
import org.glashaus.conference.journal.Journal;
import org.glashaus.conference.journal.JournalEntry.ErrorSeen;
import org.glashaus.conference.limits.Limits;
import org.glashaus.spec.LogCategory;

/** Faults, by where they were caught and of what sort they are. Their texts, which may hold anything, are not looked at. */
public final class ErrorLog {
    private final Journal journal;
    private final Consumer<Throwable> counted;
    private final UsageCounts usage;
    private final Map<ErrorSeen.Part, Pace> paces = new EnumMap<>(ErrorSeen.Part.class);

    /** @param counted is told of each fault, whatever the statement says */
    public ErrorLog(Journal journal, Consumer<Throwable> counted, UsageCounts usage) {
        this.journal = journal;
        this.counted = counted;
        this.usage = usage;
        for (ErrorSeen.Part part : ErrorSeen.Part.values()) {
            paces.put(part, new Pace(Limits.ERRORS_AT_ONCE, Limits.ERROR_SPAN.toNanos(), System.nanoTime()));
        }
    }

    /** For whoever catches faults in that part. */
    public Consumer<Throwable> in(ErrorSeen.Part part) {
        return in(part, Runnable::run);
    }

    /** @param elsewhere writes the entry, so that the thread that caught the fault waits for no queue */
    public Consumer<Throwable> in(ErrorSeen.Part part, Executor elsewhere) {
        boolean kept = journal.keeps(LogCategory.ERROR);
        Pace pace = paces.get(part);
        return fault -> {
            counted.accept(fault);
            usage.error();
            if (kept && pace != null && pace.allows(System.nanoTime())) {
                ErrorSeen.Sort sort = sort(fault);
                write(() -> journal.error(part, sort), elsewhere);
            }
        };
    }

    private void write(Runnable entry, Executor elsewhere) {
        try {
            elsewhere.execute(entry);
        } catch (RejectedExecutionException closed) {
            counted.accept(closed);
        }
    }

    static ErrorSeen.Sort sort(Throwable fault) {
        return switch (fault) {
            case CompletionException wrapped when wrapped.getCause() != null -> sort(wrapped.getCause());
            case TimeoutException late -> ErrorSeen.Sort.TIMEOUT;
            case SocketTimeoutException late -> ErrorSeen.Sort.TIMEOUT;
            case SSLException protocol -> ErrorSeen.Sort.PROTOCOL;
            case io.netty.handler.codec.CodecException protocol -> ErrorSeen.Sort.PROTOCOL;
            case IOException broken -> ErrorSeen.Sort.INPUT_OUTPUT;
            case RejectedExecutionException full -> ErrorSeen.Sort.RESOURCES;
            case VirtualMachineError spent -> ErrorSeen.Sort.RESOURCES;
            case RuntimeException mistake -> ErrorSeen.Sort.STATE;
            case Throwable other -> ErrorSeen.Sort.OTHER;
        };
    }
}
