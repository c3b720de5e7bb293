package org.glashaus.spec.lint;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.glashaus.spec.Fact;
import org.glashaus.spec.PrivacyStatement;
import org.glashaus.spec.PrivacyStatement.Occurrence;

/** What a rule asks of a statement. */
final class Stated {
    private static final Pattern LETTER = Pattern.compile("6\\(1\\)\\(([a-f])\\)");

    private final PrivacyStatement statement;

    Stated(PrivacyStatement statement) {
        this.statement = statement;
    }

    List<Occurrence> of(Collection<String> claims) {
        return statement
                .occurrences()
                .filter(o -> claims.contains(o.claim().id()))
                .toList();
    }

    List<Occurrence> of(String... claims) {
        return of(List.of(claims));
    }

    boolean any(String... claims) {
        return !of(claims).isEmpty();
    }

    List<String> anchors(String... claims) {
        return anchors(of(claims));
    }

    static List<String> anchors(List<Occurrence> occurrences) {
        return occurrences.stream().map(Occurrence::anchor).distinct().toList();
    }

    /** The words of a parameter, wherever one of these claims has it. */
    Set<String> words(String param, String... claims) {
        Set<String> words = new LinkedHashSet<>();
        of(claims).forEach(o -> words.addAll(words(o, param)));
        return words;
    }

    static List<String> words(Occurrence occurrence, String param) {
        Object value = occurrence.claim().params().get(param);
        return switch (value) {
            case null -> List.of();
            case List<?> list -> list.stream().map(String::valueOf).toList();
            case Object other -> List.of(String.valueOf(other));
        };
    }

    static boolean says(Occurrence occurrence, String param, String word) {
        return words(occurrence, param).contains(word);
    }

    /** Where a claim says this word in this parameter. */
    List<String> anchorsSaying(String claim, String param, String word) {
        return anchors(of(claim).stream().filter(o -> says(o, param, word)).toList());
    }

    /** The letters of Article 6(1) that the statement rests on. */
    Set<String> bases() {
        Set<String> letters = new LinkedHashSet<>();
        words("article", "legal-basis-stated")
                .forEach(article -> LETTER.matcher(article).results().forEach(m -> letters.add(m.group(1))));
        return letters;
    }

    boolean is(Fact fact) {
        return statement.facts().getOrDefault(fact, false);
    }

    boolean unknown(Fact fact) {
        return !statement.facts().containsKey(fact);
    }

    /** A period in ISO 8601, or a criterion in words; "not stated" is neither. */
    static boolean limited(Occurrence occurrence) {
        return Stream.of("limit", "lifetime", "trigger")
                .flatMap(param -> words(occurrence, param).stream())
                .anyMatch(words -> !words.isBlank() && !words.startsWith("not stated"));
    }

    static Optional<Duration> period(Occurrence occurrence) {
        return words(occurrence, "limit").stream().findFirst().flatMap(Stated::period);
    }

    private static Optional<Duration> period(String limit) {
        try {
            return Optional.of(Duration.parse(limit));
        } catch (DateTimeException noPeriod) {
            return Optional.empty();
        }
    }

    PrivacyStatement statement() {
        return statement;
    }
}
