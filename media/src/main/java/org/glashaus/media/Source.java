package org.glashaus.media;

/** What a published stream shows or sounds like to the people in the room. */
public enum Source {
    MICROPHONE,
    CAMERA,
    SCREEN
}
