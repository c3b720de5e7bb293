package org.glashaus.features.witness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FileSearchTest {
    private final Canary canary = Canary.random("picture");

    @TempDir
    Path dir;

    @Test
    void findsAMarkInBase64InsideGzipInsideZip() throws IOException {
        byte[] gzip = gzip(Base64.getEncoder().encode(canary.mark()));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("inner.gz"));
            zip.write(gzip);
            zip.closeEntry();
        }
        Files.write(dir.resolve("archive.bin"), bytes.toByteArray());
        assertThat(search().hits().listed()).singleElement().satisfies(hit -> {
            assertThat(hit.form()).isEqualTo("packed packed base64");
            assertThat(hit.place()).isEqualTo("data/archive.bin");
        });
    }

    @Test
    void findsAZlibStreamInTheMiddleOfAFile() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes("noise".getBytes(StandardCharsets.US_ASCII));
        try (DeflaterOutputStream zlib = new DeflaterOutputStream(bytes)) {
            zlib.write(canary.mark());
        }
        Files.write(dir.resolve("page"), bytes.toByteArray());
        assertThat(search().hits().of("picture")).isTrue();
    }

    @Test
    void findsAMarkInAGzipStreamThatWasCutOff() throws IOException {
        byte[] content = new byte[100_000];
        new java.util.Random(1).nextBytes(content);
        System.arraycopy(canary.mark(), 0, content, 0, Canary.RANDOM_BYTES);
        byte[] gzip = gzip(content);
        Files.write(dir.resolve("rotating.gz"), java.util.Arrays.copyOf(gzip, gzip.length / 2));
        assertThat(search().hits().of("picture")).isTrue();
    }

    @Test
    void findsAMarkInAFileName() throws IOException {
        Files.createDirectory(dir.resolve("recordings"));
        Files.createFile(dir.resolve("recordings").resolve(canary.hex()));
        assertThat(search().hits().of("picture")).isTrue();
    }

    @Test
    void aBombIsCutAndSaysSo() throws IOException {
        Files.write(dir.resolve("bomb.gz"), gzip(new byte[100 << 20]));
        FileSearch search = search();
        assertThat(search.cut()).isEqualTo(1);
        assertThat(search.hits().isEmpty()).isTrue();
    }

    @Test
    void anEmptyFolderAndAMissingOneHoldNothing() throws IOException {
        FileSearch search = search();
        search.folder(dir.resolve("missing"), "data");
        assertThat(search.files()).isZero();
    }

    @Property(tries = 300)
    void noContentMakesTheSearchFail(@ForAll byte[] content) {
        byte[] hostile = new byte[content.length + 3];
        hostile[0] = 0x1f;
        hostile[1] = (byte) 0x8b;
        hostile[2] = 8;
        System.arraycopy(content, 0, hostile, 3, content.length);
        new Unpacked().each(hostile, hostile.length, (bytes, length, at) -> {});
        hostile[0] = 'P';
        hostile[1] = 'K';
        hostile[2] = 3;
        new Unpacked().each(hostile, hostile.length, (bytes, length, at) -> {});
    }

    private FileSearch search() throws IOException {
        FileSearch search = new FileSearch(new Haystack(List.of(canary)));
        search.folder(dir, "data");
        return search;
    }

    private static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(content);
        }
        return bytes.toByteArray();
    }
}
