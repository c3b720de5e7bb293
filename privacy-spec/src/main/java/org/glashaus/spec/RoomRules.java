package org.glashaus.spec;

import static org.glashaus.spec.SettingRule.named;

import java.util.List;

/** Who may open a room, what it is called, and what is left of it. */
final class RoomRules {

    private static final String FREED_NOT_WIPED =
            "the server forgets the room when the last one leaves; the memory it used is freed, not wiped";

    static final List<SettingRule> ALL = List.of(
            named("room-creation")
                    .obeyed("organisers who have logged in", "organiser-creates-room")
                    .obeyed("anybody, without an account", "no-account-needed")
                    .silent("anybody, without an account", "An account would be one more thing to know of people."),
            named("room-naming")
                    .obeyed(
                            "the visitor names the room by its address, or takes the name offered",
                            "room-opened-by-address",
                            "room-name-self-chosen",
                            "room-name-suggested")
                    .silent("the visitor names the room", "Nothing else is needed."),
            named("room-lifetime")
                    .obeyed(
                            "while somebody is in it, with no past",
                            "room-exists-while-occupied",
                            "room-reuse-unlinked")
                    .silent("while somebody is in it, with no past", "The strictest value."),
            named("room-data")
                    .later("gone when the room ends", FREED_NOT_WIPED, "room-data-deleted-at-end")
                    .silentLater("gone when the room ends", "Keeping anything would have to be told.", FREED_NOT_WIPED),
            named("room-password")
                    .obeyed("optional", "room-password-optional")
                    .silent("none", "A password is one more secret to keep."),
            named("room-name-memory")
                    .obeyed("in the browser only, deletable", "room-name-kept-for-reuse")
                    .silent("none", "Keeping names would have to be told."),
            named("start-page")
                    .obeyed(
                            "statement first, then a start control",
                            "statement-read-before-start",
                            "agreement-before-start")
                    .silent("a Join button", "No agreement is asked where none is told."),
            named("display-names")
                    .obeyed("free, never checked", "display-name-self-chosen")
                    .silent("free, never checked", "A checked name would be one more thing to know of people."),
            named("needed-data")
                    .obeyed("room name and network address", "minimal-data-required")
                    .silent("room name and network address", "Nothing else is needed."),
            named("conference-identifier")
                    .later(
                            "random, new for each conference",
                            "conferences are told apart by room name while they last; there is no other identifier",
                            "conference-id-unique")
                    .silent("none that outlives the conference", "The strictest value."),
            named("participant-identifier")
                    .obeyed("random, new for each stay", "participant-id-unique")
                    .silent("random, new for each stay", "The strictest value."));

    private RoomRules() {}
}
