package org.glashaus.conference.rights;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What people write is printed on the host's terminal and in letters. */
class VisibleTextTest {
    @Test
    void eachLineIsBehindItsIndentAndWhatCannotBeSeenIsWrittenOut() {
        assertThat(VisibleText.indented("one\r\ntwo\rthree \u001b[31m\u202Edcba\u2066 \u200b\u0007\u0085\u2028x", "  "))
                .isEqualTo("  one\n  two\n  three <U+001B>[31m<U+202E>dcba<U+2066> <U+200B><U+0007><U+0085><U+2028>x");
        assertThat(VisibleText.oneLine("a\nb\tc")).isEqualTo("a<U+000A>b<U+0009>c");
    }

    @Test
    void whatPeopleWriteInAnyScriptStays() {
        String words = "Grüße, ça va? Привет العربية 日本 🎉 <b>&";
        assertThat(VisibleText.indented(words, "")).isEqualTo(words);
    }
}
