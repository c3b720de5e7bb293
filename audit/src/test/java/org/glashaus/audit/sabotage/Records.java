package org.glashaus.audit.sabotage;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.glashaus.audit.Saboteur;
import org.glashaus.audit.Sample;
import org.glashaus.audit.sabotage.SabotageCitation.Cited;
import org.glashaus.audit.sabotage.SabotageRecord.Origin;
import org.glashaus.audit.sabotage.SabotageRecord.Shipped;
import org.glashaus.audit.sabotage.Told.Cell;
import org.glashaus.spec.StatementLibrary;
import org.glashaus.spec.StatementRefused;

/** Records of Waag's statement as they may come out. */
public final class Records {
    public static final String NEVER = "media-not-stored";
    public static final String LOG = "weblog-retention";
    public static final String RULED_OUT = "no-cookies";
    public static final Told RED = new Told(Cell.BROKEN, "It lay in a file.");
    public static final Told GREEN = new Told(Cell.KEPT, "");
    public static final Told BLIND = new Told(Cell.NOT_SEEN, "The file could not be read.");

    private Records() {}

    public static SabotageTrial trial(String name, Map<String, Told> cells, String... breaks) {
        return new SabotageTrial(
                new Saboteur(name, "It does what it must not.", List.of(breaks)),
                cells,
                Optional.empty(),
                Duration.ofSeconds(41));
    }

    public static SabotageRecord of(SabotageTrial... trials) {
        return of(Map.of(NEVER, GREEN, LOG, GREEN), trials);
    }

    static SabotageRecord of(Map<String, Told> shipped, SabotageTrial... trials) {
        return new SabotageRecord(
                origin("waag"),
                Sample.BEGAN,
                Sample.ENDED,
                List.of(NEVER, LOG, RULED_OUT),
                Set.of(RULED_OUT),
                new Shipped(shipped, Optional.empty()),
                Arrays.asList(trials));
    }

    static Origin origin(String statement) {
        try {
            return Origin.of(Sample.MACHINE, StatementLibrary.byId(statement));
        } catch (StatementRefused e) {
            throw new AssertionError(e);
        }
    }

    public static Cited cited(SabotageTrial... trials) {
        String json = SabotageFile.write(of(trials));
        return new Cited(of(trials), json, "ab".repeat(32));
    }
}
