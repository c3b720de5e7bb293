package org.glashaus.spec.draft;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.glashaus.spec.Text;
import org.glashaus.spec.lint.Words;

/** What a host is asked, in the order in which it is asked. */
public enum Question {
    LANGUAGE("en", "en", "nl", "de"),
    HOST(""),
    SERVICE(""),
    ID(""),
    ADDRESS("none"),
    EMAIL(""),
    PUBLIC_BODY("no", "no", "yes"),
    OFFICER("none"),
    COUNTRY("", "nl", "be", "de", "at", "lu", "other"),
    LAND("", "bw", "by", "be", "bb", "hb", "hh", "he", "mv", "ni", "nw", "rp", "sl", "sn", "st", "sh", "th", "bund"),
    AUTHORITY(""),
    BASIS("interest", "interest", "contract", "task"),
    INTEREST(""),
    LAW(""),
    ROOMS("anyone", "anyone", "organisers"),
    LOG("none", "none", "shortened", "full"),
    LOG_DAYS("7"),
    DIRECT("no", "no", "yes"),
    STORAGE("none", "none", "settings"),
    PROVIDER("none"),
    SAFEGUARDS("none"),
    MINORS("no", "no", "yes"),
    DATE("");

    private final String usual;
    private final List<String> choices;

    Question(String usual, String... choices) {
        this.usual = usual;
        this.choices = List.of(choices);
    }

    /** Its name in an answers file. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Empty where any answer will do. */
    public List<String> choices() {
        return choices;
    }

    public Text words() {
        return Words.of("ask." + key());
    }

    /** What most hosts answer; empty where only the host knows. */
    String usual() {
        return usual;
    }

    /** Whether it matters, given what was answered before. */
    public boolean asked(Answers answers) {
        return switch (this) {
            case COUNTRY -> !answers.isGiven(AUTHORITY);
            case LAND -> !answers.isGiven(AUTHORITY) && answers.is(COUNTRY, "de");
            case INTEREST -> answers.is(BASIS, "interest");
            case LAW -> answers.is(BASIS, "task");
            case LOG_DAYS -> !answers.is(LOG, "none");
            case SAFEGUARDS -> !answers.is(PROVIDER, "none");
            case LANGUAGE,
                    HOST,
                    SERVICE,
                    ID,
                    ADDRESS,
                    EMAIL,
                    PUBLIC_BODY,
                    OFFICER,
                    AUTHORITY,
                    BASIS,
                    ROOMS,
                    LOG,
                    DIRECT,
                    STORAGE,
                    PROVIDER,
                    MINORS,
                    DATE -> true;
        };
    }

    static Set<String> keys() {
        Set<String> keys = new LinkedHashSet<>();
        for (Question question : values()) {
            keys.add(question.key());
        }
        return keys;
    }
}
