package org.glashaus.spec.draft;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.glashaus.spec.Exclusions;
import org.glashaus.spec.Exclusions.Exclusion;
import org.glashaus.spec.OwnYaml;
import org.glashaus.spec.PrivacyStatement.Claim;
import org.glashaus.spec.StatementText;
import org.glashaus.spec.Text;
import org.glashaus.spec.lint.Words;

/** Makes a statement and its text of answers. */
public final class Drafter {

    /** Some sentences under a heading. */
    private record Section(String title, List<Map<String, Object>> sentences) {}

    private final Answers answers;
    private final String language;

    private final String file;

    private Drafter(Answers answers, String file) {
        this.answers = answers;
        this.file = file;
        this.language = answers.answer(Question.LANGUAGE);
    }

    /**
     * @param file of the text, relative to where the statement will lie
     * @throws IllegalArgumentException if a question is open that only the host can answer
     */
    public static Draft draft(Answers answers, String file) {
        answers.unanswered().ifPresent(question -> {
            throw new IllegalArgumentException(question.key() + " is not answered");
        });
        return new Drafter(answers, file).draft();
    }

    private Draft draft() {
        List<Section> sections = sections();
        String text = text(sections);
        Rows rows = new Rows(answers.answer(Question.ID), text);
        Yaml yaml = new Yaml();
        yaml.comment(
                "Made by: glashaus statement new. What it promises is what the server does. Format: docs/statement-format.md");
        yaml.field(0, "format", 1)
                .field(0, "statement", answers.answer(Question.ID))
                .field(0, "host", answers.answer(Question.HOST))
                .field(0, "language", language);
        rows.source(yaml, file);
        yaml.line(0, "facts:");
        facts().forEach((fact, truth) -> yaml.field(1, fact, truth));
        yaml.line(0, "sections:");
        for (int i = 0; i < sections.size(); i++) {
            yaml.line(1, "- " + Yaml.flow((i + 1) + " " + sections.get(i).title()));
        }
        denials(yaml, sections);
        history(yaml, text);
        yaml.line(0, "rows:");
        for (Section section : sections) {
            rows.openSection();
            heading(yaml, rows, section.title());
            section.sentences().forEach(sentence -> sentence(yaml, rows, sentence));
        }
        return new Draft(yaml.toString(), text);
    }

    private void history(Yaml yaml, String text) {
        String date = answers.answer(Question.DATE);
        yaml.line(0, "history:")
                .line(1, "- version: " + Yaml.flow(date))
                .field(2, "date", date)
                .line(2, "sha256: " + StatementText.sha256(StatementText.normalise(text)))
                .field(2, "changed", phrase("draft.first"));
    }

    /** What the answers rule out is not left unsaid, or it would be checked at its strictest. */
    private void denials(Yaml yaml, List<Section> sections) {
        List<Claim> claims = sections.stream()
                .flatMap(section -> section.sentences().stream())
                .flatMap(sentence -> list(sentence, "claims").stream())
                .map(claim -> made(OwnYaml.fields(claim)))
                .toList();
        List<Exclusion> exclusions = Exclusions.of(claims);
        if (!exclusions.isEmpty()) {
            yaml.line(0, "denies:");
        }
        for (Exclusion exclusion : exclusions) {
            yaml.line(1, "- claim: " + exclusion.claim().id()).field(2, "because", exclusion.because(language));
        }
    }

    private Claim made(Map<String, Object> claim) {
        Map<String, Object> params = new LinkedHashMap<>();
        if (claim.get("params") instanceof Map<?, ?> given) {
            given.forEach((name, value) -> params.put(String.valueOf(name), filled(value)));
        }
        List<String> data = list(claim, "data").stream().map(String::valueOf).toList();
        return new Claim(
                String.valueOf(OwnYaml.get(claim, "id")), Text.of(language, words(claim, "value")), params, data);
    }

    private Map<String, Boolean> facts() {
        Map<String, Boolean> facts = new LinkedHashMap<>();
        facts.put("public_body", answers.is(Question.PUBLIC_BODY, "yes"));
        facts.put("officer_required", !answers.is(Question.OFFICER, "none"));
        facts.put("transfers", !answers.is(Question.SAFEGUARDS, "none"));
        facts.put("automated_decisions", false);
        facts.put("minors", answers.is(Question.MINORS, "yes"));
        return facts;
    }

    private List<Section> sections() {
        List<Section> sections = new ArrayList<>();
        for (Object node : list(OwnYaml.load("/draft/sentences.yaml"), "sections")) {
            Map<String, Object> section = OwnYaml.fields(node);
            List<Map<String, Object>> sentences = new ArrayList<>();
            for (Object sentence : list(section, "sentences")) {
                Map<String, Object> fields = OwnYaml.fields(sentence);
                if (holds(String.valueOf(fields.get("when")))) {
                    sentences.add(fields);
                }
            }
            sections.add(new Section(words(section, "title"), sentences));
        }
        return sections;
    }

    private static List<?> list(Map<String, Object> fields, String name) {
        return fields.get(name) instanceof List<?> list ? list : List.of();
    }

    private boolean holds(String condition) {
        if (condition.isEmpty()) {
            return true;
        }
        boolean unlike = condition.contains("!=");
        String[] sides = condition.split(unlike ? "!=" : "=", 2);
        return answers.is(Question.valueOf(sides[0].toUpperCase(Locale.ROOT)), sides[1]) != unlike;
    }

    private String text(List<Section> sections) {
        StringBuilder text = new StringBuilder();
        for (Section section : sections) {
            text.append("# ").append(section.title()).append("\n\n");
            section.sentences().forEach(s -> text.append(words(s, "text")).append('\n'));
            text.append('\n');
        }
        return text.toString().stripTrailing() + "\n";
    }

    private void heading(Yaml yaml, Rows rows, String title) {
        rows.head(yaml, "heading", title);
        yaml.field(2, "says", phrase("draft.heading")).field(2, "why", phrase("draft.heading.why"));
    }

    private String phrase(String id) {
        return Words.of(id).in(language);
    }

    private void sentence(Yaml yaml, Rows rows, Map<String, Object> sentence) {
        rows.head(yaml, "sentence", words(sentence, "text"));
        yaml.field(2, "says", words(sentence, "says"));
        if (sentence.containsKey("why")) {
            yaml.field(2, "why", words(sentence, "why"));
        }
        if (sentence.containsKey("claims")) {
            yaml.line(2, "claims:");
            list(sentence, "claims").forEach(claim -> claim(yaml, OwnYaml.fields(claim)));
        }
    }

    private void claim(Yaml yaml, Map<String, Object> claim) {
        yaml.line(3, "- id: " + OwnYaml.get(claim, "id")).field(4, "value", words(claim, "value"));
        if (claim.get("params") instanceof Map<?, ?> params) {
            yaml.field(4, "params", filled(params));
        }
        if (claim.get("data") instanceof List<?> data) {
            yaml.line(
                    4,
                    "data: ["
                            + String.join(
                                    ", ", data.stream().map(String::valueOf).toList()) + "]");
        }
        if (claim.containsKey("purpose")) {
            yaml.field(4, "purpose", words(claim, "purpose"));
        }
    }

    private Object filled(Object value) {
        return switch (value) {
            case Map<?, ?> map -> {
                Map<String, Object> filled = new LinkedHashMap<>();
                map.forEach((key, held) -> filled.put(String.valueOf(key), filled(held)));
                yield filled;
            }
            case List<?> list -> list.stream().map(this::filled).toList();
            case String words -> filled(words);
            default -> value;
        };
    }

    private String words(Map<String, Object> fields, String name) {
        Text text = OwnYaml.text(OwnYaml.get(fields, name));
        return filled(text.in(language));
    }

    /** As people of that language write it. */
    private String day() {
        Locale locale = language.equals("en") ? Locale.UK : Locale.of(language);
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(locale)
                .format(LocalDate.parse(answers.answer(Question.DATE)));
    }

    private String filled(String words) {
        String filled = words.replace("{day}", day());
        for (Question question : Question.values()) {
            filled = filled.replace("{" + question.key() + "}", answers.answer(question));
        }
        return filled;
    }
}
