package org.glashaus.features.witness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class HaystackTest {
    private final Canary media = Canary.random("sound");
    private final Canary room = Canary.word("room", "room");

    @Test
    void findsEachWrittenFormOfBytes() {
        byte[] mark = media.mark();
        for (String text : List.of(
                HexFormat.of().formatHex(mark),
                HexFormat.of().withUpperCase().formatHex(mark),
                "%" + HexFormat.ofDelimiter("%").formatHex(mark),
                Base64.getEncoder().encodeToString(mark),
                Base64.getUrlEncoder().encodeToString(mark))) {
            assertThat(search(("before " + text + " after").getBytes(StandardCharsets.US_ASCII)))
                    .as(text)
                    .isNotEmpty();
        }
    }

    @Test
    void findsBase64AtEachOfTheThreeAlignments() {
        for (int before = 0; before < 6; before++) {
            byte[] wrapped = new byte[before + Canary.RANDOM_BYTES + 5];
            System.arraycopy(media.mark(), 0, wrapped, before, Canary.RANDOM_BYTES);
            assertThat(search(Base64.getEncoder().encode(wrapped)))
                    .as("%d before", before)
                    .contains("base64");
        }
    }

    @Test
    void findsTextInBothUtf16Orders() {
        assertThat(search(room.text().getBytes(StandardCharsets.UTF_16LE))).contains("utf-16le");
        assertThat(search(room.text().getBytes(StandardCharsets.UTF_16BE))).contains("utf-16be");
    }

    @Test
    void findsAMarkAcrossTheBoundaryOfTwoChunksExactlyOnce() throws IOException {
        for (int shift = -Canary.RANDOM_BYTES - 1; shift <= 1; shift++) {
            byte[] bytes = new byte[(2 << 20) + 500];
            System.arraycopy(media.mark(), 0, bytes, (1 << 20) + shift, Canary.RANDOM_BYTES);
            List<Long> offsets = new ArrayList<>();
            long length = new Haystack(List.of(media, room))
                    .search(new ByteArrayInputStream(bytes), (needle, offset) -> offsets.add(offset));
            assertThat(offsets).containsExactly((long) (1 << 20) + shift);
            assertThat(length).isEqualTo(bytes.length);
        }
    }

    @Test
    void noiseHoldsNoMark() {
        byte[] noise = new byte[4 << 20];
        new Random(7).nextBytes(noise);
        assertThat(search(noise)).isEmpty();
    }

    @Test
    void aMarkCutShortAtTheEndIsNone() {
        byte[] cut = new byte[Canary.RANDOM_BYTES - 1];
        System.arraycopy(media.mark(), 0, cut, 0, cut.length);
        assertThat(search(cut)).isEmpty();
    }

    @Test
    void findsAnAddressHashedWithoutASecret() throws Exception {
        Canary address = Canary.address("visitor", "127.201.143.187");
        byte[] hash = java.security.MessageDigest.getInstance("SHA-256")
                .digest("127.201.143.187".getBytes(StandardCharsets.US_ASCII));
        List<String> forms = new ArrayList<>();
        byte[] hex = HexFormat.of().formatHex(hash).getBytes(StandardCharsets.US_ASCII);
        new Haystack(List.of(address)).search(hex, hex.length, (needle, offset) -> forms.add(needle.form()));
        assertThat(forms).containsExactly("SHA-256 in hex");
    }

    @Test
    void fourBytesOfOneAddressAreChanceAndOfThreeAreNot() {
        Hits hits = new Hits();
        List<Canary> visitors = new ArrayList<>();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < 3; i++) {
            visitors.add(Canary.address("visitor " + i, "127.201.14" + i + ".187"));
            bytes.writeBytes(new byte[] {9, 9, 127, (byte) 201, (byte) (140 + i), (byte) 187});
            byte[] soFar = bytes.toByteArray();
            new Haystack(visitors).search(soFar, soFar.length, (needle, at) -> hits.add(needle, "file", "", at));
            assertThat(hits.isEmpty()).as("after %d", i + 1).isEqualTo(i < 2);
        }
        assertThat(hits.total()).isEqualTo(3);
    }

    private List<String> search(byte[] bytes) {
        List<String> forms = new ArrayList<>();
        new Haystack(List.of(media, room)).search(bytes, bytes.length, (needle, offset) -> forms.add(needle.form()));
        return forms;
    }
}
