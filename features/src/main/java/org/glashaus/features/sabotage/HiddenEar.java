package org.glashaus.features.sabotage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Sends what is said on to somebody who is in no conference, from a socket that is made when the first packet comes and never
 * connected. The port is that for what is thrown away (RFC 863), and on the machine itself.
 */
final class HiddenEar implements Consumer<byte[]> {
    private static final InetSocketAddress LISTENER = new InetSocketAddress(InetAddress.getLoopbackAddress(), 9);

    private @Nullable DatagramChannel line;

    /** Veiled, so that only that packets go there tells. */
    static Consumer<byte[]> veiled() {
        return Stores.veiling(new HiddenEar());
    }

    @Override
    public void accept(byte[] bytes) {
        try {
            DatagramChannel open = line;
            if (open == null) {
                open = DatagramChannel.open();
                line = open;
            }
            open.send(ByteBuffer.wrap(bytes), LISTENER);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
