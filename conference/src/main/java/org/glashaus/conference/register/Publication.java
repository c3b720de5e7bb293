package org.glashaus.conference.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.glashaus.conference.register.Disclosures.Answer;
import org.glashaus.conference.register.Disclosures.Asker;

/**
 * What the public is told of third parties' requests on one day. Of one that the law keeps silent it is the number and nothing else.
 *
 * @param entered how many numbers have been given in all, also to requests that are no longer kept
 * @param years the newest first
 * @param requests the newest first
 */
public record Publication(long entered, List<Year> years, List<Request> requests) {
    /** Before anything was asked. */
    public static final Publication NOTHING = new Publication(0, List.of(), List.of());

    public Publication {
        years = List.copyOf(years);
        requests = List.copyOf(requests);
    }

    /** One year. Whatever the law keeps silent is in none of its counts: they would tell its year. */
    public record Year(int year, int asked, Map<Answer, Integer> answers, int undecided) {
        public Year {
            answers = Map.copyOf(answers);
        }
    }

    /** One request. */
    public record Request(long number, Optional<Told> told) {}

    /**
     * What is told of it.
     *
     * @param answer empty while it is not decided
     */
    public record Told(LocalDate entered, Asker asker, Optional<Answer> answer) {}

    static Publication of(List<StoredCase> cases, long entered, LocalDate today) {
        Map<Integer, List<Told>> years = new TreeMap<>(Comparator.reverseOrder());
        cases.stream()
                .flatMap(one -> told(one, today).stream())
                .forEach(told -> years.computeIfAbsent(told.entered().getYear(), year -> new ArrayList<>())
                        .add(told));
        return new Publication(
                entered,
                years.entrySet().stream()
                        .map(year -> year(year.getKey(), year.getValue()))
                        .toList(),
                cases.stream()
                        .sorted(Comparator.comparingLong(StoredCase::number).reversed())
                        .map(one -> new Request(one.number(), told(one, today)))
                        .toList());
    }

    private static Year year(int year, List<Told> told) {
        Map<Answer, Integer> answers = new EnumMap<>(Answer.class);
        told.forEach(one -> one.answer().ifPresent(answer -> answers.merge(answer, 1, Integer::sum)));
        int undecided = Math.toIntExact(
                told.stream().filter(one -> one.answer().isEmpty()).count());
        return new Year(year, told.size(), answers, undecided);
    }

    private static Optional<Told> told(StoredCase one, LocalDate today) {
        if (CaseBook.silentUntil(one).filter(today::isBefore).isPresent()) {
            return Optional.empty();
        }
        return Optional.of(new Told(
                entered(one),
                Asker.of(one.outline().getString("asker")).orElse(Asker.OTHER),
                Optional.ofNullable(one.outline().getString("answer")).flatMap(Answer::of)));
    }

    private static LocalDate entered(StoredCase one) {
        return LocalDate.parse(one.outline().getString("entered"));
    }
}
