package org.glashaus.conference.signalling;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Set;

/** A JSON object whose fields are asked for by type. */
record Fields(JsonObject object) {

    /** A field that nobody knows is a mistake worth telling, before somebody relies on it. */
    void only(Set<String> known) throws BadMessage {
        for (String name : object.fieldNames()) {
            if (!known.contains(name)) {
                throw unknown();
            }
        }
    }

    static BadMessage unknown() {
        return bad("there is a field that this type of message does not have");
    }

    boolean has(String name) {
        return object.containsKey(name);
    }

    String text(String name) throws BadMessage {
        if (object.getValue(name) instanceof String text) {
            return text;
        }
        throw bad("\"" + name + "\" must be a string");
    }

    boolean flag(String name) throws BadMessage {
        if (object.getValue(name) instanceof Boolean flag) {
            return flag;
        }
        throw bad("\"" + name + "\" must be true or false");
    }

    /** JSON has one kind of number: 2.0 is 2 (RFC 8259 §6). */
    int positive(String name) throws BadMessage {
        if (object.getValue(name) instanceof Number number
                && number.doubleValue() == number.intValue()
                && number.intValue() > 0) {
            return number.intValue();
        }
        throw bad("\"" + name + "\" must be a whole number above 0");
    }

    JsonArray array(String name) throws BadMessage {
        if (object.getValue(name) instanceof JsonArray array) {
            return array;
        }
        throw bad("\"" + name + "\" must be an array");
    }

    static BadMessage bad(String sentence) {
        return new BadMessage(ErrorCode.BAD_MESSAGE, sentence);
    }
}
