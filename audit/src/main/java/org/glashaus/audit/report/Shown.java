package org.glashaus.audit.report;

import java.util.List;
import org.glashaus.audit.Assessment;
import org.glashaus.audit.Finding;
import org.glashaus.audit.Status;
import org.glashaus.spec.Standing;

/**
 * A finding as people see it: its status, with two kinds set apart that programs count among the others: a person's word,
 * which is no observation, and what nobody could look at since it is not built yet. Most urgent first.
 */
public enum Shown {
    BROKEN("violation", "Broken", "broken", "a witness saw the promise broken", "was seen broken", "were seen broken"),
    UNDECIDED(
            "indeterminate",
            "Undecided",
            "undecided",
            "it was looked at, but what was seen decides nothing",
            "stays undecided",
            "stay undecided"),
    PARTLY(
            "partial",
            "Partly",
            "partly",
            "kept as far as a test can say, or under a reading",
            "is kept in part",
            "are kept in part"),
    UNKNOWN("unknown", "Unknown", "unknown", "nobody looked, or nobody could", "is unknown", "are unknown"),
    NOT_BUILT(
            "not-built",
            "Not built yet",
            "not built",
            "it waits for a part of the software; unknown until then",
            "waits for what is not built yet",
            "wait for what is not built yet"),
    KEPT(
            "compliant",
            "Kept as stated",
            "kept",
            "every required witness saw it kept",
            "is kept as stated",
            "are kept as stated"),
    ATTESTED(
            "attested",
            "Attested",
            "attested",
            "a named person answers for it; nobody observed it",
            "rests on a person's word",
            "rest on people's word"),
    NOT_APPLICABLE(
            "not-applicable", "Not applicable", "n/a", "nothing to check here", "does not apply", "do not apply");

    private final String css;
    private final String word;
    private final String brief;
    private final String meaning;
    private final String one;
    private final String many;

    Shown(String css, String word, String brief, String meaning, String one, String many) {
        this.css = css;
        this.word = word;
        this.brief = brief;
        this.meaning = meaning;
        this.one = one;
        this.many = many;
    }

    public static Shown of(Finding finding) {
        if (finding.attested().isPresent()) {
            return ATTESTED;
        }
        return finding.awaits() ? NOT_BUILT : of(finding.status());
    }

    static Shown of(Status status) {
        return switch (status) {
            case VIOLATION -> BROKEN;
            case INDETERMINATE -> UNDECIDED;
            case PARTIAL -> PARTLY;
            case UNKNOWN -> UNKNOWN;
            case COMPLIANT -> KEPT;
            case NOT_APPLICABLE -> NOT_APPLICABLE;
        };
    }

    /** The findings that are shown so, in the assessment's order. */
    public List<Finding> among(Assessment assessment, Standing standing) {
        return assessment.with(standing).stream().filter(f -> of(f) == this).toList();
    }

    /** As a badge says it. What nobody stated cannot be kept as stated. */
    public static String word(Finding finding) {
        Shown shown = of(finding);
        return shown == KEPT ? kept(finding.standing(), shown.word, "Kept", "Shown instead") : shown.word;
    }

    /** For the cell of a table. */
    public static String brief(Finding finding) {
        Shown shown = of(finding);
        return shown == KEPT ? kept(finding.standing(), shown.brief, shown.brief, "shown") : shown.brief;
    }

    private static String kept(Standing standing, String stated, String silent, String conflicting) {
        return switch (standing) {
            case STATED -> stated;
            case SILENT -> silent;
            case CONFLICTING -> conflicting;
        };
    }

    String word() {
        return word;
    }

    /** For a row that counts it whatever the standing. */
    public String brief() {
        return brief;
    }

    String css() {
        return css;
    }

    String meaning() {
        return meaning;
    }

    String phrase(int count, Standing standing) {
        String verb = count == 1 ? one : many;
        String be = count == 1 ? "is " : "are ";
        return count + " " + (this == KEPT ? kept(standing, verb, be + "kept", be + "shown instead") : verb);
    }
}
