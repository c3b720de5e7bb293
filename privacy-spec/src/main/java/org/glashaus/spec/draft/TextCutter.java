package org.glashaus.spec.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.glashaus.spec.StatementText;

/** Cuts a text that a host already has into rows. What they say and claim only people can tell: that stays to be done. */
public final class TextCutter {
    private static final String TODO = "TODO";
    private static final int HEADING_WORDS = 9;
    private static final int WORDS_SHOWN = 4;

    private static final Pattern MARKED_HEADING = Pattern.compile("#+\\s+(.*)");
    private static final Pattern MARKED_ITEM = Pattern.compile("[*\\u2022-]\\s+(.*)");

    /** An end mark with what closes after it, blanks, and a beginning. */
    private static final Pattern END =
            Pattern.compile("[.!?\\u2026][\"'\\u2019\\u201d\\u201c\\u00bb)\\]]*\\s+(?=[^\\p{Ll}\\s])");

    /** Words before a full stop that end nothing, in the languages that we speak. */
    private static final Set<String> ABBREVIATIONS = Set.of(
            "art", "cf", "abs", "lit", "nr", "no", "bzw", "ca", "z", "b", "d", "h", "u", "a", "e", "g", "i", "o", "mr",
            "mrs", "dr", "st", "str", "tel", "jo", "lid", "resp", "evt", "usw", "etc", "vgl", "ff", "inc", "ltd",
            "prof");

    /** One row of a text. */
    record Piece(String unit, String words) {}

    private TextCutter() {}

    /**
     * @param file of the text, relative to where the statement will lie
     * @throws IllegalArgumentException if the text holds no words
     */
    public static Draft cut(String id, String host, String language, String text, String file) {
        List<Piece> pieces = pieces(text);
        if (pieces.isEmpty()) {
            throw new IllegalArgumentException("holds no words");
        }
        Rows rows = new Rows(id, text);
        Yaml yaml = new Yaml();
        yaml.comment(
                        "Fill in every TODO; `glashaus statement check FILE --text TEXT` names those that are left, with line and field.")
                .comment("says: what the sentence says, in your own words, never six of its words in a row.")
                .comment(
                        "claims: one or more ids of the catalogue; a sentence that promises nothing has `why:` instead.")
                .comment(
                        "Visitors are shown the text under source.text; who models somebody else's writes `model: true` and takes it out.")
                .comment("Format, facts and parameters: docs/statement-format.md");
        yaml.field(0, "format", 1)
                .field(0, "statement", id)
                .field(0, "host", host)
                .field(0, "language", language);
        rows.source(yaml, file);
        yaml.line(0, "rows:");
        for (Piece piece : pieces) {
            if (piece.unit().equals("heading") || rows.section() == 0) {
                rows.openSection();
            }
            row(yaml, rows, piece);
        }
        return new Draft(yaml.toString(), text);
    }

    private static void row(Yaml yaml, Rows rows, Piece piece) {
        yaml.line(1, "# " + beginning(piece.words()));
        rows.head(yaml, piece.unit(), piece.words());
        if (piece.unit().equals("heading")) {
            yaml.line(2, "says: Heading.").line(2, "why: Heading; it only names the section.");
            return;
        }
        yaml.line(2, "says: " + TODO)
                .line(2, "claims:")
                .line(3, "- id: " + TODO)
                .line(4, "value: " + TODO);
    }

    /** Enough to find the sentence, and too little to quote it. */
    private static String beginning(String words) {
        List<String> all = List.of(StatementText.normalise(words).split(" ", -1));
        String first = String.join(" ", all.subList(0, Math.min(WORDS_SHOWN, all.size())));
        return first.length() > 60 ? first.substring(0, 60) + "…" : first + (all.size() > WORDS_SHOWN ? " …" : "");
    }

    static List<Piece> pieces(String text) {
        String body = text.startsWith("\uFEFF") ? text.substring(1) : text;
        List<Piece> pieces = new ArrayList<>();
        for (String raw : body.split("\\R", -1)) {
            String line = StatementText.normalise(raw);
            if (line.chars().noneMatch(Character::isLetterOrDigit)) {
                if (!line.isEmpty() && !line.matches("[ \\u2022*#-]*")) {
                    pieces.add(new Piece("label", line));
                }
                continue;
            }
            line(pieces, line);
        }
        return pieces;
    }

    private static void line(List<Piece> pieces, String line) {
        Matcher heading = MARKED_HEADING.matcher(line);
        Matcher item = MARKED_ITEM.matcher(line);
        if (heading.matches()) {
            pieces.add(new Piece("heading", heading.group(1)));
        } else if (item.matches()) {
            sentences(item.group(1)).forEach(words -> pieces.add(new Piece("item", words)));
        } else if (looksLikeHeading(line)) {
            pieces.add(new Piece("heading", line));
        } else {
            List<String> sentences = sentences(line);
            boolean fragment = sentences.size() == 1 && !line.matches(".*[.!?:;\\u2026]$");
            sentences.forEach(words -> pieces.add(new Piece(fragment ? "label" : "sentence", words)));
        }
    }

    /** Short, without an end mark, and no address or number: headings of flat copies have no mark. */
    private static boolean looksLikeHeading(String line) {
        return !line.matches(".*[.!?:;,\\u2026@\\d].*")
                && line.split(" ", -1).length <= HEADING_WORDS
                && Character.isUpperCase(line.codePointAt(0));
    }

    private static List<String> sentences(String line) {
        List<String> sentences = new ArrayList<>();
        Matcher end = END.matcher(line);
        int from = 0;
        while (end.find()) {
            if (endsSomething(line.substring(from, end.start() + 1))) {
                sentences.add(line.substring(from, end.end()).strip());
                from = end.end();
            }
        }
        sentences.add(line.substring(from).strip());
        return sentences;
    }

    private static boolean endsSomething(String words) {
        if (!words.endsWith(".")) {
            return true;
        }
        String last = words.substring(words.lastIndexOf(' ') + 1, words.length() - 1);
        String bare = last.replaceAll("^[^\\p{L}\\p{N}]+", "").toLowerCase(Locale.ROOT);
        String abbreviation = bare.substring(bare.lastIndexOf('.') + 1);
        return !abbreviation.isEmpty()
                && !ABBREVIATIONS.contains(abbreviation)
                && !abbreviation.chars().allMatch(Character::isDigit);
    }
}
