package org.glashaus.conference.web;

import io.vertx.core.http.HttpServerResponse;

/** The headers of every answer. */
final class Headers {
    private Headers() {}

    /** Nothing but our own files: no inline code, no other site, nobody may frame us. */
    static final String CONTENT_SECURITY_POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; "
            + "img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    static final String PERMISSIONS_POLICY = "camera=(self), microphone=(self), display-capture=(self), "
            + "autoplay=(self), fullscreen=(self), picture-in-picture=(self), screen-wake-lock=(self), "
            + "speaker-selection=(self), clipboard-write=(self), accelerometer=(), browsing-topics=(), "
            + "geolocation=(), gyroscope=(), hid=(), idle-detection=(), local-fonts=(), magnetometer=(), midi=(), "
            + "payment=(), publickey-credentials-get=(), serial=(), usb=(), xr-spatial-tracking=()";

    private static final String ONE_YEAR = "max-age=31536000";

    /** For a page with a form to ourselves: its browser is to say that it comes from us. */
    static void applyForm(HttpServerResponse response) {
        response.putHeader(
                        "Content-Security-Policy",
                        CONTENT_SECURITY_POLICY.replace("form-action 'none'", "form-action 'self'"))
                .putHeader("Referrer-Policy", "same-origin");
    }

    static void apply(HttpServerResponse response, boolean overTls) {
        response.putHeader("Content-Security-Policy", CONTENT_SECURITY_POLICY)
                .putHeader("Permissions-Policy", PERMISSIONS_POLICY)
                .putHeader("Referrer-Policy", "no-referrer")
                .putHeader("X-Content-Type-Options", "nosniff")
                .putHeader("X-Frame-Options", "DENY")
                .putHeader("Cross-Origin-Opener-Policy", "same-origin")
                .putHeader("Cross-Origin-Resource-Policy", "same-origin")
                .putHeader("X-Robots-Tag", "noindex, nofollow")
                // A page's address holds a room's name: no cache of browser or proxy is to keep it.
                .putHeader("Cache-Control", "no-store");
        if (overTls) {
            // RFC 6797 §7.2: not over plain HTTP; there the reverse proxy in front says it.
            response.putHeader("Strict-Transport-Security", ONE_YEAR);
        }
    }
}
