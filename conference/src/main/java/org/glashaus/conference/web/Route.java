package org.glashaus.conference.web;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.glashaus.conference.journal.RouteTemplate;
import org.glashaus.conference.personal.RoomName;

/** Where a path leads. */
sealed interface Route {
    RouteTemplate template();

    /** A page or an endpoint without a variable part. */
    record Fixed(RouteTemplate template) implements Route {}

    record Asset(String file) implements Route {
        @Override
        public RouteTemplate template() {
            return RouteTemplate.ASSET;
        }
    }

    /** A room's page or its WHIP or WHEP endpoint. */
    record InRoom(RouteTemplate template, RoomName room) implements Route {}

    record Session(String id) implements Route {
        @Override
        public RouteTemplate template() {
            return RouteTemplate.SESSION;
        }
    }

    /** A path that would name a room, but cannot. */
    record NoRoom(RouteTemplate template, boolean reserved) implements Route {}

    record Nowhere() implements Route {
        @Override
        public RouteTemplate template() {
            return RouteTemplate.OTHER;
        }
    }

    /** The route of a path as it stands in the request line: RFC 3986, percent-encoded, without its query. */
    static Route of(String path) {
        return switch (path) {
            case "/", "" -> new Fixed(RouteTemplate.WELCOME);
            case "/left" -> new Fixed(RouteTemplate.LEFT);
            case "/privacy" -> new Fixed(RouteTemplate.PRIVACY);
            case "/login" -> new Fixed(RouteTemplate.LOGIN);
            case "/cookies" -> new Fixed(RouteTemplate.COOKIES);
            case "/rights" -> new Fixed(RouteTemplate.RIGHTS);
            case "/signal" -> new Fixed(RouteTemplate.SIGNAL);
            case "/health" -> new Fixed(RouteTemplate.HEALTH);
            case "/robots.txt" -> new Fixed(RouteTemplate.ROBOTS);
            case "/favicon.ico" -> new Fixed(RouteTemplate.FAVICON);
            default -> ofVariable(path);
        };
    }

    private static Route ofVariable(String path) {
        int second = path.indexOf('/', 1);
        if (!path.startsWith("/")) {
            return new Nowhere();
        }
        if (second < 0) {
            return inRoom(RouteTemplate.ROOM, path.substring(1));
        }
        String rest = path.substring(second + 1);
        return switch (path.substring(0, second)) {
            case "/assets" ->
                rest.matches("[A-Za-z0-9_-][A-Za-z0-9._/-]*") && !rest.contains("..") ? new Asset(rest) : new Nowhere();
            case "/whip" -> inRoom(RouteTemplate.WHIP, rest);
            case "/whep" -> inRoom(RouteTemplate.WHEP, rest);
            case "/session" -> rest.contains("/") ? new Nowhere() : new Session(rest);
            default -> new Nowhere();
        };
    }

    private static Route inRoom(RouteTemplate template, String segment) {
        if (segment.contains("/")) {
            return new Nowhere();
        }
        Optional<String> name = decoded(segment);
        return name.flatMap(RoomName::of)
                .<Route>map(room -> new InRoom(template, room))
                .orElseGet(() ->
                        new NoRoom(template, name.filter(RoomName::isReserved).isPresent()));
    }

    /** RFC 3986 §2.1, and well-formed UTF-8 only; a plus sign is a plus sign in a path. */
    private static Optional<String> decoded(String segment) {
        ByteArrayOutputStream octets = new ByteArrayOutputStream(segment.length());
        for (int i = 0; i < segment.length(); i++) {
            char c = segment.charAt(i);
            if (c == '%') {
                int high = i + 2 < segment.length() ? Character.digit(segment.charAt(i + 1), 16) : -1;
                int low = i + 2 < segment.length() ? Character.digit(segment.charAt(i + 2), 16) : -1;
                if (high < 0 || low < 0) {
                    return Optional.empty();
                }
                octets.write(high << 4 | low);
                i += 2;
            } else if (c < 0x80) {
                octets.write(c);
            } else {
                return Optional.empty();
            }
        }
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(octets.toByteArray()))
                    .toString());
        } catch (CharacterCodingException notUtf8) {
            return Optional.empty();
        }
    }
}
