package org.glashaus.conference.web;

import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.glashaus.conference.limits.Limits;
import org.glashaus.conference.register.Law;
import org.glashaus.conference.rights.RequestKind;
import org.glashaus.conference.rights.Window;

/** What somebody filled in on the page: the fields as they came, and what is wrong with them. */
final class RightsForm {
    static final String BREACH = "breach";
    private static final int FIELDS = 20;

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

    boolean isBreach() {
        return field("kind").equals(BREACH);
    }

    /** The names of the fields that cannot be taken, in the order of the form. */
    List<String> faults(Instant now) {
        List<String> faults = new ArrayList<>();
        if (kind().isEmpty() && !isBreach()) {
            faults.add("kind");
        }
        String words = field("words");
        if (words.length() > Limits.RIGHTS_WORDS_CHARACTERS || isBreach() && words.isEmpty()) {
            faults.add("words");
        }
        if (field("contact").length() > Limits.RIGHTS_CONTACT_CHARACTERS
                || field("contact").contains("\n")) {
            faults.add("contact");
        }
        if (!field("from").isEmpty() || !field("to").isEmpty()) {
            Optional<Window> window = window();
            if (window.isEmpty() || window.get().to().isAfter(now)) {
                faults.add("from");
            }
        }
        return faults;
    }

    /** When they say that they were here, in the time of the host's clocks. */
    Optional<Window> window() {
        try {
            return Optional.of(new Window(moment("from"), moment("to")));
        } catch (DateTimeException | IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    private Instant moment(String name) {
        return LocalDateTime.parse(field(name)).atZone(Law.shipped().zone()).toInstant();
    }

    @Override
    public String toString() {
        return "RightsForm(redacted)";
    }
}
