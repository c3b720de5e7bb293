package org.glashaus.conference.register;

import io.vertx.core.json.JsonObject;
import java.util.Optional;

/**
 * One case of a register.
 *
 * @param number given in order, never twice
 * @param outline kinds, dates and outcomes; nothing of a person
 * @param person all else; empty once it is forgotten, and where no key opens it
 */
public record StoredCase(long number, JsonObject outline, Optional<JsonObject> person) {

    @Override
    public String toString() {
        return "StoredCase(redacted)";
    }
}
