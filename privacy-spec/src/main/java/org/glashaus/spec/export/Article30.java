package org.glashaus.spec.export;

import java.util.ArrayList;
import java.util.List;
import org.glashaus.spec.Contact;
import org.glashaus.spec.Fact;
import org.glashaus.spec.PrivacyStatement;
import org.glashaus.spec.PrivacyStatement.Occurrence;
import org.glashaus.spec.Text;
import org.glashaus.spec.export.Item.Entry;
import org.glashaus.spec.lint.Words;

/** The record of processing activities, Article 30(1) GDPR, points (a) to (g). */
public final class Article30 {
    private static final List<String> CONTACTS = List.of("controller-contact-shown", "dpo-contact-shown");

    private static final String[] SECURITY = {
        "transport-encrypted",
        "media-encrypted-to-server",
        "media-reencrypted-by-server",
        "media-not-stored",
        "weblog-ip-anonymised",
        "data-minimised",
        "privacy-by-design-default",
        "firewall-in-place",
        "automatic-updates",
        "security-events-logged",
        "secured-system"
    };

    private static final String[] LIMITS = {
        "weblog-retention",
        "signalling-log-retention",
        "media-log-retention",
        "log-retention-all",
        "conference-id-retention",
        "participant-id-retention",
        "media-transit-bounded",
        "media-not-stored",
        "content-deleted-at-room-close",
        "room-data-deleted-at-end",
        "room-name-kept-for-reuse",
        "speaker-statistics-deleted-at-end",
        "ip-only-during-conference",
        "ip-never-stored",
        "settings-in-local-storage",
        "session-cookies-expire"
    };

    private final Told told;

    private Article30(PrivacyStatement statement) {
        this.told = new Told(statement);
    }

    public static Form of(PrivacyStatement statement) {
        Article30 record = new Article30(statement);
        return new Form(
                "glashaus-article-30/1",
                Words.of("art30.title"),
                statement,
                List.of(
                        record.controller(),
                        record.purposes(),
                        record.categories(),
                        record.recipients(),
                        record.transfers(),
                        record.limits(),
                        record.security()),
                List.of(Words.of("art30.note")));
    }

    private Item item(String letter, List<Entry> entries, String open) {
        return new Item(
                "(" + letter + ")",
                Words.of("art30." + letter),
                entries,
                open.isEmpty() ? Text.of("en", "") : Words.of(open));
    }

    private List<Entry> lines(String... claims) {
        return told.of(claims)
                .map(o -> new Entry(Told.line(o), List.of(o.anchor())))
                .toList();
    }

    private Item controller() {
        List<Entry> entries = new ArrayList<>();
        entries.add(new Entry(told.statement().name(), told.anchors("controller-identity-shown")));
        List<Contact> contacts = Contact.of(told.statement()).stream()
                .filter(contact -> CONTACTS.contains(contact.claimId()))
                .toList();
        for (Contact contact : contacts) {
            entries.add(new Entry(
                    Words.of("contact." + contact.claimId(), Text.of("en", contact.words())),
                    List.of(contact.anchor())));
        }
        if (contacts.isEmpty()) {
            entries.addAll(lines(CONTACTS.toArray(String[]::new)));
        }
        return item("a", entries, told.any("controller-contact-shown") ? "" : "art30.a.open");
    }

    private Item purposes() {
        List<Entry> entries = new ArrayList<>();
        for (Occurrence occurrence :
                told.of("purpose-stated", "purpose-limited").toList()) {
            for (String purpose : Told.words(occurrence, "purposes")) {
                entries.add(new Entry(Words.of("purpose." + known(purpose)), List.of(occurrence.anchor())));
            }
        }
        return item("b", merged(entries), entries.isEmpty() ? "art30.b.open" : "");
    }

    private static String known(String purpose) {
        return Words.has("purpose." + purpose) ? purpose : "other";
    }

    private Item categories() {
        List<Entry> entries = new ArrayList<>();
        entries.add(new Entry(Words.of("subjects.participants"), List.of()));
        entries.add(new Entry(Words.of("subjects.visitors"), List.of()));
        if (told.any("organiser-creates-room", "organiser-login-logged")) {
            entries.add(new Entry(
                    Words.of("subjects.organisers"), told.anchors("organiser-creates-room", "organiser-login-logged")));
        }
        for (String data : told.data()) {
            entries.add(new Entry(Told.nameOf(data), told.anchorsOf(data)));
        }
        return item("c", entries, "");
    }

    private Item recipients() {
        List<Entry> entries = new ArrayList<>();
        entries.add(new Entry(Words.of("recipients.in-room"), told.anchors("media-in-room-only", "chat-in-room-only")));
        entries.addAll(lines(
                "no-third-party-disclosure",
                "third-party-exceptions-limited",
                "processor-contract",
                "stun-servers-as-disclosed"));
        return item("d", entries, told.any("no-third-party-disclosure", "processor-contract") ? "" : "art30.d.open");
    }

    private Item transfers() {
        List<Entry> entries = lines("no-third-country-transfer", "no-processors-outside-eu");
        boolean transfers = told.statement().facts().getOrDefault(Fact.TRANSFERS, false);
        boolean told30 = !entries.isEmpty() && !transfers;
        return item("e", entries, told30 ? "" : "art30.e.open");
    }

    private Item limits() {
        List<Entry> entries = lines(LIMITS);
        return item("f", entries, entries.isEmpty() ? "art30.f.open" : "art30.f.rest");
    }

    private Item security() {
        return item("g", lines(SECURITY), "art30.g.open");
    }

    /** The same words once, with all their sentences. */
    private static List<Entry> merged(List<Entry> entries) {
        List<Entry> merged = new ArrayList<>();
        for (Entry entry : entries) {
            if (merged.stream().noneMatch(m -> m.words().equals(entry.words()))) {
                List<String> anchors = entries.stream()
                        .filter(e -> e.words().equals(entry.words()))
                        .flatMap(e -> e.anchors().stream())
                        .distinct()
                        .toList();
                merged.add(new Entry(entry.words(), anchors));
            }
        }
        return merged;
    }
}
