package org.glashaus.conference.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.glashaus.spec.Profile;
import org.glashaus.spec.Profile.Origin;
import org.glashaus.spec.Profiles;
import org.glashaus.spec.StatementLibrary;
import org.glashaus.spec.StatementText;
import org.glashaus.spec.draft.Answers;
import org.glashaus.spec.draft.Draft;
import org.glashaus.spec.draft.Drafter;
import org.glashaus.spec.draft.Question;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The page of a host that wrote its own statement: who it is, how to reach it, and all that it says. */
final class OwnStatementPageTest {
    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path folder;

    private Draft draft = new Draft("", "");

    @SuppressWarnings("NullAway.Init") // set before each test
    private Profile profile;

    @BeforeEach
    void write() throws Exception {
        Answers answers = new Answers(LocalDate.parse("2026-11-22"));
        answers.give(Question.LANGUAGE, "nl");
        answers.give(Question.HOST, "Koor & Co");
        answers.give(Question.SERVICE, "meet.example.org");
        answers.give(Question.EMAIL, "privacy@example.org");
        answers.give(Question.ADDRESS, "Markt 1, 2800 Mechelen, België");
        answers.give(Question.COUNTRY, "be");
        answers.give(Question.OFFICER, "fg@example.org");
        draft = Drafter.draft(answers, "own.txt");
        Files.writeString(folder.resolve("own.txt"), draft.text());
        profile = Profiles.derive(
                StatementLibrary.read(Files.writeString(folder.resolve("own.yaml"), draft.statement())));
    }

    @ParameterizedTest
    @EnumSource
    void whoIsResponsibleAndEveryWayToReachThemStandAtTheTop(Language language) {
        String page = PrivacyPage.of(profile, Optional.empty(), language);
        assertThat(page)
                .containsSubsequence(
                        "id=\"contact\"",
                        "<dd data-claim=\"controller-identity-shown\">Koor &amp; Co</dd>",
                        "<dd data-claim=\"controller-contact-shown\">Markt 1, 2800 Mechelen, België</dd>",
                        "<dd data-claim=\"controller-contact-shown\"><a href=\"mailto:privacy@example.org\">",
                        "<dd data-claim=\"rights-contact-shown\"><a href=\"mailto:privacy@example.org\">",
                        "<dd data-claim=\"dpo-contact-shown\"><a href=\"mailto:fg@example.org\">",
                        "<dd data-claim=\"supervisory-authority-named\">Gegevensbeschermingsautoriteit",
                        "id=\"text\"",
                        "id=\"sentences\"",
                        "id=\"settings\"");
        assertThat(page).doesNotContain(ContactWords.NONE.in(language));
    }

    @Test
    void theTextStandsThereInFull() {
        String page = PrivacyPage.of(profile, Optional.empty(), Language.DE);
        String section =
                page.substring(page.indexOf("<section id=\"text\">"), page.indexOf("<section id=\"sentences\">"));
        String own = section.substring(section.indexOf("<div lang=\"nl\">"));
        String words = StatementText.normalise(
                        Pattern.compile("<[^>]*>").matcher(own).replaceAll(" "))
                .replace("&amp;", "&")
                .replace("&#39;", "'");
        assertThat(words).isEqualTo(StatementText.normalise(draft.text().replaceAll("(?m)^# ", "")));
        assertThat(PrivacyPage.of(profile, Optional.empty(), Language.NL)).doesNotContain("niet herhaald");
    }

    /** Their texts belong to others, and so do their contacts: only our words of them are shown. */
    @Test
    void aModelShowsNeitherTextNorContacts() throws Exception {
        for (String id : List.of("waag", "vc4all", "studentenwerk-osnabrueck", "greenminihost", "bbw-leipzig")) {
            String page = PrivacyPage.of(Profiles.derive(StatementLibrary.byId(id)), Optional.empty(), Language.EN);
            assertThat(page)
                    .as(id)
                    .doesNotContain("id=\"text\"", "id=\"contact\"")
                    .contains("not repeated here");
        }
    }

    @Test
    void aHostWithoutAnyContactIsSaidToHaveNone() throws Exception {
        String page = PrivacyPage.of(Profiles.derive(StatementLibrary.byId("strict")), Optional.empty(), Language.EN);
        assertThat(page)
                .contains("names no way to reach", "id=\"text\"", "<div lang=\"en\"><h3>What this statement is</h3>");
    }

    @Test
    void onlySettingsThatNobodyPromisedAndThatHoldAreFolded() {
        String page = PrivacyPage.of(profile, Optional.empty(), Language.EN);
        String folded = page.substring(page.indexOf("<details>"), page.indexOf("</details>"));
        assertThat(profile.settings())
                .anyMatch(setting -> setting.origin() == Origin.SILENCE)
                .allSatisfy(setting -> {
                    String row = "data-setting=\"" + setting.name() + "\"";
                    assertThat(page).contains(row);
                    boolean fold = setting.origin() == Origin.SILENCE
                            && setting.notInForce().isEmpty();
                    assertThat(folded.contains(row)).as(setting.name()).isEqualTo(fold);
                });
    }

    @Test
    void onAPhoneRowsAreBlocksAndOnPaperNothingIsFolded() throws Exception {
        try (InputStream in = OwnStatementPageTest.class.getResourceAsStream("/web/assets/glashaus.css")) {
            assertThat(in).isNotNull();
            String css = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            String narrow = css.substring(css.indexOf("@media screen and (max-width: 42rem)"));
            assertThat(narrow.substring(0, narrow.indexOf("\n}\n")))
                    .contains(":is(tbody, tr, th, td) { display: block;", "hyphens: auto", "min-width: 0");
            assertThat(css.substring(css.indexOf("@media print"))).contains("details::details-content");
        }
    }
}
