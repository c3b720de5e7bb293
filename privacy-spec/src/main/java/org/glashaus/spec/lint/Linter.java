package org.glashaus.spec.lint;

import java.time.LocalDate;
import java.util.List;
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
}
