package org.glashaus.tools;

import java.util.ArrayList;
import java.util.List;
import org.glashaus.audit.ExitCode;
import org.glashaus.audit.report.SabotageWords;
import org.glashaus.audit.sabotage.SabotageRecord;

/** One line for each check, with its saboteurs and what was seen of them; servers across would be some eighty columns. */
final class SabotageTable {
    private static final int WIDTH = 118;

    private SabotageTable() {}

    static List<String> lines(SabotageRecord record) {
        List<String> lines = new ArrayList<>(List.of("claim: what each server broken for it was seen to be"));
        List<String> none = new ArrayList<>();
        for (SabotageWords.Row row : SabotageWords.rows(record)) {
            if (row.words().isEmpty()) {
                none.add(row.claim());
                continue;
            }
            String mark = switch (row.shown()) {
                case SHOWN_RED -> "+ ";
                case STAYED_GREEN -> "! ";
                case NOT_TRIED -> "? ";
            };
            lines.addAll(folded(mark + row.claim() + ": ", row.words()));
        }
        if (!none.isEmpty()) {
            lines.addAll(folded("? no server was broken for: ", none));
        }
        lines.add("+ it noticed each breach it was asked for   ! it missed one   ? nothing is shown of it");
        SabotageWords.idle(record).ifPresent(lines::add);
        List<String> strange = SabotageWords.strange(record);
        lines.add(strange.isEmpty() ? "Everything is as declared." : "Not as declared:");
        strange.forEach(each -> lines.add("  " + each));
        return lines;
    }

    /**
     * As of an audit: a check that missed its breach weighs more than what could not be looked at. What is red and nobody
     * declared is told and decides nothing: the check did see something.
     */
    static ExitCode exitCode(SabotageRecord record) {
        if (record.trials().stream().anyMatch(trial -> !record.unnoticed(trial).isEmpty())) {
            return ExitCode.VIOLATED;
        }
        boolean allSeen =
                record.trials().stream().allMatch(trial -> record.unseen(trial).isEmpty());
        return allSeen && record.shipped().notRun().isEmpty() ? ExitCode.KEPT : ExitCode.UNDECIDED;
    }

    /** Broken between saboteurs only, the rest set in. */
    static List<String> folded(String begins, List<String> words) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder(begins);
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i) + (i + 1 < words.size() ? ", " : "");
            if (line.length() + word.strip().length() > WIDTH
                    && !line.toString().isBlank()
                    && i > 0) {
                lines.add(line.toString().stripTrailing());
                line = new StringBuilder("    ");
            }
            line.append(word);
        }
        lines.add(line.toString().stripTrailing());
        return lines;
    }
}
