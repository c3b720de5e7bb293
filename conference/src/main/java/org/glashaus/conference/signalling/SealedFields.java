package org.glashaus.conference.signalling;

import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.glashaus.conference.personal.DisplayName;
import org.glashaus.conference.personal.ExchangeKey;
import org.glashaus.conference.personal.ParticipantId;
import org.glashaus.conference.personal.SealedText;
import org.glashaus.conference.room.Introduction;

/** What browsers seal for each other: only form and length are looked at. */
final class SealedFields {
    private SealedFields() {}

    static ClientMessage message(String type, Fields fields) throws BadMessage {
        return switch (type) {
            case "name" -> {
                fields.only(Set.of("type", "sealed"));
                yield new ClientMessage.Name(sealed(fields, SealedText::name));
            }
            case "chat" -> {
                fields.only(Set.of("type", "sealed"));
                yield new ClientMessage.Chat(sealed(fields, SealedText::chat));
            }
            default -> {
                fields.only(Set.of("type", "to", "sealed"));
                ParticipantId to = ParticipantId.of(fields.text("to"))
                        .orElseThrow(() -> Fields.bad("\"to\" must be the id of a participant"));
                yield new ClientMessage.Keys(
                        to, fields.has("sealed") ? Optional.of(sealed(fields, SealedText::keys)) : Optional.empty());
            }
        };
    }

    private static SealedText sealed(Fields fields, Function<String, Optional<SealedText>> form) throws BadMessage {
        return form.apply(fields.text("sealed"))
                .orElseThrow(() -> Fields.bad("\"sealed\" must be what a browser has sealed"));
    }

    /** Which of the two it is shows in the fields, so that no name is ever taken for sealed or for clear by how it looks. */
    static Introduction introduction(Fields fields) throws BadMessage {
        if (fields.has("name") == fields.has("key")) {
            throw Fields.bad("there must be either a \"name\" or a \"key\"");
        }
        if (fields.has("key")) {
            return new Introduction.Sealed(ExchangeKey.of(fields.text("key"))
                    .orElseThrow(() -> Fields.bad("\"key\" must be a point of P-256")));
        }
        return new Introduction.InClear(DisplayName.of(fields.text("name"))
                .orElseThrow(() -> new BadMessage(
                        ErrorCode.BAD_NAME, "\"name\" must have 1 to 60 characters that are not all blank")));
    }
}
