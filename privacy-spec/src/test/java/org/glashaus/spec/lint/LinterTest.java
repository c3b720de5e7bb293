package org.glashaus.spec.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.glashaus.spec.Fact;
import org.glashaus.spec.OwnYaml;
import org.glashaus.spec.PrivacyStatement;
import org.glashaus.spec.StatementLibrary;
import org.glashaus.spec.lint.Judgement.Confidence;
import org.glashaus.spec.lint.Judgement.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

final class LinterTest {
    static final LocalDate TODAY = LocalDate.parse("2026-11-22");
    static final List<String> MODELS = StatementLibrary.ids().subList(0, 5);
    static final List<String> IDS = StatementLibrary.ids();

    /** The table was made by reading the originals; the rules see the claims only. */
    @ParameterizedTest
    @FieldSource("MODELS")
    void allEighteenItemsAreJudgedAsReadersOfTheOriginalJudgedThem(String id) throws Exception {
        List<String> expected = new ArrayList<>();
        List<String> judged = new ArrayList<>();
        List<Judgement> art13 = opinion(id).art13();
        List<Map<String, Object>> table = table();
        assertThat(art13).hasSize(18).hasSameSizeAs(table);
        for (int i = 0; i < table.size(); i++) {
            Map<String, Object> item = table.get(i);
            Object verdict = field(field(field(item, "statements"), id), "verdict");
            expected.add(item.get("item") + " " + field(field(item, "what"), "en") + ": " + verdict);
            judged.add(art13.get(i).article().substring("GDPR ".length()) + " " + field(field(item, "what"), "en")
                    + ": " + word(art13.get(i).verdict()));
        }
        assertThat(judged).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            bbw-leipzig              | names-not-personal     | GDPR 4(1)     | HIGH   | 3.6
            greenminihost            | end-to-end-impossible  | GDPR 5(1)(a)  | HIGH   | 3.6
            studentenwerk-osnabrueck | nobody-can-read        | GDPR 5(1)(a)  | MEDIUM | 5.3
            waag                     | anonymised             | GDPR 4(1)     | MEDIUM | 3.7
            vc4all                   | anonymised             | GDPR 4(1)     | MEDIUM | 4.9
            bbw-leipzig              | anonymised             | GDPR 4(1)     | MEDIUM | 2.8
            waag                     | open-exceptions        | GDPR 13(1)(e) | HIGH   | 6.1
            vc4all                   | open-exceptions        | GDPR 13(1)(e) | HIGH   | 7.1
            studentenwerk-osnabrueck | open-exceptions        | GDPR 13(1)(e) | HIGH   | 13.2
            waag                     | outside-stun           | GDPR 5(1)(c)  | MEDIUM | 3.5 3.6
            vc4all                   | outside-stun           | GDPR 5(1)(c)  | MEDIUM | 4.5 4.6 4.7 4.8
            waag                     | nameless-interest      | GDPR 6(1)(f)  | HIGH   | 4.1
            vc4all                   | nameless-interest      | GDPR 6(1)(f)  | HIGH   | 5.1
            greenminihost            | nameless-interest      | GDPR 6(1)(f)  | HIGH   | 3.3
            studentenwerk-osnabrueck | bases-unassigned       | GDPR 5(1)(a)  | HIGH   | 12.2 12.3 12.4
            bbw-leipzig              | bases-unassigned       | GDPR 5(1)(a)  | HIGH   | 3.7 3.8
            studentenwerk-osnabrueck | task-without-law       | GDPR 6(3)     | HIGH   | 12.2 12.3 12.4
            bbw-leipzig              | bundled-consent        | GDPR 7        | HIGH   | 1.3 1.4 3.7 3.8
            greenminihost            | identifiers-kept       | GDPR 5(1)(e)  | HIGH   | 3.11 3.14
            bbw-leipzig              | kept-without-limit     | GDPR 5(1)(e)  | HIGH   | 3.2 2.7 2.15
            waag                     | kept-without-limit     | GDPR 5(1)(e)  | HIGH   | 7.3 7.4
            vc4all                   | kept-without-limit     | GDPR 5(1)(e)  | HIGH   | 8.3
            waag                     | untold-addresses       | GDPR 13(1)(e) | HIGH   | 3.5
            vc4all                   | untold-addresses       | GDPR 13(1)(e) | HIGH   | 4.5
            waag                     | unnamed-data           | GDPR 12(1)    | MEDIUM | 3.2 4.3
            greenminihost            | unnamed-data           | GDPR 12(1)    | MEDIUM | 3.8 3.15
            bbw-leipzig              | cookies-without-consent| ePrivacy 5(3) | HIGH   | 2.15
            bbw-leipzig              | cookies-not-listed     | ePrivacy 5(3) | HIGH   | 2.10
            greenminihost            | storage-on-interest    | ePrivacy 5(3) | HIGH   | 3.18
            studentenwerk-osnabrueck | storage-ground-untold  | ePrivacy 5(3) | MEDIUM | 9.1
            greenminihost            | erasure-narrowed       | GDPR 17(1)    | HIGH   | 4.9
            greenminihost            | rights-left-out        | GDPR 13(2)(b) | HIGH   | 4.6 4.7 4.8 4.9 4.10 4.11
            greenminihost            | objection-burden       | GDPR 21(1)    | HIGH   | 4.11
            waag                     | complaint-after-host   | GDPR 77(1)    | HIGH   | 8.9
            vc4all                   | complaint-after-host   | GDPR 77(1)    | HIGH   | 9.10
            studentenwerk-osnabrueck | duty-met               | GDPR 13       | MEDIUM | 1.7
            vc4all                   | joint-controllers      | GDPR 26(2)    | MEDIUM | 2.1 2.2
            bbw-leipzig              | no-rights              | GDPR 13(2)(b) | HIGH   | 2.1
            """)
    void whatWouldNotSurviveARegulatorIsDoubted(
            String id, String item, String article, Confidence confidence, String anchors) throws Exception {
        assertThat(opinion(id).doubts())
                .filteredOn(j -> j.item().equals(item))
                .singleElement()
                .satisfies(doubt -> {
                    assertThat(doubt.article()).isEqualTo(article);
                    assertThat(doubt.confidence()).isEqualTo(confidence);
                    assertThat(doubt.verdict()).isEqualTo(Verdict.DOUBTFUL);
                    assertThat(doubt.anchors())
                            .extracting(a -> a.substring(a.indexOf('/') + 1))
                            .containsExactlyInAnyOrder(anchors.split(" "));
                });
    }

    @ParameterizedTest
    @FieldSource("IDS")
    void everyJudgementHasItsLawItsSentencesAndWordsInThreeLanguages(String id) throws Exception {
        Opinion opinion = opinion(id);
        PrivacyStatement statement = StatementLibrary.byId(id);
        List<Judgement> all = new ArrayList<>(opinion.art13());
        all.addAll(opinion.doubts());
        all.addAll(opinion.advice());
        assertThat(all).allSatisfy(j -> {
            assertThat(Law.find(j.article())).as(j.article()).isPresent();
            assertThat(j.anchors()).allMatch(a -> statement.sentence(a).isPresent());
            for (String language : Words.LANGUAGES) {
                assertThat(j.title().has(language)).isTrue();
                assertThat(j.reason().in(language)).doesNotContain("{0}");
            }
        });
        assertThat(opinion.doubts()).allMatch(j -> !j.reason().english().isBlank());
        assertThat(opinion.art13())
                .filteredOn(j -> !j.verdict().settled())
                .allMatch(j -> !j.reason().english().isBlank());
    }

    @Test
    void noPhraseIsLeftWithoutARule() throws Exception {
        Set<String> used = new LinkedHashSet<>(Doubts.ids());
        used.add("duty-met");
        assertThat(Words.ids().stream()
                        .filter(id -> id.startsWith("doubt.") && !id.endsWith(".why"))
                        .map(id -> id.substring("doubt.".length())))
                .containsExactlyInAnyOrderElementsOf(used);
    }

    @Test
    void whatWasPublishedInTheFutureOrLongAgoIsAdvisedUpon() throws Exception {
        PrivacyStatement waag = StatementLibrary.byId("waag");
        assertThat(advice(waag, "2020-03-29")).contains("date-to-come").doesNotContain("date-old");
        assertThat(advice(waag, "2022-03-30")).doesNotContain("date-to-come", "date-old", "undated");
        assertThat(advice(waag, "2022-03-31")).contains("date-old");
        assertThat(advice(StatementLibrary.byId("greenminihost"), "2022-03-31")).contains("undated");
    }

    @Test
    void anOfficerIsMissedOnlyWhereOneMustBeAppointed() throws Exception {
        PrivacyStatement waag = StatementLibrary.byId("waag");
        assertThat(officer(waag)).isEqualTo(Verdict.NOT_APPLICABLE);
        assertThat(officer(with(waag, Map.of(Fact.PUBLIC_BODY, true)))).isEqualTo(Verdict.MISSING);
        assertThat(officer(with(waag, Map.of(Fact.OFFICER_REQUIRED, false)))).isEqualTo(Verdict.NOT_APPLICABLE);
    }

    @Test
    void aPublicBodyOnLegitimateInterestIsDoubted() throws Exception {
        PrivacyStatement public_ = with(StatementLibrary.byId("waag"), Map.of(Fact.PUBLIC_BODY, true));
        assertThat(Linter.judge(public_, TODAY).doubts())
                .extracting(Judgement::item)
                .contains("public-body-interest");
        assertThat(opinion("waag").doubts()).extracting(Judgement::item).doesNotContain("public-body-interest");
    }

    private static Verdict officer(PrivacyStatement statement) {
        return Linter.judge(statement, TODAY).art13().get(1).verdict();
    }

    private static PrivacyStatement with(PrivacyStatement s, Map<Fact, Boolean> facts) {
        return new PrivacyStatement(
                s.id(),
                s.name(),
                s.language(),
                s.sha256(),
                s.length(),
                s.model(),
                s.sections(),
                s.sentences(),
                s.contradictions(),
                s.denials(),
                facts);
    }

    private static List<String> advice(PrivacyStatement statement, String today) {
        return Linter.judge(statement, LocalDate.parse(today)).advice().stream()
                .map(Judgement::item)
                .toList();
    }

    private static Opinion opinion(String id) throws Exception {
        return Linter.judge(StatementLibrary.byId(id), TODAY);
    }

    private static String word(Verdict verdict) {
        return switch (verdict) {
            case PRESENT -> "present";
            case PARTIAL -> "partial";
            case MISSING -> "missing";
            case NOT_APPLICABLE -> "n/a";
            case DOUBTFUL, ADVICE -> "no item's verdict";
        };
    }

    private static List<Map<String, Object>> table() throws Exception {
        try (InputStream in = LinterTest.class.getResourceAsStream("/statements/catalogue.yaml")) {
            assertThat(in).isNotNull();
            Object top = new Load(LoadSettings.builder().build()).loadFromInputStream(in);
            List<Map<String, Object>> items = new ArrayList<>();
            ((List<?>) field(top, "art13")).forEach(item -> items.add(OwnYaml.fields(item)));
            return items;
        }
    }

    private static Object field(Object node, String name) {
        return OwnYaml.get(OwnYaml.fields(node), name);
    }

    /** Correction 5: what does not apply is not owed. */
    @Test
    void onlyItemsThatApplyAreOwedEachWithTheClaimsThatTellIt() throws Exception {
        LocalDate day = LocalDate.parse("2026-11-22");
        var osnabrueck = Linter.owed(StatementLibrary.byId("studentenwerk-osnabrueck"), day);
        assertThat(osnabrueck)
                .hasSize(15)
                .containsKey("officer")
                .doesNotContainKeys("interests", "third-countries", "automated-decisions")
                .allSatisfy((item, claims) -> assertThat(claims).as(item).isNotEmpty());
        assertThat(osnabrueck.get("controller")).contains("controller-identity-shown", "controller-contact-shown");
        assertThat(osnabrueck.get("access")).containsExactly("right-access");
        assertThat(Linter.owed(StatementLibrary.byId("bbw-leipzig"), day))
                .hasSize(16)
                .containsEntry("access", List.of());
    }
}
