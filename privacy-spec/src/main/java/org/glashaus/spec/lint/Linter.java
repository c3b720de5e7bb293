package org.glashaus.spec.lint;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.glashaus.spec.PrivacyStatement;

/** Judges a statement. */
public final class Linter {

    private Linter() {}

    /** @param today for what is judged by its age */
    public static Opinion judge(PrivacyStatement statement, LocalDate today) {
        Stated stated = new Stated(statement);
        List<Judgement> art13 = Art13.judge(stated);
        return new Opinion(art13, Doubts.judge(stated, art13), Advice.judge(stated, today));
    }

    /**
     * Where a page must tell what Article 13 asks: each item that applies to this statement, with the claims of the
     * sentences that tell it, wholly or in part; none where it is missing.
     */
    public static Map<String, List<String>> owed(PrivacyStatement statement, LocalDate today) {
        Map<String, List<String>> owed = new LinkedHashMap<>();
        for (Judgement item : judge(statement, today).owed()) {
            owed.put(
                    item.item(),
                    statement
                            .occurrences()
                            .filter(o -> item.anchors().contains(o.anchor()))
                            .map(o -> o.claim().id())
                            .distinct()
                            .toList());
        }
        return owed;
    }
}
