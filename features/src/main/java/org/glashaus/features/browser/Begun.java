package org.glashaus.features.browser;

/**
 * What a page has begun since it was opened.
 *
 * @param sockets lines to a server
 * @param devices requests for microphone, camera or screen
 * @param connections for media
 */
public record Begun(int sockets, int devices, int connections) {
    public boolean nothing() {
        return sockets + devices + connections == 0;
    }
}
