package org.glashaus.audit.gate;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Something known by its form. Octets are read one for one as characters, so that places in both agree. */
final class Shape implements Detector {
    private final String kind;
    private final Pattern form;
    private final Predicate<String> counts;
    private final String control;
    private final boolean stops;

    /**
     * @param counts says of a text of that form whether it is one
     * @param control a text that is one
     */
    Shape(String kind, String form, Predicate<String> counts, String control) {
        this(kind, form, counts, control, true);
    }

    private Shape(String kind, String form, Predicate<String> counts, String control, boolean stops) {
        this.kind = kind;
        this.stops = stops;
        this.form = Pattern.compile(form);
        this.counts = counts;
        this.control = control;
    }

    /** The same, but what the report is meant to repeat is let through. */
    Shape except(Predicate<String> published) {
        return new Shape(
                kind,
                form.pattern(),
                counts.and(text -> text.equals(control) || !published.test(text)),
                control,
                stops);
    }

    /** The same, in evidence only. */
    static Shape inEvidence(String kind, String text) {
        return new Shape(kind, "(?<!\\w)" + Pattern.quote(text) + "(?!\\w)", any -> true, text, false);
    }

    @Override
    public String what() {
        return kind;
    }

    @Override
    public List<Find> in(byte[] octets) {
        List<Find> finds = new ArrayList<>();
        Matcher matcher = form.matcher(new String(octets, StandardCharsets.ISO_8859_1));
        while (matcher.find()) {
            if (counts.test(matcher.group())) {
                finds.add(new Find(kind, matcher.start(), matcher.end()));
            }
        }
        return finds;
    }

    @Override
    public byte[] control() {
        return ("before " + control + " behind\n").getBytes(StandardCharsets.ISO_8859_1);
    }

    @Override
    public boolean stops() {
        return stops;
    }

    @Override
    public boolean neverByChance() {
        return false;
    }
}
