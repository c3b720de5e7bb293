package org.glashaus.audit.report;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.glashaus.audit.Sabotage;
import org.glashaus.audit.sabotage.SabotageRecord;
import org.glashaus.audit.sabotage.SabotageTrial;
import org.glashaus.audit.sabotage.Told;
import org.glashaus.audit.sabotage.Told.Cell;

/** What a record of sabotage shows, in words: for its page, for the report that cites it and for the terminal. */
public final class SabotageWords {
    private SabotageWords() {}

    public static String summary(SabotageRecord record) {
        long ran = record.trials().stream()
                .filter(trial -> trial.notRun().isEmpty())
                .count();
        long all = record.trials().stream().filter(trial -> !record.idle(trial)).count();
        return record.origin().host() + ": " + ran + " of " + all + " servers broken on purpose "
                + (ran == 1 ? "was" : "were") + " looked at. Of "
                + record.claims().size() + " checks " + with(record, Sabotage.SHOWN_RED)
                + " noticed every breach that they had to see, " + with(record, Sabotage.STAYED_GREEN)
                + " missed one, and of " + with(record, Sabotage.NOT_TRIED) + " the record shows nothing. It took "
                + minutes(Duration.between(record.began(), record.ended())) + ".";
    }

    private static long with(SabotageRecord record, Sabotage shown) {
        return record.claims().stream()
                .filter(claim -> record.shows(claim) == shown)
                .count();
    }

    static String minutes(Duration took) {
        return took.toMinutes() == 0
                ? took.toSeconds() + " s"
                : took.toMinutes() + " min " + took.toSecondsPart() + " s";
    }

    /** Whatever is not as it was declared, one sentence each; empty if everything is. */
    public static List<String> strange(SabotageRecord record) {
        List<String> strange = new ArrayList<>();
        record.shipped()
                .notRun()
                .ifPresent(
                        why -> strange.add("The shipped server was not looked at, so that nobody can tell what is red"
                                + " without a breach: " + why));
        record.claims().stream()
                .filter(record.shipped()::broken)
                .forEach(claim ->
                        strange.add("Broken on the shipped server as well, so that it shows nothing: " + claim + "."));
        for (SabotageTrial trial : record.trials()) {
            String name = trial.saboteur().name();
            if (record.idle(trial)) {
                continue;
            }
            if (trial.notRun().isPresent()) {
                strange.add(name + " did not run: " + trial.notRun().get());
                continue;
            }
            add(strange, name + " was not noticed by ", record.unnoticed(trial));
            for (String claim : record.unseen(trial)) {
                Told told = trial.cells().get(claim);
                strange.add(name + " could not be looked for by " + claim
                        + (told == null ? ", which was not asked." : ": " + told.seen()));
            }
        }
        undeclared(record)
                .forEach((claim, by) -> strange.add(claim + " was red under servers that do not declare to break it: "
                        + String.join(", ", by) + "."));
        return strange;
    }

    private static Map<String, List<String>> undeclared(SabotageRecord record) {
        Map<String, List<String>> undeclared = new TreeMap<>();
        for (SabotageTrial trial : record.trials()) {
            record.undeclared(trial)
                    .forEach(claim -> undeclared
                            .computeIfAbsent(claim, none -> new ArrayList<>())
                            .add(trial.saboteur().name()));
        }
        return undeclared;
    }

    /** Those that there was nothing to try with, in a sentence; empty if there are none. */
    public static Optional<String> idle(SabotageRecord record) {
        List<String> idle = record.trials().stream()
                .filter(record::idle)
                .map(trial -> trial.saboteur().name())
                .toList();
        return idle.isEmpty()
                ? Optional.empty()
                : Optional.of("Not tried, since nothing that they break has a check under this statement: "
                        + String.join(", ", idle) + ".");
    }

    private static void add(List<String> strange, String before, Set<String> claims) {
        if (!claims.isEmpty()) {
            strange.add(before + String.join(", ", claims) + ".");
        }
    }

    /** A line for each check: its saboteurs, and what was seen of them. */
    public static List<Row> rows(SabotageRecord record) {
        return record.claims().stream().map(claim -> row(record, claim)).toList();
    }

    /**
     * One check.
     *
     * @param shown what the record shows of it
     * @param words of each server under which it was asked and had to be red, or was
     */
    public record Row(String claim, Sabotage shown, List<String> words) {
        public Row {
            words = List.copyOf(words);
        }
    }

    private static Row row(SabotageRecord record, String claim) {
        List<String> words = new ArrayList<>();
        if (record.shipped().broken(claim)) {
            words.add("the shipped server: broken");
        }
        for (SabotageTrial trial : record.trials()) {
            String name = trial.saboteur().name();
            if (record.expected(trial).contains(claim)) {
                words.add(name + ": " + word(trial, claim));
            } else if (record.undeclared(trial).contains(claim)) {
                words.add(name + ": broken, not declared");
            } else if (record.ruledOut().contains(claim)
                    && trial.cell(claim).filter(Cell.BROKEN::equals).isPresent()) {
                words.add(name + ": broken");
            }
        }
        return new Row(claim, record.shows(claim), words);
    }

    static String word(SabotageTrial trial, String claim) {
        if (trial.notRun().isPresent()) {
            return "did not run";
        }
        return trial.cell(claim).map(SabotageWords::word).orElse("not asked");
    }

    static String word(Cell cell) {
        return switch (cell) {
            case BROKEN -> "broken";
            case KEPT -> "kept";
            case NOT_SEEN -> "could not look";
        };
    }
}
