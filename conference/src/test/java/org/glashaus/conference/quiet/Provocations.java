package org.glashaus.conference.quiet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.glashaus.conference.Answer;
import org.glashaus.conference.signalling.Sealed;

/** What goes wrong at each door that a stranger can reach, with a mark in every field, from a marked address. */
final class Provocations {
    private static final int PATIENCE_MILLIS = 200;
    private static final int HANDSHAKE_MILLIS = 30_000;
    private static final String ENOUGH = "x".repeat(20_000);

    private final Canaries marks;
    private final int securePort;
    private final int plainPort;

    Provocations(Canaries marks, int securePort, int plainPort) {
        this.marks = marks;
        this.securePort = securePort;
        this.plainPort = plainPort;
    }

    void http() throws IOException {
        for (String request : List.of(
                marks.in("request line") + "\r\n\r\n",
                "GET /" + marks.in("version") + " " + marks.in("version") + "/9.9\r\n\r\n",
                "GET /" + marks.in("long path") + ENOUGH + " HTTP/1.1\r\n\r\n",
                get("/", "X-Long: " + marks.in("long header") + ENOUGH),
                get("/", marks.in("header without a colon")),
                get("/", marks.in("header name") + "\u0000: x"),
                get("/", "X: " + marks.in("header value") + "\u0001\u007f"),
                get("/", "Content-Length: " + marks.in("length")),
                get("/", "Transfer-Encoding: " + marks.in("encoding")),
                get("/", "Transfer-Encoding: chunked") + marks.in("chunk") + "\r\n",
                get("/", "Expect: " + marks.in("expectation")),
                "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n" + marks.in("HTTP/2"),
                marks.in("method") + " /" + marks.in("path") + " HTTP/1.1\r\nHost: " + marks.in("host") + "\r\n\r\n",
                get("/%zz" + marks.in("bad path"), "Cookie: " + marks.in("cookie")),
                get("/" + marks.in("room"), "User-Agent: " + marks.in("agent") + "\r\nReferer: " + marks.in("referer")),
                get("/privacy?lang=%zz" + marks.in("query"), "Accept-Language: " + marks.in("language")),
                get("/session/" + marks.in("session"), "If-None-Match: " + marks.in("tag")),
                get("/assets/" + marks.in("asset"), "X-Forwarded-For: " + marks.in("forwarded for")),
                get("/x", "X-Forwarded-For: " + marks.address("proxied", "203.0.113.%d")),
                get("/y", "X-Forwarded-For: " + marks.address("proxied IPv6", "2001:db8:5eed::%d")),
                post("/whip/" + marks.in("WHIP room") + "?id=" + marks.in("WHIP name"), marks.in("SDP")),
                post("/whep/x", "v=0\r\nm=audio " + marks.in("SDP line") + "\r\na=" + marks.in("attribute") + "\r\n"),
                post("/whip/x", ENOUGH.repeat(4) + marks.in("large body")))) {
            talk(plainPort, request);
            overTls(request);
        }
    }

    void webSocket() throws IOException {
        talk(plainPort, upgrade("Sec-WebSocket-Version: " + marks.in("socket version")));
        talk(plainPort, upgrade("Sec-WebSocket-Version: 13\r\nSec-WebSocket-Protocol: " + marks.in("subprotocol")));
        talk(
                plainPort,
                upgrade("Sec-WebSocket-Version: 13").replace("Origin: ", "Origin: http://" + marks.in("origin")));
        String socket = upgrade("Sec-WebSocket-Version: 13\r\nSec-WebSocket-Protocol: glashaus.v1");
        for (byte[] frames : List.of(
                frame(0x8f, marks.in("opcode")),
                frame(0x81, marks.in("text")),
                frame(0x82, marks.in("binary")),
                frame(0x81, "{\"type\":\"join\",\"room\":\"" + marks.in("socket's room") + "\",\"name\":7}"),
                frame(0x81, "{\"type\":\"" + marks.in("type") + "\"}"),
                frame(0x81, "{\"" + marks.in("field") + "\":" + "[".repeat(5_000)),
                frame(0x81, "\u00ff" + marks.in("bad UTF-8")),
                frame(0x81, ENOUGH + marks.in("large message")),
                frame(0x80, marks.in("continuation")),
                frame(0x89, ENOUGH.substring(0, 200) + marks.in("large ping")),
                frame(0x88, "\u0000\u0001" + marks.in("bad close")),
                ("\u0081\u0010" + marks.in("no mask")).getBytes(StandardCharsets.ISO_8859_1),
                ("\u0081\u00ff\u007f" + marks.in("huge")).getBytes(StandardCharsets.ISO_8859_1),
                call("\"name\":\"" + marks.in("display name") + "\""),
                call("\"key\":\"" + Sealed.KEY + "\""))) {
            ByteArrayOutputStream all = new ByteArrayOutputStream();
            all.writeBytes(socket.getBytes(StandardCharsets.ISO_8859_1));
            all.writeBytes(frames);
            talk(plainPort, all.toByteArray(), false);
            talk(plainPort, all.toByteArray(), true);
        }
    }

    /** In a room, what is said there, and an offer that cannot be. */
    private byte[] call(String introduction) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(
                frame(0x81, "{\"type\":\"join\",\"room\":\"" + marks.in("call's room") + "\"," + introduction + "}"));
        all.writeBytes(frame(
                0x81,
                "{\"type\":\"chat\",\"sealed\":\"v1.AAAAAAAA.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAA" + marks.in("chat")
                        + "\"}"));
        all.writeBytes(frame(
                0x81,
                "{\"type\":\"publish\",\"sdp\":\"v=0\\r\\nm=" + marks.in("offer") + "\",\"sources\":{\""
                        + marks.in("mid") + "\":\"camera\"}}"));
        all.writeBytes(frame(0x81, "{\"type\":\"subscribed\",\"revision\":1,\"sdp\":\"" + marks.in("answer") + "\"}"));
        all.writeBytes(frame(0x88, "\u0003\u00e8" + marks.in("goodbye")));
        return all.toByteArray();
    }

    void tls() throws IOException {
        talk(securePort, get("/", "X: " + marks.in("HTTP to TLS")));
        talk(securePort, "\u0016\u0003\u0001\u0040\u0000" + marks.in("TLS record"));
        talk(securePort, "\u0016\u0003\u0001\u0000\u0020\u0001\u0000\u0000\u001c\u0003\u0003" + marks.in("TLS hello"));
        talk(securePort, "\u0015\u0003\u0003\u0000\u0002\u0002\u0028" + marks.in("TLS alert"));
        talk(securePort, "\u0080\u0040\u0001\u0000\u0002" + marks.in("SSL 2"));
        try (Socket socket = connected(securePort);
                SSLSocket secured = named(Answer.secured(socket))) {
            secured.startHandshake();
            socket.getOutputStream()
                    .write(("\u0017\u0003\u0003\u0000\u0040" + marks.in("TLS data") + ENOUGH)
                            .getBytes(StandardCharsets.ISO_8859_1));
            drain(socket);
        }
        for (String[] versions : new String[][] {{"TLSv1.3"}, {"TLSv1.2"}}) {
            // It does not trust the certificate, and says so.
            try (Socket socket = connected(securePort);
                    SSLSocket doubting = named((SSLSocket) ((SSLSocketFactory) SSLSocketFactory.getDefault())
                            .createSocket(socket, marks.in("peer host"), securePort, true))) {
                doubting.setEnabledProtocols(versions);
                doubting.startHandshake();
                throw new AssertionError("a certificate that nobody vouches for was believed");
            } catch (IOException expected) {
                // What the server makes of it is what matters.
            }
        }
    }

    private SSLSocket named(SSLSocket socket) {
        SSLParameters parameters = socket.getSSLParameters();
        parameters.setServerNames(List.of(new SNIHostName(marks.in("server name") + ".example")));
        parameters.setApplicationProtocols(new String[] {marks.in("ALPN")});
        socket.setSSLParameters(parameters);
        return socket;
    }

    void udp(int port) throws IOException {
        try (DatagramChannel channel = DatagramChannel.open()
                .bind(new InetSocketAddress(marks.loopbackAddress(), 0))
                .connect(new InetSocketAddress("127.0.0.1", port))) {
            for (String datagram : List.of(
                    "\u0000\u0001\u0000\u0010\u0021\u0012\u00a4\u0042" + "t".repeat(12) + "\u0000\u0006\u0000\u000c"
                            + marks.in("STUN user"),
                    "\u0000\u0001\u00ff\u0000\u0021\u0012\u00a4\u0042" + marks.in("STUN"),
                    "\u0016\u00fe\u00fd" + marks.in("DTLS"),
                    "\u0080\u006f" + marks.in("RTP"),
                    "\u0080\u00c8" + marks.in("RTCP"),
                    "\u00ff" + marks.in("UDP"),
                    ENOUGH.substring(0, 3_000) + marks.in("large datagram"))) {
                channel.write(ByteBuffer.wrap(datagram.getBytes(StandardCharsets.ISO_8859_1)));
            }
        }
    }

    String get(String target, String header) {
        return "GET " + target + " HTTP/1.1\r\nHost: x\r\n" + header + "\r\n\r\n";
    }

    String post(String target, String body) {
        return "POST " + target + " HTTP/1.1\r\nHost: x\r\nContent-Type: application/sdp\r\nAuthorization: Bearer "
                + marks.in("token") + "\r\nContent-Length: " + body.length() + "\r\n\r\n" + body;
    }

    private String upgrade(String headers) {
        return "GET /signal HTTP/1.1\r\nHost: 127.0.0.1:" + plainPort + "\r\nOrigin: http://127.0.0.1:" + plainPort
                + "\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
                + "X-Forwarded-For: " + marks.address("proxied socket", "198.51.100.%d") + "\r\n" + headers
                + "\r\n\r\n";
    }

    /** RFC 6455 §5.2, masked with noughts. */
    private static byte[] frame(int first, String payload) {
        byte[] content = payload.getBytes(StandardCharsets.ISO_8859_1);
        ByteBuffer frame = ByteBuffer.allocate(content.length + 8);
        frame.put((byte) first);
        if (content.length < 126) {
            frame.put((byte) (0x80 | content.length));
        } else {
            frame.put((byte) (0x80 | 126)).putShort((short) content.length);
        }
        frame.putInt(0).put(content);
        return java.util.Arrays.copyOf(frame.array(), frame.position());
    }

    private void overTls(String request) throws IOException {
        try (Socket socket = connected(securePort);
                SSLSocket secured = Answer.secured(socket)) {
            secured.startHandshake();
            secured.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            drain(secured);
        } catch (java.net.SocketException cutOff) {
            // Which is an answer too.
        }
    }

    private void talk(int port, String said) throws IOException {
        talk(port, said.getBytes(StandardCharsets.ISO_8859_1), false);
    }

    /** What the plain port answers, however long it takes. */
    String answered(String request) throws IOException {
        try (Socket socket = connected(plainPort)) {
            socket.getOutputStream()
                    .write(request.replaceFirst("\r\n", "\r\nConnection: close\r\n")
                            .getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }

    /** @param abruptly whether it ends with a reset */
    private void talk(int port, byte[] said, boolean abruptly) throws IOException {
        try (Socket socket = connected(port)) {
            if (abruptly) {
                socket.setSoLinger(true, 0);
            }
            socket.getOutputStream().write(said);
            drain(socket);
        } catch (java.net.SocketException cutOff) {
            // Which is an answer too.
        }
    }

    private Socket connected(int port) throws IOException {
        Socket socket = new Socket();
        socket.bind(new InetSocketAddress(InetAddress.ofLiteral(marks.loopbackAddress()), 0));
        socket.connect(new InetSocketAddress("127.0.0.1", port));
        socket.setSoTimeout(HANDSHAKE_MILLIS);
        return socket;
    }

    /** Takes what comes within a moment; nobody waits for more. */
    private static void drain(Socket socket) throws IOException {
        socket.setSoTimeout(PATIENCE_MILLIS);
        byte[] part = new byte[8192];
        int read;
        do {
            try {
                read = socket.getInputStream().read(part);
            } catch (java.net.SocketTimeoutException heardEnough) {
                read = -1;
            }
        } while (read >= 0);
    }
}
