package org.glashaus.features.browser;

/** A browser did not do what it was told, or did not answer. */
public final class BrowserFailed extends RuntimeException {
    BrowserFailed(String what) {
        super("The browser failed: " + what);
    }
}
