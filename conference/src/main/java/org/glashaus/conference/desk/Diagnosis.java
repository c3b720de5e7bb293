package org.glashaus.conference.desk;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Optional;
import org.glashaus.conference.desk.DiagnosisRegister.Entry;
import org.glashaus.conference.diagnosis.Recorder;
import org.glashaus.conference.ledger.Receipt.ConfigurationChanged;
import org.glashaus.conference.ledger.Receipts;
import org.glashaus.conference.limits.DeskLimits;
import org.glashaus.media.RandomSource;

/**
 * The mode in which the server tells more of itself. Nothing is told before its beginning stands in the register and in the
 * ledger. It ends at its time, at the host's word or with the server; its lines are gone then, whatever the disk does, and its
 * end is entered as soon as the ledger can be written.
 */
public final class Diagnosis implements AutoCloseable {
    static final String BEGUN = "diagnosis:begun";
    static final String ENDED = "diagnosis:ended";
    private static final int SALT_OCTETS = 32;

    private final Recorder recorder;
    private final DiagnosisRegister register;
    private final Receipts ledger;
    private final InstantSource clock;
    private final RandomSource random;

    private Diagnosis(
            Recorder recorder, DiagnosisRegister register, Receipts ledger, InstantSource clock, RandomSource random) {
        this.recorder = recorder;
        this.register = register;
        this.ledger = ledger;
        this.clock = clock;
        this.random = random;
    }

    /** One that was running when the server died ends here. */
    public static Diagnosis open(
            Path dataFolder, Recorder recorder, Receipts ledger, InstantSource clock, RandomSource random)
            throws IOException {
        Diagnosis diagnosis = new Diagnosis(recorder, DiagnosisRegister.open(dataFolder), ledger, clock, random);
        diagnosis.look();
        return diagnosis;
    }

    /** @return until when it runs at the latest */
    synchronized Instant start(Duration length, String reason, String author) throws Refused {
        if (length.compareTo(DeskLimits.DIAGNOSIS_AT_LEAST) < 0 || length.compareTo(DeskLimits.DIAGNOSIS_AT_MOST) > 0) {
            throw new Refused("A diagnosis runs for " + DeskLimits.DIAGNOSIS_AT_LEAST.toMinutes() + " to "
                    + DeskLimits.DIAGNOSIS_AT_MOST.toMinutes() + " minutes.");
        }
        OneLine.of("reason", reason, DeskLimits.DIAGNOSIS_REASON_CHARACTERS);
        OneLine.of("author", author, DeskLimits.DIAGNOSIS_AUTHOR_CHARACTERS);
        Optional<Recorder.Running> running = recorder.running();
        if (running.isPresent()) {
            throw new Refused("A diagnosis runs already, until " + running.get().until() + "; stop it first.");
        }
        byte[] salt = new byte[SALT_OCTETS];
        random.fill(salt);
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        Entry entry =
                new Entry(reason, author, now, now.plus(length), HexFormat.of().formatHex(salt), Optional.empty());
        try {
            look();
            enter(entry);
        } catch (IOException failure) {
            throw new Refused(
                    "The register of diagnoses or the ledger cannot be written, so nothing begins: is the disk"
                            + " full?");
        }
        return recorder.begin(now, length).until();
    }

    /** In the ledger first: it must say of none that it ended and not that it began. */
    private void enter(Entry entry) throws IOException {
        ledger.keep(new ConfigurationChanged(entry.since(), BEGUN, entry.hash()));
        try {
            register.add(entry);
        } catch (IOException failure) {
            ledger.keep(new ConfigurationChanged(entry.since(), ENDED, entry.hash()));
            throw failure;
        }
    }

    /** False if none runs. */
    synchronized boolean stop() throws IOException {
        boolean ran = recorder.on();
        recorder.end();
        look();
        return ran;
    }

    /** To be called every second or so: enters the end of what is over, and forgets old entries of the register. */
    synchronized void look() throws IOException {
        if (recorder.on()) {
            return;
        }
        recorder.end();
        Instant now = clock.instant();
        Optional<Entry> over = register.open();
        if (over.isPresent()) {
            ledger.keep(new ConfigurationChanged(now, ENDED, over.get().hash()));
            register.end(over.get(), now);
        }
        register.forgetOld(now);
    }

    /** Who looks closer now, and why. */
    synchronized Optional<Entry> running() {
        return recorder.on() ? register.open() : Optional.empty();
    }

    Recorder.Told told() {
        return recorder.told();
    }

    @Override
    public void close() throws IOException {
        stop();
    }
}
