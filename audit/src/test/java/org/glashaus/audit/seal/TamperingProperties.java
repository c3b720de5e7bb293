package org.glashaus.audit.seal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** Whichever octet of a bundle is changed, and to whatever, it is noticed, also by a reader who trusts nobody. */
class TamperingProperties {
    private static Path scratch = Path.of("");
    private static byte[] sealed = {};
    private static byte[] stamped = {};

    @BeforeContainer
    static void twoBundles() throws Exception {
        scratch = Files.createTempDirectory("bundles");
        Scene scene = Scene.of(scratch, "greenminihost");
        OpenSsl authority = new OpenSsl(scratch.resolve("tsa"));
        authority.becomeAuthority("-algorithm", "RSA");
        sealed = Files.readAllBytes(scene.sealed());
        stamped = Files.readAllBytes(scene.stamped(authority.authority()));
    }

    @AfterContainer
    static void gone() throws IOException {
        Files.walkFileTree(scratch, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    @Property(tries = 1_000)
    void aFlippedByteOfASealedReportIsFound(@ForAll Random random) {
        assertThat(Scene.stranger().of(flipped(sealed, random))).isInstanceOf(Verified.Bad.class);
    }

    @Property(tries = 1_000)
    void aFlippedByteOfAStampedReportIsFound(@ForAll Random random) {
        assertThat(Scene.stranger().of(flipped(stamped, random))).isInstanceOf(Verified.Bad.class);
    }

    /** Most octets of a report are content, so those that are not get a turn each. */
    @Property(tries = 1)
    void noOctetOfSignatureAndTimeStampIsFreeToChange(@ForAll Random random) throws Broken {
        var content = CanonicalArchive.read(stamped);
        byte[] signature = Scene.signature(content);
        List<String> free = new ArrayList<>();
        for (int at = 0; at < signature.length; at++) {
            int mask = 1 + random.nextInt(255);
            content.put(Manifest.SIGNATURE, flipped(signature, at, mask));
            if (Scene.stranger().of(CanonicalArchive.write(content)) instanceof Verified.Whole) {
                free.add(at + "^" + mask);
            }
        }
        assertThat(free).isEmpty();
    }

    @Property(tries = 200)
    void whateverIsCutOutOrDoubledIsFound(@ForAll Random random) {
        int from = random.nextInt(stamped.length);
        int until = Math.min(stamped.length, from + 1 + random.nextInt(4_000));
        byte[] shorter = new byte[stamped.length - (until - from)];
        System.arraycopy(stamped, 0, shorter, 0, from);
        System.arraycopy(stamped, until, shorter, from, stamped.length - until);
        byte[] longer = new byte[stamped.length + (until - from)];
        System.arraycopy(stamped, 0, longer, 0, until);
        System.arraycopy(stamped, from, longer, until, stamped.length - from);

        assertThat(Scene.stranger().of(shorter)).isInstanceOf(Verified.Bad.class);
        assertThat(Scene.stranger().of(longer)).isInstanceOf(Verified.Bad.class);
    }

    private static byte[] flipped(byte[] bytes, Random random) {
        return flipped(bytes, random.nextInt(bytes.length), 1 + random.nextInt(255));
    }

    private static byte[] flipped(byte[] bytes, int at, int mask) {
        byte[] changed = bytes.clone();
        changed[at] ^= (byte) mask;
        return changed;
    }
}
