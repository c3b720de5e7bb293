package org.glashaus.features.guest;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.glashaus.audit.MachineLacks;
import org.glashaus.features.browser.Json;
import org.glashaus.features.browser.OwnBrowser;
import org.glashaus.features.browser.Participant;
import org.glashaus.features.day.Hosting;
import org.glashaus.features.server.Listener;
import org.glashaus.features.witness.BrowserProfile;
import org.glashaus.features.witness.Canary;
import org.glashaus.features.witness.CouldNotLook;

/** One guest. To be used by one thread. */
public final class Guest implements AutoCloseable {
    private static final String START = "[data-control=start]";
    private static final String NAME = "#name";
    private static final String SWITCH = "#keep";
    private static final String MICROPHONE =
            "[...document.querySelectorAll('select')].find(list => list.id.endsWith('audioinput'))?.value ?? ''";

    private final Hosting hosting;
    private final OwnBrowser browser;
    private final Canary name = Canary.word("the guest's name", "Anna");
    private final Canary room = Canary.word("name of the conference", "garden-");
    private final Optional<Listener> host;
    private Participant person;

    private Guest(Hosting hosting, OwnBrowser browser) throws IOException, InterruptedException {
        this.hosting = hosting;
        this.browser = browser;
        this.person = browser.open(name.text());
        this.host = hosting.open(room.text());
    }

    /** With a new browser. */
    public static Guest of(Hosting hosting) throws IOException, InterruptedException, MachineLacks {
        return with(hosting, OwnBrowser.with(hosting.trap()));
    }

    /** With a new browser whose settings let no page keep anything. */
    public static Guest refusing(Hosting hosting) throws IOException, InterruptedException, MachineLacks {
        Guest guest = with(hosting, OwnBrowser.with(hosting.trap()).refusing());
        guest.visit("privacy");
        boolean refused = guest.person.value("""
                        (() => {
                          document.cookie = 'x=x';
                          try {
                            localStorage.setItem('x', 'x');
                            return false;
                          } catch {
                            return document.cookie === '';
                          }
                        })()""").asBoolean();
        if (!refused) {
            guest.close();
            throw new CouldNotLook("this browser does not refuse storage when it is told to");
        }
        return guest;
    }

    private static Guest with(Hosting hosting, OwnBrowser browser) throws IOException, InterruptedException {
        try {
            return new Guest(hosting, browser);
        } catch (IOException | RuntimeException | InterruptedException e) {
            browser.close();
            throw e;
        }
    }

    public Canary name() {
        return name;
    }

    public Canary room() {
        return room;
    }

    public String roomAddress() {
        return hosting.address() + room.text();
    }

    public Participant person() {
        return person;
    }

    public OwnBrowser browser() {
        return browser;
    }

    /** Opens a page of the host. */
    public void visit(String path) {
        person.visit(hosting.address() + path);
    }

    /** Follows the link to the conference, and waits for what comes first. */
    public void follow() {
        visit(room.text());
        person.waitUntil(() -> asked() || beforeTheDoor());
    }

    /** Whether the page asks to agree before anything else. */
    public boolean asked() {
        return person.shows(START);
    }

    /** Whether one could go in from here. */
    public boolean beforeTheDoor() {
        return person.shows(NAME);
    }

    /** Comes to the page before the conference, and allows whatever the page offers to keep. */
    public void arriveAllowing() {
        follow();
        if (asked()) {
            for (JsonNode label : person.value(
                    "[...document.querySelectorAll('fieldset input[type=checkbox]')].map(box => box.labels[0].innerText.trim())")) {
                person.tick(label.asText());
            }
            agree();
        }
        if (person.shows(SWITCH)) {
            person.tick("Keep my settings and my recent conferences in this browser");
        }
    }

    /** The same, and allows nothing. */
    public void arrive() {
        follow();
        if (asked()) {
            agree();
        }
    }

    public void agree() {
        person.press("I agree, start");
        person.waitUntil(this::beforeTheDoor);
    }

    /** Says a name and chooses a microphone; the browser's own number of that is another mark. */
    public Canary settle() {
        person.type("Your name", name.text());
        person.waitUntil(() -> person.shows("select option:nth-child(2)"));
        person.choose("Microphone", 1);
        String chosen = microphone();
        if (chosen.length() < 16) {
            throw new CouldNotLook("there was no microphone to choose");
        }
        return Canary.text("the chosen microphone", chosen);
    }

    public String microphone() {
        person.waitUntil(() -> person.shows("select option:nth-child(2)"));
        return person.value(MICROPHONE).asText();
    }

    /** The name that the page has filled in by itself. */
    public String nameFilledIn() {
        return person.value("document.querySelector('" + NAME + "')?.value ?? ''")
                .asText();
    }

    /** Goes in, and waits until the server has said so. */
    public void enter() {
        person.enter();
        boolean welcomed = person.waitUntil(() -> person.heard().stream()
                .anyMatch(message -> Json.read(message).path("type").asText().equals("welcome")));
        if (!welcomed) {
            throw new CouldNotLook("the server did not let the guest in");
        }
        person.waitUntil(() -> person.shows(".controls .leave"));
    }

    public void hangUp() {
        person.leave();
        person.waitUntil(() -> person.shows("main h1"));
    }

    /** Whether the page to begin with is shown, where one names a conference. */
    public boolean welcomed() {
        return person.waitUntil(() -> person.shows("#room"));
    }

    /** The list of cookies on a page of the host. */
    public CookieTable cookieTable(String page) {
        visit(page);
        return CookieTable.shownTo(this);
    }

    public String text() {
        return person.value("document.querySelector('main')?.innerText ?? ''").asText();
    }

    /** Closes the window and opens another. */
    public void closeWindow() {
        person = browser.leaveWindow(name.text());
    }

    /** Closes the browser and reads what it has left in its folder. */
    public BrowserProfile shut() {
        browser.shut();
        return BrowserProfile.of(browser.profile(), hosting.address());
    }

    public void reopen() throws IOException {
        person = browser.open(name.text());
    }

    /** The browser ends in mid-call, once it has written down what it was given. */
    public void crash(List<Canary> given) throws InterruptedException, IOException {
        BrowserProfile profile = BrowserProfile.of(browser.profile(), hosting.address());
        for (Canary each : given) {
            if (!person.waitUntil(() -> written(profile, each))) {
                throw new CouldNotLook("the browser had not written down what it was to keep before it crashed");
            }
        }
        browser.crash();
    }

    private static boolean written(BrowserProfile profile, Canary mark) {
        try {
            return profile.written(mark);
        } catch (IOException busy) {
            return false;
        }
    }

    /** What the browser says that it holds. */
    public Belongings look() {
        return new Belongings(person.kept(), person.stored(), browser.cookies());
    }

    /** The same of a browser that has not been to the host yet since it was opened. */
    public Belongings lookAtCookies() {
        return new Belongings(List.of(), Map.of(), browser.cookies());
    }

    @Override
    public void close() {
        host.ifPresent(Listener::close);
        browser.close();
    }
}
