package org.glashaus.conference.journal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import javax.net.SocketFactory;

/** Lets the driver, which knows TCP only, speak over a Unix socket; named in its properties and made by it. */
public final class UnixSockets extends SocketFactory {
    private final Path socket;

    public UnixSockets(String socket) {
        this.socket = Path.of(socket);
    }

    @Override
    public Socket createSocket() throws IOException {
        return new UnixSocket(SocketChannel.open(StandardProtocolFamily.UNIX), socket);
    }

    @Override
    public Socket createSocket(String host, int port) {
        throw new UnsupportedOperationException("there is one socket");
    }

    @Override
    public Socket createSocket(String host, int port, java.net.InetAddress local, int localPort) {
        throw new UnsupportedOperationException("there is one socket");
    }

    @Override
    public Socket createSocket(java.net.InetAddress host, int port) {
        throw new UnsupportedOperationException("there is one socket");
    }

    @Override
    public Socket createSocket(java.net.InetAddress host, int port, java.net.InetAddress local, int localPort) {
        throw new UnsupportedOperationException("there is one socket");
    }

    /** TCP's options mean nothing here; a server on the same machine that died has closed its end. */
    private static final class UnixSocket extends Socket {
        private final SocketChannel channel;
        private final Path path;

        UnixSocket(SocketChannel channel, Path path) {
            this.channel = channel;
            this.path = path;
        }

        @Override
        public void connect(SocketAddress ignored, int timeoutMillis) throws IOException {
            channel.connect(UnixDomainSocketAddress.of(path));
        }

        @Override
        public InputStream getInputStream() {
            return Channels.newInputStream(channel);
        }

        @Override
        public OutputStream getOutputStream() {
            return Channels.newOutputStream(channel);
        }

        @Override
        public boolean isConnected() {
            return channel.isConnected();
        }

        @Override
        public boolean isClosed() {
            return !channel.isOpen();
        }

        @Override
        public synchronized void close() throws IOException {
            channel.close();
        }

        @Override
        public void setTcpNoDelay(boolean on) {
            // Nothing is held back on a Unix socket.
        }

        @Override
        public void setKeepAlive(boolean on) {
            // The kernel knows when the other end is gone.
        }

        @Override
        public synchronized void setSoTimeout(int timeoutMillis) {
            // A channel has none; the journal's thread waits alone.
        }

        @Override
        public synchronized int getSoTimeout() {
            return 0;
        }

        @Override
        public synchronized void setSendBufferSize(int size) {
            // Left to the kernel.
        }

        @Override
        public synchronized void setReceiveBufferSize(int size) {
            // Left to the kernel.
        }

        @Override
        public synchronized int getSendBufferSize() {
            return 64 * 1024;
        }

        @Override
        public synchronized int getReceiveBufferSize() {
            return 64 * 1024;
        }
    }
}
