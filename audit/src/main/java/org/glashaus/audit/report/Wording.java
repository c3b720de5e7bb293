package org.glashaus.audit.report;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.glashaus.audit.Assessment;
import org.glashaus.audit.Corroboration;
import org.glashaus.audit.Finding;
import org.glashaus.audit.Mechanism;
import org.glashaus.audit.Observation.Outcome;
import org.glashaus.audit.WitnessTable;
import org.glashaus.audit.WitnessTable.Cell;
import org.glashaus.audit.WitnessTable.Place;
import org.glashaus.audit.sabotage.SabotageCitation;
import org.glashaus.audit.sabotage.SabotageCitation.Cited;
import org.glashaus.audit.sabotage.SabotageCitation.Missing;
import org.glashaus.spec.Standing;
import org.glashaus.spec.lint.Judgement.Confidence;

/** What both forms of the report say in words. */
final class Wording {
    static final String DOUBTS =
            "Doubts are those of rules that read the statement's claims, and no legal opinion; each names its article and how sure"
                    + " the rule is. No doubt is no proof that a sentence is lawful.";

    static final String SHARED =
            "Witnesses of different mechanism see in different ways; they are not independent of each other. Who wrote the server"
                    + " also wrote these witnesses, or chose what they look with, and all of them ran on one machine with it. A"
                    + " mistake made there could mislead every one of them at once.";

    static final List<String> LIMITS = List.of(
            "The audit started a fresh server on this machine and looked at that. It does not show that any deployed service is"
                    + " this program, nor how such a service is run.",
            "It is evidence for accountability under Art. 5(2) and 24 GDPR. It is no certification and no legal opinion.",
            "A claim is called kept only if every required witness looked and saw it kept, and a \"never\" only if"
                    + " among them were " + Corroboration.NEVER
                    + ". What nobody looked at is unknown, which is never a pass.",
            SHARED,
            "Each witness has blind spots; they are listed with it. What lies in the blind spots of all of them was not seen.",
            "This report is not signed yet. Who hands it on could have changed it; repeat the audit to be sure.");

    static final String BUILD =
            "The build that made this product ran these tests of its own; its list names the product by the hash over the archives"
                    + " that were audited. They are no witnesses: nobody outside the build saw them, and no finding rests on them.";

    private Wording() {}

    static String word(Standing standing) {
        return switch (standing) {
            case STATED -> "Stated";
            case SILENT -> "Silent";
            case CONFLICTING -> "Says something else";
        };
    }

    /** For the cell of a table. */
    static String brief(Standing standing) {
        return switch (standing) {
            case STATED -> "stated";
            case SILENT -> "silent";
            case CONFLICTING -> "conflict";
        };
    }

    static String word(Outcome outcome) {
        return switch (outcome) {
            case KEPT -> "saw it kept";
            case BROKEN -> "saw it broken";
            case NOT_SEEN -> "could not look";
        };
    }

    /** By what a witness sees. */
    static String word(Mechanism mechanism) {
        return switch (mechanism) {
            case FILE_CONTENT -> "contents of files";
            case STORED_RECORDS -> "stored records";
            case SYSTEM_CALLS -> "system calls";
            case MEMORY -> "memory";
            case NETWORK -> "network";
            case BROWSER -> "browser";
            case PROGRAM_CODE -> "program code";
            case CONFIGURATION -> "settings in force";
        };
    }

    static String words(List<Mechanism> mechanisms) {
        return mechanisms.stream().map(Wording::word).collect(joining(", "));
    }

    static String word(Place place) {
        return switch (place) {
            case OUTSIDE -> "Outside the process";
            case INSIDE -> "Inside the process";
            case UNKNOWN -> "Did not report";
        };
    }

    /** For the cell of a table. */
    static String word(Cell cell) {
        return switch (cell) {
            case BROKEN -> "broken";
            case NOT_SEEN -> "could not look";
            case KEPT -> "kept";
            case NOTHING_SAID -> "said nothing";
            case NOT_ASKED -> "not asked";
        };
    }

    /** How many absences are borne out as absences have to be. */
    static String corroborated(Assessment assessment, WitnessTable table) {
        long absences =
                assessment.findings().stream().filter(WitnessTable::absence).count();
        long so = absences - table.lacking().size();
        return so + " of the catalogue's " + absences
                + " claims that something never happens were found kept at least in part, or shown instead where"
                + " the statement says something else, each by " + Corroboration.NEVER + ".";
    }

    static String cited(SabotageCitation sabotage) {
        return switch (sabotage) {
            case Missing missing -> "No record of servers broken on purpose is cited. " + missing.reason();
            case Cited cited ->
                "Cited record of servers broken on purpose: SHA-256 " + cited.sha256() + ", "
                        + Overview.time(cited.record().began()) + ".";
        };
    }

    /** By what the check of a claim is known to notice its breach. */
    static String noticing(Finding finding, SabotageCitation sabotage) {
        return switch (sabotage) {
            case Missing _ ->
                "No record of servers broken on purpose is cited, which would show that this check notices.";
            case Cited cited ->
                switch (finding.sabotage()) {
                    case SHOWN_RED ->
                        "By the cited record this check noticed "
                                + String.join(", ", cited.record().breakers(finding.claim()))
                                + ", broken for it on purpose.";
                    case STAYED_GREEN ->
                        "By the cited record a server was broken for this check on purpose, and it did not notice.";
                    case NOT_TRIED -> "The cited record does not show that this check notices a breach.";
                };
        };
    }

    static String word(Confidence confidence) {
        return switch (confidence) {
            case HIGH -> "sure";
            case MEDIUM -> "likely";
            case LOW -> "perhaps";
        };
    }

    static String subject(Assessment assessment) {
        return assessment
                .saboteur()
                .map(saboteur -> "A server that was broken on purpose (" + saboteur.name() + "): " + saboteur.breach()
                        + " This report shows whether the checks notice, and says nothing about the product.")
                .orElse(
                        "A fresh Glashaus with this statement in force, started for this audit as its own process from the"
                                + " same files that a host starts (a laboratory audit; no deployed service was looked at).");
    }

    /** What became of the promises in one sentence, the most urgent first. */
    static String result(Assessment assessment) {
        int all = assessment.with(Standing.STATED).size();
        String list = parts(assessment, Standing.STATED);
        if (list.isEmpty()) {
            return "The statement makes no promise that could be checked.";
        }
        return "Of " + all + (all == 1 ? " promise, " : " different promises, ") + list + ".";
    }

    /** What became of all that the statement does not promise. */
    static String beyond(Assessment assessment) {
        return Stream.of(Standing.SILENT, Standing.CONFLICTING)
                .filter(standing -> !assessment.with(standing).isEmpty())
                .map(standing -> {
                    int count = assessment.with(standing).size();
                    String list = parts(assessment, standing);
                    return (standing == Standing.SILENT ? "The statement is silent on " : "It rules out ")
                            + count + " of the catalogue's "
                            + assessment.findings().size() + " claims"
                            + (list.isEmpty() ? "; none of them has to be shown." : ": of these, " + list + ".");
                })
                .collect(joining(" "));
    }

    /** What can never be found of a claim, wherever it stands. */
    static Optional<String> atBest(Finding finding) {
        return finding.atBest().map(because -> "Kept in part at best: " + because);
    }

    /** The same beside a finding that may have it among its reasons. */
    static Optional<String> atBestUnlessSaid(Finding finding) {
        boolean said = finding.atBest().stream().anyMatch(finding.verdict().reasons()::contains);
        return said ? Optional.empty() : atBest(finding);
    }

    private static String parts(Assessment assessment, Standing standing) {
        List<String> parts = new ArrayList<>();
        for (Shown shown : Shown.values()) {
            int count = shown.among(assessment, standing).size();
            if (count > 0 && shown != Shown.NOT_APPLICABLE) {
                parts.add(shown.phrase(count, standing));
            }
        }
        return parts.size() < 2
                ? String.join("", parts)
                : String.join(", ", parts.subList(0, parts.size() - 1)) + " and " + parts.getLast();
    }
}
