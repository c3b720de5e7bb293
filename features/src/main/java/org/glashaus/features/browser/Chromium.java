package org.glashaus.features.browser;

import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.glashaus.features.witness.CouldNotLook;
import org.glashaus.features.witness.EgressTrap;

/** The browser of the machine, and the switches that keep it from talking to anybody but the server. */
public final class Chromium {
    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

    private static final List<String> UNNEEDED = List.of(
            "OptimizationHints",
            "MediaRouter",
            // The browser's own address bar: each window began with two of its pages, which cost more than ours.
            "WebUIOmniboxPopup",
            "WebUIOmniboxAimPopup",
            "WebUIOmniboxFullPopup");

    private Chromium() {}

    /** {@code $CHROMIUM} if set, else the first on the path. */
    public static Optional<Path> find() {
        return Executables.find("CHROMIUM", NAMES);
    }

    /** What drives it; no browser of the driver's own is fetched. */
    public static Playwright driver() {
        Map<String, String> environment = new HashMap<>(System.getenv());
        environment.put("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        return Playwright.create(new Playwright.CreateOptions().setEnv(environment));
    }

    /** Starts it; where an ordinary user's Chromium finds nothing that would confine its pages, it ends at once. */
    static <T> T launched(Supplier<T> launch) {
        try {
            return launch.get();
        } catch (PlaywrightException e) {
            if (String.valueOf(e.getMessage()).contains("No usable sandbox")) {
                throw new CouldNotLook(
                        "Chromium finds no sandbox here for who is not root: the kernel lets this user make no name"
                                + " spaces, and Debian's package chromium-sandbox is not installed.");
            }
            throw e;
        }
    }

    public static List<String> switches(EgressTrap trap) {
        return switches(trap.resolverRules());
    }

    /** @param resolverRules which names lead where */
    static List<String> switches(String resolverRules) {
        List<String> switches = new ArrayList<>(List.of(
                "--headless=new",
                "--use-fake-ui-for-media-stream",
                "--use-fake-device-for-media-stream",
                "--autoplay-policy=no-user-gesture-required",
                "--disable-gpu", // played in software, it costs more than drawing without one
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-extensions",
                "--disable-component-extensions-with-background-pages",
                "--disable-sync",
                "--disable-features=" + String.join(",", UNNEEDED),
                "--allow-loopback-in-peer-connection",
                "--host-resolver-rules=" + resolverRules));
        if ("root".equals(System.getProperty("user.name"))) {
            switches.add("--no-sandbox"); // Chromium refuses its own sandbox to root
        }
        return List.copyOf(switches);
    }
}
