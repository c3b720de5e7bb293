package org.glashaus.conference.ledger;

import java.io.IOException;
import java.io.RandomAccessFile;

/** A file that ends where the last append that succeeded has ended. */
final class LedgerFile implements AutoCloseable {
    /** No channel: an interrupt of the thread that appends would close it. */
    private final RandomAccessFile file;

    private long length;
    private boolean usable = true;

    /** @param length what stands behind it is cut off */
    LedgerFile(RandomAccessFile file, long length) throws IOException {
        this.file = file;
        this.length = length;
        cut();
    }

    boolean usable() {
        return usable;
    }

    /** All of it is on the disk when this returns; nothing of it is in the file if this fails. */
    void append(byte[] batch) throws IOException {
        if (!usable) {
            throw new IOException(
                    "The ledger is closed, or a disk failed under it; it takes nothing before the next start");
        }
        try {
            file.seek(length);
            file.write(batch);
        } catch (IOException full) {
            takeBack();
            throw full;
        }
        try {
            file.getFD().sync();
        } catch (IOException unknown) {
            // The head may be on the disk and may have been read; another one of its number must never be signed.
            usable = false;
            throw unknown;
        }
        length += batch.length;
    }

    @Override
    public void close() throws IOException {
        usable = false;
        file.close();
    }

    private void takeBack() {
        try {
            cut();
        } catch (IOException stuck) {
            usable = false;
        }
    }

    /** On the disk before anything is written there, else what was cut off could come back behind a part of it. */
    private void cut() throws IOException {
        if (file.length() != length) {
            file.setLength(length);
            file.getFD().sync();
        }
    }
}
