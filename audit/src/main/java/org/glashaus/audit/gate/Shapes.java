package org.glashaus.audit.gate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The declared list of forms that have no place in a report, whoever they belong to. */
final class Shapes {
    private static final Path HOST_NAME = Path.of("/proc/sys/kernel/hostname");

    /** A shorter name cannot be told from a word. */
    private static final int TELLING_NAME = 4;

    /** Names of many machines and accounts, which are nobody's. */
    private static final Set<String> NOBODY = Set.of(
            "localhost",
            "root",
            "admin",
            "debian",
            "ubuntu",
            "server",
            "host",
            "user",
            "test",
            "audit",
            "guest",
            "glashaus");

    /** Loopback and "any": every machine has them. Other addresses that begin with 127 are those of the audit's visitors. */
    private static final Set<String> EVERYBODYS = Set.of("127.0.0.1", "127.0.0.0", "0.0.0.0", "::1", "::");

    private Shapes() {}

    /** @param published whether a text stands in what the report is meant to repeat, such as a host's own contacts */
    static List<Detector> of(Predicate<String> published) {
        return Stream.concat(always(), names())
                .map(shape -> (Detector) shape.except(published))
                .toList();
    }

    private static Stream<Shape> always() {
        return Stream.of(
                // SQLite's library has a version of four numbers in its file's name.
                new Shape(
                        "an IPv4 address",
                        "(?<![\\w.])(?<!sqlite-)(?:\\d{1,3}\\.){3}\\d{1,3}(?!\\w|\\.\\d)",
                        Shapes::isIpv4,
                        "203.0.113.77"),
                new Shape(
                        "an IPv6 address",
                        "(?<![\\w:])(?:[0-9A-Fa-f]{0,4}:){2,7}[0-9A-Fa-f]{0,4}(?![\\w:])",
                        Shapes::isIpv6,
                        "2001:db8::77"),
                new Shape(
                        "a network card's address",
                        "(?<![\\w:-])(?:[0-9A-Fa-f]{2}[:-]){5}[0-9A-Fa-f]{2}(?![\\w:-])",
                        any -> true,
                        "02:00:5e:10:77:01"),
                new Shape(
                        "an e-mail address",
                        "(?<![\\w.%+-])[\\w.%+-]{1,256}+@(?:[A-Za-z0-9-]{1,63}\\.){1,8}[A-Za-z]{2,24}\\b",
                        any -> true,
                        "somebody@control.example"),
                new Shape(
                        "a token",
                        "(?i)(?:bearer |/session/|\\b(?:resume|login|token|authorization|cookie|ice-pwd|password|secret)"
                                + "[\"']?\\s?[:=]\\s?[\"']?)[\\w+/=.~-]{16,}",
                        Shapes::isToken,
                        "resume=Zm9yLXRoZS1jb250cm9sLTE"),
                new Shape(
                        "a private key",
                        "-----BEGIN [A-Z ]{0,30}PRIVATE KEY-----(?s:.){0,16384}?(?:-----END [A-Z ]{0,30}PRIVATE KEY-----|\\z)",
                        any -> true,
                        "-----BEGIN PRIVATE KEY-----\nY29udHJvbA==\n-----END PRIVATE KEY-----"),
                // As the page for people's rights gives them out.
                new Shape(
                        "the reference of somebody's request",
                        "(?<![\\w-])(?:[2-9A-HJ-NP-Z]{4}-){3}[2-9A-HJ-NP-Z]{4}(?![\\w-])",
                        any -> true,
                        "C2NT-R4LC-2NTR-4LCN"));
    }

    /**
     * Of the machine that the audit runs on, and of who runs it. A report's own words may be the same, where a host calls its
     * account "glashaus" or its machine "meet".
     */
    private static Stream<Shape> names() {
        List<Shape> shapes = new ArrayList<>();
        String home = System.getProperty("user.home", "");
        if (home.length() >= TELLING_NAME) {
            shapes.add(Shape.inEvidence("the home folder's path", home));
        }
        name("the user's name", System.getProperty("user.name", ""), shapes);
        name("the machine's name", hostName(), shapes);
        return shapes.stream();
    }

    private static void name(String kind, String name, List<Shape> shapes) {
        if (name.length() >= TELLING_NAME && !NOBODY.contains(name.toLowerCase(Locale.ROOT))) {
            shapes.add(Shape.inEvidence(kind, name));
        }
    }

    private static String hostName() {
        try {
            return Files.isReadable(HOST_NAME) ? Files.readString(HOST_NAME).strip() : "";
        } catch (IOException e) {
            return "";
        }
    }

    private static boolean isIpv4(String text) {
        return !EVERYBODYS.contains(text)
                && Stream.of(text.split("\\.", -1)).allMatch(part -> Integer.parseInt(part) <= 255);
    }

    /** RFC 4291 §2.2: eight groups, or one run of zeros left out. Times of day have fewer and leave nothing out. */
    private static boolean isIpv6(String text) {
        int gap = text.indexOf("::");
        boolean shortened = gap >= 0 && text.indexOf("::", gap + 1) < 0;
        long groups =
                Stream.of(text.split(":", -1)).filter(group -> !group.isEmpty()).count();
        boolean whole = gap < 0 && groups == 8 && text.split(":", -1).length == 8;
        boolean digits = text.chars().anyMatch(Character::isDigit);
        return digits && (whole || shortened && groups < 8) && !EVERYBODYS.contains(text);
    }

    /** Drawn at random: of more than one sort of character, and no time of day. */
    private static boolean isToken(String text) {
        String value = text.replaceFirst("(?i)^(?:bearer |/session/|[\\w-]+[\"']?\\s?[:=]\\s?[\"']?)", "");
        long sorts = Stream.<Predicate<Integer>>of(Character::isUpperCase, Character::isLowerCase, Character::isDigit)
                .filter(sort -> value.chars().boxed().anyMatch(sort))
                .count();
        return sorts > 1 && !value.matches("\\d{4}-\\d\\d-\\d\\d.*");
    }
}
