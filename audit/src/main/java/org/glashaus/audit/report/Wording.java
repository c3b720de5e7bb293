package org.glashaus.audit.report;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import org.glashaus.audit.Assessment;
import org.glashaus.audit.Finding;
import org.glashaus.audit.Observation.Outcome;
import org.glashaus.audit.Sabotage;
import org.glashaus.audit.Status;

/** What both forms of the report say in words. */
final class Wording {
    static final String NOT_ASSESSED = "not yet assessed";

    static final String NOT_ASSESSED_WHY =
            "Whether a sentence is lawful is another question than whether it is kept. This version has no legal checks yet.";

    static final List<String> LIMITS = List.of(
            "The audit started a fresh server on this machine and looked at that. It does not show that any deployed service is"
                    + " this program, nor how such a service is run.",
            "It is evidence for accountability under Art. 5(2) and 24 GDPR. It is no certification and no legal opinion.",
            "A claim is called kept only if every required witness looked and saw it kept, and a \"never\" only if two kinds of"
                    + " witness agree, one of them outside the observed process. What nobody looked at is unknown, which is"
                    + " never a pass.",
            "Each witness has blind spots; they are listed with it. What lies in the blind spots of all of them was not seen.",
            "This report is not signed yet. Who hands it on could have changed it; repeat the audit to be sure.");

    private Wording() {}

    static String word(Status status) {
        return switch (status) {
            case VIOLATION -> "Broken";
            case INDETERMINATE -> "Undecided";
            case PARTIAL -> "Partly";
            case UNKNOWN -> "Unknown";
            case COMPLIANT -> "Kept as stated";
            case NOT_APPLICABLE -> "Not applicable";
        };
    }

    static String word(Finding finding) {
        return finding.attested().isPresent() ? "Attested" : word(finding.status());
    }

    static String meaning(Status status) {
        return switch (status) {
            case VIOLATION -> "a witness saw the promise broken";
            case INDETERMINATE -> "it was looked at, but what was seen decides nothing";
            case PARTIAL -> "kept as far as a test can say, or under a reading";
            case UNKNOWN -> "nobody looked, or nobody could";
            case COMPLIANT -> "every required witness saw it kept";
            case NOT_APPLICABLE -> "nothing to check here";
        };
    }

    static String word(Outcome outcome) {
        return switch (outcome) {
            case KEPT -> "saw it kept";
            case BROKEN -> "saw it broken";
            case NOT_SEEN -> "could not look";
        };
    }

    static String word(Sabotage sabotage) {
        return switch (sabotage) {
            case SHOWN_RED -> "The check was tried on a server broken for it on purpose, and noticed.";
            case STAYED_GREEN -> "The check was tried on a server broken for it on purpose, and noticed nothing.";
            case NOT_TRIED -> "In this audit the check was not tried on a server broken on purpose.";
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

    /** The result in one sentence, the most urgent first. */
    static String result(Assessment assessment) {
        int all = assessment.findings().size();
        List<String> parts = new ArrayList<>();
        for (Status status : Status.values()) {
            int attested = status == Status.COMPLIANT ? assessment.attested().size() : 0;
            int count = assessment.with(status).size() - attested;
            if (count > 0 && status != Status.NOT_APPLICABLE) {
                parts.add(phrase(status, count));
            }
            if (attested > 0) {
                parts.add(attested + (attested == 1 ? " rests on a person's word" : " rest on people's word"));
            }
        }
        if (parts.isEmpty()) {
            return "The statement makes no promise that could be checked.";
        }
        String list = parts.size() == 1
                ? parts.getFirst()
                : parts.subList(0, parts.size() - 1).stream().collect(joining(", ")) + " and " + parts.getLast();
        return "Of " + all + (all == 1 ? " promise, " : " different promises, ") + list + ".";
    }

    private static String phrase(Status status, int count) {
        return switch (status) {
            case VIOLATION -> count + (count == 1 ? " was seen broken" : " were seen broken");
            case INDETERMINATE -> count + (count == 1 ? " stays undecided" : " stay undecided");
            case PARTIAL -> count + (count == 1 ? " is kept in part" : " are kept in part");
            case UNKNOWN -> count + (count == 1 ? " is unknown" : " are unknown");
            case COMPLIANT -> count + (count == 1 ? " is kept as stated" : " are kept as stated");
            case NOT_APPLICABLE -> count + " do not apply";
        };
    }
}
