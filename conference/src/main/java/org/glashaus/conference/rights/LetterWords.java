package org.glashaus.conference.rights;

/** The sentences of {@link Letters}. */
final class LetterWords {
    static final Phrase RECEIVED = new Phrase(
            "Your request came on %s. You are answered by %s at the latest (Article 12(3) GDPR).",
            "Uw verzoek is op %s ontvangen. U krijgt uiterlijk op %s antwoord (artikel 12, lid 3, AVG).",
            "Ihr Antrag ist am %s eingegangen. Sie erhalten spätestens am %s Antwort (Artikel 12 Absatz 3 DSGVO).");

    static final Phrase RECEIVED_AT_ONCE = new Phrase(
            "You withdrew your consent on %s. That takes effect at once and needs no answer (Article 7(3) GDPR). What was done"
                    + " before stays lawful.",
            "U hebt op %s uw toestemming ingetrokken. Dat werkt meteen en heeft geen antwoord nodig (artikel 7, lid 3, AVG)."
                    + " Wat daarvoor is gedaan, blijft rechtmatig.",
            "Sie haben am %s Ihre Einwilligung widerrufen. Das wirkt sofort und braucht keine Antwort (Artikel 7 Absatz 3"
                    + " DSGVO). Was zuvor geschah, bleibt rechtmäßig.");

    static final Phrase WITHDRAWN = new Phrase(
            "What rested on your consent is not done any more with what is known to be yours. The server keeps no record of who"
                    + " agreed to what; it asks anew at the next start. What your browser holds you can delete there.",
            "Wat op uw toestemming berustte, gebeurt niet meer met wat als het uwe bekend is. De server houdt niet bij wie waarin"
                    + " heeft toegestemd; bij de volgende start vraagt hij het opnieuw. Wat uw browser bewaart, kunt u daar"
                    + " wissen.",
            "Was auf Ihrer Einwilligung beruhte, geschieht nicht mehr mit dem, was als das Ihre bekannt ist. Der Server führt"
                    + " nicht Buch, wer worin eingewilligt hat; beim nächsten Start fragt er neu. Was Ihr Browser hält, können"
                    + " Sie dort löschen.");

    static final Phrase NO_CONSENT = new Phrase(
            "Nothing on this server rests on consent, so nothing had to be stopped. If you want something to stop all the same,"
                    + " you can object (Article 21 GDPR).",
            "Op deze server berust niets op toestemming; er hoefde dus niets te worden gestopt. Wilt u toch dat iets stopt, dan"
                    + " kunt u bezwaar maken (artikel 21 AVG).",
            "Auf diesem Server beruht nichts auf Einwilligung; es war also nichts zu beenden. Soll dennoch etwas enden, können"
                    + " Sie Widerspruch einlegen (Artikel 21 DSGVO).");

    static final Phrase EXTENDED = new Phrase(
            "It takes longer, until %s at the latest. The reasons: %s",
            "Het duurt langer, uiterlijk tot en met %s. De redenen: %s",
            "Es dauert länger, spätestens bis %s. Die Gründe: %s");

    static final Phrase RESTRICTED = new Phrase(
            "Your entries are restricted: they are kept, and used only as Article 18(2) GDPR allows. You are told before that"
                    + " ends.",
            "Uw gegevens zijn beperkt: ze worden bewaard en alleen gebruikt zoals artikel 18, lid 2, AVG toestaat. U hoort het"
                    + " voordat dat eindigt.",
            "Ihre Einträge sind eingeschränkt: Sie bleiben gespeichert und werden nur genutzt, wie Artikel 18 Absatz 2 DSGVO es"
                    + " erlaubt. Sie erfahren es, bevor das endet.");

    static final Phrase LIFTING = new Phrase(
            "The restriction of your entries is going to end (Article 18(3) GDPR): %s",
            "De beperking van uw gegevens gaat eindigen (artikel 18, lid 3, AVG): %s",
            "Die Einschränkung Ihrer Einträge wird enden (Artikel 18 Absatz 3 DSGVO): %s");

    static final Phrase WORDS = new Phrase("The host says: %s", "De aanbieder zegt: %s", "Der Anbieter sagt: %s");

    static final Phrase GRANTED =
            new Phrase("Your request was granted.", "Uw verzoek is ingewilligd.", "Ihrem Antrag wurde entsprochen.");

    static final Phrase PARTLY = new Phrase(
            "Your request was granted in part.",
            "Uw verzoek is gedeeltelijk ingewilligd.",
            "Ihrem Antrag wurde teilweise entsprochen.");

    static final Phrase REFUSED =
            new Phrase("Your request was refused.", "Uw verzoek is afgewezen.", "Ihr Antrag wurde abgelehnt.");

    static final Phrase NOT_IDENTIFIABLE = new Phrase(
            "Nothing on this server can be told to be about you (Article 11(2) GDPR). You may name what makes it possible, such"
                    + " as the times at which you were here; nobody asks you for an identity document.",
            "Van niets op deze server valt te zeggen dat het over u gaat (artikel 11, lid 2, AVG). U mag noemen wat dat mogelijk"
                    + " maakt, zoals de tijden waarop u hier was; niemand vraagt u om een identiteitsbewijs.",
            "Von nichts auf diesem Server lässt sich sagen, dass es Sie betrifft (Artikel 11 Absatz 2 DSGVO). Sie können nennen,"
                    + " was es möglich macht, etwa die Zeiten, zu denen Sie hier waren; niemand verlangt einen Ausweis.");

    static final Phrase EFFECTIVE =
            new Phrase("In effect since it came.", "Van kracht sinds de ontvangst.", "Wirksam seit dem Eingang.");

    static final Phrase TAKEN_BACK = new Phrase(
            "You took your request back.", "U hebt uw verzoek ingetrokken.", "Sie haben Ihren Antrag zurückgenommen.");

    static final Phrase REMEDIES = new Phrase(
            "If you do not agree, you can complain to a supervisory authority at any time (Article 77 GDPR), here: %s. You can"
                    + " also go to court (Article 79 GDPR).",
            "Bent u het er niet mee eens, dan kunt u altijd een klacht indienen bij een toezichthoudende autoriteit (artikel 77"
                    + " AVG), hier: %s. U kunt ook naar de rechter gaan (artikel 79 AVG).",
            "Wenn Sie nicht einverstanden sind, können Sie sich jederzeit bei einer Aufsichtsbehörde beschweren (Artikel 77"
                    + " DSGVO), hier: %s. Sie können auch ein Gericht anrufen (Artikel 79 DSGVO).");

    private LetterWords() {}
}
