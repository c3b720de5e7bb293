package org.glashaus.conference.web;

/** What the privacy page says of the host's own registers. */
final class DeskWords {
    static final Said HERE = new Said(
            "To make use of your rights, and to report a data breach:",
            "Om gebruik te maken van uw rechten en om een datalek te melden:",
            "Um Ihre Rechte wahrzunehmen und eine Verletzung des Datenschutzes zu melden:");
    static final Said REGISTERS =
            new Said("Registers of the host", "Registers van de aanbieder", "Register des Anbieters");
    static final Said REGISTERS_INTRODUCTION = new Said(
            "To answer requests and to keep the records that the law asks for, the host has registers. They are data like any"
                    + " other, so here is what they hold, why, and until when.",
            "Om verzoeken te beantwoorden en bij te houden wat de wet vraagt, heeft de aanbieder registers. Dat zijn gegevens als"
                    + " alle andere; hier staat wat erin staat, waarom en tot wanneer.",
            "Um Anträge zu beantworten und zu dokumentieren, was das Gesetz verlangt, hat der Anbieter Register. Das sind Daten"
                    + " wie alle anderen; hier steht, was sie enthalten, warum und bis wann.");
    static final Said WHAT = new Said("What", "Wat", "Was");
    static final Said PURPOSE = new Said("Purpose", "Doel", "Zweck");
    static final Said BASIS = new Said("Basis", "Grondslag", "Rechtsgrundlage");
    static final Said PERIOD = new Said("Until", "Tot wanneer", "Bis wann");
    static final Said DISCLOSED = new Said(
            "Requests for data by third parties", "Verzoeken van derden om gegevens", "Anfragen Dritter nach Daten");
    static final Said NONE_DISCLOSED = new Said(
            "None has been entered so far.", "Tot nu toe is er geen ingeschreven.", "Bisher ist keine eingetragen.");
    static final Said YEAR = new Said("Year", "Jaar", "Jahr");
    static final Said ASKED = new Said("Asked", "Gevraagd", "Gefragt");
    static final Said GIVEN = new Said("Given", "Gegeven", "Gegeben");
    static final Said PARTLY = new Said("Partly given", "Deels gegeven", "Teils gegeben");
    static final Said REFUSED = new Said("Refused", "Geweigerd", "Verweigert");
    static final Said NOTHING = new Said("Nothing was held", "Er was niets", "Nichts vorhanden");
    static final Said UNDECIDED = new Said("Not yet decided", "Nog niet beslist", "Noch nicht entschieden");
    static final Said SILENT = new Said(
            "More may not be told yet", "Meer mag nog niet worden gezegd", "Mehr darf noch nicht gesagt werden");

    static final Said NUMBERS = new Said(
            "Requests are numbered from 1 to %d. A number that is missing here was removed when its period was over.",
            "Verzoeken zijn genummerd van 1 tot en met %d. Een nummer dat hier ontbreekt, is na afloop van de bewaartermijn"
                    + " verwijderd.",
            "Anfragen sind von 1 bis %d nummeriert. Eine Nummer, die hier fehlt, wurde nach Ablauf der Frist entfernt.");
    static final Said BY_YEAR = new Said("Requests by year", "Verzoeken per jaar", "Anfragen nach Jahren");
    static final Said UNCOUNTED = new Said(
            "A request of which more may not be told yet is in no year's counts until it may be told.",
            "Een verzoek waarover meer nog niet mag worden gezegd, telt in geen jaar mee totdat het mag worden verteld.",
            "Eine Anfrage, von der mehr noch nicht gesagt werden darf, zählt in keinem Jahr mit, bis sie genannt werden darf.");
    static final Said NUMBER = new Said("Number", "Nummer", "Nummer");
    static final Said ENTERED = new Said("Entered on", "Ingeschreven op", "Eingetragen am");
    static final Said ASKER = new Said("Who", "Wie", "Wer");
    static final Said DONE = new Said("What was done", "Wat er is gedaan", "Was geschah");
    static final Said POLICE = new Said("Police", "Politie", "Polizei");
    static final Said PROSECUTOR = new Said("Public prosecutor", "Openbaar ministerie", "Staatsanwaltschaft");
    static final Said COURT = new Said("Court", "Rechter", "Gericht");
    static final Said REGULATOR = new Said("Supervisory authority", "Toezichthouder", "Aufsichtsbehörde");
    static final Said PROVIDER = new Said(
            "Provider, for support or quality",
            "Dienstverlener, voor ondersteuning of kwaliteit",
            "Dienstleister, für Unterstützung oder Qualität");
    static final Said OTHER = new Said("Somebody else", "Iemand anders", "Andere");

    private DeskWords() {}
}
