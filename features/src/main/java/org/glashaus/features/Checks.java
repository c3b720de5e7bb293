package org.glashaus.features;

import java.util.List;
import java.util.Optional;
import org.glashaus.audit.Check;
import org.glashaus.features.witness.CanaryScan;
import org.glashaus.features.witness.ClockAdvance;
import org.glashaus.features.witness.MemoryScan;
import org.glashaus.features.witness.SyscallTrace;
import org.glashaus.features.witness.WeblogReading;

/** What has to be seen before a claim may count as kept. */
final class Checks {
    static final String MEDIA_NOT_STORED = "media-not-stored";
    static final String WEBLOG_IP_ANONYMISED = "weblog-ip-anonymised";
    static final String WEBLOG_RETENTION = "weblog-retention";

    static final List<Check> ALL = List.of(
            new Check(
                    MEDIA_NOT_STORED,
                    List.of(CanaryScan.KIND, MemoryScan.KIND, SyscallTrace.KIND),
                    true,
                    Optional.empty()),
            new Check(
                    WEBLOG_IP_ANONYMISED,
                    List.of(CanaryScan.KIND, WeblogReading.KIND),
                    true,
                    Optional.of(
                            "Addresses are shortened before anything is written. Whether what is left is anonymous in law "
                                    + "depends on what else the host can combine it with, which no test of the server shows.")),
            new Check(WEBLOG_RETENTION, List.of(CanaryScan.KIND, ClockAdvance.KIND), false, Optional.empty()));

    private Checks() {}
}
