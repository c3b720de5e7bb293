package org.glashaus.conference.room;

/** What a participant has switched on. */
public record Switches(boolean microphone, boolean camera, boolean screen, boolean hand) {
    public static final Switches OFF = new Switches(false, false, false, false);
}
