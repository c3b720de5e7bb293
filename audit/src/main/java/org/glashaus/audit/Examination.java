package org.glashaus.audit;

import java.util.List;
import org.glashaus.spec.PrivacyStatement;

/** The executable features as the command line sees them. */
public interface Examination {

    /**
     * The checks that exist under this statement: of what it promises, of defaults that hold where it is silent, and of what
     * it says instead where it rules a claim out. What has to be shown beyond them stays UNKNOWN.
     */
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
