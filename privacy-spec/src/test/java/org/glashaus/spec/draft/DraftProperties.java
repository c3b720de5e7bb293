package org.glashaus.spec.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.GenerationMode;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.glashaus.spec.Exclusions;
import org.glashaus.spec.PrivacyStatement;
import org.glashaus.spec.Profiles;
import org.glashaus.spec.Standing;
import org.glashaus.spec.StatementLibrary;
import org.glashaus.spec.StatementText;
import org.glashaus.spec.lint.Linter;

/** Whatever a host answers, what its statement says is not contradicted by what it leaves unsaid. */
final class DraftProperties {
    private static final LocalDate TODAY = LocalDate.parse("2026-11-22");

    /** What each answer rules out, written down apart from the catalogue. */
    private static final Map<Question, Map<String, List<String>>> RULED_OUT = Map.of(
            Question.LOG,
                    Map.of(
                            "none", List.of("security-events-logged"),
                            "shortened",
                                    List.of(
                                            "ip-never-stored",
                                            "ip-only-during-conference",
                                            "logs-free-of-personal-data"),
                            "full",
                                    List.of(
                                            "ip-never-stored",
                                            "ip-only-during-conference",
                                            "logs-free-of-personal-data",
                                            "weblog-ip-anonymised")),
            Question.DIRECT,
                    Map.of(
                            "no", List.of("p2p-at-most-two"),
                            "yes",
                                    List.of(
                                            "p2p-disabled",
                                            "media-path-through-server",
                                            "media-forwarded-only",
                                            "peer-ip-hidden")),
            Question.ROOMS,
                    Map.of(
                            "anyone", List.of("organiser-creates-room"),
                            "organisers", List.of("no-account-needed", "room-opened-by-address")),
            Question.STORAGE, Map.of("none", List.of(), "settings", List.of("settings-cleared-on-hangup")));

    /** Of every draft: it has no cookies, no STUN server of others and rooms without a past. */
    private static final List<String> ALWAYS = List.of(
            "cookies-disclosed-required",
            "persistent-personalisation-cookies",
            "stun-servers-as-disclosed",
            "room-name-kept-for-reuse");

    @Property(tries = 1000, generation = GenerationMode.EXHAUSTIVE)
    void noDraftIsSilentOnWhatItRulesOut(@ForAll("answers") Answers answers) throws Exception {
        Draft draft = Drafter.draft(answers, "own.txt");
        PrivacyStatement statement = read(draft);

        assertThat(statement.denials())
                .extracting(denial -> denial.claim())
                .containsExactlyInAnyOrderElementsOf(expected(answers));
        assertThat(Exclusions.of(statement))
                .allMatch(e -> statement.standing(e.claim().id()) == Standing.CONFLICTING);
        assertThat(Exclusions.unmarked(statement)).isEmpty();
        assertThat(StatementText.check(statement, draft.text())).isEmpty();
        assertThat(Profiles.derive(statement).settings()).isNotEmpty();
        assertThat(Linter.judge(statement, TODAY).art13())
                .allMatch(judgement -> judgement.verdict().settled());
    }

    private static List<String> expected(Answers answers) {
        List<String> expected = new ArrayList<>(ALWAYS);
        RULED_OUT.forEach((question, ruledOut) -> expected.addAll(ruledOut.get(answers.answer(question))));
        if (!answers.is(Question.SAFEGUARDS, "none")) {
            expected.add("no-third-country-transfer");
        }
        return expected;
    }

    @Provide
    Arbitrary<Answers> answers() {
        return Combinators.combine(
                        Arbitraries.of("interest", "contract", "task"),
                        Arbitraries.of(Question.ROOMS.choices()),
                        Arbitraries.of(Question.LOG.choices()),
                        Arbitraries.of(Question.DIRECT.choices()),
                        Arbitraries.of(Question.STORAGE.choices()),
                        Arbitraries.of(true, false),
                        Arbitraries.of("none", "provider", "abroad"))
                .as(DraftProperties::answers);
    }

    private static Answers answers(
            String basis, String rooms, String log, String direct, String storage, boolean official, String provider) {
        Answers answers = new Answers(TODAY);
        give(answers, Question.HOST, "Stichting Voorbeeld");
        give(answers, Question.SERVICE, "meet.example.org");
        give(answers, Question.EMAIL, "privacy@example.org");
        give(answers, Question.COUNTRY, "at");
        give(answers, Question.LAW, "the Example Act");
        give(answers, Question.BASIS, basis);
        give(answers, Question.ROOMS, rooms);
        give(answers, Question.LOG, log);
        give(answers, Question.DIRECT, direct);
        give(answers, Question.STORAGE, storage);
        give(answers, Question.ADDRESS, official ? "Street 1, 1234 AB Town" : "none");
        give(answers, Question.OFFICER, official ? "dpo@example.org" : "none");
        give(answers, Question.MINORS, official ? "yes" : "no");
        give(answers, Question.PROVIDER, provider.equals("none") ? "none" : "Example Hosting BV");
        give(answers, Question.SAFEGUARDS, provider.equals("abroad") ? "standard contractual clauses" : "none");
        return answers;
    }

    private static void give(Answers answers, Question question, String answer) {
        assertThat(answers.give(question, answer)).as(question.key()).isEmpty();
    }

    private static PrivacyStatement read(Draft draft) throws Exception {
        Path folder = Files.createTempDirectory("statement");
        Path text = folder.resolve("own.txt");
        Path file = folder.resolve("own.yaml");
        try {
            Files.writeString(text, draft.text());
            return StatementLibrary.read(Files.writeString(file, draft.statement()));
        } finally {
            Files.deleteIfExists(text);
            Files.deleteIfExists(file);
            Files.delete(folder);
        }
    }
}
