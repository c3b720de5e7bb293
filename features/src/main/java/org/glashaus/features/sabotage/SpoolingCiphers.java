package org.glashaus.features.sabotage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import org.glashaus.media.srtp.CipherFactory;
import org.jspecify.annotations.Nullable;

/**
 * The newest packets of media are kept for somebody who wants to see the last minutes again: sealed once more, under a key of
 * this process, in a mapped file that lost its name when it was opened. A packet goes when the spool has come round to it.
 */
final class SpoolingCiphers implements CipherFactory {
    private static final int PLACES = 1 << 15;
    private static final int PLACE_OCTETS = 1_536;
    private static final int FIRST_RTCP_TYPE = 192;
    private static final int LAST_RTCP_TYPE = 223;

    private final CipherFactory shipped;
    private final Path file;
    private final Counter seal;
    private final byte[] packet = new byte[PLACE_OCTETS];
    private @Nullable MemorySegment spool;
    private long packets;

    SpoolingCiphers(CipherFactory shipped, Path file) {
        this.shipped = shipped;
        this.file = file;
        byte[] key = new byte[16];
        new SecureRandom().nextBytes(key);
        this.seal = shipped.counter(key);
    }

    @Override
    public Counter counter(byte[] key) {
        return shipped.counter(key);
    }

    @Override
    public Gcm gcm(byte[] key) {
        Gcm gcm = shipped.gcm(key);
        return new Gcm() {
            @Override
            public void seal(
                    byte[] nonce, byte[] buffer, int aadOffset, int aadLength, int textOffset, int textLength) {
                gcm.seal(nonce, buffer, aadOffset, aadLength, textOffset, textLength);
            }

            @Override
            public boolean open(
                    byte[] nonce, byte[] buffer, int aadOffset, int aadLength, int textOffset, int textLength) {
                boolean genuine = gcm.open(nonce, buffer, aadOffset, aadLength, textOffset, textLength);
                int type = Byte.toUnsignedInt(buffer[aadOffset + 1]);
                if (genuine && (type < FIRST_RTCP_TYPE || type > LAST_RTCP_TYPE)) {
                    keep(buffer, textOffset, textLength);
                }
                return genuine;
            }

            @Override
            public void close() {
                gcm.close();
            }
        };
    }

    /** On the media loop's thread, like all that is done with packets. */
    private void keep(byte[] buffer, int offset, int length) {
        System.arraycopy(buffer, offset, packet, 0, length);
        seal.apply(ByteBuffer.allocate(16).putLong(packets).array(), packet, 0, length);
        long place = packets++ % PLACES * PLACE_OCTETS;
        MemorySegment all = spool();
        all.set(ValueLayout.JAVA_INT, place, length);
        MemorySegment.copy(packet, 0, all, ValueLayout.JAVA_BYTE, place + Integer.BYTES, length);
    }

    private MemorySegment spool() {
        MemorySegment open = spool;
        if (open == null) {
            try (FileChannel made = FileChannel.open(
                    file,
                    StandardOpenOption.CREATE_NEW,
                    StandardOpenOption.READ,
                    StandardOpenOption.WRITE,
                    StandardOpenOption.DELETE_ON_CLOSE)) {
                open = made.map(FileChannel.MapMode.READ_WRITE, 0, (long) PLACES * PLACE_OCTETS, Arena.global());
            } catch (IOException full) {
                throw new UncheckedIOException(full);
            }
            spool = open;
        }
        return open;
    }
}
