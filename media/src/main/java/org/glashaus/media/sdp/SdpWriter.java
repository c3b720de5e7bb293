package org.glashaus.media.sdp;

import java.util.List;

/** Writes a description. {@link SdpReader} reads from it what was written. */
public final class SdpWriter {

    private SdpWriter() {}

    public static String write(SessionDescription description) {
        StringBuilder text = new StringBuilder(2048);
        // RFC 9429 §5.2.1: user name -, and an address that tells nothing
        line(text, "v=0");
        line(
                text,
                "o=- " + description.origin().session() + " "
                        + description.origin().version() + " IN IP4 127.0.0.1");
        line(text, "s=-");
        line(text, "t=0 0");
        attributes(text, description.attributes());
        for (MediaSection section : description.sections()) {
            line(
                    text,
                    "m=" + section.media() + " " + section.port() + " " + section.protocol() + " "
                            + String.join(" ", section.formats()));
            // RFC 9429 §5.2.1: no default destination, the candidates say it all
            line(text, "c=IN IP4 0.0.0.0");
            attributes(text, section.attributes());
        }
        return text.toString();
    }

    private static void attributes(StringBuilder text, List<Attribute> attributes) {
        for (Attribute attribute : attributes) {
            line(
                    text,
                    attribute.value().isEmpty()
                            ? "a=" + attribute.name()
                            : "a=" + attribute.name() + ":" + attribute.value());
        }
    }

    private static void line(StringBuilder text, String line) {
        text.append(line).append("\r\n");
    }
}
