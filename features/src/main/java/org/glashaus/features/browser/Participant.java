package org.glashaus.features.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.glashaus.features.Limits;
import org.jspecify.annotations.Nullable;

/** One person before a browser, who finds things by the names that a screen reader says. */
public final class Participant {
    private static final double POLL_MILLIS = 250;

    private final String name;
    private final Browser browser;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();

    Participant(String name, Browser browser, Page page) {
        this.name = name;
        this.browser = browser;
        this.page = page;
        page.onPageError(complaints::add);
        page.onConsoleMessage(message -> {
            if ("error".equals(message.type())) {
                complaints.add(message.text());
            }
        });
    }

    /**
     * A stream that arrives.
     *
     * @param stream tells it apart from the others
     * @param audioEnergy as getStats counts it up (W3C webrtc-stats, totalAudioEnergy)
     */
    public record Received(String stream, boolean picture, long packets, long framesDecoded, double audioEnergy) {}

    public String name() {
        return name;
    }

    public void visit(String url) {
        page.navigate(url);
    }

    public void join(String url) {
        visit(url);
        page.getByRole(
                        AriaRole.TEXTBOX,
                        new Page.GetByRoleOptions().setName("Your name").setExact(true))
                .fill(name);
        press("Join");
        button("Leave").waitFor();
    }

    public void speakAndShow() {
        press("Unmute microphone");
        press("Turn camera on");
        button("Mute microphone").waitFor();
        button("Turn camera off").waitFor();
    }

    public void leave() {
        press("Leave");
        page.waitForURL("**/left*");
    }

    public void press(String accessibleName) {
        button(accessibleName).click();
    }

    private Locator button(String accessibleName) {
        return page.getByRole(
                AriaRole.BUTTON,
                new Page.GetByRoleOptions().setName(accessibleName).setExact(true));
    }

    public List<Received> received() {
        List<Received> streams = new ArrayList<>();
        for (Object stream : (List<?>) page.evaluate("() => glashausObserved.received()")) {
            Map<?, ?> fields = (Map<?, ?>) stream;
            streams.add(new Received(
                    String.valueOf(fields.get("stream")),
                    "video".equals(fields.get("kind")),
                    number(fields.get("packets")).longValue(),
                    number(fields.get("framesDecoded")).longValue(),
                    number(fields.get("audioEnergy")).doubleValue()));
        }
        return List.copyOf(streams);
    }

    /** Frames of this kind that arrived with the mark still behind them. */
    public long markedFrames(boolean picture) {
        long marked = 0;
        for (Object tally : (List<?>) page.evaluate("() => glashausObserved.marks()")) {
            Map<?, ?> fields = (Map<?, ?>) tally;
            if (Boolean.FALSE.equals(fields.get("sending"))
                    && (picture ? "video" : "audio").equals(fields.get("kind"))) {
                marked += number(fields.get("marked")).longValue();
            }
        }
        return marked;
    }

    /** A fingerprint of what each playing video shows now. */
    public List<Integer> pictures() {
        List<Integer> fingerprints = new ArrayList<>();
        for (Object fingerprint : (List<?>) page.evaluate("() => glashausObserved.pictures()")) {
            fingerprints.add(number(fingerprint).intValue());
        }
        return List.copyOf(fingerprints);
    }

    /** The streams of which more was decoded, or heard, since then. */
    public List<Received> grownSince(List<Received> before) {
        Map<String, Received> earlier = new HashMap<>();
        before.forEach(stream -> earlier.put(stream.stream(), stream));
        return received().stream()
                .filter(now -> {
                    Received then = earlier.getOrDefault(now.stream(), new Received("", now.picture(), 0, 0, 0));
                    return now.picture()
                            ? now.framesDecoded() > then.framesDecoded()
                            : now.audioEnergy() > then.audioEnergy();
                })
                .toList();
    }

    /** Lets the browser go on until the condition holds; false if it did not within the time. */
    public boolean waitUntil(Duration limit, BooleanSupplier condition) {
        long deadline = System.nanoTime() + limit.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            page.waitForTimeout(POLL_MILLIS);
        }
        return true;
    }

    public boolean waitUntil(BooleanSupplier condition) {
        return waitUntil(Limits.BROWSER_WAIT, condition);
    }

    /** Errors that the page reported, for a failure's message. */
    public List<String> complaints() {
        return List.copyOf(complaints);
    }

    public Page page() {
        return page;
    }

    /** The browser goes, without a word to the server. */
    public void vanish() {
        browser.close();
    }

    private static Number number(@Nullable Object value) {
        return value instanceof Number number ? number : 0;
    }
}
