package org.glashaus.media.sdp;

import java.util.ArrayList;
import java.util.List;
import org.glashaus.media.Limits;
import org.glashaus.media.SdpRefused;

/**
 * Reads the grammar of RFC 8866 §5, strictly where a mistake would matter and never further than {@link Limits}. What
 * the attributes mean is judged by the negotiations.
 */
public final class SdpReader {
    /** Lines of RFC 8866 §9 that may follow {@code v=}, {@code o=} and {@code s=}; we keep the attributes only. */
    private static final String SESSION_LINES = "iuepcbtrzka";

    private static final String SECTION_LINES = "icbka";

    private final List<String> lines;
    private final List<Attribute> sessionAttributes = new ArrayList<>();
    private final List<MediaSection> sections = new ArrayList<>();
    private int at;

    private SdpReader(List<String> lines) {
        this.lines = lines;
    }

    /** Refuses with the line and the reason; throws nothing else on any text. */
    public static SessionDescription read(String text) throws SdpRefused {
        if (text.length() > Limits.SDP_CHARACTERS) {
            throw new SdpRefused(0, "longer than " + Limits.SDP_CHARACTERS + " characters");
        }
        return new SdpReader(split(text)).description();
    }

    // RFC 8866 §5: lines end with CRLF, but a sole LF is to be taken too.
    private static List<String> split(String text) throws SdpRefused {
        List<String> lines = new ArrayList<>();
        for (int start = 0; start < text.length(); ) {
            int newline = text.indexOf('\n', start);
            int next = newline < 0 ? text.length() : newline + 1;
            int end = newline < 0 ? text.length() : newline;
            if (end > start && text.charAt(end - 1) == '\r') {
                end--;
            }
            lines.add(text.substring(start, end));
            if (lines.size() > Limits.SDP_LINES) {
                throw new SdpRefused(lines.size(), "more than " + Limits.SDP_LINES + " lines");
            }
            start = next;
        }
        while (!lines.isEmpty() && lines.getLast().isEmpty()) {
            lines.removeLast();
        }
        return lines;
    }

    private SessionDescription description() throws SdpRefused {
        if (!next('v', "the description must begin with v=").equals("0")) {
            throw refused("only version 0 is known");
        }
        Origin origin = origin(next('o', "o= must follow v="));
        next('s', "s= must follow o=");
        boolean timed = false;
        while (at < lines.size() && type() != 'm') {
            timed |= type() == 't';
            attributeOrSkip(SESSION_LINES, sessionAttributes);
        }
        if (!timed) {
            throw new SdpRefused(Math.min(at + 1, lines.size()), "t= is missing before this");
        }
        while (at < lines.size()) {
            section();
        }
        return new SessionDescription(origin, sessionAttributes, sections);
    }

    // RFC 8866 §5.2: user name and address are looked at by nobody.
    private Origin origin(String value) throws SdpRefused {
        List<String> fields = Fields.of(value);
        if (fields.size() != 6) {
            throw refused("o= must have six fields");
        }
        return new Origin(originNumber(fields.get(1)), originNumber(fields.get(2)));
    }

    private long originNumber(String digits) throws SdpRefused {
        if (!Fields.isNumber(digits)) {
            throw refused("o= must have numbers for session and version");
        }
        try {
            // Some count to 64 bits; the number means nothing to us.
            return Long.parseUnsignedLong(digits) & Long.MAX_VALUE;
        } catch (NumberFormatException tooLong) {
            throw refused("o= has a number of more than 64 bits");
        }
    }

    // RFC 8866 §5.14
    private void section() throws SdpRefused {
        List<String> fields = Fields.of(next('m', "a section must begin with m="));
        int line = at;
        if (sections.size() == Limits.SDP_SECTIONS) {
            throw refused("more than " + Limits.SDP_SECTIONS + " sections");
        }
        if (fields.size() < 4) {
            throw refused("m= must have a medium, a port, a protocol and a format");
        }
        if (fields.size() > 3 + Limits.SDP_SECTION_FORMATS) {
            throw refused("more than " + Limits.SDP_SECTION_FORMATS + " formats");
        }
        int port = Fields.number(fields.get(1), 65_535);
        if (port < 0) {
            throw refused("m= must have a port from 0 to 65535");
        }
        if (!Fields.isToken(fields.get(0)) || !Fields.isProtocol(fields.get(2))) {
            throw refused("m= must have a medium and a protocol of token characters");
        }
        List<String> formats = fields.subList(3, fields.size());
        if (!formats.stream().allMatch(Fields::isToken)) {
            throw refused("a format of m= has a character that is not allowed");
        }
        List<Attribute> attributes = new ArrayList<>();
        while (at < lines.size() && type() != 'm') {
            attributeOrSkip(SECTION_LINES, attributes);
        }
        sections.add(new MediaSection(fields.get(0), port, fields.get(2), formats, attributes, line));
    }

    private void attributeOrSkip(String allowed, List<Attribute> attributes) throws SdpRefused {
        char type = type();
        if (allowed.indexOf(type) < 0) {
            at++;
            throw refused(type + "= is not allowed here");
        }
        String value = next(type, "");
        if (type != 'a') {
            return;
        }
        if (attributes.size() == Limits.SDP_SECTION_ATTRIBUTES) {
            throw refused("more than " + Limits.SDP_SECTION_ATTRIBUTES + " attributes in one section");
        }
        int colon = value.indexOf(':');
        String name = colon < 0 ? value : value.substring(0, colon);
        if (!Fields.isToken(name)) {
            throw refused("the attribute's name is empty or has a character that is not allowed");
        }
        attributes.add(new Attribute(name, colon < 0 ? "" : value.substring(colon + 1), at));
    }

    /** The type letter of the line at hand. */
    private char type() throws SdpRefused {
        String line = lines.get(at);
        if (line.length() < 2 || line.charAt(0) < 'a' || line.charAt(0) > 'z' || line.charAt(1) != '=') {
            at++;
            throw refused("not of the form letter=value");
        }
        return line.charAt(0);
    }

    /** Takes the line at hand, which has to be of that type, and returns its value. */
    private String next(char type, String otherwise) throws SdpRefused {
        if (at == lines.size()) {
            throw new SdpRefused(Math.max(1, at), "the description ends here: " + otherwise);
        }
        char found = type();
        String line = lines.get(at);
        at++;
        if (found != type) {
            throw refused(otherwise);
        }
        if (line.length() > Limits.SDP_LINE_CHARACTERS) {
            throw refused("longer than " + Limits.SDP_LINE_CHARACTERS + " characters");
        }
        if (line.chars().anyMatch(c -> c < 0x20 || c == 0x7f)) {
            throw refused("holds a control character");
        }
        return line.substring(2);
    }

    /** About the line taken last. */
    private SdpRefused refused(String reason) {
        return new SdpRefused(at, reason);
    }
}
