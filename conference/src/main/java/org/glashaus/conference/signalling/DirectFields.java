package org.glashaus.conference.signalling;

import java.util.Set;
import org.glashaus.conference.limits.Limits;
import org.glashaus.conference.room.DirectMessage;

/** The messages by which two participants connect directly. What their descriptions say is for the other one to judge. */
final class DirectFields {
    private DirectFields() {}

    static ClientMessage message(String type, Fields fields) throws BadMessage {
        return switch (type) {
            case "direct-ready" -> {
                fields.only(Set.of("type"));
                yield new ClientMessage.DirectReady();
            }
            case "direct-offer" -> {
                fields.only(Set.of("type", "round", "sdp"));
                yield direct(new DirectMessage.Offer(fields.positive("round"), fields.text("sdp")));
            }
            case "direct-answer" -> {
                fields.only(Set.of("type", "round", "sdp"));
                yield direct(new DirectMessage.Answer(fields.positive("round"), fields.text("sdp")));
            }
            case "direct-candidate" -> {
                fields.only(Set.of("type", "round", "candidate", "mid"));
                yield direct(new DirectMessage.Candidate(
                        fields.positive("round"),
                        atMost(Limits.DIRECT_CANDIDATE_CHARACTERS, "candidate", fields),
                        atMost(Limits.MID_CHARACTERS, "mid", fields)));
            }
            default -> {
                fields.only(Set.of("type", "round"));
                yield direct(new DirectMessage.Over(fields.positive("round")));
            }
        };
    }

    private static ClientMessage direct(DirectMessage message) {
        return new ClientMessage.Direct(message);
    }

    private static String atMost(int characters, String name, Fields fields) throws BadMessage {
        String text = fields.text(name);
        if (text.codePointCount(0, text.length()) > characters) {
            throw Fields.bad("\"" + name + "\" is too long");
        }
        return text;
    }
}
