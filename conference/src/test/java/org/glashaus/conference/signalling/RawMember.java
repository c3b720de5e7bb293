package org.glashaus.conference.signalling;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.glashaus.conference.TestServer;

/** A member of a room by a socket of its own, which does nothing that it is not told to: no pong, no reading. */
final class RawMember {
    /** RFC 6455 §5.2: the last frame of a text, masked. */
    private static final byte TEXT = (byte) 0x81;

    private static final int MASKED = 0x80;

    private RawMember() {}

    static Socket joins(TestServer server, String name) throws IOException {
        return joins(server, name, new Socket());
    }

    /** @param socket that is not connected yet, so that its buffers can be set */
    static Socket joins(TestServer server, String name, Socket socket) throws IOException {
        String host = "127.0.0.1:" + server.plain().getPort();
        socket.connect(new InetSocketAddress("127.0.0.1", server.plain().getPort()));
        OutputStream out = socket.getOutputStream();
        out.write(("GET /signal HTTP/1.1\r\nHost: " + host + "\r\nOrigin: http://" + host
                        + "\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n"
                        + "Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\nSec-WebSocket-Protocol: glashaus.v1\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));
        assertThat(socket.getInputStream().read()).isEqualTo('H');
        byte[] join = ("{\"type\":\"join\",\"room\":\"garden\",\"name\":\"" + name + "\"}")
                .getBytes(StandardCharsets.US_ASCII);
        out.write(new byte[] {TEXT, (byte) (MASKED | join.length), 0, 0, 0, 0});
        out.write(join);
        return socket;
    }
}
