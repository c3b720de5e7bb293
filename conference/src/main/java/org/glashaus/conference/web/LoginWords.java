package org.glashaus.conference.web;

import org.glashaus.conference.web.AddendumWords.Item;

/** What the page says on which organisers log in. */
final class LoginWords {
    private LoginWords() {}

    static final Said TITLE =
            new Said("Log in as an organiser", "Inloggen als organisator", "Als Organisierende anmelden");

    static final Said INTRODUCTION = new Said(
            "Organisers open rooms here. Whoever takes part needs no account: they open the room's address and come in once"
                    + " it is open.",
            "Organisatoren openen hier ruimtes. Wie deelneemt, heeft geen account nodig: die opent het adres van de ruimte en"
                    + " komt binnen zodra zij open is.",
            "Organisierende öffnen hier Räume. Wer teilnimmt, braucht kein Konto: Es genügt, die Adresse des Raums zu öffnen;"
                    + " herein geht es, sobald er offen ist.");

    static final Said ACCOUNT = new Said("Account", "Account", "Konto");
    static final Said PASSWORD = new Said("Password", "Wachtwoord", "Passwort");
    static final Said LOG_IN = new Said("Log in", "Inloggen", "Anmelden");

    static final Said LOGGED = new Said(
            "Each login is logged with its time, the account's number and its outcome, and with nothing else, for %s.",
            "Elke login wordt gelogd met het tijdstip, het nummer van het account en de uitkomst, en met niets anders, gedurende"
                    + " %s.",
            "Jede Anmeldung wird mit Zeitpunkt, Nummer des Kontos und Ausgang protokolliert, und mit nichts anderem, für %s.");

    static final Said DAYS = new Said("%d days", "%d dagen", "%d Tage");

    static final Said PAGE_ONLY = new Said(
            "No cookie is set and nothing is stored in this browser: the login is good for the page that follows, and ends with"
                    + " it.",
            "Er wordt geen cookie geplaatst en niets in deze browser opgeslagen: de login geldt voor de pagina die volgt en"
                    + " eindigt ermee.",
            "Es wird kein Cookie gesetzt und nichts in diesem Browser gespeichert: Die Anmeldung gilt für die folgende Seite und"
                    + " endet mit ihr.");

    static final Said WRONG = new Said(
            "Account and password do not belong together.",
            "Account en wachtwoord horen niet bij elkaar.",
            "Konto und Passwort gehören nicht zusammen.");

    static final Said TOO_MANY = new Said(
            "Too many attempts. Please wait a minute before the next one.",
            "Te veel pogingen. Wacht een minuut voor de volgende.",
            "Zu viele Versuche. Bitte vor dem nächsten eine Minute warten.");

    static final Said NOT_NOW = new Said(
            "The server cannot look at this now. Please try again in a moment.",
            "De server kan dit nu niet nakijken. Probeer het zo nog eens.",
            "Der Server kann das gerade nicht prüfen. Bitte gleich noch einmal versuchen.");

    static final Said FOREIGN = new Said(
            "This did not come from the login page of this server, so nothing was looked at. Please open the page again.",
            "Dit kwam niet van de inlogpagina van deze server en is daarom niet nagekeken. Open de pagina opnieuw.",
            "Das kam nicht von der Anmeldeseite dieses Servers und wurde deshalb nicht geprüft. Bitte die Seite neu öffnen.");

    static final Item ITEM = new Item(
            "organisers",
            false,
            new Said("Accounts of organisers", "Accounts van organisatoren", "Konten von Organisierenden"),
            new Said(
                    "Of each organiser the server keeps a number, the name of the account and an Argon2id hash of the password,"
                            + " until the host removes the account, to know who may open rooms. A login lives in one page and"
                            + " on the server in memory, 12 hours at most; no cookie is set. How often a name and a network"
                            + " tried to log in, or gave a room a wrong password, is counted in memory by salted hashes, and"
                            + " forgotten within 50 minutes.",
                    "Van elke organisator bewaart de server een nummer, de naam van het account en een Argon2id-hash van het"
                            + " wachtwoord, totdat de aanbieder het account verwijdert, om te weten wie ruimtes mag openen."
                            + " Een login leeft in één pagina en op de server in het geheugen, hoogstens 12 uur; er wordt geen"
                            + " cookie geplaatst. Hoe vaak een naam en een netwerk probeerden in te loggen of een verkeerd"
                            + " wachtwoord voor een ruimte gaven, wordt in het geheugen geteld met hashes met salt, en binnen"
                            + " 50 minuten vergeten.",
                    "Von jeder organisierenden Person hält der Server eine Nummer, den Namen des Kontos und einen"
                            + " Argon2id-Hash des Passworts, bis der Anbieter das Konto entfernt, um zu wissen, wer Räume öffnen"
                            + " darf. Eine Anmeldung lebt in einer Seite und auf dem Server im Arbeitsspeicher, höchstens"
                            + " 12 Stunden; ein Cookie wird nicht gesetzt. Wie oft ein Name und ein Netz sich anzumelden"
                            + " versuchten oder einem Raum ein falsches Passwort gaben, wird im Arbeitsspeicher mit gesalzenen"
                            + " Hashes gezählt und binnen 50 Minuten vergessen."));

    static final Said NOT_ALLOWED = new Said(
            "This address takes a form, and no other request.",
            "Dit adres neemt een formulier aan en geen ander verzoek.",
            "Diese Adresse nimmt ein Formular an und keine andere Anfrage.");
}
