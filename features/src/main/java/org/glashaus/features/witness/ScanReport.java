package org.glashaus.features.witness;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * What sslscan says of one server, and what of it is weak.
 *
 * @param spoken the versions that the server took
 * @param suites that it took
 * @param keys of its certificates
 */
record ScanReport(Set<Version> spoken, List<Suite> suites, List<Key> keys) {
    // OpenSSL's names, and the registry's for suites that OpenSSL has no longer; DHE-PSK and ADH are signed by nobody
    private static final Pattern EPHEMERAL_AND_SIGNED =
            Pattern.compile("(TLS_)?(ECDHE|DHE)[-_](RSA|ECDSA)[-_].*|ECDHE-ARIA.*");

    // CCM8 and CCM_8 have short tags
    private static final Pattern AUTHENTICATED =
            Pattern.compile(".*[-_](GCM|CCM)(|[-_]SHA[0-9]+)|.*[-_]CHACHA20[-_]POLY1305(|[-_]SHA256)");

    private static final Pattern BROKEN_HASH = Pattern.compile("(?i).*(md[245]|sha-?1(?![0-9])).*");

    // NIST SP 800-57 part 1, §5.6.1: 112 bits of strength are the least
    private static final int FINITE_BITS = 2048;
    private static final int CURVE_BITS = 224;
    private static final int STRENGTH = 112;

    ScanReport {
        spoken = Set.copyOf(spoken);
        suites = List.copyOf(suites);
        keys = List.copyOf(keys);
    }

    /** Those that the scanner tries. */
    enum Version {
        SSL_2("ssl", "2", "", "SSL 2"),
        SSL_3("ssl", "3", "", "SSL 3"),
        TLS_1_0("tls", "1.0", "TLSv1.0", "TLS 1.0"),
        TLS_1_1("tls", "1.1", "TLSv1.1", "TLS 1.1"),
        TLS_1_2("tls", "1.2", "TLSv1.2", "TLS 1.2"),
        TLS_1_3("tls", "1.3", "TLSv1.3", "TLS 1.3");

        final String type;
        final String number;
        final String withSuites;
        final String words;

        Version(String type, String number, String withSuites, String words) {
            this.type = type;
            this.number = number;
            this.withSuites = withSuites;
            this.words = words;
        }

        /** It lists no suites of the two oldest. */
        boolean hasSuites() {
            return !withSuites.isEmpty();
        }

        private boolean current() {
            return compareTo(TLS_1_2) >= 0;
        }
    }

    /** What there may be none of. */
    enum Weakness {
        OUTDATED_VERSION("outdated versions"),
        LASTING_KEY("suites without a key exchange that is ephemeral and signed"),
        UNAUTHENTICATED("suites without authenticated encryption at full strength"),
        SHORT_EXCHANGE("short keys of an exchange"),
        SHORT_KEY("certificates with short keys"),
        BROKEN_HASH("certificates signed over a broken hash");

        final String words;

        Weakness(String words) {
            this.words = words;
        }
    }

    /**
     * A suite that was taken.
     *
     * @param finiteBits of a key exchange over a finite field, 0 where the scanner tells none
     * @param curveBits of one over a curve, 0 likewise
     */
    record Suite(Version version, String name, int finiteBits, int curveBits) {
        private boolean lasting() {
            return version != Version.TLS_1_3
                    && !EPHEMERAL_AND_SIGNED.matcher(name).matches();
        }

        private boolean unauthenticated() {
            return !AUTHENTICATED.matcher(name).matches();
        }

        private boolean shortExchange() {
            return finiteBits > 0 && finiteBits < FINITE_BITS || curveBits > 0 && curveBits < CURVE_BITS;
        }

        String words() {
            return name + " (" + version.words + ")";
        }
    }

    /** @param bits the modulus of RSA; of a curve, its strength, which is half its length */
    record Key(String type, int bits, String signature) {
        private boolean tooShort() {
            return bits < (type.equals("RSA") ? FINITE_BITS : STRENGTH);
        }

        String words() {
            return type + " " + bits + ", " + signature;
        }
    }

    /** All that was found, each with the names it was found by. */
    Map<Weakness, SortedSet<String>> weaknesses() {
        Map<Weakness, SortedSet<String>> found = new EnumMap<>(Weakness.class);
        for (Version version : spoken) {
            note(found, Weakness.OUTDATED_VERSION, !version.current(), version.words);
        }
        for (Suite suite : suites) {
            note(found, Weakness.LASTING_KEY, suite.lasting(), suite.words());
            note(found, Weakness.UNAUTHENTICATED, suite.unauthenticated(), suite.words());
            note(found, Weakness.SHORT_EXCHANGE, suite.shortExchange(), suite.words());
        }
        for (Key key : keys) {
            note(found, Weakness.SHORT_KEY, key.tooShort(), key.words());
            note(
                    found,
                    Weakness.BROKEN_HASH,
                    BROKEN_HASH.matcher(key.signature()).matches(),
                    key.words());
        }
        return found;
    }

    private static void note(Map<Weakness, SortedSet<String>> found, Weakness weakness, boolean there, String name) {
        if (there) {
            found.computeIfAbsent(weakness, each -> new TreeSet<>()).add(name);
        }
    }
}
