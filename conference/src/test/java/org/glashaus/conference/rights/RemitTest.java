package org.glashaus.conference.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Which request leads to which deed, of all kinds, ends and grounds. */
class RemitTest {
    private static final Set<Outcome> CARRIED_OUT = EnumSet.of(Outcome.GRANTED, Outcome.PARTLY, Outcome.EFFECTIVE);

    /** Article 17(1)(b) and (c) GDPR name the other two. */
    @Test
    void onlyErasureObjectionAndWithdrawalLeadToErasure() {
        for (RequestKind kind : RequestKind.values()) {
            boolean leads = EnumSet.of(RequestKind.ERASURE, RequestKind.OBJECTION, RequestKind.WITHDRAWAL)
                    .contains(kind);
            assertThat(erases(request(kind, Optional.empty(), false)))
                    .as(kind.text())
                    .isEqualTo(leads);
            for (Outcome how : Outcome.values()) {
                assertThat(erases(request(kind, Optional.of(how), false)))
                        .as(kind + " " + how)
                        .isEqualTo(leads && CARRIED_OUT.contains(how));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(RestrictionGround.class)
    void aRequestForRestrictionHasAnyGroundUntilItEndsAgainstThePerson(RestrictionGround ground) {
        assertThat(restricts(request(RequestKind.RESTRICTION, Optional.empty(), true), ground))
                .isTrue();
        for (Outcome how : Outcome.values()) {
            assertThat(restricts(request(RequestKind.RESTRICTION, Optional.of(how), true), ground))
                    .as(how.text())
                    .isEqualTo(CARRIED_OUT.contains(how));
        }
    }

    /** Article 18(1)(a) and (d) GDPR: while it is verified. */
    @ParameterizedTest
    @CsvSource({
        "OBJECTION, OBJECTION, true",
        "OBJECTION, ACCURACY, false",
        "RECTIFICATION, ACCURACY, true",
        "RECTIFICATION, OBJECTION, false",
        "ERASURE, UNLAWFUL, false",
        "ACCESS, CLAIMS, false",
        "WITHDRAWAL, UNLAWFUL, false"
    })
    void otherKindsLeadToTheGroundThatIsTheirOwn(RequestKind kind, RestrictionGround ground, boolean leads) {
        assertThat(restricts(request(kind, Optional.empty(), false), ground)).isEqualTo(leads);
        assertThat(restricts(request(kind, Optional.empty(), true), ground))
                .as("whoever ticked it asked for it")
                .isTrue();
        assertThat(restricts(request(kind, Optional.of(Outcome.GRANTED), true), ground))
                .as("what rests until the decision does not begin after it")
                .isFalse();
    }

    private static boolean erases(RightsRequest request) {
        try {
            Remit.of(request).requireErasure();
            return true;
        } catch (DeskRefused refused) {
            return false;
        }
    }

    private static boolean restricts(RightsRequest request, RestrictionGround ground) {
        try {
            Remit.of(request).requireRestriction(ground);
            return true;
        } catch (DeskRefused refused) {
            return false;
        }
    }

    private static RightsRequest request(RequestKind kind, Optional<Outcome> how, boolean rest) {
        LocalDate day = LocalDate.of(2026, 3, 28);
        Requester who = new Requester(
                "ABCD-EFGH-JKLM-2345", "en", Instant.EPOCH, "", "", rest, Evidence.NONE, List.of(), List.of());
        return new RightsRequest(1, kind, true, day, day, 0, how, how.map(ended -> day), Optional.of(who));
    }
}
