package org.glashaus.features.witness;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.Collectors;
import org.glashaus.audit.Observation.Evidence;
import org.glashaus.features.witness.ScanReport.Suite;
import org.glashaus.features.witness.ScanReport.Version;
import org.glashaus.features.witness.ScanReport.Weakness;

/**
 * What sslscan gets a server to accept. Its "no" counts only if just before it has found every weakness that is asked for
 * at a server of ours that has them all.
 */
public final class TlsScan {
    private static final String PACKAGE = "sslscan";

    /**
     * Left out is what it cannot see here, or what could not be controlled: it asks for renegotiation and compression by TLS 1.0
     * only, so that of a server without it "no" says nothing; and for the rest no server can be made to say yes.
     */
    private static final List<String> COMMAND = List.of(
            "sslscan",
            "--no-colour",
            "--no-renegotiation",
            "--no-compression",
            "--no-fallback",
            "--no-heartbleed",
            "--no-groups",
            "--xml=-");

    private TlsScan() {}

    /** Fails if the scanner is missing or blind, or if what it says has an unknown form. */
    public static Sighting of(String host, int port, EvidenceFolder evidence) throws IOException, InterruptedException {
        try (WeakServer weak = WeakServer.start()) {
            control(scan(WeakServer.HOST, weak.port()));
        }
        return judge(scan(host, port), evidence);
    }

    private static ScanReport scan(String host, int port) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(COMMAND);
        command.add(host + ":" + port);
        return ScanReader.read(ToolRun.of(PACKAGE, command).said(), host, port);
    }

    /** @param ours what was said of the server that has every weakness */
    static void control(ScanReport ours) {
        Set<Weakness> missed = EnumSet.allOf(Weakness.class);
        missed.removeAll(ours.weaknesses().keySet());
        Set<Version> unspoken = EnumSet.range(Version.TLS_1_0, Version.TLS_1_3);
        unspoken.removeAll(ours.spoken());
        if (!missed.isEmpty() || !unspoken.isEmpty()) {
            List<String> unseen = new ArrayList<>();
            missed.forEach(each -> unseen.add(each.words));
            unspoken.forEach(each -> unseen.add(each.words));
            throw new CouldNotLook(
                    "sslscan is blind on this machine: at a server of ours that has them it did not find "
                            + String.join(", ", unseen) + ".");
        }
    }

    static Sighting judge(ScanReport seen, EvidenceFolder evidence) throws IOException {
        Map<Weakness, SortedSet<String>> weaknesses = seen.weaknesses();
        Evidence listing = evidence.lines("tls-scan", lines(seen), "The certificate's names are left out.");
        return Sighting.judged(
                weaknesses.isEmpty(),
                "A scanner got the server to take " + spoken(seen) + ", by "
                        + seen.suites().size()
                        + " suites that all have forward secrecy and authenticated encryption; older versions were refused. At a server of "
                        + "ours it had found each weakness that it was to look for.",
                "A scanner got the server to take: "
                        + weaknesses.entrySet().stream()
                                .map(each -> each.getKey().words + " (" + String.join(", ", each.getValue()) + ")")
                                .collect(Collectors.joining("; "))
                        + ".",
                listing);
    }

    private static String spoken(ScanReport seen) {
        return seen.spoken().stream().sorted().map(each -> each.words).collect(Collectors.joining(" and "));
    }

    private static List<String> lines(ScanReport seen) {
        List<String> lines = new ArrayList<>();
        for (Version version : Version.values()) {
            lines.add(version.words + ": " + (seen.spoken().contains(version) ? "taken" : "refused"));
        }
        seen.suites().stream().map(Suite::words).forEach(lines::add);
        seen.keys().forEach(key -> lines.add("key: " + key.words()));
        return lines;
    }
}
