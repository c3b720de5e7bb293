package org.glashaus.audit.ledger;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.glashaus.audit.Limits;

/** A server's ledger as it lies in its data folder. */
public final class LedgerFolder {
    private final Path ledger;
    private final Path ownKey;

    private LedgerFolder(Path folder) {
        this.ledger = folder.resolve("ledger.txt");
        this.ownKey = folder.resolve("public-key.pem");
    }

    public static LedgerFolder in(Path dataFolder) throws LedgerUnreadable {
        LedgerFolder folder = new LedgerFolder(dataFolder.resolve("ledger"));
        if (!Files.isRegularFile(folder.ledger)) {
            throw new LedgerUnreadable(
                    folder.ledger + ": there is no ledger; name the server's data folder with --data.");
        }
        return folder;
    }

    /**
     * @param publicKey that the reader trusts; without it the one beside the ledger, which whoever changes the ledger can
     *     change too
     * @param seen a head of this ledger that was handed to somebody earlier
     */
    public Examined examine(Optional<Path> publicKey, Optional<Path> seen) throws IOException, LedgerUnreadable {
        PublicHalf anchor = key(publicKey);
        Optional<SignedHead> head = seen.isPresent() ? Optional.of(headIn(seen.get())) : Optional.empty();
        LedgerExamination examination = read(head);
        for (int again = 1; !examination.endsInHead() && again < Limits.LEDGER_READINGS; again++) {
            pause();
            examination = read(head);
        }
        return examination.finish(anchor);
    }

    /** @return the key that {@link #examine} trusts */
    PublicHalf key(Optional<Path> publicKey) throws IOException, LedgerUnreadable {
        Path file = publicKey.orElse(ownKey);
        return PublicHalf.inPem(small(file, Limits.KEY_BYTES))
                .orElseThrow(() -> new LedgerUnreadable(file + ": holds no public key on the curve P-256 in PEM."));
    }

    /** What may be handed to somebody who is to check the ledger later. */
    public SignedHead newestHead() throws IOException, LedgerUnreadable {
        return read(Optional.empty())
                .newest()
                .orElseThrow(() -> new LedgerUnreadable(ledger + ": there is no signed head in it."));
    }

    /** Each leaf's line, without its end. */
    public List<byte[]> leaves() throws IOException {
        List<byte[]> leaves = new ArrayList<>();
        lines(line -> {
            if (line.octets().length > 0 && line.octets()[0] == '{') {
                leaves.add(line.octets());
            }
        });
        return leaves;
    }

    /** Each leaf in words, with its number. */
    public List<String> words() throws IOException {
        List<String> words = new ArrayList<>();
        for (byte[] leaf : leaves()) {
            words.add(words.size() + "  "
                    + LeafKind.read(new String(leaf, StandardCharsets.ISO_8859_1))
                            .map(LeafKind.Leaf::words)
                            .orElse("(not written as any leaf is; see ledger verify)"));
        }
        return words;
    }

    /** A file that holds one line, which is a head. */
    public static SignedHead headIn(Path file) throws IOException, LedgerUnreadable {
        String text = new String(small(file, Limits.LEDGER_LINE_OCTETS), StandardCharsets.ISO_8859_1);
        return SignedHead.read(text.strip())
                .orElseThrow(() -> new LedgerUnreadable(
                        file + ":1: is no head of a ledger (one line that begins with " + SignedHead.FORMAT + ")."));
    }

    static byte[] small(Path file, int limit) throws IOException, LedgerUnreadable {
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw new LedgerUnreadable(file + ": is no file that can be read.");
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(limit + 1);
            if (bytes.length > limit) {
                throw new LedgerUnreadable(file + ": is larger than " + limit + " bytes.");
            }
            return bytes;
        }
    }

    private LedgerExamination read(Optional<SignedHead> seen) throws IOException {
        LedgerExamination examination = new LedgerExamination(seen);
        lines(examination);
        return examination;
    }

    private void lines(LedgerLines.Reader reader) throws IOException {
        try (InputStream in = Files.newInputStream(ledger)) {
            new LedgerLines(in).forEach(reader);
        }
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(Limits.BETWEEN_READINGS);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while the ledger was being written", stop);
        }
    }
}
