package org.glashaus.media.sdp;

import java.util.List;
import java.util.Optional;

/**
 * An {@code m=} section (RFC 8866 §5.14). Its {@code c=} and {@code b=} lines are not kept.
 *
 * @param media {@code audio}, {@code video}, {@code application} …
 * @param port 0 in a section that is rejected or was stopped
 * @param formats payload types, or what the protocol calls its formats
 * @param line where it was read, from 1; 0 if it never was. Does not count for equality.
 */
public record MediaSection(
        String media, int port, String protocol, List<String> formats, List<Attribute> attributes, int line) {

    public MediaSection {
        formats = List.copyOf(formats);
        attributes = List.copyOf(attributes);
    }

    public MediaSection(String media, int port, String protocol, List<String> formats, List<Attribute> attributes) {
        this(media, port, protocol, formats, attributes, 0);
    }

    /** The first attribute of that name. */
    public Optional<Attribute> attribute(String name) {
        return Attributes.first(attributes, name);
    }

    /** All attributes of that name, in order. */
    public List<Attribute> attributes(String name) {
        return Attributes.all(attributes, name);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MediaSection that
                && media.equals(that.media)
                && port == that.port
                && protocol.equals(that.protocol)
                && formats.equals(that.formats)
                && attributes.equals(that.attributes);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * media.hashCode() + formats.hashCode()) + attributes.hashCode();
    }
}
