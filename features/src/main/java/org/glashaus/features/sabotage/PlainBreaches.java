package org.glashaus.features.sabotage;

import java.util.List;

/** Breaches by exchanging one part of the server, or by changing on the way what it says. */
final class PlainBreaches {
    static final List<Breach> ALL = List.of(
            Breach.of(
                    Way.part(Exchange::storedMedia),
                    "stored-media",
                    "Every packet is written to a file once it is decrypted.",
                    Claims.OF_STRAY_FILES),
            Breach.of(
                            Way.part(Exchange::fullAddressLog),
                            "full-address-log",
                            "Addresses go into the logs uncut.",
                            "weblog-ip-anonymised",
                            "ip-never-stored",
                            "ip-only-during-conference",
                            "logs-free-of-personal-data",
                            "security-events-logged")
                    .bringing(
                            "right-access",
                            "right-erasure",
                            "right-objection",
                            "right-portability",
                            "right-restriction"),
            Breach.of(
                    Way.before(Meddling.CookieOnMistakes::new),
                    "cookie-on-mistakes",
                    "The page for a mistake sets a cookie.",
                    "no-cookies",
                    "privacy-by-design-default"),
            Breach.of(
                    Way.before(Meddling.SilentPage::new),
                    "silent-page",
                    "The privacy page keeps silent of every promise.",
                    Claims.ON_THE_PAGE),
            Breach.of(
                    Way.before(Meddling.ForeignPicture::new),
                    "foreign-picture",
                    "Each page shows a picture of somebody else's.",
                    "no-third-party-disclosure",
                    "no-third-party-services",
                    "no-third-country-transfer",
                    "config-guide-followed"),
            Breach.of(
                    Way.before(Meddling.SlippedInStun::new),
                    "slipped-in-stun",
                    "Browsers are given a STUN server.",
                    "no-extra-stun",
                    "stun-servers-as-disclosed",
                    "config-guide-followed"),
            Breach.of(
                            Way.before(ClingingPair::new),
                            "clinging-pair",
                            "Two who are connected directly stay so when a third comes.",
                            "p2p-at-most-two")
                    .bringing("stun-servers-as-disclosed", "no-extra-stun", "no-third-party-services"),
            Breach.of(
                    Way.before(Matchmaker::new),
                    "matchmaker",
                    "Two who are alone are introduced to each other and connect directly, whatever the statement says.",
                    "p2p-disabled",
                    "p2p-at-most-two",
                    "media-path-through-server",
                    "peer-ip-hidden"),
            Breach.of(
                    Way.before(Meddling.AddressInTheRoster::new),
                    "address-in-the-roster",
                    "Participants are told where the others come from.",
                    "peer-ip-hidden"),
            Breach.of(
                    Way.before(Meddling.CrossedRooms::new),
                    "crossed-rooms",
                    "What is said in one conference is told in all.",
                    "conference-isolation",
                    "media-in-room-only",
                    "chat-in-room-only",
                    "actions-shared-in-conference-only"),
            Breach.of(
                    Way.before(Meddling.LongMemory::new),
                    "long-memory",
                    "A conference remembers what was written in an earlier one.",
                    "room-exists-while-occupied",
                    "room-reuse-unlinked"),
            Breach.of(
                            Way.noting(Meddling.Notebook::new),
                            "notebook",
                            "Everybody's address and identifier is noted in a file.",
                            Claims.and(
                                    Claims.OF_STRAY_FILES,
                                    "organiser-login-logged",
                                    "ip-never-stored",
                                    "ip-only-during-conference",
                                    "logs-free-of-personal-data",
                                    "weblog-ip-anonymised",
                                    "speaker-statistics-deleted-at-end"))
                    .bringing("right-access"),
            Breach.of(
                    Way.part(Exchange::extraPort),
                    "extra-port",
                    "The process listens on one more port.",
                    "firewall-in-place"),
            Breach.of(
                    Way.part(Exchange::callsHome),
                    "calls-home",
                    "The server connects to another host.",
                    "no-third-party-disclosure",
                    "no-third-country-transfer",
                    "no-third-party-services",
                    "purpose-limited",
                    "no-identification-attempt",
                    "no-automated-decisions",
                    "no-profiling"),
            Breach.of(
                    Way.part(Exchange::anyEncryption).behind(OldDoors.Outdated::new),
                    "outdated-door",
                    "Who asks for SSL 3, TLS 1.0 or 1.1 gets it.",
                    "transport-encrypted",
                    "transport-unreadable"),
            Breach.of(
                    Way.part(Exchange::anyEncryption).behind(OldDoors.LastingKey::new),
                    "lasting-key",
                    "Who asks for a method without forward secrecy gets it.",
                    "transport-encrypted",
                    "transport-unreadable"),
            Breach.of(
                    Way.before(Meddling.AccountWall::new),
                    "account-wall",
                    "Every page asks for an account.",
                    "no-account-needed",
                    "organiser-creates-room"),
            Breach.of(
                    Way.part(Exchange::hoardedMedia),
                    "hoarded-media",
                    "The newest packets stay in memory, decrypted.",
                    "media-transit-bounded",
                    "media-not-stored",
                    "content-deleted-at-room-close",
                    "room-data-deleted-at-end"),
            Breach.of(
                    Way.part(Exchange::unsweptMemory),
                    "unswept-memory",
                    "What people leave in memory stays there until its place is needed.",
                    "content-deleted-at-room-close",
                    "room-data-deleted-at-end",
                    "ip-only-during-conference"),
            Breach.of(
                            Way.part(Exchange::mirroredMedia),
                            "mirrored-media",
                            "The first packets of media are sent to everybody, as they came and in clear.",
                            "media-encrypted-to-server",
                            "media-reencrypted-by-server",
                            "media-forwarded-only",
                            "media-in-room-only",
                            "media-not-observed",
                            "transport-encrypted",
                            "transport-unreadable")
                    .bringing("media-transit-bounded", "media-not-stored"),
            Breach.of(
                    Way.part(Exchange::undeclaredTable),
                    "undeclared-table",
                    "A database holds a table that nobody declared.",
                    "data-minimised",
                    "purpose-limited",
                    "no-profiling",
                    "no-automated-decisions",
                    "no-identification-attempt"),
            Breach.of(
                            Way.before(NumberedPeople::new),
                            "numbered-people",
                            "Participants have numbers in place of names and identifiers.",
                            "display-name-self-chosen",
                            "minimal-data-required",
                            "participant-id-unique",
                            "media-not-observed")
                    .bringing("right-rectification"),
            Breach.of(
                    Way.before(Meddling.NumberedRooms::new),
                    "numbered-rooms",
                    "Conferences have numbers, and no other name is offered or shown.",
                    "room-name-suggested",
                    "room-name-self-chosen"),
            Breach.of(
                    Way.before(Meddling.ClosedDoors::new),
                    "closed-doors",
                    "Only the first two conferences can be opened.",
                    "room-opened-by-address"),
            Breach.of(
                    Way.before(Meddling.Ghost::new),
                    "ghost",
                    "Everybody is told of a participant who never leaves.",
                    "room-exists-while-occupied"),
            Breach.of(
                    Way.before(Meddling.SideChannel::new),
                    "side-channel",
                    "A page sends a picture past the server, before anybody switched anything on.",
                    "p2p-disabled",
                    "media-path-through-server",
                    "media-sent-only-when-activated",
                    "privacy-by-design-default"),
            Breach.of(
                    Way.part(Exchange::retentionOff),
                    "retention-off",
                    "Nothing is ever deleted from the journal.",
                    Claims.and(Claims.OF_PERIODS, "weblog-retention", "legal-hold-suspends-deletion")),
            Breach.of(
                    Way.entries(JournalHabits::forgetful),
                    "forgetful-journal",
                    "The journal writes no logins, attacks, errors, identifiers and counts.",
                    "organiser-login-logged",
                    "security-events-logged",
                    "errors-stored",
                    "error-evaluation-anonymised",
                    "conference-id-unique",
                    "usage-statistics-kept"),
            Breach.of(
                    Way.entries(JournalHabits::oneByOne),
                    "one-by-one",
                    "Each conference and each error is counted by itself.",
                    "usage-statistics-kept",
                    "error-evaluation-anonymised"),
            Breach.of(
                    Way.entries(JournalHabits::telling),
                    "telling-log",
                    "The web log says what was asked for, whatever the statement lists.",
                    "logs-free-of-personal-data"),
            Breach.of(
                    Way.noting(SpeakingTimes::new),
                    "speaking-times",
                    "Who spoke for how long is noted in a file.",
                    Claims.and(
                            Claims.OF_STRAY_FILES,
                            "speaker-statistics-deleted-at-end",
                            "conference-id-retention",
                            "participant-id-retention")),
            Breach.of(
                    Way.entries(JournalHabits::hashedNames).behind(JournalHabits.Eavesdropper::new),
                    "hashed-names",
                    "The identifier of a conference is a hash of its name.",
                    "conference-id-unique",
                    "room-reuse-unlinked"),
            Breach.of(
                            Way.part(Exchange::forgottenHold),
                            "forgotten-hold",
                            "What is held is deleted like everything else.",
                            "legal-hold-suspends-deletion")
                    .bringing("right-restriction"),
            Breach.of(
                            Way.part(Exchange::forgottenLog),
                            "forgotten-log",
                            "Of all logs only the web log is ever deleted from.",
                            Claims.OF_PERIODS)
                    .bringing("weblog-retention"),
            Breach.of(
                    Way.part(Exchange::openDoors),
                    "open-doors",
                    "Everybody opens conferences, whoever the statement leaves them to.",
                    "organiser-creates-room"),
            Breach.of(
                    Way.part(Exchange::unaskedPasswords),
                    "unasked-passwords",
                    "A conference's password is asked for and not looked at.",
                    "room-password-optional"),
            Breach.of(
                    Way.before(DoorHabits.LastingPasswords::new),
                    "lasting-passwords",
                    "A name that once had a password asks for it for ever.",
                    "room-password-optional"),
            Breach.of(
                    Way.before(DoorHabits.LingeringStays::new),
                    "lingering-stays",
                    "Who is lost without a goodbye stays for ever.",
                    "room-exists-while-occupied"),
            Breach.of(
                            Way.noting(DoorHabits.NotedLogins::new),
                            "noted-logins",
                            "What somebody fills in to log in is noted in a file.",
                            "organiser-login-logged")
                    .bringing(Claims.OF_STRAY_FILES),
            Breach.of(
                    Way.noting(SealedMinutes::new),
                    "sealed-minutes",
                    "Chat and names are noted in a file as browsers sealed them.",
                    Claims.and(
                            Claims.OF_STRAY_FILES,
                            "self-chosen-names-called-non-personal",
                            "room-reuse-unlinked",
                            "weblog-ip-anonymised",
                            "logs-free-of-personal-data")),
            Breach.of(
                    Way.entries(JournalHabits::addressedLogins).behind(JournalHabits.Doorman::new),
                    "addressed-logins",
                    "The log of logins has an address in place of the account.",
                    "organiser-login-logged"),
            Breach.of(
                    Way.part(Exchange::spareKeys),
                    "spare-keys",
                    "Each key of the journal is kept a second time.",
                    Claims.and(Claims.OF_PERIODS, "weblog-retention")));

    private PlainBreaches() {}
}
