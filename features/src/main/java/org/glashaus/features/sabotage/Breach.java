package org.glashaus.features.sabotage;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.glashaus.audit.Saboteur;
import org.glashaus.conference.Composition;
import org.glashaus.conference.Deployment;
import org.glashaus.conference.journal.AddressShortening;

/** The breaches, each by exchanging one part of the server, or by changing on the way what it says. */
public enum Breach {
    STORED_MEDIA(
            "stored-media",
            "Every packet is written to a file once it is decrypted.",
            "media-not-stored",
            "purpose-limited",
            "no-identification-attempt",
            "no-automated-decisions",
            "no-profiling") {
        @Override
        Composition into(Composition shipped, Deployment deployment) {
            return shipped.withCiphers(new StoringCiphers(
                    shipped.ciphers(), deployment.dataFolder().resolve("tmp").resolve("cache.bin")));
        }
    },
    FULL_ADDRESS_LOG(
            "full-address-log",
            "Addresses go into the web log uncut.",
            "weblog-ip-anonymised",
            "ip-never-stored",
            "ip-only-during-conference",
            "logs-free-of-personal-data") {
        @Override
        Composition into(Composition shipped, Deployment deployment) {
            return shipped.withShortening(AddressShortening::whole);
        }
    },
    COOKIE_ON_MISTAKES(
            "cookie-on-mistakes",
            "The page for a mistake sets a cookie.",
            "no-cookies",
            "cookies-disclosed-required",
            "persistent-personalisation-cookies",
            "privacy-by-design-default",
            "firewall-in-place") {
        @Override
        Optional<Meddler> meddler() {
            return Optional.of(new Meddling.CookieOnMistakes());
        }
    },
    SILENT_PAGE(
            "silent-page",
            "The privacy page keeps silent of every promise.",
            "scope-disclosed",
            "last-updated-shown",
            "controller-identity-shown",
            "controller-contact-shown",
            "helpdesk-contact-shown",
            "dpo-contact-shown",
            "supervisory-authority-named",
            "statement-may-change",
            "statement-current-reachable",
            "purpose-stated",
            "legal-basis-stated",
            "room-name-processed",
            "recipients-not-controlled",
            "server-decrypts-disclosed",
            "no-e2ee-disclosed",
            "ip-processed-disclosed",
            "access-data-disclosed",
            "identifiability-disclosed",
            "withdrawal-not-retroactive",
            "rights-contact-shown",
            "right-complaint-authority",
            "art13-duty-met",
            "named-software-runs",
            "firewall-in-place") {
        @Override
        Optional<Meddler> meddler() {
            return Optional.of(new Meddling.SilentPage());
        }
    },
    FOREIGN_PICTURE(
            "foreign-picture",
            "Each page shows a picture of somebody else's.",
            "no-third-party-disclosure",
            "no-third-party-services",
            "no-third-country-transfer",
            "config-guide-followed",
            "firewall-in-place") {
        @Override
        Optional<Meddler> meddler() {
            return Optional.of(new Meddling.ForeignPicture());
        }
    },
    SLIPPED_IN_STUN(
            "slipped-in-stun",
            "Browsers are given a STUN server.",
            "no-extra-stun",
            "stun-servers-as-disclosed",
            "config-guide-followed",
            "firewall-in-place") {
        @Override
        Optional<Meddler> meddler() {
            return Optional.of(new Meddling.SlippedInStun());
        }
    },
    ADDRESS_IN_THE_ROSTER(
            "address-in-the-roster",
            "Participants are told where the others come from.",
            "peer-ip-hidden",
            "firewall-in-place") {
        @Override
        Optional<Meddler> meddler() {
            return Optional.of(new Meddling.AddressInTheRoster());
        }
    },
    CROSSED_ROOMS(
            "crossed-rooms",
            "What is said in one conference is told in all.",
            "conference-isolation",
            "media-in-room-only",
            "chat-in-room-only",
            "actions-shared-in-conference-only",
            "firewall-in-place") {
        @Override
        Optional<Meddler> meddler() {
            return Optional.of(new Meddling.CrossedRooms());
        }
    },
    LONG_MEMORY(
            "long-memory",
            "A conference remembers what was written in an earlier one.",
            "room-reuse-unlinked",
            "room-name-kept-for-reuse",
            "firewall-in-place") {
        @Override
        Optional<Meddler> meddler() {
            return Optional.of(new Meddling.LongMemory());
        }
    },
    ACCOUNT_WALL(
            "account-wall",
            "Every page asks for an account.",
            "no-account-needed",
            "organiser-creates-room",
            "firewall-in-place") {
        @Override
        Optional<Meddler> meddler() {
            return Optional.of(new Meddling.AccountWall());
        }
    },
    RETENTION_OFF("retention-off", "Nothing is ever deleted from the journal.", "weblog-retention") {
        @Override
        Composition into(Composition shipped, Deployment deployment) {
            return shipped.withSweep((store, retention, now) -> 0);
        }
    };

    private final Saboteur saboteur;

    Breach(String name, String breach, String... breaks) {
        saboteur = new Saboteur(name, breach, List.of(breaks));
    }

    /** The server with the part exchanged. */
    Composition into(Composition shipped, Deployment deployment) {
        return shipped;
    }

    /** What stands before a server that is as shipped. */
    Optional<Meddler> meddler() {
        return Optional.empty();
    }

    public Saboteur saboteur() {
        return saboteur;
    }

    public static List<Saboteur> saboteurs() {
        return Arrays.stream(values()).map(Breach::saboteur).toList();
    }

    public static Optional<Breach> byName(String name) {
        return Arrays.stream(values())
                .filter(breach -> breach.saboteur.name().equals(name))
                .findFirst();
    }
}
