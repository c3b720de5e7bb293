package org.glashaus.conference.web;

import java.io.IOException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.glashaus.conference.journal.AddressShortening;
import org.glashaus.conference.limits.Limits;
import org.glashaus.conference.personal.ClientAddress;
import org.glashaus.conference.register.Breach;
import org.glashaus.conference.rights.DeskRefused;
import org.glashaus.conference.rights.Evidence;
import org.glashaus.conference.rights.RightsDesk;
import org.glashaus.conference.rights.RightsRequest;
import org.glashaus.conference.rights.Window;
import org.glashaus.spec.Profile;
import org.glashaus.spec.Profile.AddressForm;

/** What the door says to each that comes, with its status. */
final class RightsAnswers {
    private static final int TOKEN_OCTETS = 16;

    private final RightsDoor.Parts parts;
    private final RightsPage page;

    /** Which form became which request: one that is sent again is not a second request. Only the door's worker looks. */
    private final Map<String, Sent> sent = new LinkedHashMap<>();

    private record Sent(String reference, long atNanos) {}

    /** One answer. */
    record Answer(int status, String html) {}

    RightsAnswers(RightsDoor.Parts parts) {
        this.parts = parts;
        this.page = new RightsPage(parts.profile());
    }

    Answer form(Language language, RightsForm form, List<String> wrong) {
        byte[] token = new byte[TOKEN_OCTETS];
        parts.random().fill(token);
        return new Answer(
                wrong.isEmpty() ? 200 : 400,
                page.form(language, form, wrong, HexFormat.of().formatHex(token)));
    }

    Answer notice(int status, Language language, Said words) {
        return new Answer(status, page.notice(language, words));
    }

    Answer taken(RightsForm form, ClientAddress from, Language language) throws IOException, DeskRefused {
        Instant now = parts.registers()
                .book(org.glashaus.conference.register.Register.RIGHTS)
                .now();
        List<String> wrong = form.faults(now);
        if (!wrong.isEmpty()) {
            return form(language, form, wrong);
        }
        Optional<RightsRequest> before = sentBefore(form);
        if (before.isPresent()) {
            return new Answer(200, page.standing(language, before.get(), true));
        }
        if (form.isBreach()) {
            Optional<Breach> breach =
                    parts.registers().breaches().reported(form.field("words"), form.field("contact"), language.tag());
            return breach.isPresent()
                    ? new Answer(201, page.notice(language, RightsWords.BREACH_TAKEN))
                    : notice(503, language, RightsWords.FULL);
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
                        evidence(form, from)));
        if (request.isEmpty()) {
            return notice(503, language, RightsWords.FULL);
        }
        remember(form, request.get());
        return new Answer(201, page.standing(language, request.get(), true));
    }

    Answer look(RightsForm form, ClientAddress from, Language language) throws IOException, DeskRefused {
        Optional<RightsRequest> found = parts.desk().byReference(form.field("reference"));
        if (found.isEmpty()) {
            return notice(404, language, RightsWords.UNKNOWN);
        }
        RightsRequest request = found.get();
        Evidence more = evidence(form, from);
        if (!more.equals(Evidence.NONE) && request.isOpen()) {
            request = parts.desk().identified(request.number(), more);
        }
        return new Answer(200, page.standing(language, request, false));
    }

    /** The address is kept only where a log holds whole ones: nowhere else could it link anything. */
    private Evidence evidence(RightsForm form, ClientAddress from) {
        boolean here = form.ticked("here") && knowsAddresses(parts.profile());
        return new Evidence(
                form.window().map(List::of).orElseGet(List::<Window>of),
                here ? Optional.of(AddressShortening.whole(from)) : Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    static boolean knowsAddresses(Profile profile) {
        return profile.logs().values().stream().anyMatch(rule -> rule.address() == AddressForm.FULL);
    }

    private Optional<RightsRequest> sentBefore(RightsForm form) {
        long oldest = System.nanoTime() - Limits.FORM_REMEMBERED.toNanos();
        sent.values().removeIf(one -> one.atNanos() - oldest < 0);
        return Optional.ofNullable(sent.get(form.field("form")))
                .flatMap(one -> parts.desk().byReference(one.reference()));
    }

    private void remember(RightsForm form, RightsRequest request) {
        if (sent.size() >= Limits.FORMS_REMEMBERED) {
            sent.remove(sent.keySet().iterator().next());
        }
        request.requester()
                .filter(who -> form.field("form").matches("[0-9a-f]{32}"))
                .ifPresent(who -> sent.put(form.field("form"), new Sent(who.reference(), System.nanoTime())));
    }
}
