package org.glashaus.conference.web;

import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.glashaus.conference.limits.DeskLimits;
import org.glashaus.conference.register.Law;
import org.glashaus.conference.rights.RequestKind;
import org.glashaus.conference.rights.Window;

/** What somebody filled in on the page: the fields as they came, and what is wrong with them. */
final class RightsForm {
    static final String BREACH = "breach";
    static final String SPAN = "span";
    static final String TIMES = "times";
    static final String REACH = "reach";
    private static final int FIELDS = 20;
    private static final int TO_THE_MINUTE = "2026-03-28T13:37".length();
    private static final Duration REST_OF_MINUTE = Duration.ofMinutes(1).minusMillis(1);

    private final Map<String, String> fields;

    private RightsForm(Map<String, String> fields) {
        this.fields = fields;
    }

    static RightsForm empty() {
        return new RightsForm(Map.of());
    }

    /** Empty if it is no form: octets that are no UTF-8, broken percent signs, more fields than we have. */
    static Optional<RightsForm> read(byte[] body) {
        Map<String, String> fields = new HashMap<>();
        try {
            String text = StandardCharsets.US_ASCII
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
            for (String field : text.split("&", -1)) {
                int equals = field.indexOf('=');
                if (equals > 0) {
                    fields.putIfAbsent(field.substring(0, equals), decoded(field.substring(equals + 1)));
                }
                if (fields.size() > FIELDS) {
                    return Optional.empty();
                }
            }
        } catch (CharacterCodingException | IllegalArgumentException broken) {
            return Optional.empty();
        }
        return Optional.of(new RightsForm(fields));
    }

    private static String decoded(String value) {
        String text = URLDecoder.decode(value, StandardCharsets.UTF_8);
        if (text.indexOf('\uFFFD') >= 0) {
            throw new IllegalArgumentException("no UTF-8");
        }
        return text.replace("\r\n", "\n").replaceAll("[\\p{Cc}&&[^\n\t]]", "").strip();
    }

    String field(String name) {
        return fields.getOrDefault(name, "");
    }

    boolean ticked(String name) {
        return !field(name).isEmpty();
    }

    Optional<RequestKind> kind() {
        return RequestKind.of(field("kind"));
    }

    /** Whether it was filled in on a page of ours, whose token is on no other visitor's. */
    boolean hasToken() {
        return field("form").matches("[0-9a-f]{32}");
    }

    boolean isBreach() {
        return field("kind").equals(BREACH);
    }

    /**
     * The names of the fields that cannot be taken, in the order of the form.
     *
     * @param reach how far back an address can have been written; zero where times link nothing and are not asked for
     */
    List<String> faults(Instant now, Duration reach) {
        List<String> faults = new ArrayList<>();
        if (kind().isEmpty() && !isBreach()) {
            faults.add("kind");
        }
        String words = field("words");
        if (words.length() > DeskLimits.RIGHTS_WORDS_CHARACTERS || isBreach() && words.isEmpty()) {
            faults.add("words");
        }
        if (field("contact").length() > DeskLimits.RIGHTS_CONTACT_CHARACTERS
                || field("contact").contains("\n")) {
            faults.add("contact");
        }
        faults.addAll(faultsOfTimes(now, reach));
        return faults;
    }

    /** {@code span}, {@code times} and {@code reach} are of both times together, and are said at the first. */
    List<String> faultsOfTimes(Instant now, Duration reach) {
        if (reach.isZero()) {
            return List.of();
        }
        if (field("from").isEmpty() && field("to").isEmpty()) {
            return ticked("here") ? List.of(TIMES) : List.of();
        }
        List<String> faults = Stream.of("from", "to")
                .filter(name -> moment(name).filter(at -> !at.isAfter(now)).isEmpty())
                .toList();
        if (!faults.isEmpty()) {
            return faults;
        }
        Optional<Window> window = window(now);
        if (window.isEmpty()) {
            return List.of(SPAN);
        }
        return ticked("here") && window.get().from().isBefore(now.minus(reach)) ? List.of(REACH) : List.of();
    }

    /** Of all that was filled in, so that the same form with other words is known for another one. */
    String digest() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            new TreeMap<>(fields).forEach((name, value) -> {
                digest.update(
                        (name.length() + ":" + name + value.length() + ":" + value).getBytes(StandardCharsets.UTF_8));
            });
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }

    /**
     * When they say that they were here, in the time of the host's clocks. A minute that is named is meant with its end: who asks right
     * after a visit can name no later one.
     */
    Optional<Window> window(Instant now) {
        Optional<Instant> from = moment("from");
        Optional<Instant> to = moment("to");
        try {
            if (from.isEmpty() || to.isEmpty()) {
                return Optional.empty();
            }
            Window named = new Window(from.get(), to.get());
            Instant end = field("to").length() > TO_THE_MINUTE
                    ? named.to()
                    : Stream.of(named.to().plus(REST_OF_MINUTE), named.from().plus(DeskLimits.RIGHTS_WINDOW), now)
                            .min(Comparator.naturalOrder())
                            .get();
            return Optional.of(new Window(named.from(), end));
        } catch (IllegalArgumentException tooLong) {
            return Optional.empty();
        }
    }

    private Optional<Instant> moment(String name) {
        try {
            return Optional.of(LocalDateTime.parse(field(name))
                    .atZone(Law.shipped().zone())
                    .toInstant());
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return "RightsForm(redacted)";
    }
}
