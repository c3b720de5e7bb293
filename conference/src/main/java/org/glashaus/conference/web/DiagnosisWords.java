package org.glashaus.conference.web;

import org.glashaus.conference.limits.DeskLimits;
import org.glashaus.conference.web.AddendumWords.Item;

/** What everybody is told while the host looks for a fault, and beforehand. ADR 0941. */
final class DiagnosisWords {
    private static final long MOST = DeskLimits.DIAGNOSIS_AT_MOST.toMinutes();

    private DiagnosisWords() {}

    static final Said TITLE = new Said("A diagnosis is running", "Er loopt een diagnose", "Es läuft eine Diagnose");

    static final Said SINCE = new Said(
            "The host is looking for a fault of this server, since",
            "De aanbieder zoekt naar een storing van deze server, sinds",
            "Der Anbieter sucht nach einer Störung dieses Servers, seit");

    static final Said UNTIL = new Said(", until", ", uiterlijk tot", ", spätestens bis");

    static final Said RECORDS = new Said(
            "Until then the server keeps technical lines in memory, for the host to read: which page or interface was asked for"
                    + " and how that ended, the type and size of signalling messages, the states of media connections with"
                    + " counts of packets, errors of the software, queues and counters, each with its time. A participant has"
                    + " a number in them that holds for this diagnosis only. No line has an address, a name, a room, or"
                    + " anything of what is said, shown or written. Nothing of it is written to a disk, and all of it goes"
                    + " when the diagnosis ends.",
            "Tot dan houdt de server technische regels in het geheugen, die de aanbieder kan lezen: welke pagina of interface"
                    + " werd opgevraagd en hoe dat afliep, soort en grootte van signaleringsberichten, toestanden van"
                    + " mediaverbindingen met aantallen pakketten, fouten van de software, wachtrijen en tellers, elk met de"
                    + " tijd. Een deelnemer heeft daarin een nummer dat alleen voor deze diagnose geldt. Geen regel bevat een"
                    + " adres, een naam, een ruimte of iets van wat wordt gezegd, getoond of geschreven. Niets ervan komt op"
                    + " een schijf, en alles verdwijnt als de diagnose eindigt.",
            "Bis dahin hält der Server technische Zeilen im Arbeitsspeicher, die der Anbieter lesen kann: welche Seite oder"
                    + " Schnittstelle angefragt wurde und wie das ausging, Art und Größe von Signalisierungsnachrichten,"
                    + " Zustände von Medienverbindungen mit Paketzahlen, Fehler der Software, Warteschlangen und Zähler,"
                    + " jeweils mit der Zeit. Teilnehmende haben darin eine Nummer, die nur für diese Diagnose gilt. Keine"
                    + " Zeile enthält eine Adresse, einen Namen, einen Raum oder etwas von dem, was gesagt, gezeigt oder"
                    + " geschrieben wird. Nichts davon gelangt auf einen Datenträger, und alles verschwindet mit dem Ende der"
                    + " Diagnose.");

    static final Item ITEM = new Item(
            "diagnosis",
            false,
            new Said("Diagnosis of faults", "Diagnose van storingen", "Diagnose von Störungen"),
            new Said(
                    "To find a fault, the host can have the server tell more of itself, for " + MOST
                            + " minutes at most. It"
                            + " ends by itself, and with the server. While it runs, this page says so at its top, since when,"
                            + " until when and what is recorded: technical lines in memory, without addresses, names, rooms or"
                            + " content. That one began and ended stands in the server's ledger for ever; who ordered it, and"
                            + " why, is kept by the host for a year.",
                    "Om een storing te vinden kan de aanbieder de server meer over zichzelf laten vertellen, hoogstens "
                            + MOST
                            + " minuten lang. Dat eindigt vanzelf, en ook met de server. Zolang het loopt staat bovenaan deze"
                            + " pagina sinds wanneer, tot wanneer en wat er wordt vastgelegd: technische regels in het"
                            + " geheugen, zonder adressen, namen, ruimtes of inhoud. Dat er een begon en eindigde staat voor"
                            + " altijd in het grootboek van de server; wie er opdracht toe gaf en waarom, bewaart de aanbieder"
                            + " een jaar.",
                    "Um eine Störung zu finden, kann der Anbieter den Server mehr über sich selbst erzählen lassen, höchstens "
                            + MOST
                            + " Minuten lang. Das endet von selbst, und mit dem Server. Solange es läuft, steht oben"
                            + " auf dieser Seite, seit wann, bis wann und was festgehalten wird: technische Zeilen im"
                            + " Arbeitsspeicher, ohne Adressen, Namen, Räume oder Inhalte. Dass eine begann und endete, steht"
                            + " für immer im Verzeichnis der Belege des Servers; wer sie angeordnet hat und warum, bewahrt der"
                            + " Anbieter ein Jahr lang auf."));
}
