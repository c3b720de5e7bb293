package org.glashaus.conference.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The client's words, read as text: a module of words has one key a line, and its words up to the next key. */
final class ClientWordsTest {
    private static final Path ASSETS = Path.of("src/main/resources/web/assets");
    private static final Path ERROR_CODES = Path.of("src/main/java/org/glashaus/conference/signalling/ErrorCode.java");
    private static final List<String> LANGUAGES = List.of("nl", "de", "en");
    private static final Pattern ENTRY =
            Pattern.compile("^  '([a-z.-]+)':(.*?)(?=^  '|^};|\\z)", Pattern.MULTILINE | Pattern.DOTALL);
    private static final Pattern PLACE = Pattern.compile("(?<!\\$)\\{(\\w+)}");
    private static final Pattern USED = Pattern.compile("\\bt\\(\\s*'([a-z.-]+)'");

    @Test
    void eachLanguageHasWordsForTheSameThings() {
        Set<String> english = words("en").keySet();
        assertThat(english).hasSizeGreaterThan(100);
        for (String language : LANGUAGES) {
            assertThat(words(language).keySet()).as(language).isEqualTo(english);
        }
    }

    @Test
    void noThingIsWordedTwiceInOneLanguage() {
        for (String language : LANGUAGES) {
            List<String> keys = ENTRY.matcher(read(wordsFile(language)))
                    .results()
                    .map(entry -> entry.group(1))
                    .toList();
            assertThat(keys).as(language).doesNotHaveDuplicates();
        }
    }

    /** A place that only one language fills would show its braces, or lose a name. */
    @Test
    void eachLanguageFillsTheSamePlaces() {
        Map<String, String> english = words("en");
        for (String language : LANGUAGES) {
            words(language).forEach((key, text) -> {
                String model = String.valueOf(english.get(key));
                assertThat(isFunction(text)).as("%s %s", language, key).isEqualTo(isFunction(model));
                if (!isFunction(text) && !key.equals("welcome.promise")) { // there, braces enclose the link's own words
                    assertThat(places(text)).as("%s %s", language, key).isEqualTo(places(model));
                }
            });
        }
    }

    @Test
    void whatTheViewsSayHasWords() {
        Set<String> known = words("en").keySet();
        for (Path source : sources()) {
            Set<String> used = USED.matcher(read(source))
                    .results()
                    .map(call -> call.group(1))
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(known).as("words for %s", source.getFileName()).containsAll(used);
        }
    }

    /** A code without words would be told as something that it is not. */
    @Test
    void eachErrorOfTheServerHasWordsInEachLanguage() {
        List<String> codes = codes("\\(\"([a-z-]+)\"\\)[,;]", read(ERROR_CODES));
        assertThat(codes).contains("too-many", "server-stopping").hasSizeGreaterThan(10);
        String call = read(ASSETS.resolve("call.js"));
        String last = call.substring(call.indexOf("FINAL_ERRORS = "), call.indexOf("NEW_STAYS = "));
        List<String> ends = codes("'([a-z-]+)'", last);
        assertThat(ends).contains("room-full");
        for (String language : LANGUAGES) {
            Set<String> known = words(language).keySet();
            for (String code : codes) {
                assertThat(known).as(language).contains((ends.contains(code) ? "ended." : "error.") + code);
            }
            assertThat(known).as(language).contains("ended.too-many", "ended.sdp-refused");
        }
    }

    private static List<String> codes(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    /** Inline styles and code would be stopped by the content security policy, and only in a browser. */
    @Test
    void noModuleMakesMarkupOrStyleFromText() {
        for (Path source : sources()) {
            assertThat(read(source))
                    .as("%s", source.getFileName())
                    .doesNotContain("innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(")
                    .doesNotContain("setAttribute('style'", "style:", "sessionStorage", "indexedDB")
                    .doesNotContainPattern("https?://(?!www\\.w3\\.org/2000/svg)[a-z]");
        }
    }

    /** These folders are there only under a statement that tells of it, so whatever keeps something has to be in them. */
    @Test
    void onlyModulesThatAStatementCallsForKeepSomething() {
        for (Path source : sources()) {
            String folder = ASSETS.relativize(source).getName(0).toString();
            assertThat(read(source).contains("localStorage")).as("%s", source).isEqualTo(source.endsWith("store.js"));
            assertThat(read(source).contains("document.cookie"))
                    .as("%s", source)
                    .isEqualTo(folder.equals("cookies"));
        }
        assertThat(ASSETS.resolve("storage/store.js")).exists();
    }

    private static boolean isFunction(String text) {
        return text.contains("=>");
    }

    private static Set<String> places(String text) {
        return PLACE.matcher(text)
                .results()
                .map(place -> place.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<String, String> words(String language) {
        return ENTRY.matcher(read(wordsFile(language)))
                .results()
                .collect(Collectors.toMap(
                        entry -> entry.group(1), MatchResult::group, (first, second) -> second, TreeMap::new));
    }

    private static Path wordsFile(String language) {
        return ASSETS.resolve("strings").resolve(language + ".js");
    }

    private static List<Path> sources() {
        try (Stream<Path> files = Files.walk(ASSETS)) {
            List<Path> found = files.filter(file -> file.toString().endsWith(".js"))
                    .sorted()
                    .toList();
            assertThat(found).hasSizeGreaterThan(20);
            return found;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
