package org.glashaus.media.forward;

/** The far end of a receiving connection. One packet at a time: write it into the buffer, then say how long it is. */
public interface Receiver {
    /** Where the next packet is written, from index 0. */
    byte[] buffer();

    /** Whether what is written can be encrypted; otherwise nothing may be. */
    boolean ready();

    void rtp(int length);

    void rtcp(int length);
}
