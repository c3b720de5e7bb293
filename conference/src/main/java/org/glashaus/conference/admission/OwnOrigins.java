package org.glashaus.conference.admission;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The pages that may open sockets here: ours. RFC 6455 §10.2: a page of another site could open one in its visitor's
 * name; its browser then tells us that site as the origin. Where the host has named the origins, these and no others;
 * else the host that the request asks for, if it is one that the server was started for: a name that somebody else made
 * point to us is none of ours.
 */
public final class OwnOrigins {
    private final Set<String> configured;
    private final Set<String> names;

    /**
     * The origins that a host has named, and else the names that lead here.
     *
     * @param names of the certificate; {@code *.} stands for one label
     */
    public OwnOrigins(List<URI> configured, List<String> names) {
        this.configured = configured.stream()
                .map(OwnOrigins::normal)
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
        this.names = names.stream().map(name -> name.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
    }

    /** RFC 6454 §6.2: scheme, host, and port unless it is the scheme's own; empty if the text is no web origin. */
    public static Optional<String> normal(URI uri) {
        @Nullable String scheme = uri.getScheme();
        @Nullable String host = uri.getHost();
        boolean bare = (uri.getRawPath() == null || uri.getRawPath().isEmpty())
                && uri.getRawQuery() == null
                && uri.getRawFragment() == null
                && uri.getRawUserInfo() == null;
        if (scheme == null || host == null || !bare) {
            return Optional.empty();
        }
        int own = switch (scheme.toLowerCase(Locale.ROOT)) {
            case "https" -> 443;
            case "http" -> 80;
            default -> -1;
        };
        if (own < 0) {
            return Optional.empty();
        }
        String port = uri.getPort() == -1 || uri.getPort() == own ? "" : ":" + uri.getPort();
        return Optional.of((scheme + "://" + host).toLowerCase(Locale.ROOT) + port);
    }

    public boolean contains(@Nullable String origin, @Nullable String host, boolean overTls) {
        Optional<URI> asked = uri(origin);
        Optional<String> normal = asked.flatMap(OwnOrigins::normal);
        if (asked.isEmpty() || normal.isEmpty() || host == null) {
            return false;
        }
        if (!configured.isEmpty()) {
            return configured.contains(normal.get());
        }
        String scheme = overTls ? "https" : String.valueOf(asked.get().getScheme());
        Optional<String> ours = uri(scheme + "://" + host).flatMap(OwnOrigins::normal);
        return ours.equals(normal) && leadsHere(asked.get().getHost().toLowerCase(Locale.ROOT));
    }

    /** What a host has to know where visitors may come by another name: where sockets are opened from, in a sentence. */
    public String reachedAs(int port) {
        String suffix = port == 443 ? "" : ":" + port;
        Stream<String> origins = configured.isEmpty()
                ? Stream.concat(
                        names.stream()
                                .filter(name -> !name.equals("localhost") && !isAddress(name))
                                .map(name -> "https://" + name + suffix)
                                .sorted(),
                        Stream.of("localhost and addresses"))
                : configured.stream().sorted();
        return "Reached as " + origins.collect(Collectors.joining(", "))
                + "; by another name only if --origin says so.";
    }

    /** An address leads where it says, so nobody can point it elsewhere. */
    private boolean leadsHere(String host) {
        int dot = host.indexOf('.');
        return host.equals("localhost")
                || isAddress(host)
                || names.contains(host)
                || dot > 0 && names.contains("*" + host.substring(dot));
    }

    private static boolean isAddress(String host) {
        try {
            InetAddress.ofLiteral(host.startsWith("[") ? host.substring(1, host.length() - 1) : host);
            return true;
        } catch (IllegalArgumentException name) {
            return false;
        }
    }

    private static Optional<URI> uri(@Nullable String text) {
        try {
            return text == null ? Optional.empty() : Optional.of(new URI(text));
        } catch (URISyntaxException notOne) {
            return Optional.empty();
        }
    }
}
