package org.glashaus.conference.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.glashaus.conference.register.Disclosures.Answer;
import org.glashaus.conference.register.Disclosures.Asker;
import org.glashaus.conference.register.Publication;
import org.glashaus.conference.register.Publication.Request;
import org.glashaus.conference.register.Publication.Told;
import org.glashaus.conference.register.Publication.Year;
import org.glashaus.spec.Profiles;
import org.glashaus.spec.StatementLibrary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What a visitor reads of third parties' requests. */
final class DisclosedTableTest {
    private static final Publication THREE_OF_FIVE = new Publication(
            5,
            List.of(new Year(2026, 2, Map.of(Answer.REFUSED, 1), 1)),
            List.of(
                    new Request(5, Optional.empty()),
                    new Request(4, told(Asker.PROVIDER, Optional.empty())),
                    new Request(2, told(Asker.POLICE, Optional.of(Answer.REFUSED)))));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            waag   | NL | 1 tot en met 5 | Politie | Geweigerd   | Dienstverlener | Nog niet beslist       | Meer mag nog niet worden gezegd
            waag   | DE | 1 bis 5        | Polizei | Verweigert  | Dienstleister  | Noch nicht entschieden | Mehr darf noch nicht gesagt werden
            vc4all | EN | 1 to 5         | Police  | Refused     | Provider       | Not yet decided        | More may not be told yet
            """)
    void eachRequestHasARowByItsNumberAndASilentOneNothingElse(
            String id,
            Language language,
            String numbers,
            String police,
            String refused,
            String provider,
            String undecided,
            String silent)
            throws Exception {
        String page = page(id, language, THREE_OF_FIVE);

        assertThat(page).contains(numbers);
        assertThat(row(page, 2)).contains(police, refused, "datetime=\"2026-03-05\"");
        assertThat(row(page, 4)).contains(provider, undecided);
        assertThat(row(page, 5))
                .isEqualTo("data-request=\"5\"><th scope=\"row\">5</th><td colspan=\"3\">" + silent + "</td></tr>");
        assertThat(page).contains("data-year=\"2026\"").doesNotContain("data-request=\"3\"");
    }

    @Test
    void whereAllWereRemovedNobodySaysThatThereWereNone() throws Exception {
        assertThat(page("waag", Language.EN, Publication.NOTHING)).contains("None has been entered so far.");
        assertThat(page("waag", Language.EN, new Publication(2, List.of(), List.of())))
                .contains("numbered from 1 to 2")
                .doesNotContain("None has been entered");
    }

    /** Silence of the statement publishes nothing. */
    @ParameterizedTest
    @CsvSource({"bbw-leipzig", "greenminihost", "studentenwerk-osnabrueck", "strict"})
    void whoDoesNotPromiseItPublishesNothing(String id) throws Exception {
        assertThat(page(id, Language.EN, THREE_OF_FIVE)).doesNotContain("id=\"disclosed\"", "data-request");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyAskerAndAnswerHasAWord(Language language) throws Exception {
        for (Asker asker : Asker.values()) {
            for (Answer answer : Answer.values()) {
                Publication one =
                        new Publication(1, List.of(), List.of(new Request(1, told(asker, Optional.of(answer)))));
                assertThat(row(page("waag", language, one), 1).replaceAll("<[^>]*>", " "))
                        .doesNotContain(asker.name(), answer.name())
                        .matches("(?s).*\\p{L}{3,} .*\\p{L}{4,} .*");
            }
        }
    }

    private static Optional<Told> told(Asker asker, Optional<Answer> answer) {
        return Optional.of(new Told(LocalDate.of(2026, 3, 5), asker, answer));
    }

    private static String row(String page, int number) {
        String row = page.substring(page.indexOf("data-request=\"" + number + "\""));
        return row.substring(0, row.indexOf("</tr>") + 5);
    }

    private static String page(String id, Language language, Publication published) throws Exception {
        return PrivacyPage.of(Profiles.derive(StatementLibrary.byId(id)), Optional.empty(), language, published);
    }
}
