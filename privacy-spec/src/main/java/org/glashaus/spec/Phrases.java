package org.glashaus.spec;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import org.glashaus.spec.Node.Mapping;

/** What the derivation says, in each language of the product. The code holds the English, which is the key. */
public final class Phrases {
    static final String RESOURCE = "/statements/phrases.yaml";

    /** Languages that this product speaks. */
    public static final List<String> LANGUAGES = List.of("en", "nl", "de");

    private static final Phrases SHIPPED = shipped();

    private final Map<String, Text> settings = new LinkedHashMap<>();
    private final Map<String, Text> phrases = new LinkedHashMap<>();

    private Phrases(Mapping top) throws StatementRefused {
        for (var setting : top.get("settings").asMapping().entries().entrySet()) {
            settings.put(setting.getKey(), setting.getValue().asWords("en"));
        }
        for (Node node : top.get("phrases").asList()) {
            Text phrase = node.asWords("en");
            phrases.put(phrase.english(), phrase);
        }
    }

    private static Phrases shipped() {
        try {
            return new Phrases(YamlFile.shipped(RESOURCE).asMapping());
        } catch (StatementRefused e) {
            throw new IllegalStateException("This build has broken phrases", e);
        }
    }

    /** What people call a setting. */
    static Text setting(String name) {
        return Optional.ofNullable(SHIPPED.settings.get(name)).orElseGet(() -> name(name));
    }

    /** This English phrase in every language, each {@code %s} filled in; in English alone if nobody has translated it. */
    static Text text(String english, Object... filling) {
        Text phrase = Optional.ofNullable(SHIPPED.phrases.get(english)).orElseGet(() -> Text.of("en", english));
        if (filling.length == 0) {
            return phrase;
        }
        Map<String, String> filled = new LinkedHashMap<>();
        phrase.byLanguage().forEach((language, words) -> {
            String said = words;
            for (Object value : filling) {
                String part = value instanceof Text text ? text.in(language) : String.valueOf(value);
                said = said.replaceFirst("%s", Matcher.quoteReplacement(part));
            }
            filled.put(language, said);
        });
        return new Text(filled);
    }

    /** What is the same in every language, such as the name of a host. */
    static Text name(String words) {
        return new Text(LANGUAGES.stream().collect(Collectors.toMap(language -> language, language -> words)));
    }

    /** Several sentences one after the other. */
    static Text sentences(List<Text> sentences) {
        return new Text(LANGUAGES.stream()
                .collect(Collectors.toMap(
                        language -> language,
                        language -> sentences.stream().map(s -> s.in(language)).collect(Collectors.joining(" ")))));
    }

    Map<String, Text> settings() {
        return Map.copyOf(settings);
    }

    Map<String, Text> phrases() {
        return Map.copyOf(phrases);
    }

    static Phrases load() {
        return SHIPPED;
    }
}
