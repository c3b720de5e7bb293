package org.glashaus.spec.draft;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.glashaus.spec.FlatFile.Field;
import org.glashaus.spec.StatementRefused;
import org.glashaus.spec.StatementText;
import org.glashaus.spec.Text;
import org.glashaus.spec.lint.Words;

/** What a host answered; what it did not is as most hosts have it. */
public final class Answers {
    /** Longer than any name, address or law; a sentence is made of it. */
    private static final int LONGEST = 200;

    private static final int MOST_DAYS = 3650;
    private static final Pattern DAYS = Pattern.compile("[1-9][0-9]{0,3}");
    private static final Pattern MAILBOX = Pattern.compile("[^\\s@]+@[^\\s@]+");
    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,62}");

    private final Map<Question, String> given = new EnumMap<>(Question.class);
    private final LocalDate today;

    /** @param today for a statement whose host names no date */
    public Answers(LocalDate today) {
        this.today = today;
    }

    /** From an answers file, each fault with its line. */
    public static Answers of(Map<String, Field> fields, LocalDate today) throws StatementRefused {
        Answers answers = new Answers(today);
        for (var entry : fields.entrySet()) {
            if (!Question.keys().contains(entry.getKey())) {
                throw entry.getValue().refused("is no question; known are " + String.join(", ", Question.keys()));
            }
        }
        for (Question question : Question.values()) {
            Field field = fields.get(question.key());
            if (field != null) {
                Optional<Text> fault = answers.give(question, field.words());
                if (fault.isPresent()) {
                    throw field.refused(fault.get().english());
                }
            }
        }
        return answers;
    }

    /** Takes an answer, or says what is wrong with it. */
    public Optional<Text> give(Question question, String answer) {
        String words = StatementText.normalise(answer);
        Optional<Text> fault = fault(question, words);
        if (fault.isEmpty()) {
            given.put(question, words);
        }
        return fault;
    }

    private static Optional<Text> fault(Question question, String words) {
        if (words.isBlank() || words.length() > LONGEST) {
            return Optional.of(Words.of("answer.length", number(LONGEST)));
        }
        if (words.startsWith("TODO")) {
            return Optional.of(Words.of("answer.todo"));
        }
        if (!question.choices().isEmpty() && !question.choices().contains(words)) {
            return Optional.of(Words.of("answer.choice", Text.of("en", String.join(", ", question.choices()))));
        }
        return switch (question) {
            case EMAIL -> unless(MAILBOX.matcher(words).matches(), Words.of("answer.mailbox"));
            case ID -> unless(ID.matcher(words).matches(), Words.of("answer.id"));
            case LOG_DAYS ->
                unless(
                        DAYS.matcher(words).matches() && Integer.parseInt(words) <= MOST_DAYS,
                        Words.of("answer.days", number(MOST_DAYS)));
            case DATE -> unless(isDate(words), Words.of("answer.date"));
            case LANGUAGE,
                    HOST,
                    SERVICE,
                    ADDRESS,
                    PUBLIC_BODY,
                    OFFICER,
                    COUNTRY,
                    LAND,
                    AUTHORITY,
                    BASIS,
                    INTEREST,
                    LAW,
                    ROOMS,
                    LOG,
                    DIRECT,
                    STORAGE,
                    PROVIDER,
                    SAFEGUARDS,
                    MINORS -> Optional.empty();
        };
    }

    private static Text number(int number) {
        return Text.of("en", String.valueOf(number));
    }

    private static Optional<Text> unless(boolean fine, Text fault) {
        return fine ? Optional.empty() : Optional.of(fault);
    }

    private static boolean isDate(String words) {
        try {
            LocalDate.parse(words);
            return true;
        } catch (DateTimeException noDate) {
            return false;
        }
    }

    public boolean is(Question question, String answer) {
        return answer(question).equals(answer);
    }

    public boolean isGiven(Question question) {
        return given.containsKey(question);
    }

    /** The answer, or the usual one; empty where only the host knows. */
    public String answer(Question question) {
        String answer = given.get(question);
        return answer == null ? usual(question) : answer;
    }

    private String usual(Question question) {
        return switch (question) {
            case ID -> slug(answer(Question.HOST));
            case DATE -> today.toString();
            case BASIS -> is(Question.PUBLIC_BODY, "yes") ? "task" : question.usual();
            case INTEREST -> Words.of("usual.interest").in(answer(Question.LANGUAGE));
            case AUTHORITY ->
                Authorities.of(this)
                        .map(name -> name.in(answer(Question.LANGUAGE)))
                        .orElse("");
            case LANGUAGE,
                    HOST,
                    SERVICE,
                    ADDRESS,
                    EMAIL,
                    PUBLIC_BODY,
                    OFFICER,
                    COUNTRY,
                    LAND,
                    LAW,
                    ROOMS,
                    LOG,
                    LOG_DAYS,
                    DIRECT,
                    STORAGE,
                    PROVIDER,
                    SAFEGUARDS,
                    MINORS -> question.usual();
        };
    }

    /** The first question that only the host can answer, and has not. */
    public Optional<Question> unanswered() {
        for (Question question : Question.values()) {
            if (question.asked(this) && answer(question).isEmpty()) {
                return Optional.of(question);
            }
        }
        return Optional.empty();
    }

    /** {@code stichting-voorbeeld} for Stichting Voorbeeld. */
    private static String slug(String host) {
        String plain = Normalizer.normalize(host, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-+|-+$", "");
        return plain.length() > 40 ? plain.substring(0, 40).replaceAll("-+$", "") : plain;
    }
}
