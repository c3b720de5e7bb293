package org.glashaus.spec;

import java.util.Map;
import java.util.Optional;

/** What every page and report must say that shows a model of somebody else's statement. */
public final class ModelNotice {

    private ModelNotice() {}

    /** Empty for a statement that its own host put into force. */
    public static Optional<Text> of(PrivacyStatement statement) {
        if (!statement.model()) {
            return Optional.empty();
        }
        String host = statement.host();
        Optional<String> date = statement.occurrences("last-updated-shown").stream()
                .map(o -> String.valueOf(o.claim().params().get("date")))
                .findFirst();
        return Optional.of(new Text(Map.of(
                "en",
                "This is a model of a privacy statement that " + host + " once published ("
                        + date.map(d -> "dated " + d).orElse("undated")
                        + "), run on this software. It is no assessment of that organisation.",
                "nl",
                "Dit is een model van een privacyverklaring die " + host + " ooit publiceerde ("
                        + date.map(d -> "gedateerd " + d).orElse("zonder datum")
                        + "), toegepast op deze software. Het is geen oordeel over die organisatie.",
                "de",
                "Dies ist das Modell einer Datenschutzerklärung, die " + host + " einmal veröffentlicht hat ("
                        + date.map(d -> "Stand " + d).orElse("ohne Datum")
                        + "), angewandt auf diese Software. Es ist keine Bewertung dieser Organisation.")));
    }
}
