package org.glashaus.conference.rights;

import java.util.List;
import java.util.stream.Collectors;
import org.glashaus.spec.Contact;
import org.glashaus.spec.PrivacyStatement;

/** To whom people can complain about the host: who the statement names, else whoever is there for them. */
final class Authority {
    private static final String CLAIM = "supervisory-authority-named";
    private static final Phrase ANY = new Phrase(
            "the supervisory authority where you live or work, or where it happened (https://www.edpb.europa.eu lists them)",
            "de toezichthoudende autoriteit waar u woont of werkt of waar het gebeurde (https://www.edpb.europa.eu noemt ze)",
            "die Aufsichtsbehörde Ihres Wohn- oder Arbeitsorts oder des Orts des Geschehens (https://www.edpb.europa.eu nennt"
                    + " sie)");

    private Authority() {}

    static String of(PrivacyStatement statement, String language) {
        List<String> named = Contact.of(statement).stream()
                .filter(contact -> contact.claimId().equals(CLAIM))
                .map(Contact::words)
                .toList();
        if (!named.isEmpty()) {
            return String.join(", ", named);
        }
        String said = statement.occurrences(CLAIM).stream()
                .map(occurrence -> occurrence.claim().value().in(language))
                .distinct()
                .collect(Collectors.joining(", "));
        return said.isEmpty() ? ANY.in(language) : said;
    }
}
