package org.glashaus.conference.web;

import org.glashaus.conference.web.AddendumWords.Item;

/** What a banned address is told, and everybody beforehand. ADR 0893. */
final class BanWords {
    private BanWords() {}

    static final Said TITLE = new Said("Not at the moment", "Nu even niet", "Im Augenblick nicht");

    static final Said TEXT = new Said(
            "Too much came from your network address, so nothing new can be begun from it for a few minutes. Calls that run"
                    + " go on. The page /privacy says what the server remembers for this.",
            "Er kwam te veel van uw netwerkadres, daarom kan er een paar minuten niets nieuws mee worden begonnen. Lopende"
                    + " gesprekken gaan door. Op /privacy staat wat de server hiervoor onthoudt.",
            "Von Ihrer Netzadresse kam zu viel, deshalb lässt sich von ihr einige Minuten lang nichts Neues beginnen."
                    + " Laufende Gespräche gehen weiter. Auf /privacy steht, was der Server sich dafür merkt.");

    static final Item ITEM = new Item(
            "bans",
            false,
            new Said("Short bans", "Korte blokkades", "Kurze Sperren"),
            new Said(
                    "A network address that floods the server, or is refused again and again, can begin nothing new for five"
                            + " minutes; calls that run go on. To know it again, the server keeps a salted hash of the"
                            + " address, in memory only: while a call is connected from there, and at most ten minutes"
                            + " after the last offence or ban. Nothing of it is written; only the number of bans is"
                            + " counted.",
                    "Een netwerkadres dat de server overspoelt of telkens weer wordt geweigerd, kan vijf minuten niets nieuws"
                            + " beginnen; lopende gesprekken gaan door. Om het te herkennen bewaart de server een hash met"
                            + " salt van het adres, alleen in het geheugen: zolang er van daaruit een gesprek verbonden"
                            + " is, en hoogstens tien minuten na de laatste overtreding of blokkade. Er wordt niets van"
                            + " opgeschreven; alleen het aantal blokkades wordt geteld.",
                    "Eine Netzadresse, die den Server überflutet oder immer wieder abgewiesen wird, kann fünf Minuten lang"
                            + " nichts Neues beginnen; laufende Gespräche gehen weiter. Um sie wiederzuerkennen, hält der"
                            + " Server einen gesalzenen Hash der Adresse, nur im Arbeitsspeicher: solange von dort ein"
                            + " Gespräch verbunden ist, und höchstens zehn Minuten nach dem letzten Verstoß oder der"
                            + " Sperre. Nichts davon wird aufgeschrieben; gezählt wird nur, wie viele Sperren es gab."));
}
