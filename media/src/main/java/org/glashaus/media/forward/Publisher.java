package org.glashaus.media.forward;

/** The far end of a sending connection, as the streams it sends see it. */
public interface Publisher {
    /** Asks for a key frame (RFC 4585 §6.3.1). The caller has throttled it. */
    void requestKeyframe(PublishedStream stream);

    /** The stream has something to do at that time. */
    void dueBy(long nanos);
}
