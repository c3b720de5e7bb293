package org.glashaus.conference.web;

import static org.glashaus.conference.web.Html.el;
import static org.glashaus.conference.web.Html.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.glashaus.spec.Contact;
import org.glashaus.spec.PrivacyStatement;

/** Who is responsible and how to reach them, in the host's own words: what a visitor looks for first. */
record ContactList(PrivacyStatement statement, PageText page) {
    private static final String MAILBOX = "[^\\s@]+@[^\\s@]+";
    private static final String IDENTITY = "controller-identity-shown";
    private static final String CONTROLLER = "controller-contact-shown";

    private static final Map<String, Said> WHOSE = Map.of(
            IDENTITY,
            ContactWords.RESPONSIBLE,
            CONTROLLER,
            ContactWords.CONTACT,
            "helpdesk-contact-shown",
            ContactWords.HELP_DESK,
            "rights-contact-shown",
            ContactWords.REQUESTS,
            "dpo-contact-shown",
            ContactWords.OFFICER,
            "supervisory-authority-named",
            ContactWords.AUTHORITY);

    Html html() {
        List<Contact> contacts = Contact.of(statement);
        List<Html> lines = new ArrayList<>();
        if (contacts.stream().noneMatch(contact -> contact.claimId().equals(IDENTITY))) {
            lines.add(el("dt", page.say(ContactWords.RESPONSIBLE)));
            lines.add(el("dd", page.words(statement.name())));
        }
        Set<Contact> shown = new HashSet<>();
        for (Contact contact : contacts) {
            if (shown.add(contact)) {
                lines.add(el("dt", label(contact)));
                lines.add(el("dd", words(contact)).with("data-claim", contact.claimId()));
            }
        }
        List<Html> content = new ArrayList<>();
        content.add(el("h2", page.say(ContactWords.TITLE)));
        content.add(el("dl", lines.stream()));
        if (contacts.stream().noneMatch(contact -> contact.claimId().equals(CONTROLLER))) {
            content.add(el("p", page.say(ContactWords.NONE)));
        }
        return el("section", content.stream()).with("id", "contact");
    }

    /** What it is says enough of the host's own; of others it must be said whose it is. */
    private String label(Contact contact) {
        Said whose = WHOSE.getOrDefault(contact.claimId(), ContactWords.CONTACT);
        boolean ofTheHost = contact.claimId().equals(CONTROLLER)
                || contact.claimId().equals(IDENTITY) && !contact.field().equals("name");
        Said field = ContactWords.FIELDS.get(contact.field());
        return page.say(ofTheHost && field != null ? field : whose);
    }

    private Html words(Contact contact) {
        if (contact.quoted()) {
            return el("span", contact.words()).with("lang", statement.language());
        }
        return contact.words().matches(MAILBOX)
                ? el("a", contact.words()).with("href", "mailto:" + contact.words())
                : text(contact.words());
    }
}
