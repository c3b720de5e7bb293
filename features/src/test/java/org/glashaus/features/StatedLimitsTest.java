package org.glashaus.features;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import org.glashaus.features.witness.KeptLog;
import org.glashaus.spec.LogCategory;
import org.glashaus.spec.Profile;
import org.glashaus.spec.Profiles;
import org.glashaus.spec.StatementLibrary;
import org.glashaus.spec.StatementRefused;
import org.junit.jupiter.api.Test;

final class StatedLimitsTest {
    private static final Map<LogCategory, KeptLog> LOGS = new EnumMap<>(Map.of(
            LogCategory.WEB_ACCESS, KeptLog.WEB,
            LogCategory.SIGNALLING, KeptLog.SIGNALLING,
            LogCategory.MEDIA, KeptLog.MEDIA,
            LogCategory.ORGANISER_LOGIN, KeptLog.LOGINS,
            LogCategory.SECURITY, KeptLog.SECURITY,
            LogCategory.IDENTIFIERS, KeptLog.CONFERENCES));

    @Test
    void eachLogHasTheLimitOfItsOwnClaim() throws StatementRefused {
        assertThat(StatedLimits.of(StatementLibrary.byId("waag")))
                .containsEntry(KeptLog.WEB, Duration.ofDays(14))
                .containsEntry(KeptLog.SECURITY, Duration.ofDays(14))
                .containsEntry(KeptLog.SIGNALLING, Duration.ofDays(7))
                .containsEntry(KeptLog.MEDIA, Duration.ofHours(24))
                .doesNotContainKeys(KeptLog.CONFERENCES, KeptLog.PARTICIPANTS, KeptLog.LOGINS);
    }

    @Test
    void aLimitOfAllLogsIsOneOfEachLog() throws StatementRefused {
        assertThat(StatedLimits.of(StatementLibrary.byId("studentenwerk-osnabrueck")))
                .containsOnlyKeys(KeptLog.values())
                .allSatisfy((log, limit) -> assertThat(limit).isEqualTo(Duration.ofDays(7)));
    }

    @Test
    void theServerDerivesTheSameLimits() throws StatementRefused {
        for (String id : StatementLibrary.ids()) {
            Map<KeptLog, Duration> stated = StatedLimits.of(StatementLibrary.byId(id));
            Profile profile = Profiles.derive(StatementLibrary.byId(id));
            LOGS.forEach((category, log) -> profile.log(category)
                    .ifPresent(
                            rule -> assertThat(stated).as("%s of %s", log, id).containsEntry(log, rule.retention())));
        }
    }
}
