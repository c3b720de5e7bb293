package org.glashaus.features.day;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.glashaus.features.server.Order;
import org.glashaus.features.server.ServerFolders;
import org.glashaus.features.witness.CouldNotLook;
import org.glashaus.features.witness.EvidenceFolder;
import org.glashaus.features.witness.KeptLog;
import org.jspecify.annotations.Nullable;

/**
 * The day of an audit, its aftermath, the encounter, and a server beside the day: each when the first scenario asks for it, and
 * never again.
 */
public final class Days implements AutoCloseable {
    private @Nullable ServerFolders folders;
    private @Nullable Part<Day> today;
    private @Nullable Part<Aftermath> aftermath;
    private @Nullable Part<Encounter> encounter;
    private @Nullable Part<Hosting> hosting;
    private @Nullable Part<Unwatched> unwatched;

    public synchronized Day today(Order order, EvidenceFolder evidence, Consumer<String> progress)
            throws InterruptedException {
        Part<Day> played = today;
        if (played == null) {
            played = Part.of("the day", () -> {
                try {
                    ServerFolders made = ServerFolders.make();
                    folders = made;
                    return Day.live(order, made, evidence, progress);
                } catch (IOException e) {
                    throw new CouldNotLook("The server could not be watched for a day: " + e.getMessage());
                }
            });
            today = played;
        }
        return played.get();
    }

    /**
     * What became of the day's entries; there has to have been a day.
     *
     * @param limits how long entries of each log may live by the statement
     */
    public synchronized Aftermath aftermath(
            Order order, Map<KeptLog, Duration> limits, EvidenceFolder evidence, Consumer<String> progress)
            throws InterruptedException {
        Part<Aftermath> played = aftermath;
        if (played == null) {
            Part<Day> past = today;
            ServerFolders left = folders;
            if (past == null || left == null) {
                throw new IllegalStateException("The day comes first");
            }
            played = Part.of("what comes after the day", () -> {
                try {
                    return Aftermath.follow(order, left, past.get().process(), limits, evidence, progress);
                } catch (IOException e) {
                    throw new CouldNotLook("The day's entries could not be followed: " + e.getMessage());
                }
            });
            aftermath = played;
        }
        return played.get();
    }

    /**
     * Two people who meet, and a third, in a network of their own; no part of the day.
     *
     * @param stunHosts those that the statement names
     */
    public synchronized Encounter encounter(Order order, List<String> stunHosts, Consumer<String> progress)
            throws InterruptedException {
        Part<Encounter> played = encounter;
        if (played == null) {
            played = Part.of("the encounter", () -> EncounterCourse.playUntilClear(order, stunHosts, progress));
            encounter = played;
        }
        return played.get();
    }

    /** A short call at a server that nobody traces; no part of the day. */
    public synchronized Unwatched unwatched(Order order, EvidenceFolder evidence, Consumer<String> progress)
            throws InterruptedException {
        Part<Unwatched> played = unwatched;
        if (played == null) {
            progress.accept("Two people talk at a server that nobody traces.");
            played =
                    Part.of("the call at a server that nobody traces", () -> Unwatched.live(order, evidence, progress));
            unwatched = played;
        }
        return played.get();
    }

    /** Begun when the first scenario asks for it; it lasts until the audit is over. */
    public synchronized Hosting hosting(Order order, EvidenceFolder evidence) throws InterruptedException {
        Part<Hosting> begun = hosting;
        if (begun == null) {
            begun = Part.of("a server for those who come back", () -> Hosting.begin(order, evidence));
            hosting = begun;
        }
        return begun.get();
    }

    @Override
    public synchronized void close() {
        if (hosting != null && hosting.came()) {
            hosting.get().close();
        }
        if (folders != null) {
            folders.close();
        }
    }
}
