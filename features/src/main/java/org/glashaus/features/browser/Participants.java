package org.glashaus.features.browser;

import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.glashaus.audit.MachineLacks;
import org.glashaus.features.witness.Canary;
import org.glashaus.features.witness.EgressTrap;
import org.glashaus.features.witness.PrivateNetwork;

/** People with a browser each. To be used by one thread. */
public final class Participants implements AutoCloseable {
    private final Playwright playwright;
    private final Path chromium;
    private final Optional<EgressTrap> trap;
    private final List<Window> windows = new ArrayList<>();

    private Participants(Playwright playwright, Path chromium, Optional<EgressTrap> trap) {
        this.playwright = playwright;
        this.chromium = chromium;
        this.trap = trap;
    }

    /** What goes behind each encoded frame. */
    public record Marks(Canary sound, Canary picture) {}

    public static Participants with(EgressTrap trap) throws MachineLacks {
        return with(Optional.of(trap));
    }

    /** Those who come from a network of their own, out of which nothing leads. */
    public static Participants apart() throws MachineLacks {
        return with(Optional.empty());
    }

    private static Participants with(Optional<EgressTrap> trap) throws MachineLacks {
        Path chromium = Chromium.find()
                .orElseThrow(() -> new MachineLacks("No Chromium was found; install one or name it in CHROMIUM."));
        try {
            return new Participants(Chromium.driver(), chromium, trap);
        } catch (PlaywrightException e) {
            throw new MachineLacks("The browser's driver did not start: " + e.getMessage());
        }
    }

    /** A Chromium of its own for one more person, who has not gone anywhere yet. */
    public Participant arrive(String name, Optional<Marks> marks) throws IOException {
        // The client's content security policy would forbid the worker that marks frames.
        return seated(
                name,
                ChromiumWindow.launch(
                        playwright, chromium, Chromium.switches(here()), observation(marks), marks.isPresent()));
    }

    /**
     * A Chromium on a host of a private network.
     *
     * @param names the addresses that names stand for there; each other name stands for {@code elsewhere}
     */
    public Participant arriveAt(
            PrivateNetwork network, PrivateNetwork.Host host, String name, Map<String, String> names, String elsewhere)
            throws IOException {
        StringBuilder rules = new StringBuilder();
        // Of STUN hosts Chromium asks with the dot at the end that makes a name absolute (RFC 1034 §3.1).
        names.forEach(
                (each, address) -> rules.append("MAP %s %s, MAP %s. %s, ".formatted(each, address, each, address)));
        rules.append("MAP * ")
                .append(elsewhere)
                .append(", EXCLUDE ")
                .append(network.server().address());
        names.values().forEach(address -> rules.append(", EXCLUDE ").append(address));
        return seated(
                name,
                ChromiumWindow.launch(
                        playwright,
                        network.program(host, chromium),
                        Chromium.switches(rules.toString()),
                        observation(Optional.empty()),
                        false));
    }

    private EgressTrap here() {
        return trap.orElseThrow(() -> new IllegalStateException("nobody is caught on this machine"));
    }

    /** The same in Firefox, where a made-up picture stands in for the screen that a headless one lacks. */
    public Participant arriveInFirefox(String name) throws IOException, InterruptedException, MachineLacks {
        Path program = Firefox.find()
                .orElseThrow(() -> new MachineLacks(
                        "No Firefox was found; install one (Debian's package is firefox-esr) or name it in FIREFOX."));
        Firefox firefox = Firefox.launch(program, here());
        try {
            return seated(name, new FirefoxWindow(firefox, observation(Optional.empty()) + script("screen.js")));
        } catch (RuntimeException e) {
            firefox.close();
            throw e;
        }
    }

    private Participant seated(String name, Window window) {
        windows.add(window);
        return new Participant(name, window);
    }

    static String observation(Optional<Marks> marks) throws IOException {
        return script("observe.js") + "(" + json(marks) + ");";
    }

    private static String script(String file) throws IOException {
        try (InputStream in = Participants.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IOException(file + " is missing beside " + Participants.class);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String json(Optional<Marks> marks) {
        return marks.map(given -> "{\"audio\":\"%s\",\"video\":\"%s\"}"
                        .formatted(given.sound().hex(), given.picture().hex()))
                .orElse("null");
    }

    @Override
    public void close() {
        windows.forEach(Window::close);
        playwright.close();
    }
}
