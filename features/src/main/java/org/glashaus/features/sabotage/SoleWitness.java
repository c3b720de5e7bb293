package org.glashaus.features.sabotage;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Of which breaches one kind of witness alone tells, wherever they are tried: whoever gives that kind up would not see them any
 * more.
 */
public final class SoleWitness {
    private static final Map<String, String> OF = Map.ofEntries(
            Map.entry("penned-media", "canary-scan"),
            Map.entry("telling-errors", "canary-scan"),
            Map.entry("left-rotation", "canary-scan"),
            Map.entry("hoarded-media", "memory-scan"),
            Map.entry("unswept-ring", "memory-scan"),
            Map.entry("calls-home", "syscall-trace"),
            Map.entry("veiled-media", "syscall-trace"),
            Map.entry("mirrored-media", "wire-capture"),
            Map.entry("hidden-ear", "wire-capture"),
            Map.entry("stun-once", "wire-capture"),
            Map.entry("undeclared-table", "raw-store-read"),
            Map.entry("extra-port", "config-inspection"),
            Map.entry("old-locks", "config-inspection"),
            Map.entry("silent-page", "page-check"),
            Map.entry("script-cookie", "browser-inspection"),
            Map.entry("foreign-picture", "egress-trap"),
            Map.entry("open-gate", "foreign-client"),
            Map.entry("lasting-silence", "clock-advance"),
            Map.entry("half-answers", "register-check"));

    private SoleWitness() {}

    static Set<String> saboteurs() {
        return OF.keySet();
    }

    /** The kind of witness; empty where several tell, or nobody has looked who does. */
    public static Optional<String> of(String saboteur) {
        return Optional.ofNullable(OF.get(saboteur));
    }
}
