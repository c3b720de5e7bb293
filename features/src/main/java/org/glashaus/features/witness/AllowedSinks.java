package org.glashaus.features.witness;

import java.util.List;
import java.util.regex.Pattern;

/** What the shipped server may open for writing once it is ready: its journal and, on devices, nothing that keeps. */
public final class AllowedSinks {
    public static final Sinks LIST = new Sinks(
            List.of(Pattern.compile("journal\\.sqlite(-wal|-shm|-journal)?")),
            List.of(),
            List.of(Pattern.compile("/dev/(null|zero|u?random)")));

    private AllowedSinks() {}
}
