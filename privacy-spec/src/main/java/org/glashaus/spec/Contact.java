package org.glashaus.spec;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.glashaus.spec.PrivacyStatement.Occurrence;

/**
 * A name or an address by which people reach whoever answers for a service.
 *
 * @param claimId the claim that tells it, which says whose it is
 * @param field what it is, such as {@code e-mail}; empty where the words say so themselves
 * @param words the name or address, or the host's own sentence that holds it
 * @param quoted whether the words are a sentence of the host's text
 */
public record Contact(String claimId, String anchor, String field, String words, boolean quoted) {

    /** In the order in which a visitor wants them. */
    public static final List<String> CLAIMS = List.of(
            "controller-identity-shown",
            "controller-contact-shown",
            "helpdesk-contact-shown",
            "rights-contact-shown",
            "dpo-contact-shown",
            "supervisory-authority-named");

    /** All that a host's own statement holds; nothing of a model, whose contacts belong to somebody else's text. */
    public static List<Contact> of(PrivacyStatement statement) {
        if (statement.model()) {
            return List.of();
        }
        Set<Contact> contacts = new LinkedHashSet<>();
        for (String claim : CLAIMS) {
            for (Occurrence occurrence : statement.occurrences(claim)) {
                contacts.addAll(of(statement, occurrence));
            }
        }
        return List.copyOf(contacts);
    }

    private static List<Contact> of(PrivacyStatement statement, Occurrence occurrence) {
        String claim = occurrence.claim().id();
        List<String> given = words(occurrence, claim.equals("supervisory-authority-named") ? "authority" : "contact");
        List<String> fields = words(occurrence, "fields");
        List<Contact> contacts = new ArrayList<>();
        for (int i = 0; i < given.size(); i++) {
            String field = given.size() == fields.size() ? fields.get(i) : "";
            contacts.add(new Contact(claim, occurrence.anchor(), field, given.get(i), false));
        }
        if (contacts.isEmpty()) {
            statement
                    .text()
                    .flatMap(text -> statement
                            .sentence(occurrence.anchor())
                            .flatMap(sentence -> StatementText.slice(sentence, text)))
                    .ifPresent(words -> contacts.add(new Contact(claim, occurrence.anchor(), "", words, true)));
        }
        return contacts;
    }

    private static List<String> words(Occurrence occurrence, String param) {
        Object value = occurrence.claim().params().get(param);
        return switch (value) {
            case null -> List.of();
            case List<?> list -> list.stream().map(String::valueOf).toList();
            case Object one -> List.of(String.valueOf(one));
        };
    }
}
