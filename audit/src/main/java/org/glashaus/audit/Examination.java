package org.glashaus.audit;

import java.util.List;
import org.glashaus.spec.PrivacyStatement;

/** The executable features as the command line sees them. */
public interface Examination {

    /** The checks that exist for claims of this statement; what it claims beyond them stays UNKNOWN. */
    List<Check> checks(PrivacyStatement statement);

    /** The breaches that a server can be composed with. */
    List<Saboteur> saboteurs();

    /**
     * Starts the server of the plan as its own process, runs the features against it and stops it. A witness that cannot
     * look gives {@link Observation.Outcome#NOT_SEEN} with the reason.
     *
     * @throws MachineLacks if nothing at all can be run here
     */
    AuditRun run(AuditPlan plan) throws MachineLacks, InterruptedException;
}
