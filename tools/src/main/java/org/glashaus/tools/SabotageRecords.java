package org.glashaus.tools;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.glashaus.audit.Machine;
import org.glashaus.audit.Saboteur;
import org.glashaus.audit.sabotage.SabotageCitation;
import org.glashaus.audit.sabotage.SabotageCitation.Cited;
import org.glashaus.audit.sabotage.SabotageCitation.Missing;
import org.glashaus.audit.sabotage.SabotageFile;
import org.glashaus.audit.sabotage.SabotageReading;
import org.glashaus.audit.sabotage.SabotageRecord.Origin;
import org.glashaus.audit.sabotage.SabotageRefused;
import org.glashaus.spec.PrivacyStatement;

/** Which record of sabotage a report cites: the one that was named, or one that lies where records lie and fits. */
final class SabotageRecords {
    private final List<Path> named;
    private final List<Path> folders;
    private final Machine machine;
    private final Set<String> saboteurs;

    /**
     * @param named by whoever asks for the audit; nothing is looked for then
     * @param folders where records may lie, of one statement or in a folder for each
     * @param saboteurs all there are: whose record is not of all is cited only if it is named
     */
    SabotageRecords(List<Path> named, List<Path> folders, Machine machine, List<Saboteur> saboteurs) {
        this.named = List.copyOf(named);
        this.folders = List.copyOf(folders);
        this.machine = machine;
        this.saboteurs = saboteurs.stream().map(Saboteur::name).collect(Collectors.toUnmodifiableSet());
    }

    /** What was named has to fit one of these, and each of these no more than one. */
    void mustFit(List<PrivacyStatement> statements) throws SabotageRefused, IOException {
        List<Path> taken = new ArrayList<>();
        for (PrivacyStatement each : statements) {
            Path earlier = null;
            for (Path file : named) {
                if (whyNot(SabotageReading.of(file), each).isEmpty()) {
                    if (earlier != null) {
                        throw new SabotageRefused(
                                file + ": " + earlier + " is a record of the same product and statement.");
                    }
                    earlier = file;
                    taken.add(file);
                }
            }
        }
        for (Path file : named) {
            if (!taken.contains(file)) {
                PrivacyStatement first = statements.getFirst();
                throw new SabotageRefused(
                        file + ": " + whyNot(SabotageReading.of(file), first).orElseThrow() + ".");
            }
        }
    }

    SabotageCitation of(PrivacyStatement statement) throws SabotageRefused, IOException {
        for (Path file : named) {
            Cited cited = SabotageReading.of(file);
            if (whyNot(cited, statement).isEmpty()) {
                return cited;
            }
        }
        return named.isEmpty() ? found(statement) : new Missing("None was named for this statement.");
    }

    private SabotageCitation found(PrivacyStatement statement) throws IOException {
        List<String> unfit = new ArrayList<>();
        for (Path file : lying(statement)) {
            try {
                Cited cited = SabotageReading.of(file);
                Optional<String> why = whyNot(cited, statement).or(() -> missing(cited));
                if (why.isEmpty()) {
                    return cited;
                }
                unfit.add(shown(file) + " " + why.get() + ".");
            } catch (SabotageRefused refused) {
                unfit.add("A record that was found cannot be read: " + shown(file) + ".");
            }
        }
        return new Missing(
                unfit.isEmpty() ? "None was found; glashaus audit --sabotage makes one." : String.join(" ", unfit));
    }

    private List<Path> lying(PrivacyStatement statement) {
        return folders.stream()
                .flatMap(folder -> Stream.of(folder, folder.resolve(statement.id())))
                .map(folder -> folder.resolve(SabotageFile.NAME))
                .filter(Files::isRegularFile)
                .toList();
    }

    private Optional<String> whyNot(Cited cited, PrivacyStatement statement) {
        return SabotageReading.foreign(cited.record(), Origin.of(machine, statement));
    }

    private Optional<String> missing(Cited cited) {
        long tried = cited.record().trials().stream()
                .map(trial -> trial.saboteur().name())
                .filter(saboteurs::contains)
                .count();
        return tried == saboteurs.size()
                ? Optional.empty()
                : Optional.of(
                        "is of " + tried + " of " + saboteurs.size() + " servers broken on purpose, and was not named");
    }

    /** Reports travel; where somebody's folders lie is no business of their readers. */
    private static String shown(Path file) {
        int names = file.getNameCount();
        return file.subpath(Math.max(0, names - 2), names).toString();
    }
}
