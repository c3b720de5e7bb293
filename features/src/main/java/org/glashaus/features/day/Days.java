package org.glashaus.features.day;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    private final Once<Day> today = new Once<>();
    private final Once<Aftermath> aftermath = new Once<>();
    private final Once<Encounter> encounter = new Once<>();
    private final Once<Hosting> hosting = new Once<>();
    private final Once<Unwatched> unwatched = new Once<>();
    private volatile @Nullable ServerFolders folders;
    private volatile boolean over;

    /** Scenarios go side by side: who asks second waits for what the first has begun, and nobody else does. */
    private final class Once<T> {
        private @Nullable Part<T> part;

        synchronized Part<T> of(String name, Part.Act<? extends T> act) throws InterruptedException {
            Part<T> played = part;
            if (played == null) {
                begin();
                played = Part.of(name, act);
                part = played;
            }
            return played;
        }

        synchronized Optional<T> ifCame() {
            return Optional.ofNullable(part).filter(Part::came).map(Part::get);
        }
    }

    /** From now on only what has been played is told of: who asks for more gets {@link NotAsked}. */
    public void end() {
        over = true;
    }

    private void begin() {
        if (over) {
            throw new NotAsked();
        }
    }

    public Day today(Order order, EvidenceFolder evidence, Consumer<String> progress) throws InterruptedException {
        return today.of("the day", () -> {
                    try {
                        ServerFolders made = ServerFolders.make();
                        folders = made;
                        return Day.live(order, made, evidence, progress);
                    } catch (IOException e) {
                        throw new CouldNotLook("The server could not be watched for a day: " + e.getMessage());
                    }
                })
                .get();
    }

    /**
     * What became of the day's entries; there has to have been a day.
     *
     * @param limits how long entries of each log may live by the statement
     */
    public Aftermath aftermath(
            Order order, Map<KeptLog, Duration> limits, EvidenceFolder evidence, Consumer<String> progress)
            throws InterruptedException {
        ServerFolders left = folders;
        Day past = today.ifCame().orElse(null);
        if (past == null || left == null) {
            begin();
            throw new IllegalStateException("The day comes first");
        }
        return aftermath
                .of("what comes after the day", () -> {
                    try {
                        return Aftermath.follow(order, left, past.process(), limits, evidence, progress);
                    } catch (IOException e) {
                        throw new CouldNotLook("The day's entries could not be followed: " + e.getMessage());
                    }
                })
                .get();
    }

    /**
     * Two people who meet, and a third, in a network of their own; no part of the day.
     *
     * @param stunHosts those that the statement names
     */
    public Encounter encounter(Order order, List<String> stunHosts, Consumer<String> progress)
            throws InterruptedException {
        return encounter
                .of("the encounter", () -> EncounterCourse.playUntilClear(order, stunHosts, progress))
                .get();
    }

    /** A short call at a server that nobody traces; no part of the day. */
    public Unwatched unwatched(Order order, EvidenceFolder evidence, Consumer<String> progress)
            throws InterruptedException {
        return unwatched
                .of("the call at a server that nobody traces", () -> {
                    progress.accept("Two people talk at a server that nobody traces.");
                    return Unwatched.live(order, evidence, progress);
                })
                .get();
    }

    /** Begun when the first scenario asks for it; it lasts until the audit is over. Each who comes back takes a browser of their own. */
    public Hosting hosting(Order order, EvidenceFolder evidence) throws InterruptedException {
        begin();
        return hosting.of("a server for those who come back", () -> Hosting.begin(order, evidence))
                .get();
    }

    /** For servers of a scenario's own. */
    public ServerFolders folders() throws IOException {
        begin();
        return ServerFolders.make();
    }

    @Override
    public void close() {
        hosting.ifCame().ifPresent(Hosting::close);
        ServerFolders left = folders;
        if (left != null) {
            left.close();
        }
    }
}
