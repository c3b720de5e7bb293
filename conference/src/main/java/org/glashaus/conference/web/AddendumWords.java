package org.glashaus.conference.web;

import java.util.List;

/** What holds on every server of ours beside its statement. */
final class AddendumWords {

    /** The version that this source makes. */
    static final String VERSION = "0.1.0";

    static final String RIGHTS = "rights";
    static final String BREACHES = "breaches";
    static final String SECURITY = "security";

    /**
     * One item.
     *
     * @param id stable, for whoever reads the page by machine
     * @param law whether the law asks for it; else this software does it
     */
    record Item(String id, boolean law, Said title, Said text) {}

    static final Said TITLE = new Said(
            "What the law and this software add",
            "Wat de wet en deze software toevoegen",
            "Was das Gesetz und diese Software hinzufügen");

    static final Said INTRODUCTION = new Said(
            "The host did not write the following. It holds here all the same, and each item says why.",
            "Het volgende heeft de aanbieder niet geschreven. Het geldt hier toch, en bij elk punt staat waarom.",
            "Das Folgende hat der Anbieter nicht geschrieben. Es gilt hier dennoch, und bei jedem Punkt steht, warum.");

    static final Said KEYS = new Said(
            "How exactly limits are kept",
            "Hoe precies termijnen worden gehouden",
            "Wie genau Fristen eingehalten werden");

    static final List<Item> ITEMS = List.of(
            new Item(
                    RIGHTS,
                    true,
                    new Said("Your rights", "Uw rechten", "Ihre Rechte"),
                    new Said(
                            "Articles 12 to 22 GDPR give you the right of access, rectification, erasure, restriction,"
                                    + " portability and objection, whether a statement names them or not; Article 7(3)"
                                    + " lets you withdraw a consent, and Article 77 lets you complain to a supervisory"
                                    + " authority at any time.",
                            "De artikelen 12 tot en met 22 AVG geven u het recht op inzage, rectificatie, wissing,"
                                    + " beperking, overdraagbaarheid en bezwaar, of een verklaring ze noemt of niet;"
                                    + " volgens artikel 7, lid 3, kunt u een toestemming intrekken, en volgens artikel 77"
                                    + " kunt u altijd een klacht indienen bij een toezichthoudende autoriteit.",
                            "Die Artikel 12 bis 22 DSGVO geben Ihnen das Recht auf Auskunft, Berichtigung, Löschung,"
                                    + " Einschränkung, Übertragbarkeit und Widerspruch, ob eine Erklärung sie nennt oder"
                                    + " nicht; nach Artikel 7 Absatz 3 können Sie eine Einwilligung widerrufen und nach"
                                    + " Artikel 77 jederzeit bei einer Aufsichtsbehörde Beschwerde einlegen.")),
            new Item(
                    BREACHES,
                    true,
                    new Said("Record of breaches", "Register van inbreuken", "Dokumentation von Verletzungen"),
                    new Said(
                            "The host must keep a record of every personal data breach (Article 33(5) GDPR) and, where"
                                    + " there is a risk, report it within 72 hours of becoming aware of it.",
                            "De aanbieder moet elke inbreuk in verband met persoonsgegevens vastleggen (artikel 33, lid"
                                    + " 5, AVG) en die, als er een risico is, melden binnen 72 uur nadat hij er kennis van"
                                    + " heeft.",
                            "Der Anbieter muss jede Verletzung des Schutzes personenbezogener Daten dokumentieren (Artikel"
                                    + " 33 Absatz 5 DSGVO) und sie bei einem Risiko binnen 72 Stunden nach Bekanntwerden"
                                    + " melden.")),
            new Item(
                    SECURITY,
                    true,
                    new Said(
                            "Security and data protection by design",
                            "Beveiliging en gegevensbescherming door ontwerp",
                            "Sicherheit und Datenschutz durch Technikgestaltung"),
                    new Said(
                            "Security that suits the risk is owed in any case (Articles 25 and 32 GDPR). Pages and signalling are"
                                    + " encrypted with TLS, sound and picture with DTLS-SRTP.",
                            "Een beveiliging die past bij het risico is in elk geval verplicht (artikelen 25 en 32 AVG). Pagina's"
                                    + " en signalering zijn versleuteld met TLS, geluid en beeld met DTLS-SRTP.",
                            "Eine dem Risiko angemessene Sicherheit ist in jedem Fall geschuldet (Artikel 25 und 32 DSGVO). Seiten"
                                    + " und Signalisierung sind mit TLS verschlüsselt, Ton und Bild mit DTLS-SRTP.")),
            new Item(
                    "software",
                    false,
                    new Said("The software", "De software", "Die Software"),
                    new Said(
                            "This server runs Glashaus " + VERSION + ", free software under the Apache License 2.0. Its"
                                    + " source comes with each release; the host can tell where it got this one.",
                            "Deze server draait op Glashaus " + VERSION
                                    + ", vrije software onder de Apache-licentie 2.0."
                                    + " De broncode hoort bij elke uitgave; de aanbieder kan zeggen waar deze vandaan komt.",
                            "Dieser Server läuft mit Glashaus " + VERSION
                                    + ", freier Software unter der Apache-Lizenz 2.0."
                                    + " Der Quelltext gehört zu jeder Ausgabe; der Anbieter kann sagen, woher er diese"
                                    + " hat.")),
            new Item(
                    "decryption",
                    false,
                    new Said(
                            "No end-to-end encryption",
                            "Geen end-to-endversleuteling",
                            "Keine Ende-zu-Ende-Verschlüsselung"),
                    new Said(
                            "The server decrypts sound and picture in memory and encrypts them anew for each recipient."
                                    + " There is no end-to-end encryption: you have to trust whoever runs the server.",
                            "De server ontsleutelt geluid en beeld in het geheugen en versleutelt ze opnieuw voor elke"
                                    + " ontvanger. Er is geen end-to-endversleuteling: u moet vertrouwen op wie de server"
                                    + " beheert.",
                            "Der Server entschlüsselt Ton und Bild im Arbeitsspeicher und verschlüsselt sie für jeden"
                                    + " Empfänger neu. Es gibt keine Ende-zu-Ende-Verschlüsselung: Sie müssen dem vertrauen,"
                                    + " der den Server betreibt.")),
            new Item(
                    "chat-and-names",
                    false,
                    new Said("Chat and display names", "Chat en weergavenamen", "Chat und Anzeigenamen"),
                    new Said(
                            "Text chat and the names that participants choose are processed in order to show them to"
                                    + " everybody in the room. The server keeps them in memory only, chat until the room"
                                    + " closes, and never writes them down.",
                            "Tekstchat en de namen die deelnemers kiezen, worden verwerkt om ze aan iedereen in de ruimte te"
                                    + " tonen. De server houdt ze alleen in het geheugen, chat totdat de ruimte sluit, en"
                                    + " schrijft ze nooit op.",
                            "Textchat und die gewählten Namen der Teilnehmenden werden verarbeitet, um sie allen im Raum zu"
                                    + " zeigen. Der Server hält sie nur im Arbeitsspeicher, den Chat bis der Raum schließt,"
                                    + " und schreibt sie nie auf.")),
            BanWords.ITEM,
            DiagnosisWords.ITEM);

    private AddendumWords() {}
}
