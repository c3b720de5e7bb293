package org.glashaus.conference.log;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.glashaus.conference.diagnosis.Recorder;
import org.glashaus.conference.journal.Journal;
import org.glashaus.conference.journal.JournalEntry.Identifier;
import org.glashaus.conference.journal.JournalEntry.OrganiserLogin;
import org.glashaus.conference.journal.JournalEntry.Security;
import org.glashaus.conference.journal.JournalEntry.Signalling.Step;
import org.glashaus.conference.journal.RoomHash;
import org.glashaus.conference.personal.ClientAddress;
import org.glashaus.media.RandomSource;
import org.glashaus.spec.LogCategory;

/** The journal as rooms and signalling see it. */
public final class ConferenceLog {
    private final Journal journal;
    private final UsageCounts usage;
    private final RandomSource random;
    private final InstantSource clock;
    private final Recorder recorder;
    private final boolean signalling;
    private final boolean media;
    private final boolean security;
    private final Paces<Step> refusals = new Paces<>(Step.class, System.nanoTime());
    private final Paces<OrganiserLogin.Outcome> logins = new Paces<>(OrganiserLogin.Outcome.class, System.nanoTime());
    private final Paces<Security.Sort> attacks = new Paces<>(Security.Sort.class, System.nanoTime());

    public ConferenceLog(
            Journal journal, UsageCounts usage, RandomSource random, InstantSource clock, Recorder recorder) {
        this.recorder = recorder;
        this.journal = journal;
        this.usage = usage;
        this.random = random;
        this.clock = clock;
        this.signalling = journal.keeps(LogCategory.SIGNALLING);
        this.media = journal.keeps(LogCategory.MEDIA);
        this.security = journal.keeps(LogCategory.SECURITY);
    }

    /** A conference begins; it has nothing in common with one that was in a room of the same name before. */
    public RoomLog opened() {
        usage.conference();
        RoomLog room = new RoomLog(this, signalling || media ? Optional.of(drawn()) : Optional.empty());
        room.step(Step.OPENED);
        return room;
    }

    /** Nothing of the name goes in: a hash under a salt that is thrown away could not be told from this. */
    private RoomHash drawn() {
        byte[] octets = new byte[2 * Long.BYTES];
        random.fill(octets);
        ByteBuffer drawn = ByteBuffer.wrap(octets);
        return new RoomHash(drawn.getLong(), drawn.getLong());
    }

    /** Somebody was refused at the door or before it; what strangers cause is written at a bounded pace. */
    public void refused(Step step) {
        refused(step, Optional.empty());
    }

    void refused(Step step, Optional<RoomHash> room) {
        if (signalling && refusals.allow(step, System.nanoTime())) {
            journal.signalling(step, room);
        }
    }

    public void attacked(ClientAddress from, Security.Sort sort) {
        if (security && attacks.allow(sort, System.nanoTime())) {
            journal.security(from, sort);
        }
    }

    /**
     * An organiser's login, one entry each; what strangers cause under names that are nobody's is written at a bounded pace.
     *
     * @param account 0 if there is no such account
     */
    public void login(ClientAddress from, long account, OrganiserLogin.Outcome outcome) {
        boolean bounded = account != 0 && outcome != OrganiserLogin.Outcome.LOCKED;
        if (bounded || logins.allow(outcome, System.nanoTime())) {
            journal.organiserLogin(account, outcome);
        }
        if (outcome != OrganiserLogin.Outcome.ACCEPTED) {
            attacked(from, Security.Sort.FAILED_LOGIN);
        }
    }

    /** How many refusals, logins and attacks the paces kept out of the journal. */
    public long suppressed() {
        return refusals.suppressed() + logins.suppressed() + attacks.suppressed();
    }

    void step(Step step, Optional<RoomHash> room) {
        if (signalling) {
            journal.signalling(step, room);
        }
    }

    boolean keepsMedia() {
        return media;
    }

    boolean keeps(Identifier.Sort sort) {
        return journal.keeps(sort);
    }

    Journal journal() {
        return journal;
    }

    UsageCounts usage() {
        return usage;
    }

    RandomSource random() {
        return random;
    }

    /** For the host who is looking for a fault. */
    public Recorder recorder() {
        return recorder;
    }

    InstantSource clock() {
        return clock;
    }

    /** Of a stay that began then, by a clock that nobody sets. */
    static Duration since(long begunNanos) {
        return Duration.ofNanos(System.nanoTime() - begunNanos);
    }
}
