package org.glashaus.media.sdp;

import java.util.List;
import java.util.Optional;

/** Looking attributes up by name. */
final class Attributes {

    private Attributes() {}

    static Optional<Attribute> first(List<Attribute> attributes, String name) {
        return attributes.stream().filter(a -> a.name().equals(name)).findFirst();
    }

    static List<Attribute> all(List<Attribute> attributes, String name) {
        return attributes.stream().filter(a -> a.name().equals(name)).toList();
    }
}
