package org.glashaus.conference;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.util.Map;
import java.util.TreeMap;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;

/** An HTTP answer, fetched over a bare socket: no client library tidies up the path or hides a header. */
public record Answer(int status, Map<String, String> headers, String body) {
    private static final int TIMEOUT_MILLIS = 10_000;

    public static Answer get(TestServer server, String path) {
        return send(server, "GET", path, Map.of(), "");
    }

    public static Answer send(TestServer server, String method, String path, Map<String, String> headers, String body) {
        try (Socket socket = new Socket("127.0.0.1", server.plain().getPort())) {
            return exchange(socket, method, path, headers, body);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public static Answer secure(TestServer server, String path) {
        try (Socket socket = trusting().getSocketFactory().createSocket("127.0.0.1", server.securePort())) {
            return exchange(socket, "GET", path, Map.of(), "");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Over a connection that the test has opened, and may have said something on. */
    public static Answer over(Socket socket, String path, Map<String, String> headers) {
        try {
            return exchange(socket, "GET", path, headers, "");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** TLS on it, to a server whose certificate nobody else vouches for. */
    public static SSLSocket secured(Socket plain) throws IOException {
        return (SSLSocket) trusting().getSocketFactory().createSocket(plain, "127.0.0.1", plain.getPort(), true);
    }

    /** The header's value, empty if there is none. */
    public String header(String name) {
        return headers.getOrDefault(name, "");
    }

    private static Answer exchange(Socket socket, String method, String path, Map<String, String> headers, String body)
            throws IOException {
        byte[] content = body.getBytes(StandardCharsets.UTF_8);
        StringBuilder request = new StringBuilder(
                method + " " + path + " HTTP/1.1\r\n" + (headers.containsKey("Host") ? "" : "Host: server.test\r\n"));
        headers.forEach(
                (name, value) -> request.append(name).append(": ").append(value).append("\r\n"));
        if (content.length > 0) {
            request.append("Content-Length: ").append(content.length).append("\r\n");
        }
        request.append("Connection: close\r\n\r\n");
        socket.setSoTimeout(TIMEOUT_MILLIS);
        socket.getOutputStream().write(request.toString().getBytes(StandardCharsets.ISO_8859_1));
        socket.getOutputStream().write(content);
        return parse(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
    }

    private static Answer parse(String text) {
        int end = text.indexOf("\r\n\r\n");
        String[] lines = text.substring(0, end).split("\r\n");
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (int i = 1; i < lines.length; i++) {
            int colon = lines[i].indexOf(':');
            headers.put(
                    lines[i].substring(0, colon), lines[i].substring(colon + 1).strip());
        }
        return new Answer(Integer.parseInt(lines[0].split(" ", -1)[1]), headers, text.substring(end + 4));
    }

    /** The certificate is the server's own; what is under test is not whether to trust it. */
    private static SSLContext trusting() {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {new TrustsAll()}, new SecureRandom());
            return context;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static final class TrustsAll implements X509TrustManager {
        @Override
        public void checkClientTrusted(X509Certificate[] chain, String kind) {
            // Everybody is trusted.
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String kind) {
            // Everybody is trusted.
        }

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
