package org.glashaus.conference.desk;

import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.glashaus.conference.limits.DeskLimits;
import org.glashaus.conference.register.Breach;
import org.glashaus.conference.register.Register;
import org.glashaus.conference.register.Registers;
import org.glashaus.conference.rights.RightsDesk;
import org.glashaus.conference.rights.RightsRequest;
import org.glashaus.spec.Profile;

/** What cases are worked on with. The registers are the lock: page and host's commands take turns. */
public record Cases(Registers registers, RightsDesk rights, Profile profile) {

    /** For {@code /health}: what waits, what is due within a week or a day, what is late. Waits for no lock. */
    public JsonObject counts() {
        LocalDate today = rights.today();
        LocalDate near = today.plusDays(DeskLimits.DEADLINE_NEAR.toDays());
        List<RightsRequest> open =
                rights.all().stream().filter(RightsRequest::isOpen).toList();
        Instant now = registers.book(Register.BREACHES).now();
        List<Breach> untold =
                registers.breaches().all().stream().filter(Breach::awaitsNotice).toList();
        return new JsonObject()
                .put("requests-open", open.size())
                .put(
                        "requests-due-soon",
                        open.stream()
                                .filter(one ->
                                        !one.isOverdue(today) && !one.due().isAfter(near))
                                .count())
                .put(
                        "requests-overdue",
                        open.stream().filter(one -> one.isOverdue(today)).count())
                .put("breaches-awaiting-notice", untold.size())
                .put(
                        "breaches-overdue",
                        registers.breaches().all().stream()
                                .filter(one -> one.isOverdue(now))
                                .count());
    }
}
