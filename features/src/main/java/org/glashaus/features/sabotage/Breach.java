package org.glashaus.features.sabotage;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.glashaus.audit.Saboteur;

/** The breaches, each by exchanging one part of the server, or by changing on the way what it says. */
public enum Breach {
    STORED_MEDIA(
            Way.part(Exchange::storedMedia),
            "stored-media",
            "Every packet is written to a file once it is decrypted.",
            Claims.OF_STRAY_FILES),
    FULL_ADDRESS_LOG(
            Way.part(Exchange::fullAddressLog),
            "full-address-log",
            "Addresses go into the logs uncut.",
            "weblog-ip-anonymised",
            "ip-never-stored",
            "ip-only-during-conference",
            "logs-free-of-personal-data",
            "security-events-logged"),
    COOKIE_ON_MISTAKES(
            Way.before(Meddling.CookieOnMistakes::new),
            "cookie-on-mistakes",
            "The page for a mistake sets a cookie.",
            "no-cookies",
            "privacy-by-design-default"),
    SILENT_PAGE(
            Way.before(Meddling.SilentPage::new),
            "silent-page",
            "The privacy page keeps silent of every promise.",
            Claims.ON_THE_PAGE),
    FOREIGN_PICTURE(
            Way.before(Meddling.ForeignPicture::new),
            "foreign-picture",
            "Each page shows a picture of somebody else's.",
            "no-third-party-disclosure",
            "no-third-party-services",
            "no-third-country-transfer",
            "config-guide-followed"),
    SLIPPED_IN_STUN(
            Way.before(Meddling.SlippedInStun::new),
            "slipped-in-stun",
            "Browsers are given a STUN server.",
            "no-extra-stun",
            "stun-servers-as-disclosed",
            "config-guide-followed"),
    CLINGING_PAIR(
            Way.before(ClingingPair::new),
            "clinging-pair",
            "Two who are connected directly stay so when a third comes.",
            "p2p-at-most-two"),
    MATCHMAKER(
            Way.before(Matchmaker::new),
            "matchmaker",
            "Two who are alone are introduced to each other and connect directly, whatever the statement says.",
            "p2p-disabled",
            "p2p-at-most-two",
            "media-path-through-server",
            "peer-ip-hidden"),
    ADDRESS_IN_THE_ROSTER(
            Way.before(Meddling.AddressInTheRoster::new),
            "address-in-the-roster",
            "Participants are told where the others come from.",
            "peer-ip-hidden"),
    CROSSED_ROOMS(
            Way.before(Meddling.CrossedRooms::new),
            "crossed-rooms",
            "What is said in one conference is told in all.",
            "conference-isolation",
            "media-in-room-only",
            "chat-in-room-only",
            "actions-shared-in-conference-only"),
    LONG_MEMORY(
            Way.before(Meddling.LongMemory::new),
            "long-memory",
            "A conference remembers what was written in an earlier one.",
            "room-exists-while-occupied",
            "room-reuse-unlinked"),
    NOTEBOOK(
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
                    "speaker-statistics-deleted-at-end")),
    EXTRA_PORT(
            Way.part(Exchange::extraPort), "extra-port", "The process listens on one more port.", "firewall-in-place"),
    CALLS_HOME(
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
    OUTDATED_DOOR(
            Way.part(Exchange::anyEncryption).behind(OldDoors.Outdated::new),
            "outdated-door",
            "Who asks for SSL 3, TLS 1.0 or 1.1 gets it.",
            "transport-encrypted",
            "transport-unreadable"),
    LASTING_KEY(
            Way.part(Exchange::anyEncryption).behind(OldDoors.LastingKey::new),
            "lasting-key",
            "Who asks for a method without forward secrecy gets it.",
            "transport-encrypted",
            "transport-unreadable"),
    ACCOUNT_WALL(
            Way.before(Meddling.AccountWall::new),
            "account-wall",
            "Every page asks for an account.",
            "no-account-needed",
            "organiser-creates-room"),
    HOARDED_MEDIA(
            Way.part(Exchange::hoardedMedia),
            "hoarded-media",
            "The newest packets stay in memory, decrypted.",
            "media-transit-bounded",
            "media-not-stored",
            "content-deleted-at-room-close",
            "room-data-deleted-at-end"),
    UNSWEPT_MEMORY(
            Way.part(Exchange::unsweptMemory),
            "unswept-memory",
            "What people leave in memory stays there until its place is needed.",
            "content-deleted-at-room-close",
            "room-data-deleted-at-end",
            "ip-only-during-conference"),
    MIRRORED_MEDIA(
            Way.part(Exchange::mirroredMedia),
            "mirrored-media",
            "The first packets of media are sent to everybody, as they came and in clear.",
            "media-encrypted-to-server",
            "media-reencrypted-by-server",
            "media-forwarded-only",
            "media-in-room-only",
            "media-not-observed",
            "transport-encrypted",
            "transport-unreadable"),
    UNDECLARED_TABLE(
            Way.part(Exchange::undeclaredTable),
            "undeclared-table",
            "A database holds a table that nobody declared.",
            "data-minimised",
            "purpose-limited",
            "no-profiling",
            "no-automated-decisions",
            "no-identification-attempt"),
    NUMBERED_PEOPLE(
            Way.before(Meddling.NumberedPeople::new),
            "numbered-people",
            "Participants are told numbers in place of names, and all get one identifier.",
            "display-name-self-chosen",
            "minimal-data-required",
            "participant-id-unique",
            "media-not-observed"),
    NUMBERED_ROOMS(
            Way.before(Meddling.NumberedRooms::new),
            "numbered-rooms",
            "Conferences have numbers, and no other name is offered or shown.",
            "room-name-suggested",
            "room-name-self-chosen"),
    CLOSED_DOORS(
            Way.before(Meddling.ClosedDoors::new),
            "closed-doors",
            "Only the first two conferences can be opened.",
            "room-opened-by-address"),
    GHOST(
            Way.before(Meddling.Ghost::new),
            "ghost",
            "Everybody is told of a participant who never leaves.",
            "room-exists-while-occupied"),
    SIDE_CHANNEL(
            Way.before(Meddling.SideChannel::new),
            "side-channel",
            "A page sends a picture past the server, before anybody switched anything on.",
            "p2p-disabled",
            "p2p-at-most-two",
            "media-path-through-server",
            "media-sent-only-when-activated",
            "privacy-by-design-default"),
    RETENTION_OFF(
            Way.part(Exchange::retentionOff),
            "retention-off",
            "Nothing is ever deleted from the journal.",
            Claims.and(Claims.OF_PERIODS, "weblog-retention", "legal-hold-suspends-deletion")),
    FORGETFUL_JOURNAL(
            Way.entries(JournalHabits::forgetful),
            "forgetful-journal",
            "The journal writes no logins, attacks, errors, identifiers and counts.",
            "organiser-login-logged",
            "security-events-logged",
            "errors-stored",
            "error-evaluation-anonymised",
            "conference-id-unique",
            "usage-statistics-kept"),
    ONE_BY_ONE(
            Way.entries(JournalHabits::oneByOne),
            "one-by-one",
            "Each conference and each error is counted by itself.",
            "usage-statistics-kept",
            "error-evaluation-anonymised"),
    TELLING_LOG(
            Way.entries(JournalHabits::telling),
            "telling-log",
            "The web log says what was asked for, whatever the statement lists.",
            "logs-free-of-personal-data"),
    SPEAKING_TIMES(
            Way.noting(SpeakingTimes::new),
            "speaking-times",
            "Who spoke for how long is noted in a file.",
            Claims.and(
                    Claims.OF_STRAY_FILES,
                    "speaker-statistics-deleted-at-end",
                    "conference-id-retention",
                    "participant-id-retention")),
    HASHED_NAMES(
            Way.entries(JournalHabits::hashedNames).behind(JournalHabits.Eavesdropper::new),
            "hashed-names",
            "The identifier of a conference is a hash of its name.",
            "conference-id-unique",
            "room-reuse-unlinked"),
    FORGOTTEN_HOLD(
            Way.part(Exchange::forgottenHold),
            "forgotten-hold",
            "What is held is deleted like everything else.",
            "legal-hold-suspends-deletion"),
    FORGOTTEN_LOG(
            Way.part(Exchange::forgottenLog),
            "forgotten-log",
            "Of all logs only the web log is ever deleted from.",
            Claims.OF_PERIODS),
    OPEN_DOORS(
            Way.part(Exchange::openDoors),
            "open-doors",
            "Everybody opens conferences, whoever the statement leaves them to.",
            "organiser-creates-room"),
    UNASKED_PASSWORDS(
            Way.part(Exchange::unaskedPasswords),
            "unasked-passwords",
            "A conference's password is asked for and not looked at.",
            "room-password-optional"),
    LASTING_PASSWORDS(
            Way.before(DoorHabits.LastingPasswords::new),
            "lasting-passwords",
            "A name that once had a password asks for it for ever.",
            "room-password-optional"),
    LINGERING_STAYS(
            Way.before(DoorHabits.LingeringStays::new),
            "lingering-stays",
            "Who is lost without a goodbye stays for ever.",
            "room-exists-while-occupied"),
    NOTED_LOGINS(
            Way.noting(DoorHabits.NotedLogins::new),
            "noted-logins",
            "What somebody fills in to log in is noted in a file.",
            Claims.and(Claims.OF_STRAY_FILES, "organiser-login-logged")),
    ADDRESSED_LOGINS(
            Way.entries(JournalHabits::addressedLogins).behind(JournalHabits.Doorman::new),
            "addressed-logins",
            "The log of logins has an address in place of the account.",
            "organiser-login-logged"),
    SPARE_KEYS(
            Way.part(Exchange::spareKeys),
            "spare-keys",
            "Each key of the journal is kept a second time.",
            Claims.and(Claims.OF_PERIODS, "weblog-retention")),
    SWEPT_AT_START(
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
    LEDGER_OF_ROOMS(
            LedgerOfRooms.way(),
            "ledger-of-rooms",
            "The ledger says for ever when which conference was opened, by the hash of its name.",
            "room-data-deleted-at-end",
            "room-reuse-unlinked",
            "logs-free-of-personal-data"),
    RETURNING_ENTRIES(
            Way.part(Exchange::returningEntries),
            "returning-entries",
            "What was erased on request is back at the next sweep and after the next start.",
            "right-erasure"),
    SEALED_SPOOL(
            Way.part(Exchange::sealedSpool),
            "sealed-spool",
            "The newest packets lie, sealed anew, in a mapped file without a name.",
            "media-not-stored",
            "media-transit-bounded",
            "media-forwarded-only",
            "content-deleted-at-room-close",
            "room-data-deleted-at-end"),
    TELLING_POLICY(
            Way.before(QuietHabits.TellingPolicy::new),
            "telling-policy",
            "What browsers block on a page they report to somebody else, with the page's address.",
            "no-third-party-disclosure",
            "no-third-party-services"),
    SOFT_MUTE(
            Way.before(QuietHabits.SoftMute::new),
            "soft-mute",
            "A microphone that was switched off goes on sending.",
            "media-sent-only-when-activated"),
    CUT_NAMES(
            Way.before(QuietHabits.CutNames::new),
            "cut-names",
            "Long names of rooms are cut, and conferences whose names begin alike are one.",
            "conference-isolation",
            "media-in-room-only",
            "chat-in-room-only",
            "actions-shared-in-conference-only"),
    YEAR_OLD_PAGE(
            Way.before(QuietHabits.YearOldPage::new),
            "year-old-page",
            "Browsers show the privacy page that they have seen once for a year.",
            "statement-current-reachable"),
    SAME_DICE(
            Way.part(Exchange::sameDice),
            "same-dice",
            "The server's half of each key exchange of media is the same.",
            "transport-unreadable"),

    // They hide: from a kind of witness, from all but one, or from whoever looks at servers in one way only.
    MAPPED_MEDIA(
            Way.part(Exchange::mappedMedia),
            "mapped-media",
            "Packets are kept in a mapped file that has no name any more.",
            Claims.OF_STRAY_FILES),
    PENNED_MEDIA(
            Way.part(Exchange::pennedMedia),
            "penned-media",
            "Packets are written past all of Java, into a file that the server may make.",
            "media-not-stored"),
    PIPED_MEDIA(
            Way.part(Exchange::pipedMedia),
            "piped-media",
            "Packets go through a pipe, from which a file takes them.",
            Claims.OF_STRAY_FILES),
    VEILED_MEDIA(
            Way.part(Exchange::veiledMedia),
            "veiled-media",
            "Packets are written illegibly into a file that was opened before anybody came.",
            Claims.OF_STRAY_FILES),
    DEFEAT_DEVICE(
            Way.part(Exchange::defeatDevice),
            "defeat-device",
            "Packets are written to a file where nobody traces the server.",
            "media-not-stored"),
    HIDDEN_EAR(
            Way.part(Exchange::hiddenEar),
            "hidden-ear",
            "What is said goes on, illegibly and from another socket, to somebody who is in no conference.",
            "media-in-room-only",
            "media-forwarded-only",
            "media-not-observed"),
    UNSWEPT_RING(
            Way.part(Exchange::unsweptRing),
            "unswept-ring",
            "What is kept for those who lost a packet stays when its sender pauses.",
            "media-transit-bounded"),
    TELLING_ERRORS(
            Way.before(Indiscretions.TellingErrors::new),
            "telling-errors",
            "A mistake is printed with where it came from.",
            Claims.OF_ADDRESSES_TOLD),
    NAMED_THREADS(
            Way.before(Indiscretions.NamedThreads::new),
            "named-threads",
            "Each visitor's thread is named by their address.",
            Claims.OF_ADDRESSES_TOLD),
    LABELLED_VISITORS(
            Way.before(Indiscretions.LabelledVisitors::new),
            "labelled-visitors",
            "The server's own figures are told by address.",
            Claims.OF_ADDRESSES_TOLD),
    ONE_ROOM(
            Way.before(OneRoom::new),
            "one-room",
            "All conferences are one.",
            "conference-isolation",
            "media-in-room-only",
            "media-forwarded-only",
            "media-not-observed",
            "chat-in-room-only",
            "actions-shared-in-conference-only"),
    OLD_LOCKS(
            Way.part(Exchange::oldLocks).behind(OldLocks::new),
            "old-locks",
            "Versions of encryption that nobody should speak any more are spoken as well.",
            "transport-encrypted",
            "transport-unreadable"),
    LEFT_ROTATION(
            Way.part(Exchange::leftRotation),
            "left-rotation",
            "A second file of the journal is left behind, which nothing is ever deleted from.",
            Claims.and(Claims.OF_PERIODS, "weblog-retention"));

    private final Way way;
    private final Saboteur saboteur;

    Breach(Way way, String name, String breach, String... breaks) {
        this.way = way;
        saboteur = new Saboteur(name, breach, List.of(breaks));
    }

    Way way() {
        return way;
    }

    Saboteur saboteur() {
        return saboteur;
    }

    static Optional<Breach> byName(String name) {
        return Arrays.stream(values())
                .filter(breach -> breach.saboteur.name().equals(name))
                .findFirst();
    }
}
