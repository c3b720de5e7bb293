package org.glashaus.audit;

import java.util.Collection;

/** How an audit ends for a pipeline. A violation outweighs whatever is undecided. */
public enum ExitCode {
    KEPT(0),
    VIOLATED(1),
    UNDECIDED(2);

    private final int number;

    ExitCode(int number) {
        this.number = number;
    }

    public int number() {
        return number;
    }

    /** Of these findings; where nothing at all was kept, nothing was proven. */
    public static ExitCode of(Collection<Status> statuses) {
        if (statuses.contains(Status.VIOLATION)) {
            return VIOLATED;
        }
        boolean allKept = statuses.stream().allMatch(s -> s == Status.COMPLIANT || s == Status.NOT_APPLICABLE);
        return allKept && statuses.contains(Status.COMPLIANT) ? KEPT : UNDECIDED;
    }

    /** Of several audits. */
    public static ExitCode worst(Collection<ExitCode> codes) {
        if (codes.contains(VIOLATED)) {
            return VIOLATED;
        }
        return codes.isEmpty() || codes.contains(UNDECIDED) ? UNDECIDED : KEPT;
    }
}
