package org.glashaus.spec.export;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.glashaus.spec.ClaimCatalogue;
import org.glashaus.spec.Periods;
import org.glashaus.spec.PrivacyStatement;
import org.glashaus.spec.PrivacyStatement.Kind;
import org.glashaus.spec.PrivacyStatement.Occurrence;
import org.glashaus.spec.Text;
import org.glashaus.spec.lint.Words;

/** What a statement tells, gathered for a form. */
final class Told {
    /** A call has these, whether a statement names them or not. */
    private static final List<String> EVERY_CALL = List.of("room-name", "ip-address", "display-name", "media", "chat");

    /** {@code <limit>} in a title. */
    private static final Pattern PLACE = Pattern.compile("<([a-z0-9_]+)>");

    /** Values that only say that the title holds. */
    private static final Set<String> BARE = Set.of(
            "yes", "ja", "no", "nee", "nein", "none", "geen", "keine", "keiner", "never", "nooit", "nie", "always",
            "altijd", "immer");

    private final PrivacyStatement statement;

    Told(PrivacyStatement statement) {
        this.statement = statement;
    }

    PrivacyStatement statement() {
        return statement;
    }

    Stream<Occurrence> of(String... claims) {
        List<String> wanted = List.of(claims);
        return statement.occurrences().filter(o -> wanted.contains(o.claim().id()));
    }

    boolean any(String... claims) {
        return of(claims).findAny().isPresent();
    }

    List<String> anchors(String... claims) {
        return of(claims).map(Occurrence::anchor).distinct().toList();
    }

    static List<String> words(Occurrence occurrence, String param) {
        Object value = occurrence.claim().params().get(param);
        return switch (value) {
            case null -> List.of();
            case List<?> list -> list.stream().map(String::valueOf).toList();
            case Object other -> List.of(String.valueOf(other));
        };
    }

    List<String> words(String param, String... claims) {
        return of(claims).flatMap(o -> words(o, param).stream()).distinct().toList();
    }

    /** Kinds of data that are processed: of every call, and those of claims that say more than that something never happens. */
    Set<String> data() {
        Set<String> data = new LinkedHashSet<>(EVERY_CALL);
        processing().forEach(o -> data.addAll(o.claim().data()));
        if (statement.occurrences().anyMatch(o -> o.claim().kind() == Kind.RIGHT)) {
            data.add("identity-of-requester");
        }
        return data;
    }

    static Text nameOf(String data) {
        Map<String, Text> names = ClaimCatalogue.load().data();
        Text name = names.get(data);
        return name == null ? Text.of("en", data) : name;
    }

    /** What is claimed and with which value, in every language that there is. */
    static Text line(Occurrence occurrence) {
        Text title = filled(ClaimCatalogue.load().entry(occurrence.claim().id()).title(), occurrence);
        Text value = occurrence.claim().value();
        return addsNothing(value) ? title : Words.of("export.claim", title, value);
    }

    /** "No data leave the country: none" would say the opposite. */
    private static boolean addsNothing(Text value) {
        return value.byLanguage().values().stream()
                .allMatch(words -> BARE.contains(words.toLowerCase(Locale.ROOT).strip()));
    }

    /** Titles are those of outlines; their places are filled with what this statement says. */
    private static Text filled(Text title, Occurrence occurrence) {
        Map<String, String> words = new LinkedHashMap<>();
        title.byLanguage()
                .forEach((language, sentence) -> words.put(
                        language,
                        PLACE.matcher(sentence)
                                .replaceAll(place ->
                                        Matcher.quoteReplacement(places(occurrence, place.group(1), language)))));
        return new Text(words);
    }

    private static String places(Occurrence occurrence, String param, String language) {
        return words(occurrence, param).stream()
                .map(words ->
                        Periods.words(words).map(period -> period.in(language)).orElse(words))
                .collect(Collectors.joining(", "));
    }

    /** Where a kind of data is used or kept, not where it is only ruled out or a right is about it. */
    List<String> anchorsOf(String data) {
        return processing()
                .filter(o -> o.claim().data().contains(data))
                .map(Occurrence::anchor)
                .distinct()
                .toList();
    }

    private Stream<Occurrence> processing() {
        return statement
                .occurrences()
                .filter(o -> !o.claim().id().equals("data-inventory-complete"))
                .filter(o -> switch (o.claim().kind()) {
                    case BEHAVIOUR, RETENTION, DISCLOSURE -> true;
                    case ABSENCE, CONFIGURATION, RIGHT, ORGANISATIONAL -> false;
                });
    }
}
