package org.glashaus.audit.sabotage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.glashaus.audit.sabotage.Records.BLIND;
import static org.glashaus.audit.sabotage.Records.GREEN;
import static org.glashaus.audit.sabotage.Records.LOG;
import static org.glashaus.audit.sabotage.Records.NEVER;
import static org.glashaus.audit.sabotage.Records.RED;
import static org.glashaus.audit.sabotage.Records.RULED_OUT;
import static org.glashaus.audit.sabotage.Records.trial;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.glashaus.audit.Sabotage;
import org.glashaus.audit.Saboteur;
import org.glashaus.audit.Status;
import org.glashaus.audit.Verdict;
import org.glashaus.audit.sabotage.Told.Cell;
import org.junit.jupiter.api.Test;

class SabotageRecordTest {
    private static final SabotageTrial NOTICED = trial("tap", Map.of(NEVER, RED), NEVER);
    private static final SabotageTrial MISSED = trial("quiet-tap", Map.of(NEVER, GREEN), NEVER);
    private static final SabotageTrial UNSEEN = trial("dark-tap", Map.of(NEVER, BLIND), NEVER);
    private static final SabotageTrial NOT_RUN = new SabotageTrial(
            new Saboteur("lost-tap", "It never came up.", List.of(NEVER)),
            Map.of(),
            Optional.of("No port."),
            Duration.ZERO);

    @Test
    void aCheckIsShownRedWhereItNoticedEachBreachOnWhichItCouldLook() {
        assertThat(Records.of(NOTICED).shows(NEVER)).isEqualTo(Sabotage.SHOWN_RED);
        assertThat(Records.of(NOTICED, UNSEEN, NOT_RUN).shows(NEVER)).isEqualTo(Sabotage.SHOWN_RED);
        assertThat(Records.of(NOTICED).breakers(NEVER)).containsExactly("tap");
    }

    @Test
    void whatNobodyCouldLookAtIsNeverAsGoodAsKeptAndWhatIsUndecidedDidNotNotice() {
        assertThat(List.of(Status.values())).allSatisfy(status -> {
            Told told = Told.of(new Verdict(status, List.of("The\nreason.")));
            assertThat(told)
                    .isEqualTo(
                            switch (status) {
                                case VIOLATION -> new Told(Cell.BROKEN, "The reason.");
                                case UNKNOWN, NOT_APPLICABLE -> new Told(Cell.NOT_SEEN, "The reason.");
                                case COMPLIANT, PARTIAL, INDETERMINATE -> new Told(Cell.KEPT, "");
                            });
        });
    }

    @Test
    void oneBreachThatItMissedOutweighsAllThatItNoticed() {
        assertThat(Records.of(NOTICED, MISSED).shows(NEVER)).isEqualTo(Sabotage.STAYED_GREEN);
    }

    @Test
    void whoCouldNotLookHasShownNothing() {
        assertThat(Records.of(UNSEEN, NOT_RUN).shows(NEVER)).isEqualTo(Sabotage.NOT_TRIED);
        assertThat(Records.of().shows(NEVER)).isEqualTo(Sabotage.NOT_TRIED);
    }

    @Test
    void redThatNobodyDeclaredShowsNothingOfTheCheck() {
        SabotageTrial other = trial("scribe", Map.of(LOG, RED, NEVER, RED), LOG);

        assertThat(Records.of(other).shows(NEVER)).isEqualTo(Sabotage.NOT_TRIED);
        assertThat(Records.of(other).undeclared(other)).containsExactly(NEVER);
        assertThat(Records.of(other).asDeclared(other)).isFalse();
    }

    @Test
    void whatABreachBringsAlongIsNoSurpriseAndNeedNotBeRedAndShowsNothing() {
        SabotageTrial red = bringing(Map.of(LOG, RED, NEVER, RED));
        SabotageTrial green = bringing(Map.of(LOG, RED, NEVER, GREEN));

        assertThat(Records.of(red).asDeclared(red)).isTrue();
        assertThat(Records.of(green).asDeclared(green)).isTrue();
        assertThat(Records.of(red).shows(NEVER)).isEqualTo(Sabotage.NOT_TRIED);
    }

    private static SabotageTrial bringing(Map<String, Told> cells) {
        return new SabotageTrial(
                new Saboteur("front", "Something stands before it.", List.of(LOG), List.of(NEVER)),
                cells,
                Optional.empty(),
                Duration.ofSeconds(41));
    }

    @Test
    void whatIsRedWithoutABreachAsWellShowsNothingByBeingRed() {
        SabotageRecord record = Records.of(Map.of(NEVER, RED), NOTICED);

        assertThat(record.shows(NEVER)).isEqualTo(Sabotage.NOT_TRIED);
        assertThat(record.undeclared(trial("scribe", Map.of(NEVER, RED), LOG))).isEmpty();
    }

    @Test
    void exactlyAsDeclaredTakesThatAllOfItWasAskedAndSeen() {
        SabotageTrial half = trial("half", Map.of(NEVER, RED), NEVER, LOG);

        assertThat(Records.of(NOTICED).asDeclared(NOTICED)).isTrue();
        assertThat(Records.of(half).asDeclared(half)).isFalse();
        assertThat(Records.of(half).unseen(half)).containsExactly(LOG);
        assertThat(Records.of(NOT_RUN).asDeclared(NOT_RUN)).isFalse();
        assertThat(Records.of(UNSEEN).asDeclared(UNSEEN)).isFalse();
        assertThat(Records.of(MISSED).unnoticed(MISSED)).containsExactly(NEVER);
    }

    @Test
    void whereTheStatementSaysSomethingElseNobodyDeclaresAndWhoBreaksItShowsIt() {
        SabotageTrial cookie = trial("cookie", Map.of(NEVER, RED, RULED_OUT, GREEN), NEVER, RULED_OUT);
        SabotageTrial session = trial("session", Map.of(NEVER, RED, RULED_OUT, RED), NEVER);

        assertThat(Records.of(cookie).expected(cookie)).containsExactly(NEVER);
        assertThat(Records.of(cookie).shows(RULED_OUT)).isEqualTo(Sabotage.NOT_TRIED);
        assertThat(Records.of(cookie, session).shows(RULED_OUT)).isEqualTo(Sabotage.SHOWN_RED);
        assertThat(Records.of(session).asDeclared(session)).isTrue();
    }
}
