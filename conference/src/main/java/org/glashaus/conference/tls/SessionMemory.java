package org.glashaus.conference.tls;

/**
 * The JDK would let a visitor resume a TLS session for a day, and so be told from others over that time; it offers no
 * other way to say no than these properties, which it reads when the first context is made.
 */
public final class SessionMemory {
    private SessionMemory() {}

    public static void switchOff() {
        System.setProperty("jdk.tls.server.enableSessionTicketExtension", "false");
        // Zero would mean no limit.
        System.setProperty("javax.net.ssl.sessionCacheSize", "1");
    }
}
