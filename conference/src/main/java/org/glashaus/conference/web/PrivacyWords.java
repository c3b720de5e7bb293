package org.glashaus.conference.web;

/** What the privacy page says of a statement's age, contradictions and limits. */
final class PrivacyWords {

    static final Said CHANGED = new Said("Last changed on", "Laatst gewijzigd op", "Zuletzt geändert am");

    static final Said UNDATED = new Said(
            "The statement does not say when it was last changed.",
            "De verklaring zegt niet wanneer zij voor het laatst is gewijzigd.",
            "Die Erklärung sagt nicht, wann sie zuletzt geändert wurde.");

    static final Said HISTORY = new Said("History", "Geschiedenis", "Verlauf");

    static final Said NO_HISTORY = new Said(
            "This is the only version on record. Each later one will be listed here, and the older ones stay readable.",
            "Dit is de enige bekende versie. Elke latere komt hier te staan, en de oudere blijven leesbaar.",
            "Dies ist die einzige bekannte Fassung. Jede spätere wird hier aufgeführt, und die älteren bleiben lesbar.");

    static final Said HISTORY_INTRODUCTION = new Said(
            "Every version of the statement, the newest first. The fingerprint is the SHA-256 of its text, so that"
                    + " whoever has a text can see which version it is.",
            "Elke versie van de verklaring, de nieuwste eerst. De vingerafdruk is de SHA-256 van de tekst; wie een tekst"
                    + " heeft, kan zo zien welke versie het is.",
            "Jede Fassung der Erklärung, die neueste zuerst. Der Fingerabdruck ist der SHA-256 ihres Textes; wer einen"
                    + " Text hat, sieht daran, welche Fassung es ist.");

    static final Said VERSION = new Said("Version", "Versie", "Fassung");

    static final Said DATE = new Said("Date", "Datum", "Datum");

    static final Said WHAT_CHANGED = new Said("What changed", "Wat er veranderde", "Was sich änderte");

    static final Said FINGERPRINT = new Said("Fingerprint", "Vingerafdruk", "Fingerabdruck");

    static final Said OWN_TEXT = new Said("The statement", "De verklaring", "Die Erklärung");

    static final Said OWN_INTRODUCTION = new Said(
            "This server is configured by the privacy statement of %s and by nothing else. Here stand who is responsible,"
                    + " the statement itself, what each of its sentences promises, and what the server does because of it.",
            "Deze server wordt ingesteld door de privacyverklaring van %s en door niets anders. Hier staat wie"
                    + " verantwoordelijk is, de verklaring zelf, wat elke zin ervan belooft en wat de server daarom doet.",
            "Dieser Server wird durch die Datenschutzerklärung von %s eingestellt und durch nichts anderes. Hier steht, wer"
                    + " verantwortlich ist, die Erklärung selbst, was jeder ihrer Sätze zusagt und was der Server deshalb"
                    + " tut.");

    static final Said OWN_SENTENCES = new Said(
            "Each sentence has a number, so that the report of an audit can point to it. Here stands in short what each says;"
                    + " its own words stand above.",
            "Elke zin heeft een nummer, zodat het rapport van een audit ernaar kan wijzen. Hier staat kort wat elke zin zegt;"
                    + " de woorden zelf staan hierboven.",
            "Jeder Satz hat eine Nummer, auf die der Bericht einer Prüfung verweisen kann. Hier steht kurz, was jeder sagt;"
                    + " seine Worte selbst stehen oben.");

    static final Said SILENT_SETTINGS = new Said(
            "Settings of which the statement is silent: %d",
            "Instellingen waarover de verklaring zwijgt: %d", "Einstellungen, zu denen die Erklärung schweigt: %d");

    static final Said STATED = new Said("As stated here", "Zoals hier gesteld", "Hier angegeben");

    static final Said TRUTH = new Said("What is true here", "Wat hier waar is", "Was hier zutrifft");

    static final Said TOGETHER =
            new Said("Must be read together with", "Moet samen worden gelezen met", "Ist zusammen zu lesen mit");

    static final Said LAW = new Said("By law", "Volgens de wet", "Nach dem Gesetz");

    static final Said SOFTWARE = new Said("By this software", "Door deze software", "Durch diese Software");

    static final Said ITEM = new Said("What is added", "Wat er bijkomt", "Was hinzukommt");

    static final Said FROM = new Said("Where from", "Waarvandaan", "Woher");

    static final Said ALSO_BY_LAW = new Said(
            "Not in the statement, but asked for by law:",
            "Niet in de verklaring, maar door de wet gevraagd:",
            "Nicht in der Erklärung, aber vom Gesetz verlangt:");

    private PrivacyWords() {}
}
