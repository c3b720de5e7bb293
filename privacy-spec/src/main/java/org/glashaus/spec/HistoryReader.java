package org.glashaus.spec;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.glashaus.spec.Node.Mapping;
import org.glashaus.spec.PrivacyStatement.Occurrence;
import org.glashaus.spec.PrivacyStatement.Version;

/** Reads the versions of a statement. The newest one must be the text in force, or the history has been forgotten. */
final class HistoryReader {

    private HistoryReader() {}

    static List<Version> read(Mapping top, String language) throws StatementRefused {
        List<Version> versions = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (Node node : top.list("history")) {
            Mapping entry = node.asMapping();
            String version = entry.text("version");
            if (!names.add(version)) {
                throw entry.get("version").place().refused("stands twice: " + version);
            }
            versions.add(new Version(
                    version,
                    date(entry.get("date")),
                    entry.text("sha256"),
                    entry.get("changed").asWords(language)));
        }
        versions.sort(Comparator.comparing(Version::date).reversed());
        if (!versions.isEmpty()) {
            Node inForce = top.get("source").asMapping().get("sha256");
            if (!versions.getFirst().sha256().equals(inForce.asText())) {
                throw top.get("history").place().refused("its newest version is not the text in force, source.sha256");
            }
        }
        return versions;
    }

    /** A statement that gives the date of its last change must give that of its newest version. */
    static void checkDate(PrivacyStatement statement, Mapping top) throws StatementRefused {
        if (statement.history().isEmpty()) {
            return;
        }
        LocalDate newest = statement.history().getFirst().date();
        for (Occurrence occurrence : statement.occurrences("last-updated-shown")) {
            if (!Dates.read(occurrence.claim().params().get("date"))
                    .filter(newest::equals)
                    .isPresent()) {
                throw top.get("history")
                        .place()
                        .refused("its newest date, " + newest + ", is not the one that " + occurrence.anchor()
                                + " gives");
            }
        }
    }

    private static LocalDate date(Node node) throws StatementRefused {
        return Dates.read(node.asText()).orElseThrow(() -> node.place().refused("must be a day such as 2020-03-30"));
    }
}
