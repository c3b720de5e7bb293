package org.glashaus.conference.admission;

import java.util.Optional;
import org.glashaus.spec.BrowserUse;
import org.glashaus.spec.Profile;

/**
 * What one has to have agreed to before a conference: a version of the statement, or nothing. Who comes says so; nothing
 * of it is kept here, so that nobody has to be remembered.
 *
 * @param version that counts; empty where the statement asks nobody to agree
 */
public record Agreement(Optional<String> version) {

    /** For people who write clients. */
    public static final String MISSING =
            "read and agree to the statement first; \"agreed\" is the first 16 digits of the"
                    + " fingerprint on /privacy";

    public static Agreement of(Profile profile) {
        return new Agreement(profile.browser().agreement().map(BrowserUse.Agreement::version));
    }

    /** An agreement to another version is none to this one. */
    public boolean isGivenBy(Optional<String> said) {
        return version.isEmpty() || version.equals(said);
    }
}
