package org.glashaus.conference.web;

import org.glashaus.conference.rights.RequestKind;

/** What the desk for rights says. */
final class RightsWords {
    static final Said TITLE = new Said("Your rights", "Uw rechten", "Ihre Rechte");
    static final Said INTRODUCTION = new Said(
            "Here you ask the host for what the GDPR gives you. You get a reference and a date for the answer. No account, no"
                    + " name and no identity document are needed; little of what this server holds can be told to be anybody's.",
            "Hier vraagt u de aanbieder om wat de AVG u geeft. U krijgt een kenmerk en een datum voor het antwoord. Een account,"
                    + " een naam of een identiteitsbewijs is niet nodig; van weinig op deze server valt te zeggen van wie het"
                    + " is.",
            "Hier verlangen Sie vom Anbieter, was die DSGVO Ihnen gibt. Sie erhalten ein Aktenzeichen und ein Datum für die Antwort."
                    + " Konto, Name oder Ausweis sind nicht nötig; von wenigem auf diesem Server lässt sich sagen, wem es"
                    + " gehört.");
    static final Said KEPT = new Said(
            "What you write here is kept encrypted and goes six months after the answer; that there was a request, without you,"
                    + " after three years.",
            "Wat u hier schrijft, wordt versleuteld bewaard en verdwijnt zes maanden na het antwoord; dat er een verzoek was,"
                    + " zonder u, na drie jaar.",
            "Was Sie hier schreiben, liegt verschlüsselt und verschwindet sechs Monate nach der Antwort; dass es einen Antrag"
                    + " gab, ohne Sie, nach drei Jahren.");
    static final Said MORE =
            new Said("More on the privacy page", "Meer op de privacypagina", "Mehr auf der Datenschutzseite");
    static final Said ASK = new Said("Make a request", "Een verzoek doen", "Einen Antrag stellen");
    static final Said KIND = new Said("What you want", "Wat u wilt", "Was Sie wollen");
    static final Said CHOOSE = new Said("Please choose", "Maak een keuze", "Bitte wählen");
    static final Said ARTICLE = new Said("Article", "artikel", "Artikel");
    static final Said BREACH =
            new Said("Report a data breach", "Een datalek melden", "Eine Verletzung des Datenschutzes melden");
    static final Said WORDS = new Said("In your words", "In uw woorden", "In Ihren Worten");
    static final Said CONTACT = new Said(
            "Where the answer should go (you may leave it out and look here)",
            "Waarheen het antwoord moet (u mag het weglaten en hier kijken)",
            "Wohin die Antwort soll (Sie können es weglassen und hier nachsehen)");
    static final Said WHEN = new Said("When you were here", "Wanneer u hier was", "Wann Sie hier waren");
    static final Said WHEN_HINT = new Said(
            "Only if you want entries to be looked for. At most 24 hours, in the time of Amsterdam. A time alone links nothing to"
                    + " you.",
            "Alleen als u wilt dat er gezocht wordt. Ten hoogste 24 uur, in de tijd van Amsterdam. Een tijd alleen bewijst nog"
                    + " niets.",
            "Nur wenn nach Einträgen gesucht werden soll. Höchstens 24 Stunden, nach der Uhr von Amsterdam. Eine Zeit allein"
                    + " verbindet nichts mit Ihnen.");
    static final Said FROM = new Said("From", "Van", "Von");
    static final Said TO = new Said("To", "Tot", "Bis");
    static final Said REST = new Said(
            "Until it is decided, let the use of my data rest (Article 18)",
            "Laat het gebruik van mijn gegevens rusten totdat er is beslist (artikel 18)",
            "Bis zur Entscheidung soll die Nutzung meiner Daten ruhen (Artikel 18)");
    static final Said HERE = new Said(
            "Look for entries with the network address that I am asking from; it is kept with the request",
            "Zoek naar vermeldingen met het netwerkadres waarvan ik dit vraag; het wordt bij het verzoek bewaard",
            "Nach Einträgen mit der Netzadresse suchen, von der ich frage; sie wird mit dem Antrag gespeichert");
    static final Said SEND = new Said("Send", "Versturen", "Absenden");
    static final Said STANDING = new Said("How it stands", "Hoe het ervoor staat", "Wie es steht");
    static final Said REFERENCE = new Said("Your reference", "Uw kenmerk", "Ihr Aktenzeichen");
    static final Said LOOK = new Said("Look", "Kijken", "Nachsehen");
    static final Said TAKEN =
            new Said("Your request has come", "Uw verzoek is ontvangen", "Ihr Antrag ist eingegangen");
    static final Said KEEP_THIS = new Said(
            "Keep this reference: whoever has it can read how your request stands, and nothing else leads to it.",
            "Bewaar dit kenmerk: wie het heeft, kan lezen hoe uw verzoek ervoor staat, en verder leidt er niets naartoe.",
            "Bewahren Sie dieses Aktenzeichen: Wer es hat, kann lesen, wie Ihr Antrag steht, und sonst führt nichts zu ihm.");
    static final Said YOURS = new Said("Your request", "Uw verzoek", "Ihr Antrag");
    static final Said CAME = new Said("Received", "Ontvangen", "Eingegangen");
    static final Said DUE = new Said("Answer by", "Antwoord uiterlijk", "Antwort bis");
    static final Said ENDED = new Said("Answered", "Beantwoord", "Beantwortet");
    static final Said FAULTS =
            new Said("This could not be sent", "Dit kon niet worden verstuurd", "Das ließ sich nicht absenden");
    static final Said BREACH_TAKEN = new Said(
            "Thank you. Your report has come, with its date; the host now judges it. Within 72 hours it must tell the"
                    + " supervisory authority, unless a risk to people is unlikely.",
            "Dank u. Uw melding is ontvangen, met datum; de aanbieder beoordeelt haar nu. Binnen 72 uur moet hij de"
                    + " toezichthoudende autoriteit inlichten, tenzij een risico voor mensen onwaarschijnlijk is.",
            "Danke. Ihre Meldung ist mit Datum eingegangen; der Anbieter prüft sie jetzt. Binnen 72 Stunden muss er die"
                    + " Aufsichtsbehörde unterrichten, außer wenn ein Risiko für Menschen unwahrscheinlich ist.");
    static final Said UNKNOWN = new Said(
            "There is no request under that reference. Perhaps it was typed wrongly; six months after its answer it is"
                    + " forgotten.",
            "Onder dat kenmerk is er geen verzoek. Misschien is het verkeerd getypt; zes maanden na het antwoord wordt het"
                    + " vergeten.",
            "Unter diesem Aktenzeichen gibt es keinen Antrag. Vielleicht ist es vertippt; sechs Monate nach der Antwort wird er"
                    + " vergessen.");
    static final Said TOO_MANY = new Said(
            "A few requests came from your network just now. Please wait two minutes, or write to the host.",
            "Er kwamen zojuist enkele verzoeken van uw netwerk. Wacht twee minuten, of schrijf de aanbieder.",
            "Aus Ihrem Netz kamen eben einige Anträge. Bitte warten Sie zwei Minuten oder schreiben Sie dem Anbieter.");
    static final Said TOO_LONG = new Said(
            "That is more than this page takes. Please write to the host.",
            "Dat is meer dan deze pagina aankan. Schrijf de aanbieder.",
            "Das ist mehr, als diese Seite annimmt. Bitte schreiben Sie dem Anbieter.");
    static final Said UNREADABLE = new Said(
            "What came could not be read as a form.",
            "Wat kwam, kon niet als formulier worden gelezen.",
            "Was kam, war nicht als Formular zu lesen.");
    static final Said FOREIGN = new Said(
            "This form was not sent from a page of this server, so it was not taken. Please open the page here and try again.",
            "Dit formulier kwam niet van een pagina van deze server en is dus niet aangenomen. Open de pagina hier en probeer het"
                    + " opnieuw.",
            "Dieses Formular kam nicht von einer Seite dieses Servers und wurde daher nicht angenommen. Bitte öffnen Sie die"
                    + " Seite hier und versuchen Sie es erneut.");
    static final Said FULL = new Said(
            "This cannot be taken just now. Please write to the host, or come again.",
            "Het kan nu niet worden aangenomen. Schrijf de aanbieder, of kom later terug.",
            "Das kann gerade nicht angenommen werden. Bitte schreiben Sie dem Anbieter, oder kommen Sie wieder.");
    static final Said NOT_ALLOWED = new Said(
            "This address does not take such a request.",
            "Dit adres neemt zo'n verzoek niet aan.",
            "Diese Adresse nimmt eine solche Anfrage nicht an.");

    private RightsWords() {}

    static Said of(RequestKind kind) {
        return switch (kind) {
            case ACCESS ->
                new Said("See what is held about me", "Zien wat er over mij is", "Sehen, was über mich da ist");
            case RECTIFICATION ->
                new Said("Have something corrected", "Iets laten corrigeren", "Etwas berichtigen lassen");
            case ERASURE -> new Said("Have something erased", "Iets laten wissen", "Etwas löschen lassen");
            case RESTRICTION ->
                new Said(
                        "Have something kept but not used",
                        "Iets laten bewaren maar niet gebruiken",
                        "Etwas aufbewahren," + " aber nicht nutzen lassen");
            case PORTABILITY -> new Said("Take my data with me", "Mijn gegevens meenemen", "Meine Daten mitnehmen");
            case OBJECTION -> new Said("Object", "Bezwaar maken", "Widersprechen");
            case WITHDRAWAL ->
                new Said("Withdraw a consent", "Een toestemming intrekken", "Eine Einwilligung widerrufen");
            case COMPLAINT ->
                new Said("Complain to the host", "Een klacht bij de aanbieder", "Mich beim Anbieter beschweren");
        };
    }

    static Said fault(String field) {
        return switch (field) {
            case "kind" -> new Said("Say what you want", "Zeg wat u wilt", "Sagen Sie, was Sie wollen");
            case "words" ->
                new Said(
                        "Write what happened, in at most 10,000 characters",
                        "Schrijf wat er is gebeurd, in ten hoogste 10.000 tekens",
                        "Schreiben Sie, was geschehen ist, in höchstens 10.000 Zeichen");
            case "contact" ->
                new Said(
                        "One line of at most 300 characters",
                        "Eén regel van ten hoogste 300 tekens",
                        "Eine Zeile von höchstens 300 Zeichen");
            default ->
                new Said(
                        "Two times that lie behind us, at most 24 hours apart",
                        "Twee tijden die achter ons liggen, ten hoogste 24 uur uit elkaar",
                        "Zwei Zeiten, die hinter uns liegen, höchstens 24 Stunden auseinander");
        };
    }
}
