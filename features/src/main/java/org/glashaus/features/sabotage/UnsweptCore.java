package org.glashaus.features.sabotage;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.concurrent.TimeUnit;
import org.glashaus.media.MediaCore;

/**
 * A core whose time stands still as long as no picture comes: it works while people show something, and what it keeps for those
 * who lost a packet goes when the next one comes, and not by its own deadline.
 */
final class UnsweptCore {
    /** RFC 7983: media begin with an octet of these two bits. */
    private static final int MEDIA = 0b10;

    /** Sound and reports are shorter than this, nearly all pictures are longer. */
    private static final int SHORTEST_PICTURE = 400;

    private static final long STANDS_NANOS = TimeUnit.MILLISECONDS.toNanos(300);
    private static final long LOOKS_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

    private long pictureNanos;
    private boolean pictures;

    private UnsweptCore() {}

    static MediaCore before(MediaCore honest) {
        UnsweptCore time = new UnsweptCore();
        return (MediaCore) Proxy.newProxyInstance(
                UnsweptCore.class.getClassLoader(), new Class<?>[] {MediaCore.class}, (self, method, given) -> {
                    try {
                        return switch (method.getName()) {
                            case "receive" -> {
                                time.see((MemorySegment) given[1], (long) given[2], (int) given[3], (long) given[4]);
                                yield method.invoke(honest, given);
                            }
                            case "advance" -> time.advance(honest, (long) given[0]);
                            default -> method.invoke(honest, given);
                        };
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause();
                    }
                });
    }

    private void see(MemorySegment datagram, long offset, int length, long nowNanos) {
        if (length >= SHORTEST_PICTURE
                && Byte.toUnsignedInt(datagram.get(ValueLayout.JAVA_BYTE, offset)) >> 6 == MEDIA) {
            pictureNanos = nowNanos;
            pictures = true;
        }
    }

    private long advance(MediaCore honest, long nowNanos) {
        long last = pictureNanos + STANDS_NANOS;
        return pictures && nowNanos - last > 0
                ? Math.max(honest.advance(last), nowNanos + LOOKS_NANOS)
                : honest.advance(nowNanos);
    }
}
