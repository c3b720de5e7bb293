package org.glashaus.audit;

import java.util.List;

/** A status with the reasons for it, each in one or two plain sentences. */
public record Verdict(Status status, List<String> reasons) {

    public Verdict {
        reasons = List.copyOf(reasons);
    }

    static Verdict of(Status status, String reason) {
        return new Verdict(status, List.of(reason));
    }
}
