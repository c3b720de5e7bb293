package org.glashaus.spec.lint;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.glashaus.spec.Fact;
import org.glashaus.spec.Text;
import org.glashaus.spec.lint.Judgement.Confidence;
import org.glashaus.spec.lint.Judgement.Verdict;

/** What would serve readers better, though leaving it is no fault, or none that claims can show. */
final class Advice {

    /** A statement this old was hardly looked at since. */
    static final int YEARS_UNTIL_OLD = 2;

    private static final String DATE = "last-updated-shown";

    private final Stated stated;
    private final List<Judgement> given = new ArrayList<>();

    private Advice(Stated stated) {
        this.stated = stated;
    }

    static List<Judgement> judge(Stated stated, LocalDate today) {
        Advice advice = new Advice(stated);
        advice.dates(today);
        advice.told();
        advice.storage();
        advice.people();
        return advice.given;
    }

    private void dates(LocalDate today) {
        if (!stated.any(DATE)) {
            advise("undated", "GDPR 12(1)", List.of());
            return;
        }
        List<String> anchors = stated.anchors(DATE);
        Optional<LocalDate> date =
                stated.words("date", DATE).stream().findFirst().flatMap(Advice::date);
        if (date.isEmpty()) {
            advise("date-unreadable", "GDPR 12(1)", anchors);
        } else if (date.get().isAfter(today)) {
            advise(
                    "date-to-come",
                    "GDPR 5(1)(a)",
                    anchors,
                    Words.plain(date.get().toString()));
        } else if (date.get().plusYears(YEARS_UNTIL_OLD).isBefore(today)) {
            advise("date-old", "GDPR 5(2)", anchors, Words.plain(date.get().toString()));
        }
    }

    private static Optional<LocalDate> date(String words) {
        try {
            return Optional.of(LocalDate.parse(words));
        } catch (DateTimeException noDate) {
            return Optional.empty();
        }
    }

    private void told() {
        boolean objection = stated.any("right-objection")
                && !stated.words("set_apart", "right-objection").contains("true");
        adviseIf(objection, "objection-set-apart", "GDPR 21(4)", stated.anchors("right-objection"));
        adviseIf(!stated.any("server-decrypts-disclosed"), "server-in-clear", "GDPR 5(1)(a)", List.of());
        adviseIf(
                !stated.any("rights-contact-shown", "controller-contact-shown", "dpo-contact-shown"),
                "where-to-ask",
                "GDPR 12(2)",
                List.of());
        boolean format = stated.any("right-portability")
                && stated.words("format", "right-portability").stream()
                        .noneMatch(f -> f.contains("machine-readable") || f.equals("as Art. 20"));
        adviseIf(format, "portability-format", "GDPR 20(1)", stated.anchors("right-portability"));
    }

    private void storage() {
        boolean silent = !stated.any(
                "no-cookies",
                "cookies-disclosed-required",
                "session-cookies-expire",
                "persistent-personalisation-cookies",
                "settings-in-local-storage",
                "recent-conferences-in-local-storage",
                "local-storage-optional");
        adviseIf(silent, "storage-untold", "ePrivacy 5(3)", List.of());
    }

    private void people() {
        adviseIf(stated.is(Fact.MINORS), "minors", "GDPR 8", List.of());
        adviseIf(
                stated.unknown(Fact.PUBLIC_BODY)
                        && stated.unknown(Fact.OFFICER_REQUIRED)
                        && !stated.any("dpo-contact-shown"),
                "facts-unknown",
                "GDPR 37(1)",
                List.of());
    }

    private void adviseIf(boolean needed, String id, String article, List<String> anchors) {
        if (needed) {
            advise(id, article, anchors);
        }
    }

    private void advise(String id, String article, List<String> anchors, Text... parts) {
        given.add(new Judgement(
                article,
                id,
                Words.of("advice." + id),
                Verdict.ADVICE,
                anchors,
                Words.of("advice." + id + ".why", parts),
                Confidence.HIGH));
    }
}
