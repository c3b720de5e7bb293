package org.glashaus.conference.personal;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class NamesProperties {

    @Property
    void anyTextIsANameOrNone(@ForAll String text) {
        RoomName.of(text).ifPresent(name -> assertThat(name.toString()).isEqualTo("RoomName(redacted)"));
        DisplayName.of(text)
                .ifPresent(name -> assertThat(name.forTheRoom()
                                .codePointCount(0, name.forTheRoom().length()))
                        .isBetween(1, 60));
    }

    @Property
    void composedAndDecomposedNamesAreOne(@ForAll String text) {
        String decomposed = Normalizer.normalize(text, Normalizer.Form.NFD);

        if (text.codePointCount(0, text.length()) <= 100) {
            assertThat(RoomName.of(decomposed)).isEqualTo(RoomName.of(text));
        }
    }

    @Example
    void theLimitCountsCharactersNotOctets() {
        assertThat(RoomName.of("\uD83C\uDFE1".repeat(100))).isPresent();
        assertThat(RoomName.of("\uD83C\uDFE1".repeat(101))).isEmpty();
        assertThat(RoomName.of("e\u0301".repeat(100))).isPresent();
        assertThat(RoomName.of("\uD83C")).isEmpty();
        assertThat(RoomName.of("x".repeat(1_000_000))).isEmpty();
        assertThat(RoomName.of("Favicon.ICO")).isEmpty();
    }
}
