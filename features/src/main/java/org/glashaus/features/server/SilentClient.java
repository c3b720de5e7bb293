package org.glashaus.features.server;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.glashaus.features.Limits;

/**
 * A participant that joins, hears whether it may, and then neither says nor answers anything: its line stays open. Frames are
 * written by hand, since every library answers a server's pings by itself (RFC 6455 §5.5.2).
 */
public final class SilentClient implements AutoCloseable {
    private static final int TEXT = 0x81;
    private static final int MASKED = 0x80;
    private static final int LENGTH_OF_TWO_OCTETS = 126;
    private static final int LENGTH_OF_EIGHT_OCTETS = 127;
    private static final int OPCODE = 0x0f;

    private final Socket socket;
    private final String firstAnswer;
    private final Instant lastWord;

    private SilentClient(Socket socket, String firstAnswer, Instant lastWord) {
        this.socket = socket;
        this.firstAnswer = firstAnswer;
        this.lastWord = lastWord;
    }

    /** @param shown besides, by the protocol's names */
    public static SilentClient join(
            URI server, String localAddress, String room, String name, Map<String, String> shown) throws IOException {
        ObjectNode join = Listener.message("join").put("room", room).put("name", name);
        shown.forEach(join::put);
        Socket socket = connected(server, localAddress);
        try {
            DataInputStream in = new DataInputStream(socket.getInputStream());
            OutputStream out = socket.getOutputStream();
            out.write(opening(server).getBytes(StandardCharsets.US_ASCII));
            out.flush();
            if (!head(in).startsWith("HTTP/1.1 101 ")) {
                throw new IOException("the server did not open a socket.");
            }
            out.write(frame(join.toString().getBytes(StandardCharsets.UTF_8)));
            out.flush();
            Instant lastWord = Instant.now();
            return new SilentClient(socket, text(in), lastWord);
        } catch (IOException | RuntimeException e) {
            socket.close();
            throw e;
        }
    }

    private static Socket connected(URI server, String localAddress) throws IOException {
        Socket plain = new Socket();
        try {
            plain.bind(new InetSocketAddress(InetAddress.getByName(localAddress), 0));
            plain.connect(new InetSocketAddress("127.0.0.1", server.getPort()), (int) Limits.BROWSER_WAIT.toMillis());
            plain.setSoTimeout((int) Limits.BROWSER_WAIT.toMillis());
            return AnyCertificate.context()
                    .getSocketFactory()
                    .createSocket(plain, server.getHost(), server.getPort(), true);
        } catch (IOException e) {
            plain.close();
            throw e;
        }
    }

    private static String opening(URI server) {
        return "GET /signal HTTP/1.1\r\nHost: " + server.getAuthority()
                + "\r\nOrigin: " + server.getScheme() + "://" + server.getAuthority()
                + "\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13"
                + "\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Protocol: glashaus.v1\r\n\r\n";
    }

    private static String head(InputStream in) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        while (!head.toString(StandardCharsets.US_ASCII).endsWith("\r\n\r\n")) {
            int next = in.read();
            if (next < 0) {
                throw new IOException("the server broke the line.");
            }
            head.write(next);
        }
        return head.toString(StandardCharsets.US_ASCII);
    }

    /** RFC 6455 §5.2: a client's frames are masked; a mask of zeros leaves the text as it is. */
    private static byte[] frame(byte[] text) {
        ByteArrayOutputStream frame = new ByteArrayOutputStream();
        frame.write(TEXT);
        if (text.length < LENGTH_OF_TWO_OCTETS) {
            frame.write(MASKED | text.length);
        } else {
            frame.write(MASKED | LENGTH_OF_TWO_OCTETS);
            frame.write(text.length >> Byte.SIZE);
            frame.write(text.length);
        }
        frame.writeBytes(new byte[4]);
        frame.writeBytes(text);
        return frame.toByteArray();
    }

    /** The first message; a ping before it is not answered. */
    private static String text(DataInputStream in) throws IOException {
        while (true) {
            int first = in.readUnsignedByte();
            int length = in.readUnsignedByte();
            if (length == LENGTH_OF_TWO_OCTETS) {
                length = in.readUnsignedShort();
            } else if (length == LENGTH_OF_EIGHT_OCTETS) {
                length = Math.toIntExact(in.readLong());
            }
            byte[] payload = in.readNBytes(length);
            if ((first & OPCODE) == (TEXT & OPCODE)) {
                return new String(payload, StandardCharsets.UTF_8);
            }
        }
    }

    public boolean welcomed() {
        return Listener.read(firstAnswer).path("type").asText().equals("welcome");
    }

    /** As the others are told of it; empty if it was not let in. */
    public String id() {
        return Listener.read(firstAnswer).path("participant").asText();
    }

    /** When it said something for the last time. */
    public Instant lastWord() {
        return lastWord;
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            // The server may have cut it.
        }
    }
}
