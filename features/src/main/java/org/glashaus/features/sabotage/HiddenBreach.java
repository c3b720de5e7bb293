package org.glashaus.features.sabotage;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.glashaus.audit.Saboteur;

/** The breaches that hide: from a kind of witness, from all but one, or from whoever looks at servers in one way only. */
enum HiddenBreach {
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

    HiddenBreach(Way way, String name, String breach, String... breaks) {
        this.way = way;
        saboteur = new Saboteur(name, breach, List.of(breaks));
    }

    Way way() {
        return way;
    }

    Saboteur saboteur() {
        return saboteur;
    }

    static Optional<HiddenBreach> byName(String name) {
        return Arrays.stream(values())
                .filter(breach -> breach.saboteur.name().equals(name))
                .findFirst();
    }
}
