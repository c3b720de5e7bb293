package org.glashaus.audit.ledger;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The leaves that a ledger may hold, member by member. A form has no room for anything but names, dates, counts and
 * hashes, so a leaf that holds more is no leaf.
 */
enum LeafKind {
    DELETED(
            "deleted",
            Map.of("category", Form.NAME, "entries", Form.COUNT, "upTo", Form.TIME),
            it -> it.get("entries") + " entries of " + it.get("category") + " deleted, up to " + it.get("upTo")),
    ERASED(
            "erased",
            Map.of("category", Form.NAME, "entries", Form.COUNT),
            it -> it.get("entries") + " entries of " + it.get("category") + " erased before their time, as asked"),
    KEY_DESTROYED(
            "key-destroyed",
            Map.of("category", Form.NAME, "sliceEnd", Form.TIME, "sliceStart", Form.TIME),
            it -> "key of " + it.get("category") + " destroyed, for " + it.get("sliceStart") + " to "
                    + it.get("sliceEnd")),
    OVERRUN(
            "overrun",
            Map.of("category", Form.NAME, "entries", Form.COUNT, "limitOfOldest", Form.TIME),
            it -> it.get("entries") + " entries of " + it.get("category")
                    + " had outlived their limit; the oldest was due at " + it.get("limitOfOldest")
                    + " or within the hour"),
    HOLD(
            "hold",
            Map.of("entries", Form.COUNT, "hold", Form.SHA256, "released", Form.TRUTH),
            it -> "hold " + it.get("hold") + " on " + it.get("entries") + " entries "
                    + ("true".equals(it.get("released")) ? "released" : "began")),
    CASE(
            "case",
            Map.of("case", Form.SHA256, "register", Form.NAME, "step", Form.NAME),
            it -> "case " + it.get("case") + " of the register of " + it.get("register") + ": " + it.get("step")),
    CONFIGURATION_CHANGED(
            "configuration-changed",
            Map.of("valueSha256", Form.SHA256, "what", Form.NAME),
            it -> "configuration: " + it.get("what") + ", SHA-256 " + it.get("valueSha256")),
    KEY_TAKEN("key-taken", Map.of("key", Form.BASE64), it -> "signed from here on by the key " + it.get("key")),
    TAIL_DROPPED(
            "tail-dropped",
            Map.of("bytes", Form.COUNT),
            it -> it.get("bytes") + " bytes of a write that was cut off were dropped");

    private static final List<LeafKind> ALL = List.of(values());

    private final Pattern line;
    private final SortedMap<String, Form> members;
    private final Function<Map<String, String>, String> words;

    LeafKind(String kind, Map<String, Form> own, Function<Map<String, String>, String> words) {
        this.members = new TreeMap<>(own);
        this.members.put("at", Form.TIME);
        this.words = words;
        SortedMap<String, String> forms = new TreeMap<>();
        members.forEach((name, form) -> forms.put(name, form.pattern));
        forms.put("kind", '"' + kind + '"');
        StringBuilder whole = new StringBuilder();
        forms.forEach((name, form) -> whole.append(whole.isEmpty() ? "\\{" : ",")
                .append('"')
                .append(name)
                .append("\":")
                .append(form));
        this.line = Pattern.compile(whole.append('}').toString());
    }

    private enum Form {
        TIME("\"([0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z)\""),
        NAME("\"([a-z0-9][a-z0-9:.-]{0,79})\""),
        COUNT("(0|[1-9][0-9]{0,18})"),
        SHA256("\"([0-9a-f]{64})\""),
        BASE64("\"([A-Za-z0-9+/]{80,200}={0,2})\""),
        TRUTH("(true|false)");

        private final String pattern;

        Form(String pattern) {
            this.pattern = pattern;
        }
    }

    /** One leaf, read. */
    record Leaf(LeafKind kind, Map<String, String> members) {

        String words() {
            return members.get("at") + "  " + kind.words.apply(members);
        }
    }

    /** Empty unless the line is a leaf, written in the one way there is. */
    static Optional<Leaf> read(String line) {
        return ALL.stream().flatMap(kind -> kind.match(line).stream()).findFirst();
    }

    private Optional<Leaf> match(String text) {
        Matcher values = line.matcher(text);
        if (!values.matches()) {
            return Optional.empty();
        }
        Map<String, String> read = new LinkedHashMap<>();
        int group = 1;
        for (Map.Entry<String, Form> member : members.entrySet()) {
            String value = values.group(group++);
            if (member.getValue() == Form.TIME && !isTime(value)) {
                return Optional.empty();
            }
            read.put(member.getKey(), value);
        }
        return Optional.of(new Leaf(this, read));
    }

    private static boolean isTime(String text) {
        try {
            return Instant.parse(text).toString().equals(text);
        } catch (DateTimeParseException noTime) {
            return false;
        }
    }
}
