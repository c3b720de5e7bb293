package org.glashaus.spec.draft;

import org.glashaus.spec.StatementText;

/** Finds each row of a text in its normalised form, one after the other, and writes where it lies. */
final class Rows {
    private final String id;
    private final String text;
    private int from;
    private int section;
    private int sentence;

    /** @param text in any form */
    Rows(String id, String text) {
        this.id = id;
        this.text = StatementText.normalise(text);
    }

    void openSection() {
        section++;
        sentence = -1;
    }

    /** 0 before the first is opened. */
    int section() {
        return section;
    }

    /** The row's head: anchor, unit, place, length and hash. */
    void head(Yaml yaml, String unit, String words) {
        String row = StatementText.normalise(words);
        int found = text.indexOf(row, from);
        if (found < 0) {
            throw new IllegalStateException("The text lacks a sentence that was made of it: " + row);
        }
        from = found + row.length();
        sentence = unit.equals("heading") ? 0 : Math.max(sentence, 0) + 1;
        yaml.line(1, "- anchor: " + id + "/" + section + "." + sentence)
                .line(2, "unit: " + unit)
                .line(2, "at: " + text.codePointCount(0, found))
                .line(2, "len: " + row.codePointCount(0, row.length()))
                .line(2, "sha256: " + StatementText.sha256(row));
    }

    /** @param file of the text, as the statement is to name it */
    void source(Yaml yaml, String file) {
        yaml.line(0, "source:")
                .line(1, "sha256: " + StatementText.sha256(text))
                .line(1, "length: " + text.codePointCount(0, text.length()))
                .field(1, "text", file);
    }
}
