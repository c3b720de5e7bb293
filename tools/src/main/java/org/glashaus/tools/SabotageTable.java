package org.glashaus.tools;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.glashaus.audit.SabotageTrial;
import org.glashaus.audit.Status;

/** Claims down, saboteurs across; a star where the saboteur declares that it breaks the claim. */
final class SabotageTable {
    private SabotageTable() {}

    static List<String> lines(List<SabotageTrial> trials) {
        if (trials.isEmpty()) {
            return List.of();
        }
        Set<String> claims = new TreeSet<>();
        trials.forEach(trial -> claims.addAll(trial.findings().keySet()));
        List<List<String>> rows = new ArrayList<>();
        List<String> head = new ArrayList<>(List.of("claim"));
        trials.forEach(trial -> head.add(trial.saboteur().name()));
        rows.add(head);
        for (String claim : claims) {
            List<String> row = new ArrayList<>(List.of(claim));
            trials.forEach(trial -> row.add(cell(trial, claim)));
            rows.add(row);
        }
        List<String> foot = new ArrayList<>(List.of("exactly as declared"));
        trials.forEach(trial -> foot.add(trial.asDeclared() ? "yes" : "NO"));
        rows.add(foot);
        return Columns.aligned(rows);
    }

    private static String cell(SabotageTrial trial, String claim) {
        Status status = trial.findings().get(claim);
        String word = status == null ? "-" : status.name().toLowerCase(Locale.ROOT);
        return trial.expected().contains(claim) ? word + " *" : word;
    }
}
