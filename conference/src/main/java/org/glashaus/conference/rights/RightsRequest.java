package org.glashaus.conference.rights;

import io.vertx.core.json.JsonObject;
import java.time.LocalDate;
import java.util.Optional;
import org.glashaus.conference.register.Deadlines;
import org.glashaus.conference.register.StoredCase;

/**
 * One request. All but the requester stays when the person is forgotten: what was asked, when, until when, how it ended.
 *
 * @param fromPage made on the page, or entered by the host from a letter
 * @param acknowledged the day on which the person was told that it came
 * @param extendedBy months, 0 for none
 */
public record RightsRequest(
        long number,
        RequestKind kind,
        boolean fromPage,
        LocalDate received,
        LocalDate acknowledged,
        int extendedBy,
        Optional<Outcome> outcome,
        Optional<LocalDate> closed,
        Optional<Requester> requester) {

    /** The last day for the answer (Article 12(3) GDPR). */
    public LocalDate due() {
        return extendedBy == 0 ? Deadlines.answer(received) : Deadlines.extended(received, extendedBy);
    }

    public boolean isOpen() {
        return outcome.isEmpty();
    }

    public boolean isOverdue(LocalDate today) {
        return isOpen() && today.isAfter(due());
    }

    RightsRequest with(Requester now) {
        return new RightsRequest(
                number, kind, fromPage, received, acknowledged, extendedBy, outcome, closed, Optional.of(now));
    }

    RightsRequest extended(int months) {
        return new RightsRequest(number, kind, fromPage, received, acknowledged, months, outcome, closed, requester);
    }

    RightsRequest ended(Outcome how, LocalDate day) {
        return new RightsRequest(
                number,
                kind,
                fromPage,
                received,
                acknowledged,
                extendedBy,
                Optional.of(how),
                Optional.of(day),
                requester);
    }

    JsonObject outline() {
        JsonObject json = new JsonObject()
                .put("kind", kind.text())
                .put("article", kind.article())
                .put("by", fromPage ? "page" : "host")
                .put("received", received.toString())
                .put("acknowledged", acknowledged.toString())
                .put("due", due().toString())
                .put("extendedBy", extendedBy);
        outcome.ifPresent(how -> json.put("outcome", how.text()));
        closed.ifPresent(day -> json.put("closed", day.toString()));
        return json;
    }

    StoredCase stored() {
        return new StoredCase(number, outline(), requester.map(Requester::json));
    }

    public static RightsRequest of(StoredCase stored) {
        JsonObject outline = stored.outline();
        return new RightsRequest(
                stored.number(),
                RequestKind.of(outline.getString("kind")).orElseThrow(),
                outline.getString("by").equals("page"),
                LocalDate.parse(outline.getString("received")),
                LocalDate.parse(outline.getString("acknowledged")),
                outline.getInteger("extendedBy"),
                Optional.ofNullable(outline.getString("outcome"))
                        .map(how -> Outcome.of(how).orElseThrow()),
                Optional.ofNullable(outline.getString("closed")).map(LocalDate::parse),
                stored.person().map(Requester::of));
    }

    @Override
    public String toString() {
        return "RightsRequest(redacted)";
    }
}
