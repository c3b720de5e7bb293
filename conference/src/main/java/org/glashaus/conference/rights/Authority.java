package org.glashaus.conference.rights;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.glashaus.spec.Contact;
import org.glashaus.spec.PrivacyStatement;

/** To whom people can complain about the host: who the statement names, else whoever is there for them. */
final class Authority {
    private static final String CLAIM = "supervisory-authority-named";
    private static final Pattern WAY = Pattern.compile("https?://|www\\.|@|\\d{4}");
    private static final Phrase ANY = new Phrase(
            "the supervisory authority where you live or work, or where it happened (https://www.edpb.europa.eu lists them)",
            "de toezichthoudende autoriteit waar u woont of werkt of waar het gebeurde (https://www.edpb.europa.eu noemt ze)",
            "die Aufsichtsbehörde Ihres Wohn- oder Arbeitsorts oder des Orts des Geschehens (https://www.edpb.europa.eu nennt"
                    + " sie)");

    private Authority() {}

    /** A name alone leads nowhere, so where a statement gives no way to it, the authority's own or the list of all of them follows. */
    private static final Map<String, String> SITES = Map.of(
            "Autoriteit Persoonsgegevens", "https://www.autoriteitpersoonsgegevens.nl",
            "LfD Niedersachsen", "https://www.lfd.niedersachsen.de");

    private static final String ALL = "https://www.edpb.europa.eu";

    static String of(PrivacyStatement statement, String language) {
        List<String> named = Contact.of(statement).stream()
                .filter(contact -> contact.claimId().equals(CLAIM))
                .map(Contact::words)
                .toList();
        List<String> all = named.isEmpty() ? names(statement, language) : named;
        return all.isEmpty() ? ANY.in(language) : reachable(String.join(", ", all));
    }

    /** Of a model, whose contacts belong to somebody else's text: the name, and not our note of what that text has. */
    private static List<String> names(PrivacyStatement statement, String language) {
        return statement.occurrences(CLAIM).stream()
                .map(occurrence -> occurrence.claim().params().get("authority") instanceof String name
                        ? name
                        : occurrence.claim().value().in(language))
                .distinct()
                .toList();
    }

    private static String reachable(String words) {
        if (WAY.matcher(words).find()) {
            return words;
        }
        return SITES.entrySet().stream()
                .filter(site -> words.contains(site.getKey()))
                .map(site -> words + " (" + site.getValue() + ")")
                .findFirst()
                .orElse(words + " (" + ALL + ")");
    }
}
