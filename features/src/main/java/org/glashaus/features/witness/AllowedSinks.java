package org.glashaus.features.witness;

import java.util.List;
import java.util.regex.Pattern;

/**
 * What the shipped server may open for writing once it is ready: its journal, the keys of the journal's slices, the
 * ledger, the register of holds and the organisers' accounts; and, on devices, nothing that keeps.
 */
public final class AllowedSinks {
    public static final Sinks LIST = new Sinks(
            List.of(
                    Pattern.compile("journal\\.sqlite(-wal|-shm|-journal)?"),
                    Pattern.compile("ledger/ledger\\.txt"),
                    Pattern.compile("holds\\.json(\\.new)?")),
            List.of(
                    Pattern.compile("journal/[0-9.]+\\.[0-9a-f]{16}\\.key(\\.new)?"),
                    Pattern.compile("organisers\\.(json(\\.new)?|lock)")),
            List.of(Pattern.compile("/dev/(null|zero|u?random)")));

    private AllowedSinks() {}
}
