package org.glashaus.conference.register;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What third parties asked for, entered before anything is given; numbered without gaps, and counted by year for the public. */
public final class Disclosures {
    private final CaseBook book;

    Disclosures(CaseBook book) {
        this.book = book;
    }

    /** Who asked. */
    public enum Asker {
        POLICE,
        PROSECUTOR,
        COURT,
        REGULATOR,
        OTHER;

        public String text() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Asker> of(String text) {
            return Arrays.stream(values())
                    .filter(one -> one.text().equals(text))
                    .findFirst();
        }
    }

    /** What was done. */
    public enum Answer {
        REFUSED,
        PARTLY_GIVEN,
        GIVEN,
        NOTHING_HELD;

        public String text() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        public static Optional<Answer> of(String text) {
            return Arrays.stream(values())
                    .filter(one -> one.text().equals(text))
                    .findFirst();
        }
    }

    /**
     * What the public is told of one year.
     *
     * @param silent how many of them the law does not let the host tell more of yet
     */
    public record Year(int year, int asked, Map<Answer, Integer> answers, int undecided, int silent) {}

    public List<StoredCase> all() {
        return book.all();
    }

    /**
     * @param words what was asked for, by whom and on which ground
     * @param by who of the host entered it
     */
    public StoredCase asked(Asker asker, String words, String by, @Nullable LocalDate silentUntil) throws IOException {
        JsonObject outline =
                new JsonObject().put("entered", book.today().toString()).put("asker", asker.text());
        if (silentUntil != null) {
            outline.put("silentUntil", silentUntil.toString());
        }
        return book.add(outline, new JsonObject().put("words", words).put("by", by), Step.RECEIVED);
    }

    /** @param words what was given, or why not */
    public StoredCase answered(long number, Answer answer, String words, String by) throws IOException {
        StoredCase open = book.find(number)
                .filter(one -> !one.outline().containsKey("answer"))
                .orElseThrow(() -> new IllegalArgumentException("There is no open request " + number + "."));
        JsonObject person = open.person()
                .orElseThrow(() ->
                        new IllegalArgumentException("No key opens request " + number + "; is this its key folder?"))
                .copy()
                .put("answered", words)
                .put("answeredBy", by);
        StoredCase changed = new StoredCase(
                number,
                open.outline()
                        .copy()
                        .put("answer", answer.text())
                        .put(CaseBook.CLOSED, book.today().toString()),
                Optional.of(person));
        book.change(changed, Step.CLOSED);
        return changed;
    }

    /** The newest year first. */
    public List<Year> byYear() {
        return byYear(book.all(), book.today());
    }

    static List<Year> byYear(List<StoredCase> cases, LocalDate today) {
        Map<Integer, List<StoredCase>> years = new TreeMap<>(java.util.Comparator.reverseOrder());
        for (StoredCase one : cases) {
            years.computeIfAbsent(
                            LocalDate.parse(one.outline().getString("entered")).getYear(),
                            year -> new java.util.ArrayList<>())
                    .add(one);
        }
        return years.entrySet().stream()
                .map(year -> year(year.getKey(), year.getValue(), today))
                .toList();
    }

    private static Year year(int year, List<StoredCase> cases, LocalDate today) {
        Map<Answer, Integer> answers = new java.util.EnumMap<>(Answer.class);
        int undecided = 0;
        int silent = 0;
        for (StoredCase one : cases) {
            @Nullable String until = one.outline().getString("silentUntil");
            Optional<Answer> answer =
                    Optional.ofNullable(one.outline().getString("answer")).flatMap(Answer::of);
            if (until != null && today.isBefore(LocalDate.parse(until))) {
                silent++;
            } else if (answer.isPresent()) {
                answers.merge(answer.get(), 1, Integer::sum);
            } else {
                undecided++;
            }
        }
        return new Year(year, cases.size(), answers, undecided, silent);
    }
}
