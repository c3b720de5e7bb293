package org.glashaus.features.sabotage;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.glashaus.audit.Saboteur;
import org.glashaus.conference.Composition;
import org.glashaus.conference.Deployment;
import org.glashaus.conference.journal.JournalEntry;

/** The breaches, each by exchanging one part of the server, or by changing on the way what it says. */
public enum Breach {
    STORED_MEDIA(
            Exchange::storedMedia,
            "stored-media",
            "Every packet is written to a file once it is decrypted.",
            "media-not-stored",
            "media-transit-bounded",
            "purpose-limited",
            "no-identification-attempt",
            "no-automated-decisions",
            "no-profiling"),
    FULL_ADDRESS_LOG(
            Exchange::fullAddressLog,
            "full-address-log",
            "Addresses go into the logs uncut.",
            "weblog-ip-anonymised",
            "ip-never-stored",
            "ip-only-during-conference",
            "logs-free-of-personal-data",
            "security-events-logged"),
    COOKIE_ON_MISTAKES(
            Meddling.CookieOnMistakes::new,
            "cookie-on-mistakes",
            "The page for a mistake sets a cookie.",
            "no-cookies",
            "privacy-by-design-default"),
    SILENT_PAGE(
            Meddling.SilentPage::new,
            "silent-page",
            "The privacy page keeps silent of every promise.",
            Claims.ON_THE_PAGE),
    FOREIGN_PICTURE(
            Meddling.ForeignPicture::new,
            "foreign-picture",
            "Each page shows a picture of somebody else's.",
            "no-third-party-disclosure",
            "no-third-party-services",
            "no-third-country-transfer",
            "config-guide-followed"),
    SLIPPED_IN_STUN(
            Meddling.SlippedInStun::new,
            "slipped-in-stun",
            "Browsers are given a STUN server.",
            "no-extra-stun",
            "stun-servers-as-disclosed",
            "config-guide-followed"),
    CLINGING_PAIR(
            ClingingPair::new,
            "clinging-pair",
            "Two who are connected directly stay so when a third comes.",
            "p2p-at-most-two"),
    ADDRESS_IN_THE_ROSTER(
            Meddling.AddressInTheRoster::new,
            "address-in-the-roster",
            "Participants are told where the others come from.",
            "peer-ip-hidden"),
    CROSSED_ROOMS(
            Meddling.CrossedRooms::new,
            "crossed-rooms",
            "What is said in one conference is told in all.",
            "conference-isolation",
            "media-in-room-only",
            "chat-in-room-only",
            "actions-shared-in-conference-only"),
    LONG_MEMORY(
            Meddling.LongMemory::new,
            "long-memory",
            "A conference remembers what was written in an earlier one.",
            "room-reuse-unlinked"),
    NOTEBOOK(
            "notebook",
            "Everybody's address and identifier is noted in a file.",
            "ip-never-stored",
            "ip-only-during-conference",
            "logs-free-of-personal-data",
            "weblog-ip-anonymised",
            "speaker-statistics-deleted-at-end",
            "purpose-limited",
            "no-identification-attempt",
            "no-automated-decisions",
            "no-profiling",
            "media-not-stored") {
        @Override
        Optional<Meddler> meddler(Deployment deployment) {
            return Optional.of(new Meddling.Notebook(
                    BadHabits.file(deployment.dataFolder().resolve("tmp").resolve("notes.txt"))));
        }
    },
    EXTRA_PORT(Exchange::extraPort, "extra-port", "The process listens on one more port.", "firewall-in-place"),
    CALLS_HOME(
            Exchange::callsHome,
            "calls-home",
            "The server connects to another host.",
            "no-third-party-disclosure",
            "no-third-country-transfer",
            "no-third-party-services",
            "purpose-limited",
            "no-identification-attempt",
            "no-automated-decisions",
            "no-profiling"),
    ACCOUNT_WALL(
            Meddling.AccountWall::new,
            "account-wall",
            "Every page asks for an account.",
            "no-account-needed",
            "organiser-creates-room"),
    HOARDED_MEDIA(
            Exchange::hoardedMedia,
            "hoarded-media",
            "The newest packets stay in memory, decrypted.",
            "media-transit-bounded",
            "media-not-stored"),
    MIRRORED_MEDIA(
            Exchange::mirroredMedia,
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
            Exchange::undeclaredTable,
            "undeclared-table",
            "A database holds a table that nobody declared.",
            "data-minimised",
            "purpose-limited",
            "no-profiling",
            "no-automated-decisions",
            "no-identification-attempt"),
    NUMBERED_PEOPLE(
            Meddling.NumberedPeople::new,
            "numbered-people",
            "Participants are told numbers in place of names, and all get one identifier.",
            "display-name-self-chosen",
            "minimal-data-required",
            "participant-id-unique",
            "media-not-observed"),
    NUMBERED_ROOMS(
            Meddling.NumberedRooms::new,
            "numbered-rooms",
            "Conferences have numbers, and no other name is offered or shown.",
            "room-name-suggested",
            "room-name-self-chosen"),
    CLOSED_DOORS(
            Meddling.ClosedDoors::new,
            "closed-doors",
            "Only the first two conferences can be opened.",
            "room-opened-by-address"),
    GHOST(
            Meddling.Ghost::new,
            "ghost",
            "Everybody is told of a participant who never leaves.",
            "room-exists-while-occupied"),
    SIDE_CHANNEL(
            Meddling.SideChannel::new,
            "side-channel",
            "A page sends a picture past the server, before anybody switched anything on.",
            "p2p-disabled",
            "p2p-at-most-two",
            "media-path-through-server",
            "media-sent-only-when-activated",
            "privacy-by-design-default"),
    RETENTION_OFF(
            Exchange::retentionOff,
            "retention-off",
            "Nothing is ever deleted from the journal.",
            Claims.and(Claims.OF_PERIODS, "weblog-retention", "legal-hold-suspends-deletion")),
    FORGETFUL_JOURNAL(
            JournalHabits::forgetful,
            "forgetful-journal",
            "The journal writes no attacks, errors, identifiers and counts.",
            "security-events-logged",
            "errors-stored",
            "error-evaluation-anonymised",
            "conference-id-unique",
            "usage-statistics-kept"),
    ONE_BY_ONE(
            JournalHabits::oneByOne,
            "one-by-one",
            "Each conference and each error is counted by itself.",
            "usage-statistics-kept",
            "error-evaluation-anonymised"),
    TELLING_LOG(
            JournalHabits::telling,
            "telling-log",
            "The web log says what was asked for, whatever the statement lists.",
            "logs-free-of-personal-data"),
    SPEAKING_TIMES(
            "speaking-times",
            "Who spoke for how long is noted in a file.",
            "speaker-statistics-deleted-at-end",
            "conference-id-retention",
            "participant-id-retention",
            "purpose-limited",
            "no-identification-attempt",
            "no-automated-decisions",
            "no-profiling",
            "media-not-stored") {
        @Override
        Optional<Meddler> meddler(Deployment deployment) {
            return Optional.of(new SpeakingTimes(
                    BadHabits.file(deployment.dataFolder().resolve("tmp").resolve("speakers.txt"))));
        }
    },
    HASHED_NAMES(
            JournalHabits::hashedNames,
            "hashed-names",
            "The identifier of a conference is a hash of its name.",
            "conference-id-unique",
            "room-reuse-unlinked") {
        @Override
        Optional<Meddler> meddler(Deployment deployment) {
            return Optional.of(new JournalHabits.Eavesdropper());
        }
    },
    FORGOTTEN_HOLD(
            Exchange::forgottenHold,
            "forgotten-hold",
            "What is held is deleted like everything else.",
            "legal-hold-suspends-deletion"),
    FORGOTTEN_LOG(
            Exchange::forgottenLog,
            "forgotten-log",
            "Of all logs only the web log is ever deleted from.",
            Claims.OF_PERIODS),
    SPARE_KEYS(
            Exchange::spareKeys,
            "spare-keys",
            "Each key of the journal is kept a second time.",
            Claims.and(Claims.OF_PERIODS, "weblog-retention"));

    private final Optional<Supplier<Meddler>> meddler;
    private final Exchange exchange;
    private final Saboteur saboteur;

    /** Whatever it does is done before the server. */
    Breach(String name, String breach, String... breaks) {
        this(Optional.empty(), Exchange.NONE, name, breach, breaks);
    }

    Breach(Exchange exchange, String name, String breach, String... breaks) {
        this(Optional.empty(), exchange, name, breach, breaks);
    }

    /** The journal writes other entries than it is told to. */
    Breach(UnaryOperator<List<JournalEntry>> others, String name, String breach, String... breaks) {
        this(
                Optional.empty(),
                (shipped, deployment) -> shipped.withJournal(TamperedStore.giving(others, shipped.journal())),
                name,
                breach,
                breaks);
    }

    /** What the server says is changed on the way. */
    Breach(Supplier<Meddler> meddler, String name, String breach, String... breaks) {
        this(Optional.of(meddler), Exchange.NONE, name, breach, breaks);
    }

    Breach(Optional<Supplier<Meddler>> meddler, Exchange exchange, String name, String breach, String... breaks) {
        this.meddler = meddler;
        this.exchange = exchange;
        saboteur = new Saboteur(name, breach, List.of(breaks));
    }

    /** The server with the part exchanged. */
    Composition into(Composition shipped, Deployment deployment) {
        return exchange.in(shipped, deployment);
    }

    /** What stands before a server that is as shipped. */
    Optional<Meddler> meddler(Deployment deployment) {
        return meddler.map(Supplier::get);
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
