package org.glashaus.conference.ledger;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.glashaus.conference.limits.Limits;

/**
 * Reads a ledger at the start, up to its newest head. What follows that head was never acknowledged: leaves and their
 * head are one write, and {@code keep} returns after it is on the disk.
 */
final class LedgerScan {
    private static final Pattern KEY_LEAF =
            Pattern.compile("\\{\"at\":\"[^\"]+\",\"key\":\"([A-Za-z0-9+/=]+)\",\"kind\":\"key-taken\"}");

    private final Path file;
    private final MerkleTree reading = new MerkleTree();
    private MerkleTree signed = new MerkleTree();
    private Optional<Head> newest = Optional.empty();
    private Optional<String> readingKey = Optional.empty();
    private Optional<String> signedKey = Optional.empty();
    private long signedUpTo;
    private long lines;

    private LedgerScan(Path file) {
        this.file = file;
    }

    static LedgerScan of(Path file) throws IOException, LedgerRefused {
        LedgerScan scan = new LedgerScan(file);
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            scan.read(in);
        }
        scan.check();
        return scan;
    }

    MerkleTree tree() {
        return signed;
    }

    Optional<Head> newest() {
        return newest;
    }

    /** That the newest head is signed with. */
    Optional<String> key() {
        return signedKey;
    }

    /** The file's length without what was cut off. */
    long signedUpTo() {
        return signedUpTo;
    }

    private void read(InputStream in) throws IOException, LedgerRefused {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        long position = 0;
        boolean tooLong = false;
        for (int octet = in.read(); octet >= 0; octet = in.read()) {
            position++;
            if (octet != '\n') {
                tooLong |= line.size() >= Limits.LEDGER_LINE_OCTETS;
                if (!tooLong) {
                    line.write(octet);
                }
                continue;
            }
            lines++;
            if (tooLong) {
                throw unlike("is longer than any that this server writes");
            }
            take(line.toByteArray(), position);
            line.reset();
        }
    }

    private void take(byte[] line, long end) throws LedgerRefused {
        String text = new String(line, StandardCharsets.ISO_8859_1);
        if (text.startsWith("{")) {
            reading.add(line);
            Matcher key = KEY_LEAF.matcher(text);
            if (key.matches()) {
                readingKey = Optional.of(key.group(1));
            }
            return;
        }
        newest = Head.read(text);
        if (newest.isEmpty()) {
            throw unlike("is neither a leaf nor a head");
        }
        signed = reading.copy();
        signedKey = readingKey;
        signedUpTo = end;
    }

    /** To sign on top of something else than was signed before would vouch for whoever changed it. */
    private void check() throws LedgerRefused {
        if (newest.isEmpty()) {
            return;
        }
        Head head = newest.get();
        if (head.size() != signed.size() || !Arrays.equals(head.root(), signed.root())) {
            throw new LedgerRefused(file + ": the leaves are not those that its newest head signs." + ADVICE);
        }
        if (signedKey.isEmpty() || !LedgerKey.verifies(signedKey.get(), head.text(), head.signature())) {
            throw new LedgerRefused(file + ": the newest head is not signed by the ledger's key." + ADVICE);
        }
    }

    private LedgerRefused unlike(String what) {
        return new LedgerRefused(file + ":" + lines + ": the line " + what + "." + ADVICE);
    }

    private static final String ADVICE =
            " \"glashaus ledger verify\" tells what was changed; keep the folder as evidence"
                    + " and move it away, and a new ledger begins.";
}
