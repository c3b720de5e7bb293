package org.glashaus.tools;

import java.util.ArrayList;
import java.util.List;
import org.glashaus.audit.Assessment;
import org.glashaus.audit.Finding;
import org.glashaus.audit.report.Shown;
import org.glashaus.spec.ClaimCatalogue;
import org.glashaus.spec.Standing;

/** Claims down, statements across: what was found, and how the statement stands to the claim; then the counts. */
final class ClaimTable {
    private static final String LEGEND = "  + the statement promises it   . it is silent   x it says something else";

    private ClaimTable() {}

    static List<String> lines(List<Assessment> assessments) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(row("claim", assessments, a -> a.statement().id()));
        for (ClaimCatalogue.Entry claim : ClaimCatalogue.load().entries()) {
            rows.add(row(claim.id(), assessments, a -> cell(a.finding(claim.id()))));
        }
        rows.add(List.of());
        for (Standing standing : Standing.values()) {
            rows.add(row(
                    mark(standing) + " " + word(standing),
                    assessments,
                    a -> Integer.toString(a.with(standing).size())));
            for (Shown shown : Shown.values()) {
                if (assessments.stream().anyMatch(a -> !shown.among(a, standing).isEmpty())) {
                    rows.add(row(
                            "    " + shown.brief(),
                            assessments,
                            a -> Integer.toString(shown.among(a, standing).size())));
                }
            }
        }
        List<String> lines = new ArrayList<>(Columns.aligned(rows));
        lines.add(LEGEND);
        return lines;
    }

    private interface Cell {
        String of(Assessment assessment);
    }

    private static List<String> row(String head, List<Assessment> assessments, Cell cell) {
        List<String> row = new ArrayList<>(List.of(head));
        assessments.forEach(assessment -> row.add(cell.of(assessment)));
        return row;
    }

    private static String cell(Finding finding) {
        return mark(finding.standing()) + " " + Shown.brief(finding);
    }

    private static String mark(Standing standing) {
        return switch (standing) {
            case STATED -> "+";
            case SILENT -> ".";
            case CONFLICTING -> "x";
        };
    }

    private static String word(Standing standing) {
        return switch (standing) {
            case STATED -> "promised";
            case SILENT -> "silent";
            case CONFLICTING -> "says something else";
        };
    }
}
