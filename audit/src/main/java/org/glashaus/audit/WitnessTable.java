package org.glashaus.audit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.glashaus.audit.Observation.Outcome;
import org.glashaus.spec.ClaimCatalogue;
import org.glashaus.spec.PrivacyStatement.Kind;

/**
 * Claims down, witnesses across: who was asked of which claim, and what they said.
 *
 * @param columns those outside the process, then those inside, then those that were asked and never spoke
 * @param absences the claims that something never happens, as far as they were checked, in the assessment's order
 * @param others the other claims that were checked
 * @param lacking absences of the catalogue, checked or not, that were not found kept at least in part, or not by
 *     {@value Corroboration#NEVER}. It asks who spoke, whatever variant they watched; a finding that rests on servers
 *     composed differently is PARTIAL by {@link FindingRule}
 */
public record WitnessTable(List<Column> columns, List<Row> absences, List<Row> others, List<Finding> lacking) {

    public WitnessTable {
        columns = List.copyOf(columns);
        absences = List.copyOf(absences);
        others = List.copyOf(others);
        lacking = List.copyOf(lacking);
    }

    /** Where a kind of witness sits. */
    public enum Place {
        OUTSIDE,
        INSIDE,
        /** It said nothing of any claim. */
        UNKNOWN
    }

    /**
     * A kind of witness at its place.
     *
     * @param mechanisms by which it looked, in this audit
     * @param blindSpots of all its looks
     */
    public record Column(String witness, Place place, List<Mechanism> mechanisms, List<String> blindSpots) {
        public Column {
            mechanisms = mechanisms.stream().distinct().sorted().toList();
            blindSpots = blindSpots.stream().distinct().toList();
        }
    }

    /** What a witness said of a claim; a breach weighs most, then what could not be looked at. */
    public enum Cell {
        BROKEN,
        NOT_SEEN,
        KEPT,
        /** It was required and did not report. */
        NOTHING_SAID,
        NOT_ASKED
    }

    /** One claim, with a cell for each column. */
    public record Row(Finding finding, List<Cell> cells) {
        public Row {
            cells = List.copyOf(cells);
        }

        /** Who bears it out, if it takes that: see {@link #lacking}. */
        public Corroboration corroboration() {
            return Corroboration.of(finding.observations());
        }
    }

    public static WitnessTable of(Assessment assessment) {
        List<Finding> checked = assessment.findings().stream()
                .filter(f -> f.check().isPresent() || !f.observations().isEmpty())
                .toList();
        List<Column> columns = columns(checked);
        List<Row> rows = checked.stream()
                .map(finding -> new Row(
                        finding,
                        columns.stream().map(column -> cell(finding, column)).toList()))
                .toList();
        return new WitnessTable(
                columns,
                rows.stream().filter(row -> absence(row.finding())).toList(),
                rows.stream().filter(row -> !absence(row.finding())).toList(),
                assessment.findings().stream()
                        .filter(WitnessTable::absence)
                        .filter(f -> !borneOut(f))
                        .toList());
    }

    private static boolean borneOut(Finding finding) {
        boolean foundKept = finding.status() == Status.COMPLIANT || finding.status() == Status.PARTIAL;
        return foundKept && Corroboration.of(finding.observations()).carriesNever();
    }

    /** Whether the claim says that something never happens, whatever the statement says of it. */
    public static boolean absence(Finding finding) {
        return ClaimCatalogue.load().entry(finding.claim()).kind() == Kind.ABSENCE;
    }

    private static List<Column> columns(List<Finding> checked) {
        Map<Seat, List<Observation>> seats =
                new TreeMap<>(Comparator.comparing(Seat::place).thenComparing(Seat::witness));
        checked.stream()
                .flatMap(finding -> finding.observations().stream())
                .forEach(o -> seats.computeIfAbsent(Seat.of(o), seat -> new ArrayList<>())
                        .add(o));
        Set<String> spoke = seats.keySet().stream().map(Seat::witness).collect(Collectors.toSet());
        checked.stream()
                .flatMap(finding -> finding.check().stream())
                .flatMap(check -> check.required().stream())
                .filter(witness -> !spoke.contains(witness))
                .forEach(witness -> seats.put(new Seat(witness, Place.UNKNOWN), List.of()));
        return seats.entrySet().stream()
                .map(each -> each.getKey().column(each.getValue()))
                .toList();
    }

    private static Cell cell(Finding finding, Column column) {
        List<Outcome> said = finding.observations().stream()
                .filter(o -> Seat.of(o).equals(new Seat(column.witness(), column.place())))
                .map(Observation::outcome)
                .toList();
        if (said.contains(Outcome.BROKEN)) {
            return Cell.BROKEN;
        }
        if (said.contains(Outcome.NOT_SEEN)) {
            return Cell.NOT_SEEN;
        }
        if (!said.isEmpty()) {
            return Cell.KEPT;
        }
        boolean elsewhere =
                finding.observations().stream().anyMatch(o -> o.witness().equals(column.witness()));
        boolean required = finding.check()
                .filter(check -> check.required().contains(column.witness()))
                .isPresent();
        return required && !elsewhere ? Cell.NOTHING_SAID : Cell.NOT_ASKED;
    }

    private record Seat(String witness, Place place) {
        static Seat of(Observation observation) {
            return new Seat(observation.witness(), observation.outside() ? Place.OUTSIDE : Place.INSIDE);
        }

        Column column(List<Observation> looks) {
            return new Column(
                    witness,
                    place,
                    looks.stream().map(Observation::mechanism).toList(),
                    looks.stream().flatMap(o -> o.blindSpots().stream()).toList());
        }
    }
}
