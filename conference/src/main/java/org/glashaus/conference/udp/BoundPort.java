package org.glashaus.conference.udp;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.channels.DatagramChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.ArrayList;
import java.util.List;
import org.glashaus.conference.limits.Limits;

/**
 * The UDP port, bound but not yet read: one socket for each local address, so that an answer leaves from the address
 * that was asked, or one for all. It exists before the core does, since the core announces its number.
 */
public record BoundPort(Selector selector, List<DatagramChannel> channels) implements AutoCloseable {
    /** Binds the port on each address, or on all of the machine's if there are none; port 0 means any free one. */
    public static BoundPort bind(List<InetAddress> addresses, int port) throws IOException {
        Selector selector = Selector.open();
        try {
            return new BoundPort(selector, channels(selector, addresses, port));
        } catch (IOException failure) {
            selector.close();
            throw failure;
        }
    }

    private static List<DatagramChannel> channels(Selector selector, List<InetAddress> addresses, int port)
            throws IOException {
        IOException last = new IOException("no port was tried");
        for (int tried = 0; tried < (port == 0 ? Limits.FREE_PORTS_TRIED : 1); tried++) {
            List<DatagramChannel> bound = new ArrayList<>();
            try {
                if (addresses.isEmpty()) {
                    bound.add(channel(selector, new InetSocketAddress(port)));
                }
                for (InetAddress address : addresses) {
                    int samePort = bound.isEmpty() ? port : portOf(bound.getFirst());
                    bound.add(channel(selector, new InetSocketAddress(address, samePort)));
                }
                return List.copyOf(bound);
            } catch (IOException failure) {
                last = failure;
                for (DatagramChannel channel : bound) {
                    channel.close();
                }
            }
        }
        throw last;
    }

    private static DatagramChannel channel(Selector selector, InetSocketAddress address) throws IOException {
        DatagramChannel channel = DatagramChannel.open();
        try {
            channel.setOption(StandardSocketOptions.SO_RCVBUF, Limits.SOCKET_BUFFER_OCTETS);
            channel.setOption(StandardSocketOptions.SO_SNDBUF, Limits.SOCKET_BUFFER_OCTETS);
            channel.bind(address);
            channel.configureBlocking(false);
            channel.register(selector, SelectionKey.OP_READ);
            return channel;
        } catch (IOException failure) {
            channel.close();
            throw failure;
        }
    }

    private static int portOf(DatagramChannel channel) throws IOException {
        return ((InetSocketAddress) channel.getLocalAddress()).getPort();
    }

    public int number() throws IOException {
        return portOf(channels.getFirst());
    }

    /** Any thread: ends the loop's waiting. It is what an endpoint of the core calls when it has news. */
    public void wakeUp() {
        selector.wakeup();
    }

    /** Only where no loop came to own the sockets. */
    @Override
    public void close() throws IOException {
        for (DatagramChannel channel : channels) {
            channel.close();
        }
        selector.close();
    }
}
