package org.glashaus.features.witness;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.glashaus.features.Limits;

/** Which versions of TLS a server accepts, tried one by one by OpenSSL's client, and whether it answers in plain text. */
public final class TlsVersions {
    private static final String PACKAGE = "openssl";

    /** Everything OpenSSL has, also what its distributor holds too weak: the server has to refuse it, not we. */
    private static final String ANY_CIPHER = "ALL:@SECLEVEL=0";

    /** The session's keys lie open once the server's key does. */
    private static final String WITHOUT_FORWARD_SECRECY = "kRSA:@SECLEVEL=0";

    private static final Pattern AGREED = Pattern.compile("(?m)^Protocol version: (\\S+)$");
    private static final Pattern CIPHER = Pattern.compile("(?m)^Ciphersuite: (\\S+)$");
    private static final Pattern EPHEMERAL = Pattern.compile("(?m)^Server Temp Key: (.+)$");

    /** A server refuses by an alert (RFC 8446 §6.2), by hanging up, or by answering in another version. */
    private static final Pattern REFUSED =
            Pattern.compile("SSL alert number \\d+|unexpected eof while reading|errno=104|unsupported protocol"
                    + "|wrong version number");

    private static final byte[] HTTP = "HTTP/".getBytes(StandardCharsets.US_ASCII);

    private TlsVersions() {}

    /** The versions that are asked for. */
    public enum Version {
        TLS_1_0("-tls1", "TLSv1"),
        TLS_1_1("-tls1_1", "TLSv1.1"),
        TLS_1_2("-tls1_2", "TLSv1.2"),
        TLS_1_3("-tls1_3", "TLSv1.3");

        private final String option;
        private final String name;

        Version(String option, String name) {
            this.option = option;
            this.name = name;
        }
    }

    /**
     * A version that was agreed upon.
     *
     * @param keyExchange the ephemeral key that the server gave, e.g. {@code X25519, 253 bits}; "none" without one
     * @param forwardSecrecy true if there was one, and an offer of nothing but ciphers without it was refused
     */
    public record Accepted(Version version, String cipher, String keyExchange, boolean forwardSecrecy) {}

    /** Fails if nobody answers, if OpenSSL cannot offer a version, and if none is accepted, since then nothing was seen. */
    public static List<Accepted> of(String host, int port) throws IOException, InterruptedException {
        List<Accepted> accepted = new ArrayList<>();
        for (Version version : Version.values()) {
            Optional<String> agreed = offer(host, port, version, ANY_CIPHER);
            if (agreed.isPresent()) {
                String said = agreed.get();
                String cipher = group(CIPHER, said)
                        .orElseThrow(() -> new IOException("openssl did not name the cipher of " + version + "."));
                Optional<String> ephemeral = group(EPHEMERAL, said);
                boolean always = ephemeral.isPresent() && !withoutForwardSecrecy(host, port, version);
                accepted.add(new Accepted(version, cipher, ephemeral.orElse("none"), always));
            }
        }
        if (accepted.isEmpty()) {
            throw new IOException(host + ":" + port + " accepted no version of TLS at all.");
        }
        return List.copyOf(accepted);
    }

    /** True if OpenSSL can offer all four versions on this machine. */
    public static boolean works() throws InterruptedException {
        try {
            for (Version version : Version.values()) {
                ToolRun ciphers = ToolRun.of(PACKAGE, List.of("openssl", "ciphers", "-s", version.option, ANY_CIPHER));
                if (ciphers.exitCode() != 0 || ciphers.said().isBlank()) {
                    return false;
                }
            }
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** True if a request without TLS gets an answer of HTTP, whatever its status. */
    public static boolean answersInPlainText(String host, int port) throws IOException {
        try (Socket socket = new Socket()) {
            socket.connect(
                    new InetSocketAddress(InetAddress.getByName(host), port), (int) Limits.PLAIN_ANSWER.toMillis());
            socket.setSoTimeout((int) Limits.PLAIN_ANSWER.toMillis());
            return answers(socket, host);
        } catch (ConnectException e) {
            throw new IOException("nobody answers at " + host + ":" + port + ".", e);
        }
    }

    private static boolean answers(Socket socket, String host) {
        String request = "GET / HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n";
        try {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return Arrays.equals(socket.getInputStream().readNBytes(HTTP.length), HTTP);
        } catch (IOException e) {
            // Hung up, or silent: no answer.
            return false;
        }
    }

    /** TLS 1.3 has no such ciphers (RFC 8446 §1.2). */
    private static boolean withoutForwardSecrecy(String host, int port, Version version)
            throws IOException, InterruptedException {
        return version != Version.TLS_1_3
                && offer(host, port, version, WITHOUT_FORWARD_SECRECY).isPresent();
    }

    /** What openssl said of the connection; empty if the server refused. */
    private static Optional<String> offer(String host, int port, Version version, String ciphers)
            throws IOException, InterruptedException {
        String said = ToolRun.of(
                        PACKAGE,
                        List.of(
                                "openssl",
                                "s_client",
                                "-brief",
                                "-connect",
                                host + ":" + port,
                                version.option,
                                "-cipher",
                                ciphers))
                .said();
        if (said.contains("CONNECTION ESTABLISHED")) {
            if (group(AGREED, said).filter(version.name::equals).isEmpty()) {
                throw new IOException("openssl agreed on another version than " + version + ".");
            }
            return Optional.of(said);
        }
        if (!REFUSED.matcher(said).find()) {
            throw new IOException("openssl could not ask " + host + ":" + port + " for " + version + ": "
                    + said.strip().replaceAll("\\s+", " "));
        }
        return Optional.empty();
    }

    private static Optional<String> group(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}
