package org.glashaus.tools.load;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;

/** RFC 9725 as a client, and WHEP in the same way. Whose certificate it is does not matter to a load. */
final class WhipHttp implements AutoCloseable {
    /** What a page says of the statement that has to be agreed to before a conference ({@code docs/protocol.md}). */
    private static final Pattern AGREEMENT = Pattern.compile("data-agreement=\"([0-9a-f]+)\"");

    private final URI server;
    private final Optional<String> password;
    private final HttpClient http;
    private @Nullable String agreed;

    WhipHttp(URI server) {
        this(server, Optional.empty());
    }

    /** @param password of rooms that are locked */
    WhipHttp(URI server, Optional<String> password) {
        this.server = server;
        this.password = password;
        http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Limits.HTTP)
                .sslContext(trustingAll())
                .build();
    }

    /** What the server answered, and what to delete in the end. */
    record Session(String answer, URI address) {}

    /** {@code kind} is whip or whep. */
    Session post(String kind, String room, String name, String offer) throws LoadFailed, InterruptedException {
        URI address = server.resolve("/" + kind + "/" + encoded(room) + "?id=" + encoded(name) + agreed());
        HttpRequest.Builder request = HttpRequest.newBuilder(address).header("Content-Type", "application/sdp");
        password.ifPresent(shown -> request.header("Authorization", "Bearer " + shown));
        HttpResponse<String> response = send(request.POST(BodyPublishers.ofString(offer)));
        String location = response.headers().firstValue("Location").orElse("");
        if (response.statusCode() != 201 || location.isEmpty()) {
            throw new LoadFailed("The server refused " + kind + " with status " + response.statusCode() + ": "
                    + response.body().strip());
        }
        return new Session(response.body(), address.resolve(location));
    }

    /** Who puts load on a server agrees to its statement, as whoever takes part does; empty where nothing is asked. */
    private String agreed() throws LoadFailed, InterruptedException {
        String known = agreed;
        if (known == null) {
            Matcher asked = AGREEMENT.matcher(
                    send(HttpRequest.newBuilder(server.resolve("/"))).body());
            known = asked.find() ? "&agreed=" + asked.group(1) : "";
            agreed = known;
        }
        return known;
    }

    void delete(Session session) throws LoadFailed, InterruptedException {
        send(HttpRequest.newBuilder(session.address()).DELETE());
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws LoadFailed, InterruptedException {
        try {
            return http.send(request.timeout(Limits.HTTP).build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new LoadFailed("The server at " + server + " does not answer: " + e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    @Override
    public void close() {
        http.shutdownNow();
    }

    private static SSLContext trustingAll() {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {new TrustsAll()}, new SecureRandom());
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has TLS", e);
        }
    }

    /** The extended kind, since only that is not asked for the host's name too. */
    private static final class TrustsAll extends X509ExtendedTrustManager {
        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket) {}

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine) {}

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) {}

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
