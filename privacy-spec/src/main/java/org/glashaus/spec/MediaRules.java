package org.glashaus.spec;

import static org.glashaus.spec.SettingRule.named;

import java.util.List;

/** The way of sound, picture and chat, and who learns whose address. */
final class MediaRules {
    static final List<SettingRule> ALL = List.of(
            named("media-storage")
                    .obeyed("never", "media-not-stored")
                    .silent("never", "Storing media would have to be told."),
            named("media-handling")
                    .obeyed("receive and pass on, nothing else", "media-forwarded-only")
                    .silent("receive and pass on, nothing else", "Any other use of media would have to be told."),
            named("media-transit-limit")
                    .obeyed(Periods::ofStated, "media-transit-bounded")
                    .silent("passed on at once", "No longer than the way through takes."),
            named("chat-storage")
                    .obeyed("in memory until the room closes", "content-deleted-at-room-close")
                    .silent("in memory until the room closes", "Storing chat would have to be told."),
            named("media-encryption")
                    .obeyed(
                            "DTLS-SRTP to the server, and from it under keys of each recipient",
                            "media-encrypted-to-server",
                            "media-reencrypted-by-server")
                    .silent(
                            "DTLS-SRTP to the server, and from it under keys of each recipient",
                            "Security is owed whether told or not (Article 32)."),
            named("transport-encryption")
                    .obeyed("TLS 1.2 or later", "transport-encrypted", "transport-unreadable")
                    .silent("TLS 1.2 or later", "Security is owed whether told or not (Article 32)."),
            named("media-activation")
                    .obeyed("off until the participant switches them on", "media-sent-only-when-activated")
                    .silent("off until the participant switches them on", "The most private default (Article 25)."),
            named("recipients")
                    .obeyed(
                            "members of the same room",
                            "media-in-room-only",
                            "chat-in-room-only",
                            "conference-isolation",
                            "actions-shared-in-conference-only")
                    .silent("members of the same room", "Any other recipient would have to be told."),
            named("observers")
                    .obeyed("whoever receives is shown to all in the room", "media-not-observed")
                    .silent(
                            "whoever receives is shown to all in the room",
                            "A hidden recipient would have to be told."),
            named("direct-connections")
                    .obeyed("none", "p2p-disabled", "media-path-through-server")
                    .obeyed(
                            "between two people who are alone in a room; ended within 2 seconds when a third comes",
                            "p2p-at-most-two")
                    .silent("none", "Where the statement is silent there are none."),
            named("stun-servers")
                    .obeyed("none", "no-extra-stun")
                    .obeyed(MediaRules::stunServers, "stun-servers-as-disclosed")
                    .silent("none", "Where the statement is silent there are none."),
            named("peer-addresses")
                    .obeyed("no participant learns the address of another", "peer-ip-hidden")
                    .settledBy(
                            "p2p-at-most-two",
                            "two people who are connected directly learn each other's address; nobody else does")
                    .silent("no participant learns the address of another", "The strictest value."),
            named("address-lifetime")
                    .obeyed("in memory until the participant leaves, never written", "ip-never-stored")
                    .obeyed("in memory until the participant leaves", "ip-only-during-conference")
                    .silent(
                            "in memory until the participant leaves, besides what the logs above hold",
                            "As short as the call allows."));

    private MediaRules() {}

    private static Text stunServers(PrivacyStatement statement, List<PrivacyStatement.Occurrence> stated)
            throws StatementRefused {
        List<String> hosts = DirectConnections.stunHosts(statement);
        return hosts.isEmpty()
                ? Phrases.text("none")
                : Phrases.text(
                        "%s; they learn the address of each of two people who are about to connect directly, and of nobody"
                                + " else",
                        String.join(", ", hosts));
    }
}
