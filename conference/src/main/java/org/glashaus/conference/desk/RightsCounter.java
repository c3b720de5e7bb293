package org.glashaus.conference.desk;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.glashaus.conference.journal.Erasure;
import org.glashaus.conference.journal.Hold;
import org.glashaus.conference.journal.Journal;
import org.glashaus.conference.journal.Journal.HoldRefused;
import org.glashaus.conference.journal.JournalStore.StoreFailure;
import org.glashaus.conference.register.Step;
import org.glashaus.conference.rights.DeskRefused;
import org.glashaus.conference.rights.Evidence;
import org.glashaus.conference.rights.Letters;
import org.glashaus.conference.rights.Outcome;
import org.glashaus.conference.rights.Remit;
import org.glashaus.conference.rights.RequestKind;
import org.glashaus.conference.rights.RestrictionGround;
import org.glashaus.conference.rights.RightsDesk;
import org.glashaus.conference.rights.RightsRequest;
import org.glashaus.conference.rights.Window;
import org.glashaus.spec.LogCategory;
import org.glashaus.spec.Phrases;

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
                case "identify" -> told(identified(number, asked));
                case "forget-evidence" ->
                    told(desk.unidentified(
                            number, Evidence.Item.of(asked.getString("item")).orElseThrow()));
                case "extend" -> told(desk.extended(number, asked.getInteger("months"), text(asked, "words")));
                case "answer" ->
                    told(desk.decided(
                            number, Outcome.of(asked.getString("outcome")).orElseThrow(), text(asked, "words")));
                case "restrict" -> told(restricted(number, asked));
                case "announce" -> told(desk.announced(number, text(asked, "words")));
                case "release" -> told(released(number));
                case "erase" -> erased(number, asked);
                case "exported" -> told(desk.done(number, Step.EXPORTED, text(asked, "words")));
                default -> throw new IllegalArgumentException("no such step");
            };
        }
    }

    /** A hold of the host's own. One by which somebody's entries are restricted ends at their request, when they have been told. */
    JsonObject released(Long hold) throws DeskRefused, StoreFailure {
        synchronized (cases.registers()) {
            Optional<RightsRequest> request = desk.restrictedBy(hold);
            if (request.isPresent()) {
                long number = request.get().number();
                throw new DeskRefused("By hold " + hold + " entries are restricted at request " + number
                        + ": the person is told before that ends (Article 18(3) GDPR). Use glashaus rights entries announce "
                        + number + ", then release " + number + ".");
            }
            return new JsonObject().put("released", journal.release(hold));
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
        request.requester().ifPresent(who -> {
            json.put("rest", who.rest() && request.isOpen());
            journal.holds().stream()
                    .filter(hold -> hold.released().isEmpty() && who.holds().contains(hold.id()))
                    .map(Hold::reviewDate)
                    .min(LocalDate::compareTo)
                    .ifPresent(day -> json.put("review", day.toString()));
        });
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
                        new JsonArray(List.copyOf(Letters.of(cases.profile()).of(request))));
    }

    private RightsRequest added(JsonObject asked) throws IOException, DeskRefused {
        return desk.receive(new RightsDesk.Intake(
                        RequestKind.of(asked.getString("kind")).orElseThrow(),
                        false,
                        LocalDate.parse(asked.getString("received", desk.today().toString())),
                        language(asked),
                        text(asked, "words"),
                        text(asked, "contact"),
                        asked.getBoolean("rest", false),
                        evidence(asked)))
                .orElseThrow();
    }

    private RightsRequest identified(long number, JsonObject asked) throws IOException, DeskRefused {
        if (asked.containsKey("identifier")
                && cases.profile().log(LogCategory.IDENTIFIERS).isEmpty()) {
            throw new DeskRefused(
                    "This server keeps no log of identifiers, so that one links nobody to anything here and is not"
                            + " kept (Article 11(1) GDPR).");
        }
        return desk.identified(number, evidence(asked));
    }

    private static String text(JsonObject asked, String field) throws DeskRefused {
        if (asked.getValue(field) instanceof String text) {
            return text;
        }
        throw new DeskRefused("The request has no text as \"" + field + "\", so nothing is done.");
    }

    private String language(JsonObject asked) throws DeskRefused {
        String language = asked.containsKey("language") ? text(asked, "language") : language();
        if (!Phrases.LANGUAGES.contains(language)) {
            throw new DeskRefused(
                    "The \"language\" of the letters is one of " + String.join(", ", Phrases.LANGUAGES) + ".");
        }
        return language;
    }

    /** Of the statement, if letters can be in it. */
    private String language() {
        String own = cases.profile().statement().language().split("-", 2)[0];
        return Phrases.LANGUAGES.contains(own) ? own : "en";
    }

    /** No address: only the server itself sees at which one somebody is. */
    private static Evidence evidence(JsonObject asked) throws DeskRefused {
        List<Window> windows = new ArrayList<>();
        if (asked.containsKey("from")) {
            try {
                windows.add(new Window(Instant.parse(asked.getString("from")), Instant.parse(asked.getString("to"))));
            } catch (IllegalArgumentException tooLong) {
                throw new DeskRefused("This cannot be taken: " + tooLong.getMessage() + ".");
            }
        }
        return Evidence.byHost(
                windows,
                Optional.ofNullable(asked.getLong("account")),
                Optional.ofNullable(asked.getString("identifier")));
    }

    private void requireRemit(long number, JsonObject asked, List<Hold.Scope> scopes) throws DeskRefused {
        Remit remit = Remit.of(desk.readable(number));
        if (asked.getString("step").equals("erase")) {
            remit.requireErasure();
        } else {
            remit.requireRestriction(
                    RestrictionGround.of(asked.getString("ground")).orElseThrow());
        }
        if (scopes.isEmpty()) {
            throw new DeskRefused("Nothing can be told to be theirs, so nothing is touched (Article 11 GDPR).");
        }
    }

    private RightsRequest restricted(long number, JsonObject asked)
            throws IOException, DeskRefused, StoreFailure, HoldRefused {
        RestrictionGround ground =
                RestrictionGround.of(asked.getString("ground")).orElseThrow();
        RightsRequest request = desk.readable(number);
        LocalDate review = LocalDate.parse(asked.getString("review"));
        if (review.isBefore(desk.today())) {
            throw new DeskRefused("A restriction is looked at again at a day to come: " + review + " has passed.");
        }
        if (asked.getString("author").isBlank()) {
            throw new DeskRefused("Say who orders it.");
        }
        List<Hold.Scope> named = ScopeText.read(asked.getJsonArray("scopes"));
        List<Hold.Scope> fresh = named.stream()
                .flatMap(scope -> scope.without(restrictedFor(request, scope.category())).stream())
                .toList();
        if (fresh.isEmpty() && !named.isEmpty()) {
            throw new DeskRefused("All that can be told to be theirs is restricted already.");
        }
        requireRemit(number, asked, fresh);
        RightsRequest restricted = request;
        for (Hold.Scope scope : fresh) {
            long hold = journal.hold(
                    scope.byDay(),
                    Hold.Ground.RESTRICTION,
                    "request " + number + ", Article " + ground.article() + " GDPR",
                    asked.getString("author"),
                    review);
            // At once, so that no hold is without its request whatever happens next.
            restricted = desk.restricted(number, List.of(hold));
        }
        return restricted;
    }

    private Set<Long> restrictedFor(RightsRequest request, LogCategory category) {
        List<Long> own = request.requester().map(who -> who.holds()).orElseGet(List::of);
        return journal.holds().stream()
                .filter(hold -> hold.released().isEmpty() && own.contains(hold.id()))
                .map(Hold::scope)
                .filter(scope -> scope.category() == category)
                .flatMap(scope -> scope.numbers().stream())
                .collect(Collectors.toSet());
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
        Set<Long> holds = new TreeSet<>();
        List<Hold.Scope> scopes = ScopeText.read(asked.getJsonArray("scopes"));
        requireRemit(number, asked, scopes);
        for (Hold.Scope scope : scopes) {
            Erasure erasure = journal.erase(scope);
            gone += erasure.erased();
            held += erasure.held();
            erasure.holds().forEach(hold -> holds.add(hold.id()));
        }
        RightsRequest request = desk.done(
                number,
                Step.ERASED,
                gone + (gone == 1 ? " entry" : " entries") + " erased, " + held + " kept by a hold, Article 17(1)("
                        + asked.getString("ground") + ") GDPR");
        return told(request).put("erased", gone).put("held", held).put("holds", new JsonArray(List.copyOf(holds)));
    }
}
