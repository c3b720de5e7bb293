package org.glashaus.conference.journal;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;

/**
 * Where a PostgreSQL database is: {@code postgresql://user@host:port/database}, or without a host over a Unix socket in
 * the folder that {@code ?host=} names. A password stands in {@code ~/.pgpass} and never on a command line.
 */
public final class PostgresAddress {
    private static final int PORT = 5432;
    private static final String SOCKETS = "/run/postgresql";
    private static final Set<String> OPTIONS = Set.of("host", "sslmode", "sslrootcert");

    private final String jdbc;
    private final Properties properties;

    private PostgresAddress(String jdbc, Properties properties) {
        this.jdbc = jdbc;
        this.properties = properties;
    }

    /** @throws IllegalArgumentException with a sentence on what is wrong with it */
    public static PostgresAddress parse(String text) {
        URI uri = uri(text);
        String path = Optional.ofNullable(uri.getPath()).orElse("");
        if (!"postgresql".equals(uri.getScheme()) || path.length() < 2 || path.indexOf('/', 1) >= 0) {
            throw new IllegalArgumentException(
                    "A database is named as postgresql://user@host/name, or postgresql:///name for a socket.");
        }
        Map<String, String> options = options(uri);
        Properties properties = new Properties();
        properties.setProperty("ApplicationName", "glashaus");
        properties.setProperty("connectTimeout", "5");
        properties.setProperty("socketTimeout", "60");
        properties.setProperty("tcpKeepAlive", "true");
        // Java takes user@ without a host for no user at all.
        String authority = Optional.ofNullable(uri.getAuthority()).orElse("");
        Optional<String> user =
                Optional.of(authority).filter(a -> a.contains("@")).map(a -> a.substring(0, a.lastIndexOf('@')));
        if (user.filter(name -> name.contains(":")).isPresent()) {
            throw new IllegalArgumentException(
                    "A password on the command line is seen by every user of the machine; it belongs in ~/.pgpass.");
        }
        user.ifPresent(name -> properties.setProperty("user", name));
        int port = uri.getPort() < 0 ? PORT : uri.getPort();
        Optional<String> host = Optional.ofNullable(uri.getHost());
        if (host.isEmpty()) {
            properties.setProperty("socketFactory", UnixSockets.class.getName());
            properties.setProperty("socketFactoryArg", options.getOrDefault("host", SOCKETS) + "/.s.PGSQL." + port);
            properties.setProperty("sslmode", "disable");
        } else {
            // Event times are not sealed, so nobody between the two machines may read along.
            properties.setProperty("sslmode", options.getOrDefault("sslmode", "verify-full"));
            Optional.ofNullable(options.get("sslrootcert")).ifPresent(f -> properties.setProperty("sslrootcert", f));
        }
        return new PostgresAddress("jdbc:postgresql://" + host.orElse("localhost") + ":" + port + path, properties);
    }

    private static URI uri(String text) {
        try {
            return new URI(text);
        } catch (URISyntaxException notOne) {
            throw new IllegalArgumentException("That is no address of a database: " + notOne.getReason() + ".", notOne);
        }
    }

    private static Map<String, String> options(URI uri) {
        Map<String, String> options = new TreeMap<>();
        String query = Optional.ofNullable(uri.getQuery()).orElse("");
        for (String option : query.isEmpty() ? new String[0] : query.split("&", -1)) {
            int equals = option.indexOf('=');
            String name = equals < 0 ? option : option.substring(0, equals);
            if (!OPTIONS.contains(name) || equals < 0) {
                throw new IllegalArgumentException(
                        "The address of a database takes host=, sslmode= and sslrootcert=, not " + name + ".");
            }
            options.put(name, option.substring(equals + 1));
        }
        return options;
    }

    String jdbc() {
        return jdbc;
    }

    Properties properties() {
        Properties copy = new Properties();
        copy.putAll(properties);
        return copy;
    }
}
