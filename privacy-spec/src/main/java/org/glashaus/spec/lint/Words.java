package org.glashaus.spec.lint;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.glashaus.spec.OwnYaml;
import org.glashaus.spec.Text;

/** The linter's words, in every language that we speak. */
public final class Words {
    public static final List<String> LANGUAGES = List.of("en", "nl", "de");

    private static final Map<String, Text> PHRASES = new LinkedHashMap<>();

    static {
        OwnYaml.load("/lint/phrases.yaml").forEach((id, words) -> PHRASES.put(id, OwnYaml.text(words)));
    }

    private Words() {}

    static Set<String> ids() {
        return Set.copyOf(PHRASES.keySet());
    }

    public static boolean has(String id) {
        return PHRASES.containsKey(id);
    }

    /** The phrase of this id, with {@code {0}}, {@code {1}} … replaced by these in its language. */
    public static Text of(String id, Text... parts) {
        Text phrase = PHRASES.get(id);
        if (phrase == null) {
            throw new IllegalArgumentException("No phrase " + id);
        }
        Map<String, String> words = new LinkedHashMap<>();
        for (String language : LANGUAGES) {
            String sentence = phrase.in(language);
            for (int i = 0; i < parts.length; i++) {
                sentence = sentence.replace("{" + i + "}", parts[i].in(language));
            }
            words.put(language, sentence);
        }
        return new Text(words);
    }

    /** The same in every language, such as a name. */
    static Text plain(String words) {
        return new Text(Map.of("en", words));
    }

    public static Text joined(List<Text> parts, String separator) {
        Map<String, String> words = new LinkedHashMap<>();
        for (String language : LANGUAGES) {
            words.put(language, parts.stream().map(p -> p.in(language)).collect(Collectors.joining(separator)));
        }
        return new Text(words);
    }

    /** The phrases of these ids, one after the other. */
    static Text listed(List<String> ids) {
        List<Text> parts = new ArrayList<>();
        ids.forEach(id -> parts.add(of(id)));
        return joined(parts, "; ");
    }
}
