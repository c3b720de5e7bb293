package org.glashaus.conference.rights;

/** The sentences of {@link Letters}. */
final class LetterWords {
    static final Phrase RECEIVED = new Phrase(
            "Your request came on %s. You are answered by %s at the latest (Article 12(3) GDPR).",
            "Uw verzoek is op %s ontvangen. U krijgt uiterlijk op %s antwoord (artikel 12, lid 3, AVG).",
            "Ihr Antrag ist am %s eingegangen. Sie erhalten spätestens am %s Antwort (Artikel 12 Absatz 3 DSGVO).");

    /** Of a letter whose last day had gone by when it was entered: nobody promises the past. */
    static final Phrase RECEIVED_LATE = new Phrase(
            "Your request came on %s and was entered on %s only. It should have been answered by %s (Article 12(3) GDPR) and is"
                    + " now answered without further delay.",
            "Uw verzoek is op %s ontvangen en pas op %s ingeschreven. Het had uiterlijk op %s moeten worden beantwoord (artikel"
                    + " 12, lid 3, AVG) en krijgt nu zonder verder uitstel antwoord.",
            "Ihr Antrag ist am %s eingegangen und erst am %s eingetragen worden. Er hätte bis zum %s beantwortet werden müssen"
                    + " (Artikel 12 Absatz 3 DSGVO) und wird nun ohne weiteren Verzug beantwortet.");

    static final Phrase RECEIVED_AT_ONCE = new Phrase(
            "You withdrew your consent on %s. That takes effect at once and needs no answer (Article 7(3) GDPR). What was done"
                    + " before stays lawful.",
            "U hebt op %s uw toestemming ingetrokken. Dat werkt meteen en heeft geen antwoord nodig (artikel 7, lid 3, AVG)."
                    + " Wat daarvoor is gedaan, blijft rechtmatig.",
            "Sie haben am %s Ihre Einwilligung widerrufen. Das wirkt sofort und braucht keine Antwort (Artikel 7 Absatz 3"
                    + " DSGVO). Was zuvor geschah, bleibt rechtmäßig.");

    static final Phrase WITHDRAWN = new Phrase(
            "What rests on your consent here is kept by your browser alone: the server has no record of who agreed to what, so no"
                    + " earlier agreement counts, and you are asked anew before each conference. This form cannot reach your browser:"
                    + " what it keeps you delete there, under /cookies. A call that is running goes on until you leave it. Entries in"
                    + " logs are not erased by this; you can ask for that as well (Article 17(1)(b) GDPR).",
            "Wat hier op uw toestemming berust, bewaart alleen uw browser: de server houdt niet bij wie waarin heeft toegestemd, dus"
                    + " geen eerdere toestemming telt nog, en voor elk gesprek wordt u opnieuw gevraagd. Dit formulier komt niet in uw"
                    + " browser: wat die bewaart, wist u daar, onder /cookies. Een gesprek dat loopt, gaat door totdat u weggaat."
                    + " Vermeldingen in logs worden hierdoor niet gewist; ook daarom kunt u vragen (artikel 17, lid 1, onder b, AVG).",
            "Was hier auf Ihrer Einwilligung beruht, hält allein Ihr Browser: Der Server führt nicht Buch, wer worin eingewilligt hat;"
                    + " keine frühere Zustimmung zählt mehr, und vor jeder Konferenz werden Sie neu gefragt. Dieses Formular reicht nicht"
                    + " in Ihren Browser: Was er hält, löschen Sie dort, unter /cookies. Ein laufendes Gespräch geht weiter, bis Sie es"
                    + " verlassen. Einträge in Protokollen werden dadurch nicht gelöscht; auch das können Sie verlangen (Artikel 17"
                    + " Absatz 1 Buchstabe b DSGVO).");

    static final Phrase NO_CONSENT = new Phrase(
            "You withdrew a consent on %s. Nothing on this server rests on consent, so nothing had to be stopped and no answer is owed. If you want something to stop all the same,"
                    + " you can object (Article 21 GDPR).",
            "U hebt op %s een toestemming ingetrokken. Op deze server berust niets op toestemming; er hoefde dus niets te worden gestopt en"
                    + " een antwoord is niet nodig. Wilt u toch dat iets stopt, dan"
                    + " kunt u bezwaar maken (artikel 21 AVG).",
            "Sie haben am %s eine Einwilligung widerrufen. Auf diesem Server beruht nichts auf Einwilligung; es war also nichts zu beenden,"
                    + " und eine Antwort ist nicht nötig. Soll dennoch etwas enden, können"
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

    static final Phrase LIFTED = new Phrase(
            "The restriction of your entries has ended (Article 18(3) GDPR), as you were told: %s",
            "De beperking van uw gegevens is geëindigd (artikel 18, lid 3, AVG), zoals u was gezegd: %s",
            "Die Einschränkung Ihrer Einträge ist beendet (Artikel 18 Absatz 3 DSGVO), wie Ihnen gesagt wurde: %s");

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

    static final Phrase NEVER_IDENTIFIABLE = new Phrase(
            "Nothing on this server can be told to be about you (Article 11(2) GDPR): its logs hold no names and no whole"
                    + " addresses, so that times at which you were here link nothing to you either.",
            "Van niets op deze server valt te zeggen dat het over u gaat (artikel 11, lid 2, AVG): in de logs staan geen namen en"
                    + " geen volledige adressen, zodat ook tijden waarop u hier was niets met u verbinden.",
            "Von nichts auf diesem Server lässt sich sagen, dass es Sie betrifft (Artikel 11 Absatz 2 DSGVO): In den Protokollen"
                    + " stehen weder Namen noch volle Adressen, so dass auch Zeiten, zu denen Sie hier waren, nichts mit Ihnen"
                    + " verbinden.");

    static final Phrase EFFECTIVE =
            new Phrase("In effect since it came.", "Van kracht sinds de ontvangst.", "Wirksam seit dem Eingang.");

    static final Phrase TAKEN_BACK = new Phrase(
            "Your request counts as taken back. If it was not you, tell the host, or make it again.",
            "Uw verzoek geldt als ingetrokken. Was u dat niet, zeg het dan de aanbieder, of doe het opnieuw.",
            "Ihr Antrag gilt als zurückgenommen. Waren Sie das nicht, so sagen Sie es dem Anbieter, oder stellen Sie ihn neu.");

    static final Phrase REMEDIES = new Phrase(
            "If you do not agree, you can complain to a supervisory authority at any time (Article 77 GDPR), here: %s. You can"
                    + " also go to court (Article 79 GDPR).",
            "Bent u het er niet mee eens, dan kunt u altijd een klacht indienen bij een toezichthoudende autoriteit (artikel 77"
                    + " AVG), hier: %s. U kunt ook naar de rechter gaan (artikel 79 AVG).",
            "Wenn Sie nicht einverstanden sind, können Sie sich jederzeit bei einer Aufsichtsbehörde beschweren (Artikel 77"
                    + " DSGVO), hier: %s. Sie können auch ein Gericht anrufen (Artikel 79 DSGVO).");

    private LetterWords() {}
}
