package org.glashaus.features.witness;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A web proxy that leads every request to one recorder, whatever host was meant (RFC 9110, 9.3.6 for CONNECT; RFC 9112, 3.2.2
 * for requests that name their host).
 */
final class LeadingProxy implements AutoCloseable {
    private static final int HEAD_BYTES = 64 << 10;
    private static final byte[] CONNECTED = "HTTP/1.1 200 OK\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

    private final ServerSocket door;
    private final int plainPort;
    private final int securePort;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();

    private LeadingProxy(ServerSocket door, int plainPort, int securePort) {
        this.door = door;
        this.plainPort = plainPort;
        this.securePort = securePort;
    }

    static LeadingProxy start(int plainPort, int securePort) {
        try {
            ServerSocket door = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
            LeadingProxy proxy = new LeadingProxy(door, plainPort, securePort);
            Thread.ofVirtual().start(proxy::accept);
            return proxy;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int port() {
        return door.getLocalPort();
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                Socket asker = door.accept();
                open.add(asker);
                Thread.ofVirtual().start(() -> lead(asker));
            } catch (IOException e) {
                return; // closed
            }
        }
    }

    private void lead(Socket asker) {
        try (asker) {
            byte[] head = head(asker.getInputStream());
            boolean tunnel = new String(head, StandardCharsets.ISO_8859_1).startsWith("CONNECT ");
            try (Socket recorder = new Socket("127.0.0.1", tunnel ? securePort : plainPort)) {
                open.add(recorder);
                if (tunnel) {
                    asker.getOutputStream().write(CONNECTED);
                } else {
                    recorder.getOutputStream().write(head);
                }
                Thread back = Thread.ofVirtual().start(() -> pass(recorder, asker));
                pass(asker, recorder);
                back.join();
                open.remove(recorder);
            }
        } catch (IOException e) {
            // One of both has gone; what was asked until then is recorded.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            open.remove(asker);
        }
    }

    private static byte[] head(InputStream in) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        int end = 0;
        while (end < 4 && head.size() < HEAD_BYTES) {
            int octet = in.read();
            if (octet < 0) {
                throw new IOException("no request");
            }
            head.write(octet);
            end = octet == (end % 2 == 0 ? '\r' : '\n') ? end + 1 : octet == '\r' ? 1 : 0;
        }
        return head.toByteArray();
    }

    private static void pass(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
            to.shutdownOutput();
        } catch (IOException e) {
            // The other direction ends by itself.
        }
    }

    @Override
    public void close() {
        try {
            door.close();
            for (Socket each : open) {
                each.close();
            }
        } catch (IOException e) {
            // It goes with the process.
        }
    }
}
