package org.glashaus.audit.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.glashaus.audit.Limits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalArchiveTest {
    private static final Map<String, byte[]> FILES = new TreeMap<>(Map.of(
            "META-INF/x",
            text("signature"),
            "assessment.json",
            text("{}"),
            "evidence/a.txt",
            text("seen"),
            "b",
            text("")));
    private static final byte[] ARCHIVE = CanonicalArchive.write(FILES);

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path scratch;

    @Test
    void whatIsWrittenIsReadInOneOrder() throws Exception {
        SortedMap<String, byte[]> read = CanonicalArchive.read(ARCHIVE);

        assertThat(read.keySet()).containsExactly("META-INF/x", "assessment.json", "b", "evidence/a.txt");
        assertThat(read).allSatisfy((name, octets) -> assertThat(octets).isEqualTo(FILES.get(name)));
        assertThat(CanonicalArchive.write(new HashMap<>(read))).isEqualTo(ARCHIVE);
    }

    /** EN 319 162-1 §A.1: who looks at the 38th octet on finds out what it is. */
    @Test
    void theMediaTypeStandsWhereItIsLookedFor() {
        assertThat(new String(ARCHIVE, 30, 39, StandardCharsets.US_ASCII))
                .isEqualTo("mimetypeapplication/vnd.etsi.asic-e+zip");
    }

    @Test
    void otherProgramsReadItToo() throws Exception {
        Path file = Files.write(scratch.resolve("a.asice"), ARCHIVE);
        try (ZipFile zip = new ZipFile(file.toFile())) {
            assertThat(Collections.list(zip.entries()))
                    .extracting(ZipEntry::getName)
                    .containsExactly("mimetype", "META-INF/x", "assessment.json", "b", "evidence/a.txt");
            assertThat(zip.getInputStream(new ZipEntry("evidence/a.txt")).readAllBytes())
                    .isEqualTo(text("seen"));
        }
        assertThat(OpenSsl.ended(scratch, List.of("unzip", "-t", "a.asice")).saidWell())
                .contains("No errors detected");
    }

    @Test
    void everyTruncationIsNoticed() {
        for (int length = 0; length < ARCHIVE.length; length++) {
            byte[] cut = Arrays.copyOf(ARCHIVE, length);
            assertThatThrownBy(() -> CanonicalArchive.read(cut))
                    .as("%d bytes", length)
                    .isInstanceOf(Broken.class);
        }
    }

    @Test
    void bytesBeforeBehindAndBetweenAreNoticed() {
        assertThat(fault(joined(text("x"), ARCHIVE))).startsWith("byte 0: ");
        assertThat(fault(joined(ARCHIVE, text("x"))))
                .isEqualTo("byte " + ARCHIVE.length + ": 1 more bytes follow after the archive's end.");
        for (int at = 1; at < ARCHIVE.length; at++) {
            byte[] more = joined(joined(Arrays.copyOf(ARCHIVE, at), new byte[1]), tail(at));
            assertThatThrownBy(() -> CanonicalArchive.read(more))
                    .as("a byte at %d", at)
                    .isInstanceOf(Broken.class);
        }
    }

    /** By the octet: a comment announced, an extra field, flags, a descriptor, times, a compression. */
    @ParameterizedTest
    @CsvSource({
        "4, another version than",
        "6, flags set",
        "7, flags set",
        "8, a compression",
        "10, a time of its own",
        "12, a date of its own",
        "14, the check sum of mimetype",
        "18, two different sizes",
        "28, an extra field"
    })
    void eachFieldOfAHeaderHasOneValue(int at, String sentence) {
        byte[] changed = ARCHIVE.clone();
        changed[at] ^= 1;

        assertThat(fault(changed)).contains(sentence);
    }

    @Test
    void aCommentIsNoticedThoughTheArchiveReads() throws Exception {
        byte[] commented = joined(ARCHIVE, text("hello"));
        commented[ARCHIVE.length - 2] = 5;
        Path file = Files.write(scratch.resolve("a.zip"), commented);
        try (ZipFile zip = new ZipFile(file.toFile())) {
            assertThat(zip.getComment()).isEqualTo("hello");
        }

        assertThat(fault(commented)).contains("the archive's directory is not that of the 5 entries before it");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../x",
                "/x",
                "a/../../x",
                "a\\x",
                "C:x",
                "a//x",
                "a/",
                "./x",
                ".x",
                "a/.x",
                "",
                "x\u0000",
                "x\ny",
                "-rf",
                "a b",
                "\u00e9"
            })
    void aNameThatLeadsElsewhereIsNone(String name) {
        assertThat(fault(raw(List.of(CanonicalArchive.MIMETYPE, name)))).contains("which is no name that a bundle has");
    }

    @Test
    void aNameIsNoLongerThanItsLimit() throws Exception {
        String longest = "n".repeat(Limits.BUNDLE_NAME_CHARS);

        assertThat(CanonicalArchive.read(CanonicalArchive.write(Map.of(longest, text("x")))))
                .containsKey(longest);
        assertThat(fault(CanonicalArchive.write(Map.of(longest + "n", text("x")))))
                .contains("no name");
    }

    @Test
    void anOrderOrADoubleIsNoticed() {
        assertThat(fault(raw(List.of("mimetype", "b", "a")))).contains("\"a\" and stands behind b, out of order");
        assertThat(fault(raw(List.of("mimetype", "a", "a")))).contains("\"a\", as one before it");
        assertThat(fault(raw(List.of("mimetype", "a", "mimetype")))).contains("\"mimetype\", as one before it");
        assertThat(fault(raw(List.of("a", "mimetype")))).contains("\"mimetype\" and stands behind a");
        assertThat(fault(raw(List.of("a")))).contains("there is no first entry mimetype");
        assertThat(fault(raw(List.of()))).contains("there is no first entry mimetype");
    }

    @Test
    void theSameContentCompressedIsRefused() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("mimetype"));
            zip.write(text(CanonicalArchive.CONTAINER));
            for (var file : FILES.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        }

        assertThat(fault(bytes.toByteArray())).contains("byte 4: entry 1 has another version");
    }

    /** A bomb says that it is large: nothing is ever unpacked to more than is there. */
    @Test
    void sizesBeyondTheArchiveAndThoseOfZip64AreRefused() {
        for (int size : new int[] {Integer.MAX_VALUE, -1, ARCHIVE.length}) {
            ByteBuffer changed = ByteBuffer.wrap(ARCHIVE.clone()).order(ByteOrder.LITTLE_ENDIAN);
            changed.putInt(18, size).putInt(22, size);

            assertThat(fault(changed.array()))
                    .isEqualTo("byte 18: entry 1 says that it is longer than the archive goes on.");
        }
    }

    @Test
    void moreFilesThanItsLimitAreRefused() {
        Map<String, byte[]> many = new HashMap<>();
        for (int i = 0; i <= Limits.BUNDLE_FILES; i++) {
            many.put("f" + i, new byte[0]);
        }

        assertThat(fault(CanonicalArchive.write(many))).contains("no bundle has more than " + Limits.BUNDLE_FILES);
    }

    @Test
    void aFileLargerThanItsLimitIsNotRead() throws Exception {
        Path large = scratch.resolve("large.asice");
        try (var file = new RandomAccessFile(large.toFile(), "rw")) {
            file.setLength(Limits.BUNDLE_BYTES + 1L);
        }

        assertThat(Scene.fault(Scene.stranger().of(large))).contains("is larger than the " + Limits.BUNDLE_BYTES);
    }

    /** An archive of these entries, each in the form that an entry has, whatever they are called. */
    private static byte[] raw(List<String> names) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (String name : names) {
            byte[] octets = name.equals("mimetype") ? text(CanonicalArchive.CONTAINER) : text("x");
            byte[] called = name.getBytes(StandardCharsets.ISO_8859_1);
            CRC32 crc = new CRC32();
            crc.update(octets);
            ByteBuffer header = ByteBuffer.allocate(30).order(ByteOrder.LITTLE_ENDIAN);
            header.putInt(0x04034b50)
                    .putShort((short) 10)
                    .putInt(0)
                    .putShort((short) 0)
                    .putShort((short) 0x21);
            header.putInt((int) crc.getValue()).putInt(octets.length).putInt(octets.length);
            header.putShort((short) called.length).putShort((short) 0);
            out.writeBytes(header.array());
            out.writeBytes(called);
            out.writeBytes(octets);
        }
        return out.toByteArray();
    }

    private static String fault(byte[] archive) {
        try {
            CanonicalArchive.read(archive);
        } catch (Broken broken) {
            return String.valueOf(broken.getMessage());
        }
        throw new AssertionError("It was taken.");
    }

    private static byte[] tail(int from) {
        return Arrays.copyOfRange(ARCHIVE, from, ARCHIVE.length);
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
