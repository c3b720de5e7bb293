package org.glashaus.features.day;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.glashaus.features.server.Visitor;
import org.glashaus.features.witness.Canary;
import org.glashaus.features.witness.CouldNotLook;

/**
 * What strangers do to a server: attacks that it has to refuse, and requests that it takes on and fails at.
 *
 * @param networks where the attacks came from, as far as that may be kept
 * @param errors how many the server counted while they were caused; it may count less than it writes, and never more
 * @param marks the strangers' addresses, and everything else of theirs that a request carries
 */
public record Trouble(List<String> networks, long errors, List<Canary> marks) {
    private static final int ATTACKERS = 3;

    /** More than a count must have to be written. */
    private static final int UNLUCKY = 6;

    private static final int FORBIDDEN = 403;

    public Trouble {
        networks = List.copyOf(networks);
        marks = List.copyOf(marks);
    }

    /** @throws CouldNotLook if the server let the attacks in, or counted no error: then there was none to be written */
    public static Trouble make(URI server, SecureRandom random) throws IOException {
        List<Canary> marks = new ArrayList<>();
        List<String> networks = new ArrayList<>();
        for (int number = 1; number <= ATTACKERS; number++) {
            networks.add(attack(server, "attacker " + number, random, marks));
        }
        return new Trouble(networks, errors(server, UNLUCKY, random, marks), marks);
    }

    /** A page of somebody else's tries for the server's socket. */
    private static String attack(URI server, String who, SecureRandom random, List<Canary> marks) throws IOException {
        Visitor visitor = Visitor.fromSomewhere(random);
        Canary page = Canary.word("page of " + who, "evil");
        marks.add(page);
        Map<String, String> headers = opening("https://" + page.text() + ".example", who, visitor, random, marks);
        headers.put("Sec-WebSocket-Key", "dGhlIHNhbXBsZSBub25jZQ==");
        if (visitor.asksForSocket(server, "/signal", headers) != FORBIDDEN) {
            throw new CouldNotLook("an attack from another site's page was not refused.");
        }
        return visitor.network() + "/16";
    }

    /** Sockets are asked for without the key of RFC 6455 §4.2.1, which is noticed in the midst of opening them. */
    public static long errors(URI server, int most, SecureRandom random, List<Canary> marks) throws IOException {
        String own = server.getScheme() + "://" + server.getAuthority();
        long before = counted(server);
        for (int number = 1; number <= most; number++) {
            Visitor visitor = Visitor.fromSomewhere(random);
            visitor.asksForSocket(server, "/signal", opening(own, "unlucky visitor " + number, visitor, random, marks));
        }
        long errors = counted(server) - before;
        if (errors == 0) {
            throw new CouldNotLook("the server counted no error, so that there was none to be written.");
        }
        return errors;
    }

    private static long counted(URI server) throws IOException {
        long sum = 0;
        for (JsonNode count : Health.of(server).path("faults")) {
            sum += count.asLong();
        }
        return sum;
    }

    private static Map<String, String> opening(
            String origin, String who, Visitor visitor, SecureRandom random, List<Canary> marks) {
        Canary seen = Canary.word("cookie of " + who, "cookie");
        marks.add(seen);
        Map<String, String> headers = new HashMap<>(Visits.headers(who, visitor, seen, random, marks));
        headers.put("Upgrade", "websocket");
        headers.put("Origin", origin);
        headers.put("Sec-WebSocket-Version", "13");
        headers.put("Sec-WebSocket-Protocol", "glashaus.v1");
        return headers;
    }
}
