package org.glashaus.features.sabotage;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.glashaus.audit.Saboteur;

/** The breaches of the desk: at its pages, or in what the host's own commands do. */
enum DeskBreach {
    LOST_REQUESTS(
            DeskHabits.LostRequests::new,
            "lost-requests",
            "Whoever uses the page for rights is thanked, and nothing is taken down.",
            Claims.and(Claims.OF_ANSWERS, "rights-exercisable", "breach-report-channel")),
    UNSENT_ANSWERS(
            new DeskHabits.Pretence(List.of("rights", "answer"), "Answered."),
            "unsent-answers",
            "What the host answers to a request reaches nobody.",
            Claims.OF_ANSWERS),
    HALF_ANSWERS(
            new DeskHabits.HalfAnswers(),
            "half-answers",
            "Who asks for their data does not get the entries, nor what they wrote.",
            "right-access",
            "right-portability"),
    ERASED_IN_WORDS(
            new DeskHabits.Pretence(List.of("rights", "entries", "erase"), "2 entries erased, 0 kept by a hold."),
            "erased-in-words",
            "Entries are said to be erased, and are not.",
            "right-erasure"),
    RESTRICTED_IN_WORDS(
            new DeskHabits.Pretence(List.of("rights", "entries", "restrict"), "Entries restricted."),
            "restricted-in-words",
            "Entries are said to be restricted, and are not.",
            "right-restriction",
            "right-objection"),
    LATE_WITHDRAWALS(
            DeskHabits.LateWithdrawals::new,
            "late-withdrawals",
            "Who withdraws consent is taken to object, and waits a month.",
            "right-withdraw-consent",
            "rights-exercisable"),
    LATE_AWARENESS(
            new DeskHabits.LateAwareness(),
            "late-awareness",
            "The 72 hours run from the record, whenever the host knew.",
            "breach-report-channel"),
    HUSHED_REQUESTS(
            DeskHabits.HushedRequests::new,
            "hushed-requests",
            "What third parties ask for is on record, and no visitor reads of it.",
            "disclosure-requests-published"),
    BROKEN_SILENCE(
            new DeskHabits.BrokenSilence(),
            "broken-silence",
            "Of what the law keeps silent everything is told at once.",
            "disclosure-requests-published"),
    LASTING_SILENCE(
            new DeskHabits.LastingSilence(),
            "lasting-silence",
            "What the law kept silent for some days stays so.",
            "disclosure-requests-published");

    private final Optional<Supplier<Meddler>> meddler;
    private final HostHabit habit;
    private final Saboteur saboteur;

    DeskBreach(Supplier<Meddler> meddler, String name, String breach, String... breaks) {
        this.meddler = Optional.of(meddler);
        habit = HostHabit.NONE;
        saboteur = Breach.standingBefore(name, breach, breaks);
    }

    DeskBreach(HostHabit habit, String name, String breach, String... breaks) {
        meddler = Optional.empty();
        this.habit = habit;
        saboteur = new Saboteur(name, breach, List.of(breaks));
    }

    /** What stands before a server that is as shipped. */
    Optional<Meddler> meddler() {
        return meddler.map(Supplier::get);
    }

    /** How its host works at the command line. */
    HostHabit habit() {
        return habit;
    }

    Saboteur saboteur() {
        return saboteur;
    }

    static Optional<DeskBreach> byName(String name) {
        return Arrays.stream(values())
                .filter(breach -> breach.saboteur.name().equals(name))
                .findFirst();
    }
}
