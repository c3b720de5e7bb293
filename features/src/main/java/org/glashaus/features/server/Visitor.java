package org.glashaus.features.server;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.glashaus.features.Limits;
import org.glashaus.features.witness.Canary;

/** Somebody who asks for a page from an address of their own. Every address that begins with 127 is this machine. */
public final class Visitor {
    private static final int PART = 100;
    private static final Pattern AGREEMENT = Pattern.compile("data-agreement=\"([0-9a-f]+)\"");

    private final String address;

    private Visitor(String address) {
        this.address = address;
    }

    /** From a random address whose parts have three digits, so that its text is no part of another's. */
    public static Visitor fromSomewhere(SecureRandom random) {
        String address = "127." + part(random) + "." + part(random) + "." + part(random);
        return new Visitor(Canary.address("somebody's address", address).text());
    }

    /** A random address of a network that is meant for documentation (RFC 5737, RFC 2544), for headers. */
    public static String foreignAddress(SecureRandom random) {
        String address = "198." + (18 + random.nextInt(2)) + "." + part(random) + "." + part(random);
        return Canary.address("somebody's address behind a proxy", address).text();
    }

    /** The same of IPv6 (RFC 3849). */
    public static String foreignIpv6Address(SecureRandom random) {
        StringBuilder address = new StringBuilder("2001:db8");
        for (int group = 0; group < 6; group++) {
            address.append(':').append(Integer.toHexString(0x1000 + random.nextInt(0xf000)));
        }
        return Canary.text("somebody's IPv6 address", address.toString()).text();
    }

    private static int part(SecureRandom random) {
        return PART + random.nextInt(255 - PART);
    }

    /** From this one of this machine's addresses. */
    public static Visitor from(String address) {
        return new Visitor(address);
    }

    public String address() {
        return address;
    }

    /** The part that may be kept. */
    public String network() {
        String[] parts = address.split("\\.", -1);
        return parts[0] + "." + parts[1] + ".0.0";
    }

    /** From the address that this machine has for itself. */
    public static Visitor local() {
        return new Visitor("127.0.0.1");
    }

    /** What a visitor gets: status and header fields as they came, and what follows them. */
    public record Answer(int status, List<String> fields, String body) {
        public Answer {
            fields = List.copyOf(fields);
        }

        /** What the browser is asked to keep (RFC 6265). */
        public List<String> cookies() {
            return fields.stream()
                    .filter(field -> field.regionMatches(true, 0, "set-cookie:", 0, 11))
                    .map(field -> field.substring(11).strip())
                    .toList();
        }

        // RFC 9111 §4.2
        /** Whether a browser may show it again later without asking the server. */
        public boolean mayBeShownAgain() {
            List<String> told = fields.stream()
                    .map(field -> field.toLowerCase(Locale.ROOT))
                    .filter(field -> field.startsWith("cache-control:"))
                    .toList();
            return told.stream().noneMatch(field -> field.contains("no-store") || field.contains("no-cache"));
        }
    }

    /** Asks for a page. */
    public Answer get(URI server, String path, Map<String, String> headers) throws IOException {
        return whole(server, request("GET", server, path, "close", headers));
    }

    /** Sends a form that has been filled in. */
    public Answer post(URI server, String path, Map<String, String> headers, String form) throws IOException {
        Map<String, String> all = new HashMap<>(headers);
        all.put("Content-Length", Integer.toString(form.getBytes(StandardCharsets.UTF_8).length));
        return whole(server, request("POST", server, path, "close", all) + form);
    }

    private Answer whole(URI server, String request) throws IOException {
        return answer(exchange(server, request, in -> new String(in.readAllBytes(), StandardCharsets.UTF_8)));
    }

    /** The version of the statement that the start page asks to agree to; empty if it asks for nothing. */
    public String agreed(URI server) throws IOException {
        Matcher version = AGREEMENT.matcher(get(server, "/", Map.of()).body());
        return version.find() ? version.group(1) : "";
    }

    /** Asks for a WebSocket with these header fields and no others, and breaks the line once there is an answer. */
    public int asksForSocket(URI server, String path, Map<String, String> headers) throws IOException {
        String begun = exchange(server, request("GET", server, path, "Upgrade", headers), Visitor::firstLine);
        return answer(begun + "\r\n\r\n").status();
    }

    /** What is read of an answer. */
    @FunctionalInterface
    private interface Reader {
        String read(InputStream in) throws IOException;
    }

    private static String firstLine(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = in.read(); next >= 0 && next != '\r'; next = in.read()) {
            line.write(next);
        }
        return line.toString(StandardCharsets.UTF_8);
    }

    private String exchange(URI server, String request, Reader reader) throws IOException {
        try (Socket plain = new Socket()) {
            plain.bind(new InetSocketAddress(InetAddress.getByName(address), 0));
            plain.connect(new InetSocketAddress("127.0.0.1", server.getPort()), (int) Limits.BROWSER_WAIT.toMillis());
            plain.setSoTimeout((int) Limits.BROWSER_WAIT.toMillis());
            try (Socket secure = AnyCertificate.context()
                    .getSocketFactory()
                    .createSocket(plain, server.getHost(), server.getPort(), false)) {
                OutputStream out = secure.getOutputStream();
                out.write(request.getBytes(StandardCharsets.UTF_8));
                out.flush();
                return reader.read(secure.getInputStream());
            }
        }
    }

    private static String request(
            String method, URI server, String path, String connection, Map<String, String> headers) {
        StringBuilder request = new StringBuilder(method + " " + path + " HTTP/1.1\r\nHost: " + server.getAuthority()
                + "\r\nAccept: text/html\r\nConnection: " + connection + "\r\n");
        headers.forEach(
                (name, value) -> request.append(name).append(": ").append(value).append("\r\n"));
        return request.append("\r\n").toString();
    }

    private static Answer answer(String answer) throws IOException {
        int end = answer.indexOf("\r\n\r\n");
        if (!answer.startsWith("HTTP/1.1 ") || answer.length() < 12 || end < 0) {
            throw new IOException("the server did not answer a request for a page.");
        }
        List<String> fields = List.of(answer.substring(0, end).split("\r\n", -1));
        return new Answer(
                Integer.parseInt(answer.substring(9, 12)), fields.subList(1, fields.size()), answer.substring(end + 4));
    }
}
