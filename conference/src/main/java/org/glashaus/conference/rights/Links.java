package org.glashaus.conference.rights;

import java.time.Duration;
import java.util.Comparator;
import org.glashaus.spec.Profile;
import org.glashaus.spec.Profile.AddressForm;

/** What can link somebody to entries under a statement; nobody is asked for what cannot. */
public final class Links {
    private Links() {}

    /** A time links by the whole address that they are at, and so only where a log holds whole ones. */
    public static boolean byTime(Profile profile) {
        return !reach(profile).isZero();
    }

    /** How far back the longest log with whole addresses goes; what is older nobody here can find. */
    public static Duration reach(Profile profile) {
        return profile.logs().values().stream()
                .filter(rule -> rule.address() == AddressForm.FULL)
                .map(Profile.LogRule::retention)
                .max(Comparator.naturalOrder())
                .orElse(Duration.ZERO);
    }
}
