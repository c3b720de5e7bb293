package org.glashaus.media.sdp;

import java.util.List;
import java.util.Optional;

/** An offer or an answer (RFC 8866), as far as WebRTC uses it (RFC 9429 §5). */
public record SessionDescription(Origin origin, List<Attribute> attributes, List<MediaSection> sections) {

    public SessionDescription {
        attributes = List.copyOf(attributes);
        sections = List.copyOf(sections);
    }

    /** The first session-level attribute of that name. */
    public Optional<Attribute> attribute(String name) {
        return Attributes.first(attributes, name);
    }

    /** All session-level attributes of that name, in order. */
    public List<Attribute> attributes(String name) {
        return Attributes.all(attributes, name);
    }
}
