package org.glashaus.conference.admission;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.glashaus.conference.personal.ClientAddress;
import org.jspecify.annotations.Nullable;

/**
 * The addresses of a header that each proxy adds one to, the last first; empty where there is none to be read. It is cut
 * from behind, where the proxy wrote, so that nothing in front (an open quote, say) changes how that is read.
 */
final class ForwardedHops implements Iterator<Optional<ClientAddress>> {
    private final boolean forwarded;
    private final Deque<String> lines;
    private @Nullable String left;

    private ForwardedHops(List<String> lines, boolean forwarded) {
        this.forwarded = forwarded;
        this.lines = new ArrayDeque<>(lines);
        this.left = this.lines.pollLast();
    }

    /** RFC 9110 §5.3: several lines are one, in their order. */
    static ForwardedHops ofXForwardedFor(List<String> lines) {
        return new ForwardedHops(lines, false);
    }

    static ForwardedHops ofForwarded(List<String> lines) {
        return new ForwardedHops(lines, true);
    }

    @Override
    public boolean hasNext() {
        return left != null;
    }

    @Override
    public Optional<ClientAddress> next() {
        String line = left;
        if (line == null) {
            throw new NoSuchElementException();
        }
        int comma = forwarded ? lastCommaOutsideQuotes(line) : line.lastIndexOf(',');
        left = comma < 0 ? lines.pollLast() : line.substring(0, comma);
        String element = line.substring(comma + 1).strip();
        return forwarded
                ? ForwardedElement.forOf(element).flatMap(ClientAddress::ofNode)
                : ClientAddress.ofLiteral(element).or(() -> ClientAddress.ofNode(element));
    }

    private static int lastCommaOutsideQuotes(String line) {
        boolean quoted = false;
        for (int at = line.length() - 1; at >= 0; at--) {
            char c = line.charAt(at);
            if (c == '"' && !isEscaped(line, at)) {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                return at;
            }
        }
        return -1;
    }

    private static boolean isEscaped(String line, int at) {
        int backslashes = 0;
        while (at - backslashes > 0 && line.charAt(at - backslashes - 1) == '\\') {
            backslashes++;
        }
        return backslashes % 2 == 1;
    }
}
