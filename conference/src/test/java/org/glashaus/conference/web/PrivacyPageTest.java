package org.glashaus.conference.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.glashaus.conference.SampleProfile;
import org.glashaus.spec.ClaimCatalogue;
import org.glashaus.spec.PrivacyStatement.Departure;
import org.glashaus.spec.PrivacyStatement.Occurrence;
import org.glashaus.spec.Profile;
import org.glashaus.spec.Profiles;
import org.glashaus.spec.StatementLibrary;
import org.glashaus.spec.StatementRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

/** The page that a visitor reads, prints and quotes. */
final class PrivacyPageTest {
    static final List<String> IDS = StatementLibrary.ids();

    private static final Map<Language, List<String>> SIGNS_OF_OTHERS = Map.of(
            Language.NL, List.of(" the ", " der ", " und ", " with "),
            Language.DE, List.of(" the ", " het ", " een ", " with "),
            Language.EN, List.of(" het ", " een ", " der ", " und "));

    @ParameterizedTest
    @FieldSource("IDS")
    void aPageIsInOneLanguage(String id) throws Exception {
        for (Language language : Language.values()) {
            String page = visible(withoutOwnText(page(id, language)));
            for (String foreign : SIGNS_OF_OTHERS.getOrDefault(language, List.of())) {
                assertThat(page).as("%s in %s", id, language).doesNotContain(foreign);
            }
        }
    }

    @ParameterizedTest
    @FieldSource("IDS")
    void everyPromiseIsInWordsAndNoIdIsAName(String id) throws Exception {
        String page = page(id, Language.EN);
        List<Occurrence> occurrences = profile(id).statement().occurrences().toList();
        assertThat(occurrences).isNotEmpty().allSatisfy(o -> {
            String meaning = ClaimCatalogue.load().entry(o.claim().id()).means().english();
            assertThat(page).contains("<li data-claim=\"" + o.claim().id() + "\">" + escaped(meaning));
            assertThat(page).contains("id=\"" + o.anchor().replace('/', '-') + "\"");
        });
        String seen = visible(page);
        ClaimCatalogue.load().entries().stream()
                .map(ClaimCatalogue.Entry::id)
                .filter(claim -> claim.contains("-"))
                .forEach(claim -> assertThat(seen).doesNotContain(claim));
        profile(id).settings().stream()
                .filter(setting -> setting.name().contains("-"))
                .forEach(setting -> assertThat(seen).doesNotContain(setting.name()));
    }

    @ParameterizedTest
    @FieldSource("IDS")
    void whatCannotBeTrueHereIsToldBesideItsSentence(String id) throws Exception {
        List<Departure> departures = profile(id).statement().departures();
        for (Language language : Language.values()) {
            String page = page(id, language);
            for (Departure departure : departures) {
                String row =
                        page.substring(page.indexOf("id=\"" + departure.anchor().replace('/', '-') + "\""));
                assertThat(row.substring(0, row.indexOf("</tr>")))
                        .contains("departure", escaped(departure.truth().in(language.tag())));
            }
        }
    }

    @Test
    void theSevenSentencesThatCannotBeTrueAreKnown() throws Exception {
        List<String> anchors = new ArrayList<>();
        for (String id : IDS) {
            profile(id).statement().departures().forEach(d -> anchors.add(d.anchor()));
        }
        assertThat(anchors)
                .containsExactlyInAnyOrder(
                        "waag/2.1",
                        "vc4all/3.1",
                        "studentenwerk-osnabrueck/1.2",
                        "studentenwerk-osnabrueck/5.3",
                        "bbw-leipzig/2.1",
                        "bbw-leipzig/3.6",
                        "greenminihost/3.6");
    }

    @ParameterizedTest
    @CsvSource({
        "waag, NL, Laatst gewijzigd op <time datetime=\"2020-03-30\">30 maart 2020</time>",
        "waag, DE, Zuletzt geändert am <time datetime=\"2020-03-30\">30. März 2020</time>",
        "waag, EN, Last changed on <time datetime=\"2020-03-30\">30 March 2020</time>",
        "greenminihost, EN, does not say when it was last changed",
        "bbw-leipzig, DE, 'sagt nicht, wann sie zuletzt'"
    })
    void theDateOfTheLastChangeIsShownOrItsAbsence(String id, Language language, String expected) throws Exception {
        assertThat(page(id, language)).contains(expected);
    }

    @Test
    void theHistoryShowsEachVersionWithItsFingerprint() throws Exception {
        String page = page("strict", Language.EN);
        assertThat(page).contains("id=\"history\"", "The first version.");
        assertThat(page.substring(page.indexOf("id=\"history\"")))
                .contains(profile("strict").statement().sha256());
        assertThat(page("bbw-leipzig", Language.EN)).contains("id=\"history\"", "the only version on record");
    }

    @ParameterizedTest
    @FieldSource("IDS")
    void theAddendumSaysOfEachItemWhereItComesFrom(String id) throws Exception {
        String page = page(id, Language.EN);
        for (var item : AddendumWords.ITEMS) {
            String row = page.substring(page.indexOf("data-addendum=\"" + item.id() + "\""));
            assertThat(row.substring(0, row.indexOf("</tr>")))
                    .contains(escaped(item.text().en()), item.law() ? "By law" : "By this software");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            waag           | EN | web access log: 6 hours                  | at least once in 1 hour,
            waag           | NL | Signaleringslog: 6 uur                   | minstens eens per 1 uur
            waag | DE | Medienlog: 1 Stunde                      | mindestens einmal je 1 Stunde
            bbw-leipzig    | EN | error log: 6 hours | at least once in 1 hour,
            """)
    void theAddendumSaysByHowMuchACopyOutlivesALimitAndHowOftenIsDeleted(
            String id, Language language, String width, String interval) throws Exception {
        String row = page(id, language);
        row = row.substring(row.indexOf("data-addendum=\"key-slices\""));
        assertThat(row.substring(0, row.indexOf("</tr>"))).contains("<li>" + width + "</li>", interval);
    }

    /** BBW Leipzig names no right at all; the law gives them all the same. */
    @Test
    void rightsThatAStatementDoesNotNameStandInTheAddendum() throws Exception {
        assertThat(page("bbw-leipzig", Language.DE)).contains("data-law=\"right-access\"");
        assertThat(page("waag", Language.DE)).doesNotContain("data-law=\"right-access\"");
        String rights = page("bbw-leipzig", Language.DE);
        rights = rights.substring(
                rights.indexOf("data-addendum=\"rights\""), rights.indexOf("data-addendum=\"breaches\""));
        assertThat(rights).contains("data-law=\"right-complaint-authority\"").doesNotContain("encrypted");
    }

    @Test
    void wordsOfAnotherLanguageAreMarked() {
        String page = PrivacyPage.of(SampleProfile.withoutLog(), Optional.empty(), Language.NL);
        assertThat(page).contains("<span lang=\"en\">The web log lives for two weeks.</span>");
    }

    @Test
    void theVersionIsThatOfTheBuild() throws Exception {
        assertThat(Files.readString(Path.of("pom.xml"))).contains("<version>" + AddendumWords.VERSION);
    }

    @Test
    void onPaperThereIsNoNavigationAndNoTableIsCut() throws Exception {
        try (InputStream in = PrivacyPageTest.class.getResourceAsStream("/web/assets/glashaus.css")) {
            assertThat(in).isNotNull();
            String css = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(css.substring(css.indexOf("@media print")))
                    .containsPattern("nav, button, footer \\{ display: none; }")
                    .contains(
                            ".table-frame { overflow: visible; }",
                            ".table-frame > table { min-width: 0; }",
                            "attr(href)",
                            "break-inside: avoid");
        }
    }

    private static String page(String id, Language language) throws StatementRefused {
        return PrivacyPage.of(profile(id), Optional.empty(), language);
    }

    private static Profile profile(String id) throws StatementRefused {
        return Profiles.derive(StatementLibrary.byId(id));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    /** That is in the host's language, and marked so. */
    private static String withoutOwnText(String page) {
        return Pattern.compile("<section id=\"text\">.*?</section>", Pattern.DOTALL)
                .matcher(page)
                .replaceAll("");
    }

    private static String visible(String page) {
        return Pattern.compile("<[^>]*>").matcher(page).replaceAll(" ");
    }
}
