package org.glashaus.conference.web;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.glashaus.conference.journal.AddressShortening;
import org.glashaus.conference.personal.ClientAddress;
import org.glashaus.conference.register.Breach;
import org.glashaus.conference.register.Register;
import org.glashaus.conference.rights.DeskRefused;
import org.glashaus.conference.rights.Evidence;
import org.glashaus.conference.rights.Links;
import org.glashaus.conference.rights.Requester;
import org.glashaus.conference.rights.RightsDesk;
import org.glashaus.conference.rights.RightsRequest;
import org.glashaus.conference.rights.Sighting;
import org.glashaus.conference.rights.Window;

/** What the door says to each that comes, with its status. */
final class RightsAnswers {
    private static final int TOKEN_OCTETS = 16;

    private final RightsDoor.Parts parts;
    private final RightsPage page;

    private final SentForms sent = new SentForms();

    /** One answer. */
    record Answer(int status, String html) {}

    RightsAnswers(RightsDoor.Parts parts) {
        this.parts = parts;
        this.page = new RightsPage(parts.profile());
    }

    Answer form(Language language, RightsForm form, List<String> wrong) {
        return new Answer(wrong.isEmpty() ? 200 : 400, page.form(language, form, new RightsPage.Reply(wrong, token())));
    }

    /** What they wrote is in the form again: it can be sent later. */
    Answer again(int status, Language language, RightsForm form, Said why) {
        return new Answer(
                status, page.form(language, form, new RightsPage.Reply(List.of(), Optional.of(why), token())));
    }

    private String token() {
        byte[] token = new byte[TOKEN_OCTETS];
        parts.random().fill(token);
        return HexFormat.of().formatHex(token);
    }

    Answer notice(int status, Language language, Said words) {
        return new Answer(status, page.notice(language, words));
    }

    Answer taken(RightsForm form, ClientAddress from, Language language) throws IOException, DeskRefused {
        Instant now = now();
        List<String> wrong = form.faults(now, Links.reach(parts.profile()));
        if (!wrong.isEmpty()) {
            return form(language, form, wrong);
        }
        if (form.isBreach()) {
            return reported(form, language);
        }
        Optional<RightsRequest> before =
                sent.became(form).flatMap(reference -> parts.desk().byReference(reference));
        if (before.isPresent()) {
            return new Answer(200, page.standing(language, before.get(), RightsWords.TAKEN, List.of()));
        }
        Optional<RightsRequest> request = parts.desk()
                .receive(new RightsDesk.Intake(
                        form.kind().orElseThrow(),
                        true,
                        parts.desk().today(),
                        language.tag(),
                        form.field("words"),
                        form.field("contact"),
                        form.ticked("rest"),
                        evidence(form, from, now)));
        if (request.isEmpty()) {
            return again(503, language, form, RightsWords.FULL);
        }
        if (form.hasToken()) {
            request.get().requester().ifPresent(who -> sent.add(form, who.reference()));
        }
        return new Answer(201, page.standing(language, request.get(), RightsWords.TAKEN, List.of()));
    }

    /** The same words sent again are the same report: nobody means two breaches by them. */
    private Answer reported(RightsForm form, Language language) throws IOException {
        if (sent.became(form).isPresent()) {
            return new Answer(200, page.notice(language, RightsWords.BREACH_TAKEN));
        }
        Optional<Breach> breach =
                parts.registers().breaches().reported(form.field("words"), form.field("contact"), language.tag());
        if (breach.isEmpty()) {
            return again(503, language, form, RightsWords.FULL);
        }
        sent.add(form, String.valueOf(breach.get().number()));
        return new Answer(201, page.notice(language, RightsWords.BREACH_TAKEN));
    }

    Answer look(RightsForm form, ClientAddress from, Language language) throws IOException, DeskRefused {
        Optional<RightsRequest> found = parts.desk().byReference(form.field("reference"));
        if (found.isEmpty()) {
            return notice(404, language, RightsWords.UNKNOWN);
        }
        RightsRequest request = found.get();
        Instant now = now();
        List<String> wrong = form.faultsOfTimes(now, Links.reach(parts.profile()));
        if (!wrong.isEmpty()) {
            return form(language, form, wrong);
        }
        Evidence more = evidence(form, from, now);
        boolean names = !more.equals(Evidence.NONE);
        List<Said> changed = new ArrayList<>();
        if (!request.isOpen() && (names || form.ticked("take-back"))) {
            changed.add(RightsWords.OVER);
        } else if (form.ticked("take-back")) {
            request = parts.desk().takenBack(request.number());
            changed.add(RightsWords.BACK);
        } else if (names) {
            Evidence before = evidence(request);
            try {
                request = parts.desk().identified(request.number(), more);
            } catch (DeskRefused tooMany) {
                return again(409, language, form, RightsWords.TIMES_FULL);
            }
            changed.add(evidence(request).equals(before) ? RightsWords.KNOWN : RightsWords.ADDED);
        }
        return new Answer(200, page.standing(language, request, RightsWords.STANDING, changed));
    }

    private static Evidence evidence(RightsRequest request) {
        return request.requester().map(Requester::evidence).orElse(Evidence.NONE);
    }

    private Instant now() {
        return parts.registers().book(Register.RIGHTS).now();
    }

    /**
     * Times and the address are kept only where a log holds whole addresses: nowhere else could they link anything. The address goes
     * with the times of the same form and with no others.
     */
    private Evidence evidence(RightsForm form, ClientAddress from, Instant now) {
        List<Window> times = form.window(now)
                .filter(window -> Links.byTime(parts.profile()))
                .map(List::of)
                .orElseGet(List::of);
        if (times.isEmpty() || !form.ticked("here")) {
            return new Evidence(times, List.of(), Optional.empty(), Optional.empty());
        }
        Sighting seen = new Sighting(AddressShortening.whole(from), now, times);
        return new Evidence(List.of(), List.of(seen), Optional.empty(), Optional.empty());
    }
}
