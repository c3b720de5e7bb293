package org.glashaus.audit.seal;

import java.util.regex.Pattern;
import org.glashaus.audit.Limits;

/** What a file in a bundle may be called: nothing that leads out of a folder, on any system, or that two programs read differently. */
final class EntryName {
    private static final String SEGMENT = "[A-Za-z0-9_][A-Za-z0-9._-]*";
    private static final Pattern NAME = Pattern.compile(SEGMENT + "(/" + SEGMENT + ")*");

    private EntryName() {}

    static boolean isFit(String name) {
        return name.length() <= Limits.BUNDLE_NAME_CHARS && NAME.matcher(name).matches();
    }

    /** What others wrote, so that it can neither steer a terminal nor turn a line around. */
    static String shown(String foreign) {
        return foreign.replaceAll("[\\p{Cntrl}\\p{Cf}\\u2028\\u2029]", "?");
    }
}
