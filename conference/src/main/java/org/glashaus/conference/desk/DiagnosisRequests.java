package org.glashaus.conference.desk;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.security.PublicKey;
import java.time.Duration;
import org.glashaus.conference.diagnosis.Recorder.Told;

/** A host's requests that concern a diagnosis, and what is answered. */
record DiagnosisRequests(Diagnosis diagnosis) {

    JsonObject start(Duration length, String reason, String author) throws Refused {
        return new JsonObject()
                .put("until", diagnosis.start(length, reason, author).toString());
    }

    /** All of it sealed: the lines, and who looks and why. */
    JsonObject show(PublicKey reader) {
        JsonObject shown = new JsonObject();
        diagnosis.running().ifPresent(entry -> {
            Told told = diagnosis.told();
            shown.put("since", entry.since().toString())
                    .put("until", entry.until().toString())
                    .put("reason", entry.reason())
                    .put("author", entry.author())
                    .put("dropped", told.dropped())
                    .put("lines", new JsonArray(told.lines()));
        });
        return SealedAnswer.sealed(shown.encode(), reader);
    }

    JsonObject stop() throws Refused {
        try {
            return new JsonObject().put("stopped", diagnosis.stop());
        } catch (IOException failure) {
            throw new Refused(
                    "The diagnosis is over and its lines are gone; that it ended cannot be written to the ledger"
                            + " now, and will be as soon as it can.");
        }
    }
}
