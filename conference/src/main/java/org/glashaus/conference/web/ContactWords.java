package org.glashaus.conference.web;

import java.util.Map;

/** How the privacy page calls names and addresses. */
final class ContactWords {

    static final Said TITLE = new Said("Who is responsible", "Wie verantwoordelijk is", "Wer verantwortlich ist");

    static final Said RESPONSIBLE = new Said("Responsible", "Verantwoordelijk", "Verantwortlich");

    static final Said CONTACT = new Said("Contact", "Contact", "Kontakt");

    static final Said HELP_DESK = new Said("Help desk", "Helpdesk", "Hilfe");

    static final Said REQUESTS =
            new Said("Requests about your data", "Verzoeken over je gegevens", "Anträge zu Ihren Daten");

    static final Said OFFICER =
            new Said("Data protection officer", "Functionaris voor gegevensbescherming", "Datenschutzbeauftragter");

    static final Said AUTHORITY = new Said("Supervisory authority", "Toezichthouder", "Aufsichtsbehörde");

    static final Said NONE = new Said(
            "The statement names no way to reach whoever runs this server.",
            "De verklaring noemt geen manier om te bereiken wie deze server beheert.",
            "Die Erklärung nennt keinen Weg zu denen, die diesen Server betreiben.");

    /** By the names that statements give under {@code fields}. */
    static final Map<String, Said> FIELDS = Map.of(
            "legal form", new Said("Legal form", "Rechtsvorm", "Rechtsform"),
            "street", new Said("Street", "Straat", "Straße"),
            "town", new Said("Town", "Plaats", "Ort"),
            "postal address", new Said("Postal address", "Postadres", "Anschrift"),
            "e-mail", new Said("E-mail", "E-mail", "E-Mail"),
            "telephone", new Said("Telephone", "Telefoon", "Telefon"),
            "fax", new Said("Fax", "Fax", "Fax"),
            "web link", new Said("Web site", "Website", "Website"));

    private ContactWords() {}
}
