package org.glashaus.features.day;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.glashaus.features.server.Order;
import org.glashaus.features.server.ServerFolders;
import org.glashaus.features.witness.CouldNotLook;
import org.glashaus.features.witness.EvidenceFolder;
import org.glashaus.features.witness.JournalEntries;
import org.glashaus.features.witness.ObservedProcess;
import org.glashaus.features.witness.OpenPorts;
import org.glashaus.features.witness.OtherWays;
import org.glashaus.features.witness.Recording;
import org.glashaus.features.witness.Sighting;
import org.glashaus.features.witness.TlsVersions;

/** The day of one audited server, from its start to what is left when it has stopped. */
public final class Day {
    private final ObservedProcess process;
    private final Part<Visits> visits;
    private final Part<Trouble> trouble;
    private final Part<List<JournalEntries.Entry>> journal;
    private final Part<Reading> reading;
    private final Part<Gathering> gathering;
    private final Part<Recording> wire;
    private final Part<List<OpenPorts.Port>> ports;
    private final Part<OtherWays> otherWays;
    private final Part<Encryption> tls;
    private final Part<Sighting> tlsScan;
    private final Part<Origin> archives;
    private final Map<Post, Said> said;

    Day(Course played) {
        process = played.server.observed();
        visits = played.visits;
        trouble = played.trouble;
        journal = played.journal;
        reading = played.reading;
        gathering = played.gathering;
        wire = played.wire;
        ports = played.ports;
        otherWays = played.otherWays;
        tls = played.tls;
        tlsScan = played.tlsScan;
        archives = played.archives;
        said = Map.copyOf(played.said);
    }

    /** Plays it in these folders; a server that does not start is no day. */
    static Day live(Order order, ServerFolders folders, EvidenceFolder evidence, Consumer<String> progress)
            throws IOException, InterruptedException {
        try (Course course = new Course(order, folders, evidence, progress)) {
            course.play();
            return new Day(course);
        } finally {
            folders.discardRecords();
        }
    }

    /**
     * What encryption was accepted.
     *
     * @param accepted versions and methods
     * @param inClear whether a request without encryption was answered
     */
    public record Encryption(List<TlsVersions.Accepted> accepted, boolean inClear) {
        public Encryption {
            accepted = List.copyOf(accepted);
        }
    }

    /**
     * Where the running program comes from.
     *
     * @param archives that the process has loaded
     * @param foreign of these, lying outside the product
     */
    public record Origin(int archives, List<String> foreign) {
        public Origin {
            foreign = List.copyOf(foreign);
        }
    }

    public ObservedProcess process() {
        return process;
    }

    public Visits visits() {
        return visits.get();
    }

    public Trouble trouble() {
        return trouble.get();
    }

    /** What the server had written of the day when it had stopped, opened by the published format. */
    public List<JournalEntries.Entry> journal() {
        return journal.get();
    }

    public Reading reading() {
        return reading.get();
    }

    public Gathering gathering() {
        return gathering.get();
    }

    public Recording wire() {
        return wire.get();
    }

    public List<OpenPorts.Port> ports() {
        return ports.get();
    }

    /** By which the server could have sent past its port for media while people talked. */
    public OtherWays otherWays() {
        return otherWays.get();
    }

    public Encryption tls() {
        return tls.get();
    }

    /** What a scanner of TLS saw, or why it saw nothing. */
    public Sighting tlsScan() {
        return tlsScan.orNotSeen(Sighting::notSeen);
    }

    public Origin archives() {
        return archives.get();
    }

    public Said said(Post post) {
        Said heard = said.get(post);
        if (heard == null) {
            throw new CouldNotLook("nobody was posted there.");
        }
        return heard;
    }
}
