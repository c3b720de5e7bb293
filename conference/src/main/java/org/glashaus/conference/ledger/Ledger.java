package org.glashaus.conference.ledger;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.glashaus.conference.files.OwnFile;
import org.glashaus.conference.ledger.Receipt.KeyTaken;
import org.glashaus.conference.ledger.Receipt.TailDropped;

/**
 * The append-only file of receipts. Each batch is one write of its leaves and the head that signs them, and one flush; a
 * batch that fails is taken back, so the file ends in a head at all times except within a write.
 */
public final class Ledger implements Receipts, AutoCloseable {
    static final String FOLDER = "ledger";
    static final String FILE = "ledger.txt";
    static final String PUBLIC_KEY = "public-key.pem";

    private final LedgerFile file;
    private final LedgerKey key;
    private final HoldNames holds;
    private final InstantSource clock;
    private MerkleTree tree;
    private long nextHead;

    private Ledger(LedgerFile file, LedgerScan found, LedgerKey key, HoldNames holds, InstantSource clock) {
        this.file = file;
        this.key = key;
        this.holds = holds;
        this.clock = clock;
        this.tree = found.tree();
        this.nextHead = found.newest().map(head -> head.number() + 1).orElse(0L);
    }

    /**
     * The caller holds the data folder's lock.
     *
     * @param console is told what was found amiss and mended
     */
    public static Ledger open(Path dataFolder, Path keyFolder, InstantSource clock, Consumer<String> console)
            throws LedgerRefused {
        Path folder = dataFolder.resolve(FOLDER);
        try {
            return open(folder, LedgerKey.in(keyFolder), HoldNames.in(keyFolder), clock, console);
        } catch (IOException failure) {
            throw new LedgerRefused("The ledger in " + folder + " cannot be read and written.", failure);
        }
    }

    private static Ledger open(
            Path folder, LedgerKey key, HoldNames holds, InstantSource clock, Consumer<String> console)
            throws IOException, LedgerRefused {
        Files.createDirectories(folder, OwnFile.FOLDER_OF_OWNER);
        Path path = folder.resolve(FILE);
        if (!Files.exists(path)) {
            Files.createFile(path, OwnFile.OWNER_ONLY);
        }
        RandomAccessFile opened = new RandomAccessFile(path.toFile(), "rw");
        try {
            LedgerScan found = LedgerScan.of(path);
            long dropped = opened.length() - found.signedUpTo();
            LedgerFile file = new LedgerFile(opened, found.signedUpTo());
            Ledger ledger = new Ledger(file, found, key, holds, clock);
            ledger.append(firstLeaves(found, dropped, key, clock, console));
            OwnFile.flushFolder(path);
            OwnFile.flushFolder(folder);
            publish(folder.resolve(PUBLIC_KEY), key.publicPem());
            return ledger;
        } catch (IOException | LedgerRefused | RuntimeException refused) {
            opened.close();
            throw refused;
        }
    }

    private static List<Receipt> firstLeaves(
            LedgerScan found, long dropped, LedgerKey key, InstantSource clock, Consumer<String> console) {
        List<Receipt> leaves = new ArrayList<>();
        if (!found.key().equals(Optional.of(key.text()))) {
            leaves.add(new KeyTaken(clock.instant(), key.text()));
            if (found.key().isPresent()) {
                console.accept(
                        "The ledger goes on under a new key, since the key folder does not hold the one before.");
            }
        }
        if (dropped > 0) {
            leaves.add(new TailDropped(clock.instant(), dropped));
            console.accept("The ledger ended in a write that had been cut off; its " + dropped
                    + " bytes were dropped. No receipt in it had been acknowledged.");
        }
        return leaves;
    }

    private static void publish(Path file, byte[] pem) throws IOException {
        if (!Files.exists(file) || !Arrays.equals(Files.readAllBytes(file), pem)) {
            OwnFile.write(file, pem);
        }
    }

    @Override
    public void keep(Receipt receipt) throws IOException {
        keep(List.of(receipt));
    }

    @Override
    public synchronized void keep(List<? extends Receipt> receipts) throws IOException {
        if (!receipts.isEmpty()) {
            append(receipts);
        }
    }

    /** Signs what there is once more, so that the time of the newest head tells how long the server ran. */
    @Override
    public synchronized void close() throws IOException {
        try (file) {
            if (file.usable()) {
                append(List.of());
            }
        }
    }

    private void append(List<? extends Receipt> receipts) throws IOException {
        MerkleTree grown = tree.copy();
        StringBuilder lines = new StringBuilder();
        for (Receipt receipt : receipts) {
            String leaf = LeafText.of(receipt, holds::hash);
            grown.add(leaf.getBytes(StandardCharsets.US_ASCII));
            lines.append(leaf).append('\n');
        }
        lines.append(Head.signed(nextHead, grown, clock.instant(), key).line()).append('\n');
        file.append(lines.toString().getBytes(StandardCharsets.US_ASCII));
        tree = grown;
        nextHead++;
    }
}
