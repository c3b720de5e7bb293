package org.glashaus.tools.e2e;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.glashaus.audit.AuditPlan;
import org.glashaus.audit.Distribution;
import org.glashaus.audit.MachineLacks;
import org.glashaus.features.server.Order;
import org.glashaus.spec.StatementLibrary;
import org.glashaus.spec.StatementRefused;

/** The product that this build has packaged. */
final class Product {
    private Product() {}

    static Path folder() {
        return Path.of(System.getProperty("glashaus.distribution"));
    }

    static Order serve(String statement) throws MachineLacks {
        return serve(statement, Optional.empty());
    }

    static Order serve(String statement, Optional<String> saboteur) throws MachineLacks {
        return new Order(Distribution.in(folder()), statement, saboteur, Duration.ZERO, List.of());
    }

    static AuditPlan audit(String statement, Path outputDir) throws StatementRefused {
        return audit(statement, Optional.empty(), Set.of(), outputDir);
    }

    static AuditPlan audit(String statement, Optional<String> saboteur, Set<String> only, Path outputDir)
            throws StatementRefused {
        return new AuditPlan(
                StatementLibrary.byId(statement),
                statement,
                folder(),
                outputDir,
                saboteur,
                only,
                false,
                sentence -> System.out.println(sentence));
    }
}
