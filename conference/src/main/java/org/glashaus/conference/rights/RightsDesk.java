package org.glashaus.conference.rights;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.glashaus.conference.limits.DeskLimits;
import org.glashaus.conference.register.CaseBook;
import org.glashaus.conference.register.Deadlines;
import org.glashaus.conference.register.Step;
import org.glashaus.conference.register.StoredCase;
import org.glashaus.media.RandomSource;

/** Takes requests and leads them to their end. One thread at a time. */
public final class RightsDesk {
    /** Article 99(2) GDPR. */
    private static final LocalDate GDPR_APPLIES = LocalDate.of(2018, 5, 25);

    private final CaseBook book;
    private final RandomSource random;

    public RightsDesk(CaseBook book, RandomSource random) {
        this.book = book;
        this.random = random;
    }

    /**
     * A request as it came.
     *
     * @param received by post it may have come days before it is entered
     */
    public record Intake(
            RequestKind kind,
            boolean fromPage,
            LocalDate received,
            String language,
            String words,
            String contact,
            boolean rest,
            Evidence evidence) {
        @Override
        public String toString() {
            return "Intake(redacted)";
        }
    }

    public LocalDate today() {
        return book.today();
    }

    public List<RightsRequest> all() {
        return book.all().stream().map(RightsRequest::of).toList();
    }

    /** Acknowledged by what the person reads next. Empty if too many wait already. */
    public Optional<RightsRequest> receive(Intake intake) throws IOException, DeskRefused {
        LocalDate today = book.today();
        if (intake.fromPage()
                && all().stream().filter(one -> crowds(one, today)).count() >= DeskLimits.OPEN_CASES_FROM_PAGE) {
            return Optional.empty();
        }
        if (intake.received().isAfter(today)) {
            throw new DeskRefused("A request has not come before it came: " + intake.received() + " lies ahead.");
        }
        requireTimes(intake.evidence());
        if (intake.received().isBefore(GDPR_APPLIES)) {
            throw new DeskRefused("Nobody could ask by the GDPR before it applied, on " + GDPR_APPLIES
                    + "; is the date " + intake.received() + " right?");
        }
        // Article 7(3) GDPR: as easy as giving it, and at once.
        boolean atOnce = intake.kind() == RequestKind.WITHDRAWAL;
        RightsRequest request = new RightsRequest(
                0,
                intake.kind(),
                intake.fromPage(),
                intake.received(),
                today,
                0,
                atOnce ? Optional.of(Outcome.EFFECTIVE) : Optional.empty(),
                atOnce ? Optional.of(today) : Optional.empty(),
                Optional.of(requester(intake)));
        StoredCase fresh = request.stored();
        StoredCase added = intake.fromPage()
                ? book.received(fresh.outline(), fresh.person().orElseThrow())
                : book.add(fresh.outline(), fresh.person().orElseThrow(), Step.RECEIVED);
        return Optional.of(RightsRequest.of(added));
    }

    /** A withdrawal ends when it comes; it counts for as long as any other may stay open, or there could be any number. */
    static boolean crowds(RightsRequest one, LocalDate today) {
        return one.fromPage()
                && (one.isOpen()
                        || one.kind() == RequestKind.WITHDRAWAL && !today.isAfter(Deadlines.answer(one.received())));
    }

    private Requester requester(Intake intake) {
        return new Requester(
                Reference.draw(random),
                intake.language(),
                book.now(),
                intake.words(),
                intake.contact(),
                intake.rest() || intake.kind() == RequestKind.RESTRICTION,
                intake.evidence(),
                List.of(),
                List.of());
    }

    /** Whoever has the reference may know how things stand. */
    public Optional<RightsRequest> byReference(String typed) {
        String reference = Reference.normal(typed);
        return all().stream()
                .filter(request -> request.requester()
                        .filter(one -> Reference.same(one.reference(), reference))
                        .isPresent())
                .findFirst();
    }

    /** More that links the person to entries. */
    public RightsRequest identified(long number, Evidence more) throws IOException, DeskRefused {
        RightsRequest request = readable(number);
        Requester now = requester(request).with(more);
        requireTimes(now.evidence());
        if (more.identifier().filter(one -> !one.matches("[0-9a-f]{32}")).isPresent()) {
            throw new DeskRefused("An identifier has 32 digits of 0 to 9 and a to f.");
        }
        return changed(request.with(now), Step.IDENTIFIED);
    }

    /** What the host entered by mistake; what the person named on the page stays, and where the server saw them. */
    public RightsRequest unidentified(long number, Evidence.Item item) throws IOException, DeskRefused {
        RightsRequest request = readable(number);
        Requester requester = requester(request);
        Evidence left = requester.evidence().without(item);
        if (left.equals(requester.evidence())) {
            throw new DeskRefused("At request " + number + " the host has entered no " + item.text() + ".");
        }
        return changed(request.with(requester.withOnly(left)), Step.IDENTIFIED);
    }

    private void requireTimes(Evidence evidence) throws DeskRefused {
        Instant now = book.now();
        if (evidence.times().anyMatch(time -> time.to().isAfter(now))) {
            throw new DeskRefused("Nobody was here at a time yet to come.");
        }
        if (evidence.times().count() > DeskLimits.RIGHTS_WINDOWS
                || evidence.sightings().size() > DeskLimits.RIGHTS_WINDOWS) {
            throw new DeskRefused("A request has at most " + DeskLimits.RIGHTS_WINDOWS + " times.");
        }
    }

    /** Article 12(3) GDPR: once, within the first month, with reasons. */
    public RightsRequest extended(long number, int months, String reasons) throws IOException, DeskRefused {
        RightsRequest request = open(number);
        if (request.extendedBy() > 0) {
            throw new DeskRefused("Request " + number + " was extended already, until " + request.due() + ".");
        }
        if (months < 1 || months > Deadlines.longestExtension()) {
            throw new DeskRefused(
                    "It may take 1 or " + Deadlines.longestExtension() + " months more (Article 12(3) GDPR).");
        }
        if (book.today().isAfter(Deadlines.answer(request.received()))) {
            throw new DeskRefused("The first month ended on " + Deadlines.answer(request.received())
                    + ": a longer time has to be told within it (Article 12(3) GDPR). Answer now.");
        }
        Requester told = requester(request)
                .with(new Requester.Word(book.now(), Requester.Word.Sort.EXTENSION, needed(reasons, "An extension")));
        return changed(request.with(told).extended(months), Step.EXTENDED);
    }

    /** The answer, with its reasons where the person does not get all that they asked for. */
    public RightsRequest decided(long number, Outcome how, String words) throws IOException, DeskRefused {
        RightsRequest request = open(number);
        if (how == Outcome.EFFECTIVE) {
            throw new DeskRefused("Only a withdrawal is effective by itself, and it was when it came.");
        }
        if (how == Outcome.NOT_IDENTIFIABLE && !request.kind().needsIdentity()) {
            throw new DeskRefused("Article 11(2) GDPR does not cover "
                    + request.kind().text() + ": it is decided without knowing which entries are whose.");
        }
        String told = switch (how) {
            case GRANTED, EFFECTIVE -> words;
            case PARTLY, REFUSED, NOT_IDENTIFIABLE -> needed(words, "A decision against the person");
            // Nobody else says so: by these words the person sees whether they did.
            case TAKEN_BACK -> {
                if (words.isBlank()) {
                    throw new DeskRefused(
                            "Say in --words when and how the person took it back: by them they see under their"
                                    + " reference whether it was they.");
                }
                yield words;
            }
        };
        Requester answered =
                requester(request).with(new Requester.Word(book.now(), Requester.Word.Sort.DECISION, told));
        return changed(request.with(answered).ended(how, book.today()), Step.CLOSED);
    }

    /** The person did so themselves, with their reference. */
    public RightsRequest takenBack(long number) throws IOException, DeskRefused {
        RightsRequest request = open(number);
        Requester told = requester(request)
                .with(new Requester.Word(
                        book.now(), Requester.Word.Sort.DONE, "taken back by the person, on the page"));
        return changed(request.with(told).ended(Outcome.TAKEN_BACK, book.today()), Step.CLOSED);
    }

    /** The journal's holds now keep the person's entries from being used. */
    public RightsRequest restricted(long number, List<Long> holds) throws IOException, DeskRefused {
        RightsRequest request = readable(number);
        Requester requester = requester(request);
        List<Long> all = new java.util.ArrayList<>(requester.holds());
        all.addAll(holds);
        Requester.Word noted = new Requester.Word(book.now(), Requester.Word.Sort.RESTRICTION, "by hold " + holds);
        return changed(request.with(requester.withHolds(all).with(noted)), Step.RESTRICTED);
    }

    /** Article 18(3) GDPR: the person is told before it ends; these words are that. */
    public RightsRequest announced(long number, String words) throws IOException, DeskRefused {
        RightsRequest request = readable(number);
        Requester requester = requester(request);
        if (requester.holds().isEmpty()) {
            throw new DeskRefused("Nothing of request " + number + " is restricted.");
        }
        return changed(
                request.with(requester.with(new Requester.Word(
                        book.now(), Requester.Word.Sort.LIFTING, needed(words, "The end of a restriction")))),
                Step.REPORTED);
    }

    /** Whether the person was told since entries were last restricted. */
    public boolean isAnnounced(RightsRequest request) {
        List<Requester.Word.Sort> said = request.requester().stream()
                .flatMap(who -> who.said().stream())
                .map(Requester.Word::sort)
                .toList();
        return said.lastIndexOf(Requester.Word.Sort.LIFTING) > said.lastIndexOf(Requester.Word.Sort.RESTRICTION);
    }

    /** The request by which a hold was placed, if that one is still there. */
    public Optional<RightsRequest> restrictedBy(long hold) {
        return all().stream()
                .filter(request -> request.requester()
                        .filter(who -> who.holds().contains(hold))
                        .isPresent())
                .findFirst();
    }

    /** The restriction has ended. */
    public RightsRequest released(long number) throws IOException, DeskRefused {
        RightsRequest request = readable(number);
        return changed(request.with(requester(request).withHolds(List.of())), Step.RELEASED);
    }

    /** Something was done for it: entries erased, an export made. */
    public RightsRequest done(long number, Step step, String words) throws IOException, DeskRefused {
        RightsRequest request = readable(number);
        Requester now = requester(request).with(new Requester.Word(book.now(), Requester.Word.Sort.DONE, words));
        return changed(request.with(now), step);
    }

    /** A request whose person is not forgotten. */
    public RightsRequest readable(long number) throws DeskRefused {
        RightsRequest request = book.find(number)
                .map(RightsRequest::of)
                .orElseThrow(() -> new DeskRefused("There is no request " + number + "."));
        requester(request);
        return request;
    }

    private RightsRequest open(long number) throws DeskRefused {
        RightsRequest request = readable(number);
        if (!request.isOpen()) {
            throw new DeskRefused("Request " + number + " was answered already.");
        }
        return request;
    }

    private static Requester requester(RightsRequest request) throws DeskRefused {
        return request.requester()
                .orElseThrow(() -> new DeskRefused(
                        "Who made request " + request.number() + " is forgotten, or no key here opens it."));
    }

    private static String needed(String words, String what) throws DeskRefused {
        if (words.isBlank()) {
            throw new DeskRefused(what + " needs words for the person (Article 12 GDPR).");
        }
        return words;
    }

    private RightsRequest changed(RightsRequest now, Step step) throws IOException {
        book.change(now.stored(), step);
        return now;
    }
}
