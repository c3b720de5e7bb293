package org.glashaus.conference.rights;

/** The words of {@link ExportLetter}. */
final class ExportWords {
    static final Phrase MADE = new Phrase("Made on", "Gemaakt op", "Erstellt am");
    static final Phrase REFERENCE = new Phrase("Reference", "Kenmerk", "Aktenzeichen");
    static final Phrase ZONE = new Phrase(
            "All times are those of the zone %s, to the second.",
            "Alle tijden zijn die van de tijdzone %s, tot op de seconde.",
            "Alle Zeiten sind die der Zeitzone %s, auf die Sekunde.");
    static final Phrase REQUEST = new Phrase("Your request", "Uw verzoek", "Ihr Antrag");
    static final Phrase ASKED = new Phrase(
            "You asked for %s (Article %s GDPR). It came on %s, and is answered by %s at the latest.",
            "U vroeg om %s (artikel %s AVG). Dat kwam op %s binnen en krijgt uiterlijk op %s antwoord.",
            "Sie verlangten %s (Artikel %s DSGVO). Das ging am %s ein und wird spätestens am %s beantwortet.");
    static final Phrase KEPT_OF_IT = new Phrase(
            "This is kept with the request:", "Bij het verzoek wordt bewaard:", "Mit dem Antrag ist gespeichert:");
    static final Phrase WROTE = new Phrase("what you wrote:", "wat u schreef:", "was Sie schrieben:");
    static final Phrase CONTACT =
            new Phrase("where the answer goes:", "waarheen het antwoord gaat:", "wohin die Antwort geht:");
    static final Phrase WINDOW = new Phrase(
            "that you were here from %s to %s", "dat u hier was van %s tot %s", "dass Sie hier waren, von %s bis %s");
    static final Phrase ADDRESS = new Phrase(
            "your network address %s, seen on %s; from there you named",
            "uw netwerkadres %s, gezien op %s; vandaar noemde u",
            "Ihre Netzadresse %s, gesehen am %s; von dort nannten Sie");
    static final Phrase ACCOUNT = new Phrase(
            "the number of your account as an organiser: %s",
            "het nummer van uw account als organisator: %s", "die Nummer Ihres Kontos als Organisator: %s");
    static final Phrase IDENTIFIER = new Phrase("the identifier %s", "het kenmerk %s", "die Kennung %s");
    static final Phrase ENTRIES = new Phrase("Entries about you", "Vermeldingen over u", "Einträge, die Sie betreffen");
    static final Phrase NONE = new Phrase("none", "geen", "keine");
    static final Phrase LOGS = new Phrase("Logs, and for how long", "Logs, en hoelang", "Protokolle, und wie lange");
    static final Phrase NO_LOGS = new Phrase(
            "This server keeps no log of anybody.",
            "Deze server houdt van niemand een log bij.",
            "Dieser Server führt über niemanden Protokoll.");
    static final Phrase KEPT_FOR = new Phrase("kept for %s", "bewaard gedurende %s", "gespeichert für %s");
    static final Phrase PROCESSING = new Phrase(
            "What is processed, and why", "Wat er wordt verwerkt, en waarom", "Was verarbeitet wird, und warum");
    static final Phrase PURPOSE = new Phrase("What for:", "Waarvoor:", "Wozu:");
    static final Phrase BASIS = new Phrase("Legal basis:", "Rechtsgrond:", "Rechtsgrundlage:");
    static final Phrase RECIPIENTS = new Phrase("Who sees it:", "Wie het ziet:", "Wer es sieht:");
    static final Phrase PERIOD = new Phrase("How long:", "Hoelang:", "Wie lange:");
    static final Phrase REMEDIES =
            new Phrase("If you do not agree", "Als u het er niet mee eens bent", "Wenn Sie nicht einverstanden sind");
    static final Phrase SEEN_AT = new Phrase("from the address %s", "vanaf het adres %s", "von der Adresse %s");
    static final Phrase PAGE = new Phrase("the page %s", "de pagina %s", "die Seite %s");
    static final Phrase NO_PAGE = new Phrase(
            "an address of no page of this server",
            "een adres dat deze server niet heeft",
            "eine Adresse, die dieser Server nicht hat");
    static final Phrase ODD_METHOD =
            new Phrase("by an unusual method", "op een ongebruikelijke manier", "auf ungewöhnliche Art");
    static final Phrase NOT_WRITTEN = new Phrase(
            "What else the software could have of people is not written here: the statement gives it no period. The file that goes"
                    + " with this letter lists it.",
            "Wat de software verder van mensen zou kunnen hebben, wordt hier niet geschreven: de verklaring geeft er geen termijn"
                    + " voor. Het bestand bij deze brief noemt het.",
            "Was die Software sonst über Menschen haben könnte, wird hier nicht geschrieben: Die Erklärung gibt ihm keine Frist. Die"
                    + " Datei zu diesem Brief führt es auf.");
    static final Phrase STATUS = new Phrase("answer %s", "antwoord %s", "Antwort %s");
    static final Phrase OF_ACCOUNT = new Phrase("account %s", "account %s", "Konto %s");

    private ExportWords() {}

    static Phrase of(RequestKind kind) {
        return switch (kind) {
            case ACCESS ->
                new Phrase("what is held about you", "inzage in wat er over u is", "Auskunft über Ihre Daten");
            case RECTIFICATION -> new Phrase("a correction", "een correctie", "eine Berichtigung");
            case ERASURE -> new Phrase("erasure", "wissing", "Löschung");
            case RESTRICTION -> new Phrase("restriction", "beperking", "Einschränkung");
            case PORTABILITY ->
                new Phrase("your data to take away", "uw gegevens om mee te nemen", "Ihre Daten zum Mitnehmen");
            case OBJECTION ->
                new Phrase("an end, by objection", "een einde, door bezwaar", "ein Ende, durch Widerspruch");
            case WITHDRAWAL ->
                new Phrase("an end of your consent", "het einde van uw toestemming", "das Ende Ihrer Einwilligung");
            case COMPLAINT ->
                new Phrase("a complaint to be heard", "een klacht te behandelen", "Gehör für eine Beschwerde");
        };
    }

    /** What an entry says has happened. */
    static Phrase event(String text) {
        return switch (text) {
            case "accepted" -> new Phrase("login accepted", "inloggen gelukt", "Anmeldung gelungen");
            case "refused" -> new Phrase("login refused", "inloggen geweigerd", "Anmeldung verweigert");
            case "locked" ->
                new Phrase(
                        "login refused after too many tries",
                        "inloggen geweigerd na te veel pogingen",
                        "Anmeldung verweigert nach zu vielen Versuchen");
            case "failed-login" -> new Phrase("failed login", "mislukte login", "fehlgeschlagene Anmeldung");
            case "connection-flood" ->
                new Phrase("too many connections", "te veel verbindingen", "zu viele Verbindungen");
            case "join-flood" ->
                new Phrase(
                        "too many tries to join", "te veel pogingen om mee te doen", "zu viele Versuche beizutreten");
            case "room-flood" -> new Phrase("too many rooms", "te veel kamers", "zu viele Räume");
            case "foreign-origin" ->
                new Phrase(
                        "a request by another site",
                        "een verzoek van een andere site",
                        "eine Anfrage einer anderen Seite");
            case "bad-token" -> new Phrase("a wrong token", "een verkeerd token", "ein falsches Token");
            case "bad-request" ->
                new Phrase("an unreadable request", "een onleesbaar verzoek", "eine unlesbare Anfrage");
            case "banned" ->
                new Phrase("shut out for a while", "een tijd buitengesloten", "eine Zeit lang ausgesperrt");
            case "conference" -> new Phrase("conference", "gesprek", "Konferenz");
            case "participant" -> new Phrase("participant", "deelnemer", "teilnehmende Person");
            default -> new Phrase(text, text, text);
        };
    }
}
