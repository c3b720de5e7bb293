package org.glashaus.spec;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.glashaus.spec.DataRegister.Entry;

/** The register of fields as it is under one statement: where the register points at the statement, what that says. */
public final class Processing {
    /** How the register begins where it leaves the answer to the statement; a test holds it against the file. */
    static final String BASIS_OF_STATEMENT = "The basis that the statement names";

    static final String LIMIT_OF_STATEMENT = "The limit ";

    private static final Map<String, LogCategory> TABLES = Map.of(
            "web_access", LogCategory.WEB_ACCESS,
            "signalling", LogCategory.SIGNALLING,
            "media", LogCategory.MEDIA,
            "organiser_login", LogCategory.ORGANISER_LOGIN,
            "security", LogCategory.SECURITY,
            "error_seen", LogCategory.ERROR,
            "identifier", LogCategory.IDENTIFIERS,
            "statistic", LogCategory.STATISTICS,
            "disclosure", LogCategory.DISCLOSURE);

    private static final Text NO_BASIS_NAMED = words(
            "Article 6(1)(f) GDPR: running the service that was asked for (the statement names none).",
            "Artikel 6, lid 1, onder f), AVG: de gevraagde dienst leveren (de verklaring noemt er geen).",
            "Artikel 6 Absatz 1 Buchstabe f DSGVO: der Betrieb des gewünschten Dienstes (die Erklärung nennt keine).");
    private static final Text NOT_WRITTEN = words(
            "Here nothing of this is written: the statement gives such a log no period.",
            "Hier wordt hiervan niets geschreven: de verklaring geeft zo'n log geen termijn.",
            "Hier wird davon nichts geschrieben: Die Erklärung gibt einem solchen Protokoll keine Frist.");
    private static final Text LEFT_OUT = words(
            "Here nothing of this is written: the statement lists what its web log has, and this is not in the list.",
            "Hier wordt hiervan niets geschreven: de verklaring somt op wat haar webserverlog bevat, en dit staat er niet bij.",
            "Hier wird davon nichts geschrieben: Die Erklärung zählt auf, was ihr Webserver-Protokoll enthält, und dies ist nicht dabei.");
    private static final Set<String> WHAT_WAS_ASKED_FOR = Set.of("web_access.method", "web_access.route");
    private static final Text FROM_THE_ENTRY = words(
            "%s, from the moment of the entry.",
            "%s, vanaf het moment van de vermelding.", "%s, ab dem Zeitpunkt des Eintrags.");
    private static final Text FROM_THE_END = words(
            "%s, from the end of the conference.",
            "%s, vanaf het einde van het gesprek.", "%s, ab dem Ende der Konferenz.");
    private static final Text AS_ITS_LOG =
            words("As long as its log: ", "Zo lang als het log ervan: ", "So lange wie sein Protokoll: ");

    private final Profile profile;

    public Processing(Profile profile) {
        this.profile = profile;
    }

    /** On which legal basis. */
    public Text basis(Entry entry) {
        return entry.basis().english().startsWith(BASIS_OF_STATEMENT) ? named().orElse(NO_BASIS_NAMED) : entry.basis();
    }

    private Optional<Text> named() {
        Map<String, String> words = new LinkedHashMap<>();
        for (String language : Phrases.LANGUAGES) {
            List<String> all = profile.statement().occurrences("legal-basis-stated").stream()
                    .map(occurrence -> basis(occurrence.claim(), language))
                    .distinct()
                    .toList();
            if (all.isEmpty()) {
                return Optional.empty();
            }
            words.put(language, String.join("; ", all) + ".");
        }
        return Optional.of(new Text(words));
    }

    private static String basis(PrivacyStatement.Claim claim, String language) {
        String said = claim.value().in(language);
        Object article = claim.params().get("article");
        if (article == null || said.contains("6")) {
            return said;
        }
        String law = switch (language) {
            case "nl" -> "AVG";
            case "de" -> "DSGVO";
            default -> "GDPR";
        };
        return said + " (" + String.valueOf(article).replace(" (not cited)", "").replace("GDPR", law) + ")";
    }

    /** For how long. */
    public Text period(Entry entry) {
        return entry.period().english().startsWith(LIMIT_OF_STATEMENT) ? limit(entry) : entry.period();
    }

    /** Whether anything of it is written at all. */
    public boolean isWritten(Entry entry) {
        return !List.of(NOT_WRITTEN, LEFT_OUT).contains(period(entry));
    }

    /** A web log whose fields the statement lists, and not what was asked for, has those columns and says nothing in them. */
    private boolean isLeftOut(Entry entry) {
        return !entry.where().journal().isEmpty()
                && WHAT_WAS_ASKED_FOR.containsAll(entry.where().journal())
                && !profile.webLogTellsWhatWasAskedFor();
    }

    private Text limit(Entry entry) {
        if (isLeftOut(entry)) {
            return LEFT_OUT;
        }
        List<LogCategory> logs = entry.where().journal().stream()
                .map(place -> place.substring(0, place.indexOf('.')))
                .filter(TABLES::containsKey)
                .map(TABLES::get)
                .distinct()
                .toList();
        if (!logs.isEmpty()) {
            LogCategory log = logs.getFirst();
            return profile.log(log).map(rule -> since(log, rule)).orElse(NOT_WRITTEN);
        }
        return every();
    }

    private static Text since(LogCategory log, Profile.LogRule rule) {
        Text from = log == LogCategory.IDENTIFIERS ? FROM_THE_END : FROM_THE_ENTRY;
        Map<String, String> words = new LinkedHashMap<>();
        Text period = Periods.words(rule.retention());
        from.byLanguage().forEach((language, sentence) -> words.put(language, sentence.formatted(period.in(language))));
        return new Text(words);
    }

    /** What every log has. */
    private Text every() {
        if (profile.logs().isEmpty()) {
            return NOT_WRITTEN;
        }
        Map<String, String> words = new LinkedHashMap<>();
        for (String language : Phrases.LANGUAGES) {
            List<String> logs = new ArrayList<>();
            profile.logs().entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .forEach(log -> logs.add(log.getKey().words().in(language) + " "
                            + Periods.words(log.getValue().retention()).in(language)));
            words.put(language, AS_ITS_LOG.in(language) + String.join(", ", logs) + ".");
        }
        return new Text(words);
    }

    private static Text words(String en, String nl, String de) {
        return new Text(Map.of("en", en, "nl", nl, "de", de));
    }
}
