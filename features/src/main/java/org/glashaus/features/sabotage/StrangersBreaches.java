package org.glashaus.features.sabotage;

import java.util.List;

/** Breaches that people drew from the claims' texts alone, who had not seen the checks ({@code docs/saboteurs.md}). */
final class StrangersBreaches {
    static final List<Breach> ALL = List.of(
            Breach.of(
                    Way.part(Exchange::sweptAtStart),
                    "swept-at-start",
                    "What is overdue is deleted when the server starts, and never while it runs.",
                    "weblog-retention",
                    "signalling-log-retention",
                    "media-log-retention",
                    "log-retention-all",
                    "conference-id-retention",
                    "participant-id-retention",
                    "security-events-logged",
                    "legal-hold-suspends-deletion"),
            Breach.of(
                    LedgerOfRooms.way(),
                    "ledger-of-rooms",
                    "The ledger says for ever when which conference was opened, by the hash of its name.",
                    "room-data-deleted-at-end",
                    "room-reuse-unlinked",
                    "logs-free-of-personal-data"),
            Breach.of(
                    Way.part(Exchange::returningEntries),
                    "returning-entries",
                    "What was erased on request is back at the next sweep and after the next start.",
                    "right-erasure"),
            Breach.of(
                    Way.part(Exchange::sealedSpool),
                    "sealed-spool",
                    "The newest packets lie, sealed anew, in a mapped file without a name.",
                    "media-not-stored",
                    "media-transit-bounded",
                    "media-forwarded-only",
                    "content-deleted-at-room-close",
                    "room-data-deleted-at-end",
                    "purpose-limited",
                    "no-identification-attempt",
                    "no-automated-decisions",
                    "no-profiling"),
            Breach.of(
                    Way.before(QuietHabits.TellingPolicy::new),
                    "telling-policy",
                    "What browsers block on a page they report to somebody else, with the page's address.",
                    "no-third-party-disclosure",
                    "no-third-party-services"),
            Breach.of(
                    Way.before(QuietHabits.SoftMute::new),
                    "soft-mute",
                    "A microphone that was switched off goes on sending.",
                    "media-sent-only-when-activated"),
            Breach.of(
                    Way.before(QuietHabits.CutNames::new),
                    "cut-names",
                    "Long names of rooms are cut, and conferences whose names begin alike are one.",
                    "conference-isolation",
                    "media-in-room-only",
                    "chat-in-room-only",
                    "actions-shared-in-conference-only"),
            Breach.of(
                    Way.before(QuietHabits.YearOldPage::new),
                    "year-old-page",
                    "Browsers show the privacy page that they have seen once for a year.",
                    "statement-current-reachable"),
            Breach.of(
                    Way.part(Exchange::sameDice),
                    "same-dice",
                    "The server's half of each key exchange of media is the same.",
                    "transport-unreadable"));

    private StrangersBreaches() {}
}
