package org.glashaus.media.forward;

/** The far end of a sending connection, as the streams it sends see it. */
public interface Publisher {
    /** Asks for a key frame (RFC 4585 §6.3.1). The caller has throttled it. */
    void requestKeyframe(PublishedStream stream);

    /** Asks for packets again (RFC 4585 §6.2.1), by their numbers, ascending. */
    void requestAgain(PublishedStream stream, int[] sequences, int count);

    /** When who sends these streams spoke. */
    Voice voice();

    /** Where packets are kept that receivers may ask for. */
    RingMemory memory();

    /** The stream has something to do at that time. */
    void dueBy(long nanos);
}
