package org.glashaus.conference.register;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the name of a file tells: {@code 17.json}, and for each version of the sealed part {@code 17.3.sealed} with {@code 17.3.key}. */
record CaseName(long number, long version, String suffix) {
    static final String OUTLINE = "json";
    static final String SEALED = "sealed";
    static final String KEY = "key";

    private static final Pattern FORM = Pattern.compile("([0-9]{1,15})(?:\\.([0-9]{1,15}))?\\.(json|sealed|key)");

    static Optional<CaseName> of(String fileName) {
        Matcher name = FORM.matcher(fileName);
        if (!name.matches() || (name.group(2) == null) != name.group(3).equals(OUTLINE)) {
            return Optional.empty();
        }
        long version = name.group(2) == null ? 0 : Long.parseLong(name.group(2));
        return Optional.of(new CaseName(Long.parseLong(name.group(1)), version, name.group(3)));
    }

    static String outline(long number) {
        return number + "." + OUTLINE;
    }

    String file(String kind) {
        return number + "." + version + "." + kind;
    }

    /** So that no part can stand for another. */
    String bound(Register register) {
        return register.folder() + "/" + number + "." + version;
    }
}
