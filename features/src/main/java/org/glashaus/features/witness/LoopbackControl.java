package org.glashaus.features.witness;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;

/** Sends datagrams to itself over this machine's loopback. */
final class LoopbackControl implements WireCapture.Control {
    private final DatagramSocket socket;

    LoopbackControl() throws IOException {
        socket = new DatagramSocket(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0));
    }

    @Override
    public void send(byte[] mark) throws IOException {
        socket.send(new DatagramPacket(mark, mark.length, socket.getLocalSocketAddress()));
    }

    @Override
    public boolean sent(Packet packet) {
        return !packet.tcp() && packet.source().equals(socket.getLocalSocketAddress());
    }

    @Override
    public int port() {
        return socket.getLocalPort();
    }

    @Override
    public void close() {
        socket.close();
    }
}
