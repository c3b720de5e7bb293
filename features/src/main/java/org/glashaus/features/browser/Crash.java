package org.glashaus.features.browser;

import java.io.IOException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.glashaus.features.Limits;

/** The processes of one browser, to be ended as in a crash: a browser that is closed says goodbye for its pages. */
public final class Crash {
    private final Participant participant;
    private final List<ProcessHandle> processes;

    private Crash(Participant participant, List<ProcessHandle> processes) {
        this.participant = participant;
        this.processes = processes;
    }

    /** Somebody arrives. */
    @FunctionalInterface
    public interface Arrival {
        Participant come() throws IOException;
    }

    /** To be used by one thread, while no other browser starts. */
    public static Crash of(Arrival arrival) throws IOException {
        Set<ProcessHandle> before = ours();
        Participant participant = arrival.come();
        Set<ProcessHandle> since = new HashSet<>(ours());
        since.removeAll(before);
        List<ProcessHandle> browsers = since.stream()
                .filter(process -> process.info().command().orElse("").contains("chrom"))
                .toList();
        if (browsers.isEmpty()) {
            throw new BrowserFailed("its processes were not found");
        }
        return new Crash(participant, browsers);
    }

    private static Set<ProcessHandle> ours() {
        return ProcessHandle.current().descendants().collect(Collectors.toSet());
    }

    public Participant participant() {
        return participant;
    }

    /** Returns when they are gone, and says when it told them to go. */
    public Instant now() throws InterruptedException {
        Instant told = Instant.now();
        processes.forEach(ProcessHandle::destroyForcibly);
        try {
            CompletableFuture.allOf(
                            processes.stream().map(ProcessHandle::onExit).toArray(CompletableFuture[]::new))
                    .get(Limits.PROCESS_STATE_CHANGE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new BrowserFailed("it did not end when it was told to crash");
        }
        return told;
    }
}
