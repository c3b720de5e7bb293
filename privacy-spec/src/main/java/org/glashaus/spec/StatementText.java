package org.glashaus.spec;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.glashaus.spec.PrivacyStatement.Sentence;

/** Compares a statement's rows with the text that they were made from, which the product itself never holds. */
public final class StatementText {

    /** So many words in a row shared with an original count as a quotation. */
    static final int QUOTATION_WORDS = 6;

    /** Originals hold U+00A0 and U+2028, which plain {@code \s} does not see. */
    private static final Pattern WHITE_SPACE = Pattern.compile("\\s+", Pattern.UNICODE_CHARACTER_CLASS);

    /** What may lie between two rows: blanks and marks of lists, headings, emphasis. */
    private static final Pattern MARKS = Pattern.compile("[ \\u2022*#-]*");

    /** Addresses and host names may be named. */
    private static final Pattern ADDRESS =
            Pattern.compile("https?://\\S+|[\\w-]+(\\.[\\w-]+)+", Pattern.UNICODE_CHARACTER_CLASS);

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

    private StatementText() {}

    /** How a text can differ from the rows that were made of it. */
    public enum Difference {
        LENGTH("the text has another number of characters than the rows were made from: "),
        OTHER_TEXT("the text is not the one that the rows were made from"),
        ENDS_BEFORE("the text ends before it"),
        CHANGED("its text has changed"),
        LEFT_OUT_BEFORE("left out before it: "),
        LEFT_OUT_AT_END("left out at the end: ");

        private final String words;

        Difference(String words) {
            this.words = words;
        }
    }

    /**
     * A difference between a statement and its text.
     *
     * @param anchor of the sentence; the statement's id where it is about the whole
     * @param detail the number, or the words left out; empty where there is nothing more to say
     */
    public record Problem(String anchor, Difference difference, String detail) {

        @Override
        public String toString() {
            return anchor + ": " + difference.words + detail;
        }
    }

    /** Each run of white space becomes one blank; ends, and a byte order mark, are cut off. */
    public static String normalise(String text) {
        String body = text.startsWith("\uFEFF") ? text.substring(1) : text;
        String spaced = WHITE_SPACE.matcher(body).replaceAll(" ");
        int start = spaced.startsWith(" ") ? 1 : 0;
        int end = spaced.length() - (spaced.length() > start && spaced.endsWith(" ") ? 1 : 0);
        return spaced.substring(start, end);
    }

    /** Every difference, sentence by sentence; empty if the rows are those of this text and leave no word out. */
    public static List<Problem> check(PrivacyStatement statement, String original) {
        String text = normalise(original);
        int[] points = text.codePoints().toArray();
        List<Problem> problems = new ArrayList<>();
        if (points.length != statement.length()) {
            problems.add(new Problem(statement.id(), Difference.LENGTH, points.length + ", " + statement.length()));
        }
        if (!sha256(text).equals(statement.sha256())) {
            problems.add(new Problem(statement.id(), Difference.OTHER_TEXT, ""));
        }
        int end = 0;
        for (Sentence sentence : statement.sentences()) {
            Optional<String> slice = slice(sentence, points);
            if (slice.isEmpty()) {
                problems.add(new Problem(sentence.anchor(), Difference.ENDS_BEFORE, ""));
                continue;
            }
            if (!sha256(slice.get()).equals(sentence.sha256())) {
                problems.add(new Problem(sentence.anchor(), Difference.CHANGED, ""));
            }
            leftOut(points, end, sentence.at())
                    .ifPresent(
                            words -> problems.add(new Problem(sentence.anchor(), Difference.LEFT_OUT_BEFORE, words)));
            end = Math.max(end, sentence.at() + sentence.length());
        }
        leftOut(points, end, points.length)
                .ifPresent(words -> problems.add(new Problem(statement.id(), Difference.LEFT_OUT_AT_END, words)));
        return List.copyOf(problems);
    }

    /** The words of one sentence, for a reader who has the original; empty if the text is too short for it. */
    public static Optional<String> slice(Sentence sentence, String original) {
        return slice(sentence, normalise(original).codePoints().toArray());
    }

    private static Optional<String> slice(Sentence sentence, int[] points) {
        return sentence.at() >= 0 && sentence.length() >= 0 && sentence.length() <= points.length - sentence.at()
                ? Optional.of(new String(points, sentence.at(), sentence.length()))
                : Optional.empty();
    }

    private static Optional<String> leftOut(int[] points, int from, int to) {
        int end = Math.min(to, points.length);
        if (end <= from) {
            return Optional.empty();
        }
        String between = new String(points, from, end - from);
        return MARKS.matcher(between).matches() ? Optional.empty() : Optional.of(between.strip());
    }

    /** Runs of six words that our own texts share with an original; there should be none. */
    public static List<String> quotations(Collection<String> own, String original) {
        Set<List<String>> theirs = new HashSet<>(runs(words(original)));
        return own.stream()
                .flatMap(text -> runs(words(text)).stream())
                .filter(theirs::contains)
                .map(run -> String.join(" ", run))
                .distinct()
                .toList();
    }

    private static List<String> words(String text) {
        Matcher matcher = WORD.matcher(ADDRESS.matcher(text).replaceAll(" ").toLowerCase(Locale.ROOT));
        return matcher.results().map(r -> r.group()).toList();
    }

    private static List<List<String>> runs(List<String> words) {
        List<List<String>> runs = new ArrayList<>();
        for (int i = 0; i + QUOTATION_WORDS <= words.size(); i++) {
            runs.add(List.copyOf(words.subList(i, i + QUOTATION_WORDS)));
        }
        return runs;
    }

    /** In small hex, of the UTF-8. */
    public static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
