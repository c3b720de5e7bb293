package org.glashaus.features.browser;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.glashaus.features.Limits;

/** One person before a browser, who finds things by the names that a screen reader says. */
public final class Participant {
    private static final long POLL_MILLIS = 100;

    private final String name;
    private final Window window;

    Participant(String name, Window window) {
        this.name = name;
        this.window = window;
    }

    public String name() {
        return name;
    }

    public void visit(String url) {
        window.open(url);
    }

    public void join(String url) {
        stepUpTo(url);
        enter();
    }

    /** Logs in on the page for organisers, opens a conference of this name from there and joins it. */
    public void open(String loginPage, String account, String password, String conference) {
        logIn(loginPage, account, password);
        window.type("Name of the room", conference);
        openFromThere();
    }

    /** The same, and locks it. */
    public void openLocked(String loginPage, String account, String password, String conference, String lock) {
        logIn(loginPage, account, password);
        window.type("Name of the room", conference);
        window.type("Password for the room (optional)", lock);
        openFromThere();
    }

    /** Opens a conference by going to it first, where anybody may, and locks it. */
    public void openLocked(String url, String lock) {
        stepUpTo(url);
        window.type("Password of the room", lock);
        enter();
    }

    private void logIn(String loginPage, String account, String password) {
        visit(loginPage);
        window.type("Account", account);
        window.type("Password", password);
        press("Log in");
    }

    private void openFromThere() {
        press("Open the room");
        agree();
        window.type("Your name", name);
        enter();
    }

    /** Opens the page before the room and says who comes. */
    public void stepUpTo(String url) {
        visit(url);
        agree();
        window.type("Your name", name);
    }

    /** Where the statement asks to be agreed to, that comes first; every cookie stays refused. */
    private void agree() {
        waitUntil(() -> shows("#name, [data-control=start]"));
        if (shows("[data-control=start]")) {
            press("I agree, start");
        }
    }

    /** Whether something is on the page, by its selector. */
    public boolean shows(String selector) {
        return window.value("document.querySelector('" + selector + "') !== null")
                .asBoolean();
    }

    /** The version of the statement that this page asked to agree to; empty if it asked for nothing. */
    public String agreed() {
        return window.value("document.documentElement.dataset.agreement ?? ''").asText();
    }

    /** Joins from there. */
    public void enter() {
        press("Join");
        window.awaitButton("Leave");
    }

    /**
     * Goes to a conference, and says whether the server let that person in, which it did not if it has them wait; empty if it
     * said neither yes nor no.
     */
    public Optional<Boolean> tries(String url) {
        stepUpTo(url);
        press("Join");
        return waitUntil(() -> told("welcome") || told("waiting") || told("error"))
                ? Optional.of(told("welcome"))
                : Optional.empty();
    }

    /** Whether the server has told the page such a thing. */
    public boolean told(String type) {
        return heard().stream()
                .anyMatch(message -> Json.read(message).path("type").asText().equals(type));
    }

    /** What stands over the conference. */
    public String heading() {
        return window.value("document.querySelector('h1')?.innerText ?? ''").asText();
    }

    public void speakAndShow() {
        press("Unmute microphone");
        press("Turn camera on");
        window.awaitButton("Mute microphone");
        window.awaitButton("Turn camera off");
    }

    public void awaitButton(String accessibleName) {
        window.awaitButton(accessibleName);
    }

    /** Writes to the others; the chat has to be open. */
    public void say(String text) {
        window.type("Message", text);
        press("Send");
    }

    /** What the open chat shows. */
    public String chat() {
        return window.value("document.querySelector('[role=log]')?.innerText ?? ''")
                .asText();
    }

    /** What a screen reader says of each pane, such as "Anna, microphone off, camera on". */
    public List<String> panes() {
        List<String> panes = new ArrayList<>();
        window.value("[...document.querySelectorAll('main [role=group][aria-label]')].map(pane => pane.ariaLabel)")
                .forEach(pane -> panes.add(pane.asText()));
        return List.copyOf(panes);
    }

    public void leave() {
        press("Leave");
        window.awaitPath("/left");
    }

    public void press(String accessibleName) {
        window.press(accessibleName);
    }

    public void tick(String accessibleName) {
        window.tick(accessibleName);
    }

    /** Chooses from a list by its accessible name; the first option is 0. */
    public void choose(String accessibleName, int option) {
        window.choose(accessibleName, option);
    }

    public void type(String textBox, String text) {
        window.type(textBox, text);
    }

    /** What the page has begun so far. */
    public Begun begun() {
        return Begun.of(window.value("glashausObserved.begun()"));
    }

    public List<Received> received() {
        List<Received> streams = new ArrayList<>();
        window.value("glashausObserved.received()").forEach(stream -> streams.add(Received.of(stream)));
        return List.copyOf(streams);
    }

    /** Frames of this kind that arrived with the mark still behind them. */
    public long markedFrames(boolean picture) {
        long marked = 0;
        for (JsonNode tally : window.value("glashausObserved.marks()")) {
            if (!tally.path("sending").asBoolean(true)
                    && (picture ? "video" : "audio").equals(tally.path("kind").asText())) {
                marked += tally.path("marked").asLong();
            }
        }
        return marked;
    }

    /** A fingerprint of what each playing video shows now. */
    public List<Integer> pictures() {
        List<Integer> fingerprints = new ArrayList<>();
        for (JsonNode fingerprint : window.value("glashausObserved.pictures()")) {
            fingerprints.add(fingerprint.asInt());
        }
        return List.copyOf(fingerprints);
    }

    /** The streams of which more was decoded, or heard, since then. */
    public List<Received> grownSince(List<Received> before) {
        Map<String, Received> earlier = new HashMap<>();
        before.forEach(stream -> earlier.put(stream.stream(), stream));
        return received().stream()
                .filter(now ->
                        now.grownSince(earlier.getOrDefault(now.stream(), new Received("", now.picture(), 0, 0, 0))))
                .toList();
    }

    /** The value of an expression of JavaScript in the page. */
    public JsonNode value(String expression) {
        return window.value(expression);
    }

    /** What each connection was told and with whom it talks. */
    public List<Connection> connections() {
        List<Connection> connections = new ArrayList<>();
        window.value("glashausObserved.connections()").forEach(each -> connections.add(Connection.of(each)));
        return List.copyOf(connections);
    }

    /** Every end, address and port, that this page's connections have had here. */
    public List<String> ends() {
        return Json.texts(window.value("glashausObserved.ends()"));
    }

    /** Every message of the server that this page has received so far. */
    public List<String> heard() {
        return Json.texts(window.value("glashausObserved.heard()"));
    }

    /** When the page heard the first message of the server that holds this, in milliseconds since 1970. */
    public Optional<Double> heardAt(String text) {
        return Watch.moment(window.value("glashausObserved.heardAt(" + Json.quoted(text) + ")"));
    }

    /** Watches from now on what this page plays of somebody. */
    public Watch watch(String who) {
        return Watch.begin(window, who);
    }

    /** What the page has left in the browser, cookies included. */
    public List<String> kept() {
        List<String> kept = new ArrayList<>(Json.texts(window.value("glashausObserved.kept()")));
        window.cookies().forEach(cookie -> kept.add("cookie " + cookie));
        return List.copyOf(kept);
    }

    /** What lies in local storage, by key; nothing where the browser refuses it. */
    public Map<String, String> stored() {
        Map<String, String> stored = new HashMap<>();
        window.value("(() => { try { return Object.entries(localStorage); } catch { return []; } })()")
                .forEach(entry ->
                        stored.put(entry.path(0).asText(), entry.path(1).asText()));
        return Map.copyOf(stored);
    }

    /** Lets the browser go on until the condition holds; false if it did not within the time. */
    public boolean waitUntil(Duration limit, BooleanSupplier condition) {
        long deadline = System.nanoTime() + limit.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            window.pause(POLL_MILLIS);
        }
        return true;
    }

    public boolean waitUntil(BooleanSupplier condition) {
        return waitUntil(Limits.BROWSER_WAIT, condition);
    }

    /** Errors that the page reported, for a failure's message. */
    public List<String> complaints() {
        return window.complaints();
    }

    /** The browser goes, without a word to the server. */
    public void vanish() {
        window.close();
    }
}
