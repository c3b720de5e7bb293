package org.glashaus.tools;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.glashaus.audit.Saboteur;
import org.glashaus.audit.gate.Gate;
import org.glashaus.audit.gate.GateClosed;
import org.glashaus.audit.sabotage.SabotageFile;
import org.glashaus.audit.sabotage.SabotageReading;
import org.glashaus.audit.sabotage.SabotageRecord;
import org.glashaus.audit.sabotage.SabotageRecord.Origin;
import org.glashaus.audit.sabotage.SabotageRecord.Shipped;
import org.glashaus.audit.sabotage.SabotageRefused;
import org.glashaus.audit.sabotage.SabotageTrial;
import org.glashaus.audit.sabotage.Told.Cell;

/**
 * The trials of one statement, each in a folder of its own, with its evidence and a record of that trial alone: so they can be
 * gone on with where they were ended.
 */
final class SabotageTrials {
    private final Path place;
    private final Origin origin;
    private final Set<String> checked;
    private final Set<String> ruledOut;

    /**
     * @param checked claims that have a check
     * @param ruledOut of these, those that the statement rules out
     */
    SabotageTrials(Path place, Origin origin, Set<String> checked, Set<String> ruledOut) {
        this.place = place;
        this.origin = origin;
        this.checked = Set.copyOf(checked);
        this.ruledOut = Set.copyOf(ruledOut);
    }

    Set<String> checked() {
        return checked;
    }

    Path folder(Saboteur named) {
        return place.resolve(named.name());
    }

    /** Nothing of an ended trial may lie beside the next one's evidence. */
    void forget(Saboteur named) throws IOException {
        new ReportFolder(folder(named)).empty();
    }

    /** @param gate of the trial's own: whatever is kept goes through it */
    void keep(SabotageTrial trial, Gate gate) throws GateClosed, IOException {
        Instant ended = now();
        String written = SabotageFile.write(alone(ended.minus(trial.took()), ended, trial));
        gate.admit(SabotageFile.NAME, written);
        Files.createDirectories(folder(trial.saboteur()));
        Files.write(file(trial.saboteur()), written.getBytes(StandardCharsets.UTF_8));
    }

    /** What an earlier run has seen, if that was the same server, product, machine and statement; never what it could not run. */
    Optional<SabotageTrial> of(Saboteur named) throws IOException {
        return record(named)
                .flatMap(record -> record.trials().stream()
                        .filter(trial -> trial.saboteur().equals(named))
                        .findFirst());
    }

    private Optional<SabotageRecord> record(Saboteur named) throws IOException {
        if (!Files.exists(file(named))) {
            return Optional.empty();
        }
        try {
            SabotageRecord record = SabotageReading.of(file(named)).record();
            return Optional.of(record)
                    .filter(each -> each.origin().equals(origin)
                            && Set.copyOf(each.claims()).equals(checked));
        } catch (SabotageRefused cut) {
            return Optional.empty();
        }
    }

    /** Of what it has to turn red, what was not seen broken. */
    Set<String> unseen(SabotageTrial trial) {
        SabotageRecord alone = alone(Instant.EPOCH, Instant.EPOCH, trial);
        Set<String> unseen = new TreeSet<>(alone.expected(trial));
        unseen.removeIf(claim -> trial.cell(claim).equals(Optional.of(Cell.BROKEN)));
        return unseen;
    }

    /** @param began when this run did; the record begins with the first trial that it holds */
    SabotageRecord record(Instant began, SabotageTrial shipped, List<SabotageTrial> trials) throws IOException {
        Instant first = began;
        for (SabotageTrial trial : trials) {
            Instant own = record(trial.saboteur()).map(SabotageRecord::began).orElse(began);
            first = own.isBefore(first) ? own : first;
        }
        return new SabotageRecord(
                origin,
                first,
                now(),
                List.copyOf(checked),
                ruledOut,
                new Shipped(shipped.cells(), shipped.notRun()),
                trials);
    }

    private SabotageRecord alone(Instant began, Instant ended, SabotageTrial trial) {
        return new SabotageRecord(
                origin,
                began,
                ended,
                List.copyOf(checked),
                ruledOut,
                new Shipped(Map.of(), Optional.of("This is one trial of several.")),
                List.of(trial));
    }

    private Path file(Saboteur named) {
        return folder(named).resolve(SabotageFile.NAME);
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }
}
