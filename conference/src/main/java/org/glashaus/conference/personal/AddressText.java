package org.glashaus.conference.personal;

import java.net.InetAddress;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Addresses as text. Nothing is ever looked up, and what two programs could read as two addresses is none: parts of IPv4
 * that begin with a nought (octal to some, RFC 6943 §3.1.1), or fewer than four of them.
 */
final class AddressText {
    private static final String PART = "(?:0|[1-9][0-9]{0,2})";
    private static final String IPV4 = "(?:" + PART + "\\.){3}" + PART;

    /** RFC 4291 §2.2, as far as a pattern can tell; the JDK tells the rest. */
    private static final String IPV6 = "(?:[0-9A-Fa-f]{0,4}:){2,8}(?:" + IPV4 + "|[0-9A-Fa-f]{0,4})";

    /** RFC 4007 §11: it names a link of this machine and nothing of the visitor's. */
    private static final String ZONE = "(?:%[^\\]]*)?";

    private static final Pattern LITERAL = Pattern.compile("(" + IPV4 + ")|(" + IPV6 + ")" + ZONE);

    /** RFC 7239 §6, without the nodes that hide: {@code unknown} and {@code _obfuscated}. */
    private static final Pattern NODE =
            Pattern.compile("(?:(" + IPV4 + ")|\\[(" + IPV6 + ")" + ZONE + "\\])(?::(?:[0-9]{1,5}|_[0-9A-Za-z._-]+))?");

    private AddressText() {}

    static Optional<byte[]> literal(String text) {
        return octets(LITERAL.matcher(text));
    }

    static Optional<byte[]> node(String text) {
        return octets(NODE.matcher(text));
    }

    private static Optional<byte[]> octets(Matcher matcher) {
        if (!matcher.matches()) {
            return Optional.empty();
        }
        try {
            String address = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
            return Optional.of(InetAddress.ofLiteral(address).getAddress());
        } catch (IllegalArgumentException notAnAddress) {
            return Optional.empty();
        }
    }
}
