package org.glashaus.features.desk;

import java.io.IOException;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.glashaus.features.server.Visitor;
import org.glashaus.features.witness.Canary;

/** Somebody who uses their rights on the page, from an address of their own, in words that occur nowhere else. */
public final class Petitioner {
    private static final String PAGE = "/rights?lang=en";
    private static final Pattern REFERENCE = Pattern.compile("\\b(?:[2-9A-HJ-NP-Z]{4}-){3}[2-9A-HJ-NP-Z]{4}\\b");

    /** The page says that times are those of Amsterdam. */
    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss").withZone(ZoneId.of("Europe/Amsterdam"));

    private final URI server;
    private final Visitor visitor;
    private final Canary words;
    private final Canary contact;

    private Petitioner(URI server, Visitor visitor, Canary words, Canary contact) {
        this.server = server;
        this.visitor = visitor;
        this.words = words;
        this.contact = contact;
    }

    public static Petitioner at(URI server, SecureRandom random) {
        return new Petitioner(
                server,
                Visitor.fromSomewhere(random),
                Canary.word("somebody's words", "wish-"),
                Canary.word("where the answer goes", "post-"));
    }

    /** The same person when the server has another address. */
    public Petitioner at(URI later) {
        return new Petitioner(later, visitor, words, contact);
    }

    public Visitor visitor() {
        return visitor;
    }

    /** What they write, which is theirs. */
    public String words() {
        return words.text();
    }

    public String contact() {
        return contact.text();
    }

    /** When they say that they were here. */
    public record Time(Instant from, Instant to) {}

    /**
     * What they are told.
     *
     * @param text what the page shows, without its marks
     */
    public record Told(int status, String text) {
        /** The reference that they are given; empty if there is none. */
        public String reference() {
            Matcher found = REFERENCE.matcher(text);
            return found.find()
                    ? Canary.text("the reference of a request", found.group()).text()
                    : "";
        }
    }

    /** The form, as it is offered to them. */
    public PageForm form() throws IOException {
        return PageForm.with("kind", visitor.get(server, PAGE, Map.of()).body());
    }

    /** Fills in the form and sends it, with every box ticked that there is. */
    public Told asks(String kind, Time here) throws IOException {
        PageForm form = form();
        Map<String, String> filled = new LinkedHashMap<>();
        filled.put("kind", kind);
        filled.put("words", words.text());
        filled.put("contact", contact.text());
        filled.put("from", CLOCK.format(here.from()));
        filled.put("to", CLOCK.format(here.to()));
        form.boxes().forEach(box -> filled.put(box, "yes"));
        return sent(form, filled);
    }

    /** The same without a time, and without letting anything be looked for. */
    public Told asks(String kind) throws IOException {
        return sent(form(), Map.of("kind", kind, "words", words.text(), "contact", contact.text()));
    }

    /** Looks how things stand. */
    public Told looks(String reference) throws IOException {
        PageForm form =
                PageForm.with("reference", visitor.get(server, PAGE, Map.of()).body());
        return sent(form, Map.of("reference", reference));
    }

    private Told sent(PageForm form, Map<String, String> filled) throws IOException {
        Visitor.Answer answer = visitor.post(
                server,
                form.action(),
                Map.of(
                        "Origin",
                        server.getScheme() + "://" + server.getAuthority(),
                        "Content-Type",
                        "application/x-www-form-urlencoded"),
                form.filled(filled));
        return new Told(answer.status(), PageForm.text(answer.body()));
    }
}
