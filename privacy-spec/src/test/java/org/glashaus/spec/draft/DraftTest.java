package org.glashaus.spec.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.glashaus.spec.FlatFile;
import org.glashaus.spec.PrivacyStatement;
import org.glashaus.spec.PrivacyStatement.Sentence;
import org.glashaus.spec.Profiles;
import org.glashaus.spec.StatementLibrary;
import org.glashaus.spec.StatementRefused;
import org.glashaus.spec.StatementText;
import org.glashaus.spec.Text;
import org.glashaus.spec.draft.TextCutter.Piece;
import org.glashaus.spec.lint.Linter;
import org.glashaus.spec.lint.Opinion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class DraftTest {
    private static final String TEXT = "statement.txt";
    private static final LocalDate TODAY = LocalDate.parse("2026-11-22");

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path folder;

    private static Answers answers() {
        Answers answers = new Answers(TODAY);
        give(answers, Question.HOST, "Stichting \"Voorbeeld\": # één\u2028{email} \\");
        give(answers, Question.SERVICE, "meet.example.org");
        give(answers, Question.EMAIL, "privacy@example.org");
        give(answers, Question.COUNTRY, "nl");
        return answers;
    }

    private static void give(Answers answers, Question question, String answer) {
        assertThat(answers.give(question, answer)).as(question.key()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "nl", "de"})
    void everyCombinationOfAnswersCanBePutIntoForceAndTellsAllThatArticle13Asks(String language) throws Exception {
        int tried = 0;
        for (Answers answers : combinations(language)) {
            Draft draft = Drafter.draft(answers, TEXT);
            PrivacyStatement statement = read(draft);
            assertThat(StatementText.check(statement, draft.text())).isEmpty();
            assertThat(Profiles.derive(statement).statement().language()).isEqualTo(language);
            Opinion opinion = Linter.judge(statement, TODAY);
            assertThat(opinion.art13())
                    .filteredOn(j -> !j.verdict().settled())
                    .as(draft.text())
                    .isEmpty();
            assertThat(opinion.doubts()).isEmpty();
            List<String> own = statement.sentences().stream()
                    .map(Sentence::says)
                    .map(Text::english)
                    .toList();
            assertThat(StatementText.quotations(own, draft.text())).isEmpty();
            tried++;
        }
        assertThat(tried).isEqualTo(32);
    }

    /** Each answer that changes a sentence, in both or all three of its forms. */
    private static List<Answers> combinations(String language) {
        List<Answers> all = new ArrayList<>();
        for (int i = 0; i < 32; i++) {
            Answers answers = answers();
            give(answers, Question.LANGUAGE, language);
            give(
                    answers,
                    Question.BASIS,
                    List.of("interest", "contract", "task").get(i % 3));
            give(answers, Question.LAW, "the Example Act");
            give(answers, Question.LOG, List.of("none", "shortened", "full").get((i / 2) % 3));
            give(answers, Question.DIRECT, i % 2 == 0 ? "no" : "yes");
            give(answers, Question.ROOMS, i % 4 < 2 ? "anyone" : "organisers");
            if (i % 8 >= 4) {
                give(answers, Question.ADDRESS, "Street 1, 1234 AB Town");
                give(answers, Question.OFFICER, "dpo@example.org");
                give(answers, Question.PROVIDER, "Example Hosting BV");
            }
            if (i % 16 >= 8) {
                give(answers, Question.STORAGE, "settings");
            }
            if (i % 8 >= 4 && i >= 16) {
                give(answers, Question.SAFEGUARDS, "standard contractual clauses");
            }
            all.add(answers);
        }
        return all;
    }

    @Test
    void whatOnlyTheHostKnowsIsAsked() {
        Answers answers = new Answers(TODAY);
        assertThat(answers.unanswered()).contains(Question.HOST);
        assertThatThrownBy(() -> Drafter.draft(answers, TEXT)).hasMessageContaining("host");
        give(answers, Question.HOST, "Études & Söhne");
        assertThat(answers.answer(Question.ID)).isEqualTo("etudes-sohne");
        give(answers, Question.PUBLIC_BODY, "yes");
        assertThat(answers.answer(Question.BASIS)).isEqualTo("task");
    }

    @ParameterizedTest
    @CsvSource({
        "nl, '', no, Autoriteit Persoonsgegevens",
        "be, '', no, Gegevensbeschermingsautoriteit",
        "at, '', no, 'Datenschutzbehörde, Wien'",
        "lu, '', no, Commission nationale",
        "de, by, no, Landesamt für Datenschutzaufsicht",
        "de, by, yes, Bayerischer Landesbeauftragter",
        "de, ni, yes, Niedersachsen",
        "de, bund, yes, Bundesbeauftragte"
    })
    void whereAHostSitsSaysWhoSupervisesIt(String country, String land, String isPublic, String authority) {
        Answers answers = answers();
        give(answers, Question.LANGUAGE, "nl");
        give(answers, Question.COUNTRY, country);
        give(answers, Question.PUBLIC_BODY, isPublic);
        give(answers, Question.LAW, "an act");
        if (country.equals("de")) {
            assertThat(answers.unanswered()).contains(Question.LAND);
            give(answers, Question.LAND, land);
        }
        assertThat(answers.answer(Question.AUTHORITY)).contains(authority);
        assertThat(Drafter.draft(answers, TEXT).text()).contains("bij de toezichthouder: ", authority);
    }

    @Test
    void everyLandHasItsAuthority() {
        Answers answers = answers();
        give(answers, Question.COUNTRY, "de");
        for (String land : Question.LAND.choices()) {
            give(answers, Question.LAND, land);
            assertThat(answers.answer(Question.AUTHORITY)).as(land).isNotEmpty();
        }
    }

    @Test
    void anAuthorityThatWeDoNotKnowMustBeNamedAndOneThatIsNamedNeedsNoCountry() {
        Answers answers = answers();
        give(answers, Question.COUNTRY, "other");
        assertThat(answers.unanswered()).contains(Question.AUTHORITY);
        Answers named = new Answers(TODAY);
        give(named, Question.HOST, "X");
        give(named, Question.SERVICE, "meet.example.org");
        give(named, Question.EMAIL, "privacy@example.org");
        assertThat(named.unanswered()).contains(Question.COUNTRY);
        give(named, Question.AUTHORITY, "Datatilsynet");
        assertThat(named.unanswered()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"en, 1 March 2026", "nl, 1 maart 2026", "de, 1. März 2026"})
    void theDateIsAsPeopleWriteIt(String language, String date) {
        Answers answers = answers();
        give(answers, Question.LANGUAGE, language);
        give(answers, Question.DATE, "2026-03-01");
        Draft draft = Drafter.draft(answers, TEXT);
        assertThat(draft.text()).contains(" " + date);
        assertThat(draft.statement()).contains("{date: \"2026-03-01\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "nl", "de"})
    void nobodyIsToldThatANameIsNeeded(String language) throws Exception {
        Answers answers = answers();
        give(answers, Question.LANGUAGE, language);
        PrivacyStatement statement = read(Drafter.draft(answers, TEXT));
        assertThat(statement.occurrences("minimal-data-required"))
                .allSatisfy(o -> assertThat(o.claim().data()).containsExactly("room-name", "ip-address"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            hsot: X              | hsot     | 2 | is no question
            log: sometimes       | log      | 2 | none, shortened, full
            log_days: 0          | log_days | 2 | number of days
            email: nobody        | email    | 2 | e-mail
            date: yesterday      | date     | 2 | date
            id: Über             | id       | 2 | small letters
            address: [a, b]      | address  | 2 | must be one text
            """)
    void aWrongAnswerIsNamedWithFileLineAndField(String wrong, String field, int line, String reason) throws Exception {
        Path file = Files.writeString(folder.resolve("answers.yaml"), "host: X\n" + wrong + "\n");
        assertThatThrownBy(() -> Answers.of(FlatFile.read(file), TODAY))
                .isInstanceOfSatisfying(StatementRefused.class, refused -> {
                    assertThat(refused.faults()).hasSize(1);
                    assertThat(refused.faults().getFirst().line()).isEqualTo(line);
                    assertThat(refused.faults().getFirst().field()).isEqualTo(field);
                    assertThat(refused.faults().getFirst().reason()).contains(reason);
                });
    }

    @Test
    void aTextIsCutIntoRowsWithoutLosingAWord() {
        String text =
                "Privacy\n\nWe log for 7 days, cf. Art. 6 GDPR. Nothing else! Really?\n- One item. And more.\n* Two\n\nStreet 5\n";
        assertThat(TextCutter.pieces(text))
                .containsExactly(
                        new Piece("heading", "Privacy"),
                        new Piece("sentence", "We log for 7 days, cf. Art. 6 GDPR."),
                        new Piece("sentence", "Nothing else!"),
                        new Piece("sentence", "Really?"),
                        new Piece("item", "One item."),
                        new Piece("item", "And more."),
                        new Piece("item", "Two"),
                        new Piece("label", "Street 5"));
    }

    @Test
    void whatIsLeftToDoInACutTextIsNamedWithLineAndField() throws Exception {
        String text = StrictText.read();
        Draft draft = TextCutter.cut("own", "Somebody", "en", text, TEXT);
        assertThatThrownBy(() -> read(draft))
                .isInstanceOfSatisfying(
                        StatementRefused.class,
                        refused -> assertThat(refused.faults())
                                .hasSizeGreaterThan(30)
                                .allMatch(f -> f.reason().equals("is still to be filled in") && f.line() > 10)
                                .anyMatch(f -> f.field().equals("rows[1].says"))
                                .anyMatch(f -> f.field().equals("rows[1].claims[0].id")));
        String done = draft.statement()
                .replace("says: TODO", "says: Something.")
                .replace("    claims:\n      - id: TODO\n        value: TODO\n", "    why: Nothing.\n");
        assertThat(StatementText.check(read(new Draft(done, text)), text)).isEmpty();
        assertThat(StatementText.quotations(List.of(draft.statement().split("\n", -1)), text))
                .isEmpty();
    }

    private PrivacyStatement read(Draft draft) throws Exception {
        Files.writeString(folder.resolve(TEXT), draft.text());
        return StatementLibrary.read(Files.writeString(folder.resolve("statement.yaml"), draft.statement()));
    }
}
