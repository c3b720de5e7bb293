package org.glashaus.audit;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.glashaus.spec.PrivacyStatement;

/**
 * What an audit is asked to do.
 *
 * @param statement the statement in force on the audited server
 * @param served what the server is told that statement is: the id of a shipped one, or its file
 * @param distribution the product as a host gets it; see {@link Distribution}
 * @param outputDir the report's folder; evidence goes below it
 * @param saboteur the breach that the audited server is composed with; empty audits the shipped server
 * @param only the claims to look at, of a trial that need not see the others; empty looks at all
 * @param besides also what can be told of the other claims from what was played for those, with nothing started for it
 * @param progress takes one plain sentence whenever something begins or ends
 */
public record AuditPlan(
        PrivacyStatement statement,
        String served,
        Path distribution,
        Path outputDir,
        Optional<String> saboteur,
        Set<String> only,
        boolean besides,
        Consumer<String> progress) {

    /** Whether the claim is looked at. */
    public boolean covers(String claim) {
        return only.isEmpty() || only.contains(claim);
    }
}
