package org.glashaus.conference.web;

import org.glashaus.conference.limits.Limits;
import org.glashaus.spec.BrowserUse.Cookie;

/** What is said of cookies, where a statement has any. */
final class CookieWords {

    static final Said TITLE = new Said("Cookies", "Cookies", "Cookies");

    static final Said INTRODUCTION = new Said(
            "The statement tells of cookies. These are all there are. None is set unless you allow it on the page before a"
                    + " conference, each by itself; this server reads none of them, and nobody else gets them.",
            "De verklaring noemt cookies. Dit zijn ze allemaal. Geen ervan wordt geplaatst als u hem niet toestaat op de"
                    + " pagina vóór een conferentie, elk afzonderlijk; deze server leest er geen, en niemand anders krijgt"
                    + " ze.",
            "Die Erklärung nennt Cookies. Dies sind alle. Keines wird gesetzt, wenn Sie es nicht auf der Seite vor einer"
                    + " Konferenz erlauben, jedes für sich; dieser Server liest keines davon, und niemand sonst bekommt"
                    + " sie.");

    static final Said NAME = new Said("Name", "Naam", "Name");
    static final Said PURPOSE = new Said("Purpose", "Doel", "Zweck");
    static final Said PERIOD = new Said("Period", "Termijn", "Dauer");
    static final Said WITHOUT = new Said("Without it", "Zonder", "Ohne es");
    static final Said HERE = new Said("In this browser", "In deze browser", "In diesem Browser");
    static final Said SET = new Said("It is set.", "Hij is geplaatst.", "Es ist gesetzt.");
    static final Said NOT_SET = new Said("It is not set.", "Hij is niet geplaatst.", "Es ist nicht gesetzt.");
    static final Said DELETE = new Said("Delete", "Wissen", "Löschen");
    static final Said DELETE_ONE = new Said("Delete %s", "%s wissen", "%s löschen");
    static final Said UNKNOWN = new Said(
            "Without JavaScript none is ever set.",
            "Zonder JavaScript wordt er nooit een geplaatst.",
            "Ohne JavaScript wird nie eines gesetzt.");
    static final Said MORE = new Said(
            "Look at them and delete them one by one",
            "Ze bekijken en één voor één wissen",
            "Ansehen und einzeln löschen");

    private static final Said AGREEMENT_PURPOSE = new Said(
            "Holds which version of the statement you have agreed to, so that you are not asked again in the same"
                    + " conference.",
            "Bewaart met welke versie van de verklaring u hebt ingestemd, zodat het u in dezelfde conferentie niet"
                    + " opnieuw wordt gevraagd.",
            "Hält fest, welcher Fassung der Erklärung Sie zugestimmt haben, damit Sie in derselben Konferenz nicht noch"
                    + " einmal gefragt werden.");
    private static final Said RECORD_PURPOSE = new Said(
            "Holds which version of the statement you have agreed to, and when, so that you are not asked again in the same"
                    + " conference. Deleting it takes the agreement back for the time to come.",
            "Bewaart met welke versie van de verklaring u hebt ingestemd, en wanneer, zodat het u in dezelfde conferentie"
                    + " niet opnieuw wordt gevraagd. Wissen trekt de instemming in voor het vervolg.",
            "Hält fest, welcher Fassung der Erklärung Sie zugestimmt haben, und wann, damit Sie in derselben Konferenz nicht"
                    + " noch einmal gefragt werden. Löschen nimmt die Zustimmung für die Zukunft zurück.");
    private static final Said AGREEMENT_PERIOD = new Said(
            "Session: until you hang up, at the latest until the browser is closed",
            "Sessie: tot u ophangt, uiterlijk tot de browser wordt gesloten",
            "Sitzung: bis Sie auflegen, spätestens bis der Browser geschlossen wird");
    private static final Said AGREEMENT_WITHOUT = new Said(
            "You are asked each time the page of a conference is opened.",
            "Het wordt u elke keer gevraagd als de pagina van een conferentie wordt geopend.",
            "Sie werden jedes Mal gefragt, wenn die Seite einer Konferenz geöffnet wird.");
    private static final Said NAME_PURPOSE = new Said(
            "Holds the name that you have entered, so that it is filled in the next time.",
            "Bewaart de naam die u hebt ingevuld, zodat die er de volgende keer al staat.",
            "Hält den Namen fest, den Sie eingegeben haben, damit er beim nächsten Mal schon dasteht.");
    private static final Said NAME_PERIOD = new Said(
            "Persistent: %d days after the last conference",
            "Blijvend: %d dagen na de laatste conferentie", "Dauerhaft: %d Tage nach der letzten Konferenz");
    private static final Said NAME_WITHOUT = new Said(
            "You enter your name each time.", "U vult uw naam elke keer in.", "Sie geben Ihren Namen jedes Mal ein.");

    private CookieWords() {}

    /** As browsers show it; the client has the same. The prefix binds it to this host and to TLS. */
    static String name(Cookie cookie) {
        return switch (cookie) {
            case AGREEMENT -> "__Host-agreement";
            case NAME -> "__Host-name";
        };
    }

    static Said purpose(Cookie cookie, boolean recorded) {
        return switch (cookie) {
            case AGREEMENT -> recorded ? RECORD_PURPOSE : AGREEMENT_PURPOSE;
            case NAME -> NAME_PURPOSE;
        };
    }

    static String period(Cookie cookie, Language language) {
        return switch (cookie) {
            case AGREEMENT -> AGREEMENT_PERIOD.in(language);
            case NAME -> NAME_PERIOD.in(language).formatted(Limits.NAME_COOKIE.toDays());
        };
    }

    static Said without(Cookie cookie) {
        return switch (cookie) {
            case AGREEMENT -> AGREEMENT_WITHOUT;
            case NAME -> NAME_WITHOUT;
        };
    }
}
