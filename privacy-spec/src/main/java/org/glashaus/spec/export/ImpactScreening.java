package org.glashaus.spec.export;

import java.util.ArrayList;
import java.util.List;
import org.glashaus.spec.Fact;
import org.glashaus.spec.PrivacyStatement;
import org.glashaus.spec.Text;
import org.glashaus.spec.export.Item.Entry;
import org.glashaus.spec.lint.Words;

/**
 * Whether a data protection impact assessment is needed (Article 35 GDPR): the nine criteria of WP 248 rev.01 in our words,
 * answered as far as the statement answers them.
 */
public final class ImpactScreening {
    private static final Text NOTHING = Text.of("en", "");

    private final Told told;
    private final List<Item> items = new ArrayList<>();

    private ImpactScreening(PrivacyStatement statement) {
        this.told = new Told(statement);
    }

    public static Form of(PrivacyStatement statement) {
        ImpactScreening screening = new ImpactScreening(statement);
        screening.ask();
        return new Form(
                "glashaus-dpia-screening/1",
                Words.of("dpia.title"),
                statement,
                screening.items,
                List.of(Words.of("dpia.note"), Words.of("dpia.rule")));
    }

    private void ask() {
        answered("scoring", "no-profiling");
        byFact("decisions", Fact.AUTOMATED_DECISIONS, "no-automated-decisions");
        answered("monitoring", "media-not-observed", "logs-free-of-personal-data");
        byFact("sensitive", Fact.SENSITIVE_DATA);
        answered("scale");
        answered("matching", "no-identification-attempt", "room-reuse-unlinked", "conference-isolation");
        byFact("vulnerable", Fact.MINORS);
        answered("innovative");
        answered("blocking", "no-account-needed", "agreement-before-start");
        answered("lists");
    }

    /** The statement says something that bears on it, but the answer is the host's. */
    private void answered(String criterion, String... claims) {
        List<Entry> entries = told.of(claims)
                .map(o -> new Entry(Told.line(o), List.of(o.anchor())))
                .toList();
        boolean decided = !entries.isEmpty() && decides(criterion);
        add(criterion, entries, decided ? NOTHING : Words.of("dpia." + criterion + ".open"));
    }

    /** Where the claim is itself the answer "no". */
    private static boolean decides(String criterion) {
        return criterion.equals("scoring");
    }

    private void byFact(String criterion, Fact fact, String... claims) {
        List<Entry> entries = new ArrayList<>();
        Boolean known = told.statement().facts().get(fact);
        if (known != null) {
            entries.add(new Entry(Words.of(known ? "dpia.yes" : "dpia.no"), List.of()));
        }
        told.of(claims).forEach(o -> entries.add(new Entry(Told.line(o), List.of(o.anchor()))));
        add(criterion, entries, entries.isEmpty() ? Words.of("dpia." + criterion + ".open") : NOTHING);
    }

    private void add(String criterion, List<Entry> entries, Text open) {
        items.add(new Item(items.size() + 1 + ".", Words.of("dpia." + criterion), entries, open));
    }
}
