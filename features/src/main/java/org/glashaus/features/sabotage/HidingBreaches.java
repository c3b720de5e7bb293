package org.glashaus.features.sabotage;

import java.util.List;

/** Breaches that hide: from a kind of witness, from all but one, or from whoever looks at servers in one way only. */
final class HidingBreaches {
    static final List<Breach> ALL = List.of(
            Breach.of(
                    Way.part(Exchange::mappedMedia),
                    "mapped-media",
                    "Packets are kept in a mapped file that has no name any more.",
                    Claims.OF_STRAY_FILES),
            Breach.of(
                    Way.part(Exchange::pennedMedia),
                    "penned-media",
                    "Packets are written past all of Java, into a file that the server may make.",
                    "media-not-stored"),
            Breach.of(
                    Way.part(Exchange::pipedMedia),
                    "piped-media",
                    "Packets go through a pipe, from which a file takes them.",
                    Claims.OF_STRAY_FILES),
            Breach.of(
                    Way.part(Exchange::veiledMedia),
                    "veiled-media",
                    "Packets are written illegibly into a file that was opened before anybody came.",
                    Claims.OF_STRAY_FILES),
            Breach.of(
                    Way.part(Exchange::defeatDevice),
                    "defeat-device",
                    "Packets are written to a file where nobody traces the server.",
                    "media-not-stored"),
            Breach.of(
                    Way.part(Exchange::hiddenEar),
                    "hidden-ear",
                    "What is said goes on, illegibly and from another socket, to somebody who is in no conference.",
                    "media-in-room-only",
                    "media-forwarded-only",
                    "media-not-observed"),
            Breach.of(
                    Way.part(Exchange::unsweptRing),
                    "unswept-ring",
                    "What is kept for those who lost a packet stays when its sender pauses.",
                    "media-transit-bounded"),
            Breach.of(
                    Way.before(Indiscretions.TellingErrors::new),
                    "telling-errors",
                    "A mistake is printed with where it came from.",
                    Claims.OF_ADDRESSES_TOLD),
            Breach.of(
                    Way.before(Indiscretions.NamedThreads::new),
                    "named-threads",
                    "Each visitor's thread is named by their address.",
                    Claims.OF_ADDRESSES_TOLD),
            Breach.of(
                    Way.before(Indiscretions.LabelledVisitors::new),
                    "labelled-visitors",
                    "The server's own figures are told by address.",
                    Claims.OF_ADDRESSES_TOLD),
            Breach.of(
                            Way.before(OneRoom::new),
                            "one-room",
                            "All conferences are one.",
                            "conference-isolation",
                            "media-in-room-only",
                            "media-forwarded-only",
                            "media-not-observed",
                            "chat-in-room-only",
                            "actions-shared-in-conference-only")
                    .bringing("display-name-self-chosen", "minimal-data-required"),
            Breach.of(
                    Way.part(Exchange::oldLocks).behind(OldLocks::new),
                    "old-locks",
                    "Versions of encryption that nobody should speak any more are spoken as well.",
                    "transport-encrypted",
                    "transport-unreadable"),
            Breach.of(
                    Way.part(Exchange::leftRotation),
                    "left-rotation",
                    "A second file of the journal is left behind, which nothing is ever deleted from.",
                    Claims.and(Claims.OF_PERIODS, "weblog-retention")));

    private HidingBreaches() {}
}
