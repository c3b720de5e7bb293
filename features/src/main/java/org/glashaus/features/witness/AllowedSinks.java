package org.glashaus.features.witness;

import java.util.List;
import java.util.regex.Pattern;

/**
 * What the shipped server may open for writing once it is ready: its journal, the keys of the journal's slices, the
 * ledger, the locks of its folders, the registers of holds and of people's cases with their keys, the host's requests, the organisers' accounts; and,
 * on devices, nothing that keeps.
 */
public final class AllowedSinks {
    public static final Sinks LIST = new Sinks(
            List.of(
                    Pattern.compile("journal\\.sqlite(-wal|-shm|-journal)?"),
                    Pattern.compile("lock"),
                    Pattern.compile("ledger/ledger\\.txt"),
                    Pattern.compile("holds\\.json(\\.new)?"),
                    Pattern.compile("registers/[a-z]+/(next|\\d+\\.json|\\d+\\.\\d+\\.sealed)(\\.new)?")),
            List.of(
                    Pattern.compile("lock"),
                    Pattern.compile("journal/[0-9.]+\\.[0-9a-f]{16}\\.key(\\.new)?"),
                    Pattern.compile("organisers\\.(json(\\.new)?|lock)"),
                    Pattern.compile("registers/[a-z]+/\\d+\\.\\d+\\.key(\\.new)?"),
                    Pattern.compile("desk/(request|answer)(\\.new)?")),
            List.of(Pattern.compile("/dev/(null|zero|u?random)")));

    private AllowedSinks() {}
}
