package org.glashaus.audit.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.Signature;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the sentences say; that all is found, {@link TamperingProperties} shows. */
class LedgerExaminationTest {
    private final HandMade ledger = new HandMade()
            .head()
            .deleted(1)
            .head()
            .deleted(2)
            .deleted(3)
            .head()
            .deleted(4)
            .head()
            .head();

    @Test
    void eachOctetOfAWholeLedgerCounts() {
        String text = new HandMade().deleted(12).head().deleted(3).head().text();
        List<String> unnoticed = new ArrayList<>();
        for (int at = 0; at < text.length(); at++) {
            for (char other : new char[] {(char) (text.charAt(at) ^ 1), (char) (text.charAt(at) ^ 0x20), '\n'}) {
                StringBuilder changed = new StringBuilder(text);
                changed.setCharAt(at, other);
                if (text.charAt(at) != other
                        && HandMade.examine(changed.toString(), Optional.empty())
                                .intact()) {
                    unnoticed.add(at + " to " + (int) other);
                }
            }
        }
        assertThat(unnoticed).isEmpty();
    }

    @Test
    void aChangedLeafIsNamed() {
        assertThat(faults(changed("\"entries\":1", "\"entries\":7")))
                .containsExactly(
                        "Leaf 1 is not as it was, says head 1 (line 4), which signs others: changed, exchanged or in"
                                + " another order.");
        assertThat(faults(changed("\"entries\":3", "\"entries\":\"A. Example\"")))
                .containsExactly(
                        "Leaf 3 (line 6) is not written as any leaf is: it was changed or put there.",
                        "The leaves 2 to 3 are not as they were, says head 2 (line 7), which signs others: changed,"
                                + " exchanged or in another order.");
    }

    @Test
    void aLeafTakenOutOrAddedIsNamedByWhereItWas() {
        List<String> without = new ArrayList<>(ledger.lines);
        without.remove(2);
        assertThat(faults(without))
                .containsExactly(
                        "No leaf stands after leaf 0 where one did, says head 1 (line 3), which knows of 1 more:"
                                + " taken out, or its place changed.");
        List<String> more = new ArrayList<>(ledger.lines);
        more.add(8, new HandMade().deleted(9).lines.getLast());
        assertThat(faults(more))
                .containsExactly(
                        "The leaves 4 to 5 are not as they were, says head 3 (line 10), which knows of 1 fewer:"
                                + " added or doubled, or its place changed.");
    }

    @Test
    void headsAreNumberedSoThatNoneCanGoOrMove() {
        List<String> without = new ArrayList<>(ledger.lines);
        without.remove(3);
        assertThat(faults(without))
                .containsExactly("Before head 2 (line 6, after leaf 3) head 1 is missing: it was taken out or moved.");
        List<String> twice = new ArrayList<>(ledger.lines);
        twice.add(4, ledger.lines.get(3));
        assertThat(faults(twice)).containsExactly("Head 1 (line 5, after leaf 1) stands there twice.");
        List<String> moved = new ArrayList<>(ledger.lines);
        Collections.swap(moved, 8, 9);
        assertThat(faults(moved))
                .contains(
                        "Head 3 (line 10, after leaf 4) is out of order, head 5 was to come: it was moved or put there.");
    }

    @Test
    void aHeadThatTheKeyDidNotSignIsNamed() {
        assertThat(faults(changed("2026-03-01T00:00:02Z", "2026-03-01T00:00:03Z")))
                .containsExactly("Head 2 (line 7, after leaf 3) is not signed by the ledger's key: the head or the leaf"
                        + " with the key was changed.");
    }

    @Test
    void theTwinOfASignatureWouldPassForOne() throws Exception {
        String line = ledger.lines.getLast();
        String twin = RawSignature.twinOf(line);
        assertThat(twin).isNotEqualTo(line);
        assertThat(RawSignature.twinOf(twin)).isEqualTo(line);
        SignedHead head = SignedHead.read(twin).orElseThrow();
        Signature ecdsa = Signature.getInstance("SHA256withECDSA");
        ecdsa.initVerify(HandMade.KEY.getPublic());
        ecdsa.update(head.signedText().getBytes(StandardCharsets.US_ASCII));
        assertThat(ecdsa.verify(Base64.getDecoder().decode(head.signature()))).isTrue();

        assertThat(faults(changed(line, twin)))
                .containsExactly(
                        "Head 4 (line 10, after leaf 4) is not signed by the ledger's key: the head or the leaf"
                                + " with the key was changed.");
        assertThat(HandMade.examine(ledger.text(), Optional.of(head)).faults())
                .containsExactly("The head that was seen, number 4, is not signed by a key of this ledger.");
    }

    @Test
    void aSignatureHasOneFormInDer() {
        while (RawSignature.of(ledger.lines.getLast()).r().bitLength() < 256) {
            ledger.head();
        }
        String line = ledger.lines.getLast();
        RawSignature signature = RawSignature.of(line);
        byte[] der = signature.der();
        byte[] r = signature.r().toByteArray();
        byte[] s = signature.s().toByteArray();
        byte[] longLength = ByteBuffer.allocate(der.length + 1)
                .put(new byte[] {0x30, (byte) 0x81})
                .put(der, 1, der.length - 1)
                .array();
        List<byte[]> others = new ArrayList<>(List.of(
                RawSignature.der(wider(r), s),
                RawSignature.der(r, wider(s)),
                RawSignature.der(unsigned(r), s),
                RawSignature.der(r, unsigned(signature.twin().s().toByteArray())),
                longLength,
                Arrays.copyOf(der, der.length + 1),
                Arrays.copyOf(der, der.length + 3)));
        for (int octets = 6; octets < der.length; octets++) {
            others.add(Arrays.copyOf(der, octets));
        }
        for (int at = 0; at < der.length; at++) {
            byte[] changed = der.clone();
            changed[at] ^= (byte) 0x80;
            others.add(changed);
        }
        for (byte[] other : others) {
            assertThat(faults(changed(line, RawSignature.resigned(line, other))))
                    .as(HexFormat.of().formatHex(other))
                    .hasSize(1);
        }
    }

    private static byte[] unsigned(byte[] number) {
        return Arrays.copyOfRange(number, number[0] == 0 ? 1 : 0, number.length);
    }

    private static byte[] wider(byte[] number) {
        return ByteBuffer.allocate(number.length + 1).put((byte) 0).put(number).array();
    }

    /** Whoever has the key can sign the same words twice. */
    @Test
    void aHeadSignedOnceMoreIsNotTheOneThatWasSeen() {
        SignedHead seen = ledger.newest();
        List<String> anew = changed(seen.line(), RawSignature.resigned(seen.line(), ledger.sign(seen.signedText())));
        assertThat(faults(anew)).isEmpty();
        assertThat(HandMade.examine(HandMade.text(anew), Optional.of(seen)).faults())
                .singleElement()
                .asString()
                .startsWith("Head 4 is not the one that was seen");
    }

    @Test
    void aLineWithoutItsEndIsNamed() {
        String text = ledger.text();
        assertThat(HandMade.examine(text.substring(0, text.length() - 1), Optional.empty())
                        .faults())
                .first()
                .asString()
                .startsWith("Line 10, after leaf 4, has no end");
    }

    @Test
    void whatNobodySignedIsNamed() {
        assertThat(ledger.deleted(5).examined().faults())
                .singleElement()
                .asString()
                .startsWith("The leaves 5 to 5 stand after the newest head");
        assertThat(HandMade.examine("", Optional.empty()).faults())
                .containsExactly("There is no signed head: what stands here is vouched for by nobody.");
    }

    @Test
    void anEndCutOffAtAHeadIsSeenOnlyByWhoSawALaterHead() {
        SignedHead seen = ledger.newest();
        List<String> cut = ledger.lines.subList(0, 4);
        assertThat(HandMade.examine(HandMade.text(cut), Optional.empty()).faults())
                .isEmpty();
        assertThat(HandMade.examine(HandMade.text(cut), Optional.of(seen)).faults())
                .containsExactly(
                        "The head that was seen signs 5 leaves, and only 2 are here: leaf 2 and all after it were cut off.",
                        "Head 4, which was seen, is not here: the ledger was cut off after leaf 1 or written anew.");
    }

    @Test
    void aSecondHeadOfTheSameNumberIsSeen() {
        HandMade other = new HandMade().head().deleted(8).head();
        assertThat(HandMade.examine(
                                other.text(),
                                Optional.of(SignedHead.read(ledger.lines.get(3)).orElseThrow()))
                        .faults())
                .containsExactly(
                        "The leaves 0 to 1 are not those that the head that was seen signs: the ledger was written anew.",
                        "Head 1 is not the one that was seen (2 leaves at 2026-03-01T00:00:01Z): the ledger was written"
                                + " anew.");
    }

    @Test
    void anotherKeyIsRemarkedAndAFalseOneIsAFault() {
        KeyPair next = HandMade.newKey();
        SignedHead seen = ledger.newest();
        ledger.take(next);
        ledger.deleted(5).head();
        Examined trusted = HandMade.examine(ledger.text(), Optional.of(seen), next);
        assertThat(trusted.faults()).isEmpty();
        assertThat(trusted.remarks()).singleElement().asString().startsWith("From leaf 5 on another key signs");
        assertThat(HandMade.examine(ledger.text(), Optional.of(seen), HandMade.KEY)
                        .faults())
                .singleElement()
                .asString()
                .contains(HandMade.id(next), HandMade.id(HandMade.KEY), "not the one given");
        HandMade foreign = new HandMade(next).head();
        assertThat(HandMade.examine(ledger.text(), Optional.of(foreign.newest()), next)
                        .faults())
                .isNotEmpty();
        assertThat(HandMade.examine(foreign.text(), Optional.of(seen), next).faults())
                .containsExactly("The head that was seen, number 4, is not signed by a key of this ledger.");
    }

    private List<String> changed(String from, String to) {
        List<String> lines =
                ledger.lines.stream().map(line -> line.replace(from, to)).toList();
        assertThat(lines).isNotEqualTo(ledger.lines);
        return lines;
    }

    private static List<String> faults(List<String> lines) {
        return HandMade.examine(HandMade.text(lines), Optional.empty()).faults();
    }
}
