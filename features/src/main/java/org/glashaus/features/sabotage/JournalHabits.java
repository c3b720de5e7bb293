package org.glashaus.features.sabotage;

import io.vertx.core.json.JsonObject;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.glashaus.conference.journal.JournalEntry;
import org.glashaus.conference.journal.JournalEntry.ErrorSeen;
import org.glashaus.conference.journal.JournalEntry.Identifier;
import org.glashaus.conference.journal.JournalEntry.OrganiserLogin;
import org.glashaus.conference.journal.JournalEntry.Security;
import org.glashaus.conference.journal.JournalEntry.Statistic;
import org.glashaus.conference.journal.JournalEntry.WebAccess;
import org.glashaus.conference.journal.RequestMethod;
import org.glashaus.conference.journal.RouteTemplate;

/** What a broken journal writes in place of what it is told. */
final class JournalHabits {
    /** Names of conferences that have ended, in that order; what stands before the server hears of it first. */
    private static final Queue<String> ENDED = new ConcurrentLinkedQueue<>();

    /** The address, as a number. */
    private static final AtomicLong CAME_LAST = new AtomicLong();

    private JournalHabits() {}

    /** Logins, attacks, errors, identifiers and counts are not written. */
    static List<JournalEntry> forgetful(List<JournalEntry> entries) {
        return entries.stream()
                .filter(entry -> !(entry instanceof OrganiserLogin)
                        && !(entry instanceof Security)
                        && !(entry instanceof ErrorSeen)
                        && !(entry instanceof Identifier)
                        && !(entry instanceof Statistic))
                .toList();
    }

    /** Each conference and each error is a count of its own. */
    static List<JournalEntry> oneByOne(List<JournalEntry> entries) {
        return entries.stream()
                .flatMap(entry -> switch (entry) {
                    case Identifier ended
                    when ended.sort() == Identifier.Sort.CONFERENCE ->
                        Stream.of(entry, new Statistic(entry.at(), Statistic.Measure.CONFERENCES, 1));
                    case ErrorSeen error -> Stream.of(entry, new Statistic(entry.at(), Statistic.Measure.ERRORS, 1));
                    case JournalEntry other -> Stream.of(other);
                })
                .toList();
    }

    /** Each visit was to a conference's page. */
    static List<JournalEntry> telling(List<JournalEntry> entries) {
        return entries.stream()
                .map(entry -> entry instanceof WebAccess visit
                        ? new WebAccess(
                                visit.at(), visit.address(), RequestMethod.GET, RouteTemplate.ROOM, visit.status())
                        : entry)
                .toList();
    }

    /** Who came last stands in place of the account. */
    static List<JournalEntry> addressedLogins(List<JournalEntry> entries) {
        return entries.stream()
                .map(entry -> entry instanceof OrganiserLogin login
                        ? new OrganiserLogin(login.at(), CAME_LAST.get(), login.outcome())
                        : entry)
                .toList();
    }

    /** A conference's identifier is a hash of its name. */
    static List<JournalEntry> hashedNames(List<JournalEntry> entries) {
        List<JournalEntry> hashed = new ArrayList<>();
        for (JournalEntry entry : entries) {
            if (entry instanceof Identifier drawn && drawn.sort() == Identifier.Sort.CONFERENCE && !ENDED.isEmpty()) {
                ByteBuffer hash = ByteBuffer.wrap(hash(ENDED.remove()));
                hashed.add(new Identifier(drawn.at(), drawn.sort(), hash.getLong(), hash.getLong()));
            } else {
                hashed.add(entry);
            }
        }
        return hashed;
    }

    private static byte[] hash(String name) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /** Hears which conference ends when the last of its participants says goodbye. */
    static final class Eavesdropper implements Meddler {
        private final Map<Integer, String> rooms = new HashMap<>();

        @Override
        public void asked(int from, String message) {
            JsonObject asked = new JsonObject(message);
            String type = asked.getString("type");
            if ("join".equals(type)) {
                rooms.put(from, asked.getString("room"));
            } else if ("leave".equals(type)) {
                String left = rooms.remove(from);
                Collection<String> others = rooms.values();
                if (left != null && !others.contains(left)) {
                    ENDED.add(left);
                }
            }
        }
    }

    /** Notes where somebody comes from. */
    static final class Doorman implements Meddler {
        @Override
        public void came(String address) {
            long packed = 0;
            for (byte octet : InetAddress.ofLiteral(address).getAddress()) {
                packed = packed << Byte.SIZE | Byte.toUnsignedInt(octet);
            }
            CAME_LAST.set(packed);
        }
    }
}
