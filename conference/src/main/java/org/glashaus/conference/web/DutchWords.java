package org.glashaus.conference.web;

final class DutchWords {
    private DutchWords() {}

    static final Words WORDS = new Words(
            "Privacy",
            "Deze server wordt ingesteld door de privacyverklaring van %s en door niets anders. Hieronder staat zin voor"
                    + " zin, in onze eigen woorden, wat de verklaring belooft en wat de server daarom doet.",
            "Dit is een model",
            "Deze pagina is een model van een tekst die in 2020 is gepubliceerd of geen datum draagt. Het draait op deze"
                    + " software, is niet het origineel en zegt niets over wat die organisatie nu doet.",
            "De verklaring, zin voor zin",
            "Elke zin heeft een nummer, zodat het rapport van een audit ernaar kan verwijzen. De originele tekst staat"
                    + " hier niet.",
            "Zin",
            "Wat er staat",
            "Wat er wordt beloofd",
            "Geen belofte",
            "Wat deze server doet",
            "Elke instelling die uit de verklaring volgt. Waar de verklaring zwijgt, geldt de strengste waarde.",
            "Instelling",
            "Waarde",
            "Waarom",
            "De verklaring zegt het",
            "De verklaring zegt het in woorden die op één manier gelezen moesten worden",
            "De verklaring zwijgt",
            "De wet vraagt het",
            "Lezing",
            "Nog niet van kracht",
            "Nog niet van kracht",
            "Vingerafdruk van de tekst van de verklaring",
            "Talen",
            "Naar de welkomstpagina",
            "Hier is niets",
            "Op dit adres is geen pagina.",
            "Dit woord is bezet",
            "Dit woord heeft op deze server een eigen betekenis en kan geen ruimte zijn. Kies een andere naam.",
            "Dit kan geen ruimte zijn",
            "De naam van een ruimte heeft 1 tot 100 tekens in geldige Unicode.",
            "Zo niet",
            "Dit adres neemt zo'n verzoek niet aan.",
            "Er ging iets stuk",
            "De server kon deze pagina niet maken. Dat is geteld, zonder iets over u te noteren.");
}
