package org.glashaus.spec.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.glashaus.spec.Fact;
import org.glashaus.spec.PrivacyStatement.Occurrence;
import org.glashaus.spec.lint.Judgement.Confidence;

/** Who gets the data, and where they go. */
final class RecipientRules {
    private static final String NONE = "no-third-party-disclosure";
    private static final String EXCEPTIONS = "third-party-exceptions-limited";
    private static final String PROCESSOR = "processor-contract";
    private static final String STUN = "stun-servers-as-disclosed";

    private static final Set<String> OPEN = Set.of("list is open", "not named");

    private RecipientRules() {}

    static Ruling recipients(Stated stated) {
        List<String> anchors = stated.anchors(NONE, EXCEPTIONS, PROCESSOR, "no-third-party-services");
        if (anchors.isEmpty()) {
            return stated.any("media-in-room-only", "recipients-not-controlled")
                    ? Ruling.partial(
                            stated.anchors("media-in-room-only", "recipients-not-controlled"),
                            Confidence.MEDIUM,
                            List.of("recipients.participants-only"))
                    : Ruling.missing(Confidence.HIGH, "recipients.silent");
        }
        List<String> lacks = new ArrayList<>();
        if (!openExceptions(stated).isEmpty()) {
            lacks.add("recipients.open-list");
        } else if (stated.of(NONE, EXCEPTIONS).stream().anyMatch(RecipientRules::namesCasesOnly)) {
            lacks.add("recipients.cases-only");
        }
        if (stated.any(PROCESSOR) && stated.words("recipients", PROCESSOR).isEmpty()) {
            lacks.add("recipients.provider");
        }
        if (stated.any(STUN) && stated.words("recipients", STUN).isEmpty()) {
            lacks.add("recipients.stun");
        }
        return lacks.isEmpty() ? Ruling.present(anchors) : Ruling.partial(anchors, Confidence.HIGH, lacks);
    }

    /** "In principle", or by a list that is not closed. */
    static List<String> openExceptions(Stated stated) {
        return Stated.anchors(stated.of(NONE).stream()
                .filter(o -> Stated.words(o, "exceptions").stream().anyMatch(OPEN::contains))
                .toList());
    }

    private static boolean namesCasesOnly(Occurrence occurrence) {
        boolean excepts = !Stated.words(occurrence, "exceptions").isEmpty()
                || !Stated.words(occurrence, "cases").isEmpty();
        return excepts && Stated.words(occurrence, "recipients").isEmpty();
    }

    /** A participant's own connection to somewhere is no transfer (Chapter V). */
    static Ruling thirdCountries(Stated stated) {
        if (stated.any("no-third-country-transfer")) {
            return Ruling.present(stated.anchors("no-third-country-transfer"));
        }
        if (!stated.words("safeguards", EXCEPTIONS, PROCESSOR).isEmpty()) {
            return Ruling.present(stated.anchors(EXCEPTIONS, PROCESSOR));
        }
        if (stated.any("no-processors-outside-eu")) {
            return Ruling.partial(
                    stated.anchors("no-processors-outside-eu"),
                    Confidence.MEDIUM,
                    List.of("third-countries.processors-only"));
        }
        if (stated.is(Fact.TRANSFERS)) {
            return Ruling.missing(Confidence.HIGH, "third-countries.silent");
        }
        return Ruling.notApplicable(
                stated.unknown(Fact.TRANSFERS) ? Confidence.MEDIUM : Confidence.HIGH, "third-countries.none");
    }
}
