package org.glashaus.conference.web;

final class GermanWords {
    private GermanWords() {}

    static final Words WORDS = new Words(
            "Datenschutz",
            "Dieser Server wird durch die Datenschutzerklärung von %s eingestellt und durch nichts anderes. Unten steht"
                    + " Satz für Satz, in unseren eigenen Worten, was die Erklärung verspricht und was der Server"
                    + " deshalb tut.",
            "Dies ist ein Modell",
            "Diese Seite ist ein Modell eines Textes, der 2020 veröffentlicht wurde oder kein Datum trägt. Sie läuft auf"
                    + " dieser Software, ist nicht das Original und sagt nichts darüber, was die Organisation heute tut.",
            "Die Erklärung, Satz für Satz",
            "Jeder Satz hat eine Nummer, damit der Bericht einer Prüfung auf ihn zeigen kann. Der Originaltext steht hier"
                    + " nicht.",
            "Satz",
            "Was er sagt",
            "Was er verspricht",
            "Kein Versprechen",
            "Was dieser Server tut",
            "Jede Einstellung, die aus der Erklärung folgt. Wo die Erklärung schweigt, gilt der strengste Wert.",
            "Einstellung",
            "Wert",
            "Warum",
            "Die Erklärung sagt es",
            "Die Erklärung sagt es in Worten, die auf eine Weise gelesen werden mussten",
            "Die Erklärung schweigt",
            "Das Gesetz verlangt es",
            "Lesart",
            "Noch nicht in Kraft",
            "Noch nicht in Kraft",
            "Fingerabdruck des Textes der Erklärung",
            "Sprachen",
            "Zur Startseite",
            "Hier ist nichts",
            "Unter dieser Adresse gibt es keine Seite.",
            "Dieses Wort ist vergeben",
            "Dieses Wort hat auf diesem Server eine eigene Bedeutung und kann kein Raum sein. Bitte einen anderen Namen"
                    + " wählen.",
            "Das kann kein Raum sein",
            "Der Name eines Raums hat 1 bis 100 Zeichen in gültigem Unicode.",
            "So nicht",
            "Diese Adresse nimmt eine solche Anfrage nicht an.",
            "Etwas ist kaputtgegangen",
            "Der Server konnte diese Seite nicht erzeugen. Das wurde gezählt, ohne etwas über Sie festzuhalten.");
}
