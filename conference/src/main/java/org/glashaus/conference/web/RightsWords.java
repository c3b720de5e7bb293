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
    static final Said TAKE_BACK =
            new Said("I take this request back", "Ik trek dit verzoek in", "Ich nehme diesen Antrag zurück");
    static final Said SEND = new Said("Send", "Versturen", "Absenden");
    static final Said STANDING = new Said("How it stands", "Hoe het ervoor staat", "Wie es steht");
    static final Said ADDED = new Said(
            "What you named has been added to your request.",
            "Wat u hebt genoemd, is toegevoegd aan uw verzoek.",
            "Was Sie genannt haben, wurde hinzugefügt.");
    static final Said KNOWN = new Said(
            "That was named already, and nothing was changed.",
            "Dat was al genoemd; er is niets veranderd.",
            "Das war schon genannt; geändert wurde nichts.");
    static final Said BACK = new Said(
            "The request was taken back just now.",
            "Het verzoek is zojuist ingetrokken.",
            "Der Antrag wurde eben zurückgenommen.");
    static final Said OVER = new Said(
            "This request has ended: nothing can be added to it any more, and it cannot be taken back. You can make a new one.",
            "Dit verzoek is afgelopen: er kan niets meer worden toegevoegd en het kan niet meer worden ingetrokken. U kunt een nieuw"
                    + " verzoek doen.",
            "Dieser Antrag ist beendet: Es kann nichts mehr hinzugefügt und er kann nicht mehr zurückgezogen werden. Sie können einen"
                    + " neuen stellen.");
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
            "A few came from your network just now. Please wait two minutes and send it again, or write to the host.",
            "Er kwamen er zojuist enkele van uw netwerk. Wacht twee minuten en verstuur het opnieuw, of schrijf de aanbieder.",
            "Aus Ihrem Netz kamen eben einige. Bitte warten Sie zwei Minuten und senden Sie es noch einmal, oder schreiben Sie dem"
                    + " Anbieter.");
    static final Said STILL_HERE = new Said(
            "What you wrote is still in the form below.",
            "Wat u schreef, staat nog in het formulier hieronder.",
            "Was Sie geschrieben haben, steht noch unten im Formular.");
    static final Said TO_FORM = new Said("To the form", "Naar het formulier", "Zum Formular");
    static final Said TIMES_FULL = new Said(
            "Your request has as many times as one can have, so this one was not added. If it matters, tell the host.",
            "Uw verzoek heeft al zoveel tijden als er bij kunnen; deze is niet toegevoegd. Is ze van belang, zeg het dan de"
                    + " aanbieder.",
            "Ihr Antrag hat schon so viele Zeiten, wie er haben kann; diese wurde nicht hinzugefügt. Ist sie wichtig, sagen Sie es"
                    + " dem Anbieter.");
    static final Said TOO_LONG = new Said(
            "That is more than this page takes. Please write to the host.",
            "Dat is meer dan deze pagina aankan. Schrijf de aanbieder.",
            "Das ist mehr, als diese Seite annimmt. Bitte schreiben Sie dem Anbieter.");
    static final Said UNREADABLE = new Said(
            "What came could not be read as a form.",
            "Wat kwam, kon niet als formulier worden gelezen.",
            "Was kam, war nicht als Formular zu lesen.");
    static final Said FOREIGN = new Said(
            "This form was not sent from a page of this server, so it was not taken. Going back in your browser mostly shows what"
                    + " you wrote: copy it, open the form here and send it from there.",
            "Dit formulier kwam niet van een pagina van deze server en is dus niet aangenomen. Als u in uw browser teruggaat, staat"
                    + " er meestal nog wat u schreef: kopieer het, open het formulier hier en verstuur het van daar.",
            "Dieses Formular kam nicht von einer Seite dieses Servers und wurde daher nicht angenommen. Gehen Sie im Browser zurück,"
                    + " steht dort meist noch, was Sie schrieben: Kopieren Sie es, öffnen Sie das Formular hier und senden Sie es"
                    + " von dort.");
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
            case "from", "to" ->
                new Said(
                        "A day and a time that lie behind us",
                        "Een dag en een tijd die achter ons liggen",
                        "Ein Tag und eine Uhrzeit, die hinter uns liegen");
            case RightsForm.TIMES ->
                new Said(
                        "With the network address, say when you were here: without times it links nothing to you",
                        "Zeg bij het netwerkadres ook wanneer u hier was: zonder tijden verbindt het niets met u",
                        "Sagen Sie zur Netzadresse auch, wann Sie hier waren: Ohne Zeiten verbindet sie nichts mit Ihnen");
            case RightsForm.REACH ->
                new Said(
                        "No log here reaches back that far: with the network address, a later time is needed",
                        "Zo ver gaat hier geen log terug: bij het netwerkadres is een latere tijd nodig",
                        "So weit reicht hier kein Protokoll zurück: Zur Netzadresse gehört eine spätere Zeit");
            default ->
                new Said(
                        "The second time comes after the first, by at most 24 hours",
                        "De tweede tijd ligt na de eerste, ten hoogste 24 uur later",
                        "Die zweite Zeit liegt nach der ersten, höchstens 24 Stunden später");
        };
    }
}
