package org.glashaus.conference.desk;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.glashaus.conference.journal.Erasure;
import org.glashaus.conference.journal.Hold;
import org.glashaus.conference.journal.Journal;
import org.glashaus.conference.journal.Journal.HoldRefused;
import org.glashaus.conference.journal.JournalStore.StoreFailure;
import org.glashaus.conference.journal.LoggedAddress;
import org.glashaus.conference.register.Step;
import org.glashaus.conference.rights.DeskRefused;
import org.glashaus.conference.rights.Evidence;
import org.glashaus.conference.rights.Letters;
import org.glashaus.conference.rights.Outcome;
import org.glashaus.conference.rights.RequestKind;
import org.glashaus.conference.rights.RestrictionGround;
import org.glashaus.conference.rights.RightsDesk;
import org.glashaus.conference.rights.RightsRequest;
import org.glashaus.conference.rights.Window;

/** The host's side of people's requests. Who asked and what was found is read beside the server and never passes through here. */
final class RightsCounter {
    private final Cases cases;
    private final RightsDesk desk;
    private final Journal journal;

    RightsCounter(Cases cases, Journal journal) {
        this.cases = cases;
        this.desk = cases.rights();
        this.journal = journal;
    }

    JsonObject answered(JsonObject asked) throws IOException, DeskRefused, StoreFailure, HoldRefused {
        synchronized (cases.registers()) {
            long number = asked.getLong("number", 0L);
            return switch (asked.getString("step")) {
                case "list" -> listed();
                case "about" -> About.of(cases.profile());
                case "show" -> told(desk.readable(number));
                case "add" -> told(added(asked));
                case "identify" -> told(desk.identified(number, evidence(asked)));
                case "extend" -> told(desk.extended(number, asked.getInteger("months"), asked.getString("words")));
                case "answer" ->
                    told(desk.decided(
                            number, Outcome.of(asked.getString("outcome")).orElseThrow(), asked.getString("words")));
                case "restrict" -> told(restricted(number, asked));
                case "announce" -> told(desk.announced(number, asked.getString("words")));
                case "release" -> told(released(number));
                case "erase" -> erased(number, asked);
                case "exported" -> told(desk.done(number, Step.EXPORTED, asked.getString("words")));
                default -> throw new IllegalArgumentException("no such step");
            };
        }
    }

    private JsonObject listed() {
        JsonArray requests = new JsonArray();
        desk.all().forEach(request -> requests.add(outline(request)));
        return new JsonObject().put("requests", requests);
    }

    private JsonObject outline(RightsRequest request) {
        JsonObject json = new JsonObject()
                .put("number", request.number())
                .put("kind", request.kind().text())
                .put("received", request.received().toString())
                .put("due", request.due().toString())
                .put("overdue", request.isOverdue(desk.today()))
                .put("open", request.isOpen())
                .put("known", request.requester().isPresent())
                .put(
                        "restricted",
                        request.requester()
                                .filter(who -> !who.holds().isEmpty())
                                .isPresent());
        request.outcome().ifPresent(how -> json.put("outcome", how.text()));
        return json;
    }

    /** With the reference, since a letter has to name it. */
    private JsonObject told(RightsRequest request) {
        return outline(request)
                .put(
                        "reference",
                        request.requester().map(who -> who.reference()).orElse(""))
                .put(
                        "letter",
                        new JsonArray(List.copyOf(new Letters(cases.profile().statement()).of(request))));
    }

    private RightsRequest added(JsonObject asked) throws IOException, DeskRefused {
        return desk.receive(new RightsDesk.Intake(
                        RequestKind.of(asked.getString("kind")).orElseThrow(),
                        false,
                        LocalDate.parse(asked.getString("received", desk.today().toString())),
                        asked.getString("language"),
                        asked.getString("words"),
                        asked.getString("contact"),
                        asked.getBoolean("rest", false),
                        evidence(asked)))
                .orElseThrow();
    }

    /** No address: only the server itself sees at which one somebody is. */
    private static Evidence evidence(JsonObject asked) {
        List<Window> windows = new ArrayList<>();
        if (asked.containsKey("from")) {
            windows.add(new Window(Instant.parse(asked.getString("from")), Instant.parse(asked.getString("to"))));
        }
        return new Evidence(
                windows,
                Optional.empty(),
                Optional.ofNullable(asked.getLong("account")),
                Optional.ofNullable(asked.getString("identifier")));
    }

    private List<Hold.Scope> scopes(long number, JsonObject asked) throws DeskRefused {
        Optional<LoggedAddress> address = desk.readable(number)
                .requester()
                .flatMap(who -> who.evidence().address())
                .filter(LoggedAddress::isWhole);
        List<Hold.Scope> scopes = new ArrayList<>();
        for (Object one : asked.getJsonArray("scopes")) {
            scopes.add(ScopeText.read((JsonObject) one, address));
        }
        if (scopes.isEmpty()) {
            throw new DeskRefused("Nothing can be told to be theirs, so nothing is touched (Article 11 GDPR).");
        }
        return scopes;
    }

    private RightsRequest restricted(long number, JsonObject asked)
            throws IOException, DeskRefused, StoreFailure, HoldRefused {
        RestrictionGround ground =
                RestrictionGround.of(asked.getString("ground")).orElseThrow();
        RightsRequest request = desk.readable(number);
        for (Hold.Scope scope : scopes(number, asked)) {
            long hold = journal.hold(
                    scope,
                    Hold.Ground.RESTRICTION,
                    "request " + number + ", Article " + ground.article() + " GDPR",
                    asked.getString("author"),
                    LocalDate.parse(asked.getString("review")));
            // At once, so that no hold is without its request whatever happens next.
            request = desk.restricted(number, List.of(hold));
        }
        return request;
    }

    private RightsRequest released(long number) throws IOException, DeskRefused, StoreFailure {
        RightsRequest request = desk.readable(number);
        List<Long> holds = request.requester().orElseThrow().holds();
        if (holds.isEmpty()) {
            throw new DeskRefused("Nothing of request " + number + " is restricted.");
        }
        if (!desk.isAnnounced(request)) {
            throw new DeskRefused("The person is told before a restriction ends (Article 18(3) GDPR):"
                    + " glashaus rights entries announce " + number + " first.");
        }
        for (long hold : holds) {
            journal.release(hold);
        }
        return desk.released(number);
    }

    private JsonObject erased(long number, JsonObject asked) throws IOException, DeskRefused, StoreFailure {
        long gone = 0;
        long held = 0;
        for (Hold.Scope scope : scopes(number, asked)) {
            Erasure erasure = journal.erase(scope);
            gone += erasure.erased();
            held += erasure.held();
        }
        RightsRequest request = desk.done(
                number,
                Step.ERASED,
                gone + " entries erased, " + held + " kept by a hold, Article 17(1)(" + asked.getString("ground")
                        + ") GDPR");
        return told(request).put("erased", gone).put("held", held);
    }
}
