package org.glashaus.spec;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.glashaus.spec.Profile.DerivedSetting;

/** From claims to settings: the only place where a server's privacy behaviour comes from. */
public final class Profiles {

    /** The whole derivation, as one list. */
    static final List<SettingRule> RULES = Stream.of(
                    LogRules.ALL, MediaRules.ALL, RoomRules.ALL, BrowserRules.ALL, HostRules.ALL)
            .flatMap(List::stream)
            .toList();

    private Profiles() {}

    /** @throws StatementRefused for a contradiction that no accepted reading resolves, naming its anchors */
    public static Profile derive(PrivacyStatement statement) throws StatementRefused {
        Contradictions.refuseUnresolved(statement);
        List<DerivedSetting> settings = new ArrayList<>();
        for (SettingRule rule : RULES) {
            settings.add(rule.derive(statement));
        }
        return new Profile(statement, Logs.of(statement), settings);
    }
}
