package org.glashaus.features.browser;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.glashaus.features.Limits;

/** A Firefox of its own, driven by WebDriver BiDi, which Firefox speaks itself: no driver program is in between. */
final class FirefoxWindow implements Window {
    private static final long POLL_MILLIS = 50;
    private static final String CAN_HAVE_NAME = """
            name => [...document.querySelectorAll('button, input, textarea, [role]')]
                .filter(element => element.getClientRects().length > 0)
                .filter(element => [
                    element.getAttribute('aria-label'),
                    element.title,
                    element.textContent,
                    ...[...(element.labels ?? [])].map(label => label.textContent),
                ].some(text => text?.includes(name)))""";
    private static final String CONTROL_KEY = "\uE009"; // WebDriver, keyboard actions

    private final Firefox firefox;
    private final BidiConnection bidi;
    private final String context;
    private final List<String> complaints = new CopyOnWriteArrayList<>();

    FirefoxWindow(Firefox firefox, String observer) {
        this.firefox = firefox;
        bidi = new BidiConnection(firefox.address(), Limits.BROWSER_WAIT, this::heard);
        ObjectNode wishes = Json.object();
        wishes.putObject("capabilities").putObject("alwaysMatch").put("acceptInsecureCerts", true);
        bidi.send("session.new", wishes);
        ObjectNode events = Json.object();
        events.putArray("events").add("log.entryAdded");
        bidi.send("session.subscribe", events);
        bidi.send("script.addPreloadScript", Json.object().put("functionDeclaration", "() => {" + observer + "}"));
        context = bidi.send("browsingContext.create", Json.object().put("type", "tab"))
                .path("context")
                .asText();
    }

    private void heard(JsonNode event) {
        JsonNode entry = event.path("params");
        if ("error".equals(entry.path("level").asText())) {
            complaints.add(entry.path("text").asText());
        }
    }

    @Override
    public void open(String url) {
        bidi.send("browsingContext.navigate", here().put("url", url).put("wait", "complete"));
    }

    @Override
    public void type(String textBox, String text) {
        click(await("text box \"" + textBox + "\"", () -> find("textbox", textBox)));
        ObjectNode doing = here();
        ArrayNode keys = doing.putArray("actions")
                .addObject()
                .put("type", "key")
                .put("id", "keyboard")
                .putArray("actions");
        keys.addObject().put("type", "keyDown").put("value", CONTROL_KEY);
        strike(keys, "a");
        keys.addObject().put("type", "keyUp").put("value", CONTROL_KEY);
        text.codePoints().forEach(character -> strike(keys, Character.toString(character)));
        bidi.send("input.performActions", doing);
    }

    private static void strike(ArrayNode keys, String key) {
        keys.addObject().put("type", "keyDown").put("value", key);
        keys.addObject().put("type", "keyUp").put("value", key);
    }

    @Override
    public void press(String button) {
        click(await("button \"" + button + "\"", () -> find("button", button).filter(this::enabled)));
    }

    @Override
    public void tick(String checkbox) {
        String box = await("box \"" + checkbox + "\"", () -> find("checkbox", checkbox));
        if (!call("element => element.checked", box).path("value").asBoolean()) {
            click(box);
        }
    }

    @Override
    public void choose(String list, int option) {
        throw new BrowserFailed("nobody has taught us to choose from a list in Firefox");
    }

    @Override
    public void awaitButton(String name) {
        await("button \"" + name + "\"", () -> find("button", name));
    }

    @Override
    public void awaitPath(String beginning) {
        await("a page at " + beginning, () -> Optional.of(path()).filter(path -> path.startsWith(beginning)));
    }

    private String path() {
        JsonNode tree = bidi.send("browsingContext.getTree", Json.object().put("root", context));
        String url = tree.path("contexts").path(0).path("url").asText();
        return Optional.ofNullable(URI.create(url).getRawPath()).orElse("");
    }

    private Optional<String> find(String role, String name) {
        ArrayNode candidates = candidates(name);
        if (candidates.isEmpty()) {
            return Optional.empty();
        }
        ObjectNode what = here().put("maxNodeCount", 1);
        what.set("startNodes", candidates);
        ObjectNode locator = what.putObject("locator").put("type", "accessibility");
        locator.putObject("value").put("role", role).put("name", name);
        JsonNode found = bidi.send("browsingContext.locateNodes", what).path("nodes");
        return found.isEmpty()
                ? Optional.empty()
                : Optional.of(found.path(0).path("sharedId").asText());
    }

    /**
     * Asked for a role, Firefox paints the page anew for each element that has none, which takes it tens of seconds in
     * a call on a busy machine. So it is asked only about what shows and can have the name by its own text.
     */
    private ArrayNode candidates(String name) {
        ObjectNode what =
                Json.object().put("functionDeclaration", CAN_HAVE_NAME).put("awaitPromise", false);
        what.putObject("target").put("context", context);
        what.putArray("arguments").addObject().put("type", "string").put("value", name);
        ArrayNode nodes = Json.object().putArray("nodes");
        result(bidi.send("script.callFunction", what))
                .path("value")
                .forEach(node ->
                        nodes.addObject().put("sharedId", node.path("sharedId").asText()));
        return nodes;
    }

    private boolean enabled(String element) {
        return call("element => !element.disabled && element.getClientRects().length > 0", element)
                .path("value")
                .asBoolean();
    }

    /** As a hand does it, so that the page is granted what it grants to a user's own act. */
    private void click(String element) {
        call("element => element.scrollIntoView({block: 'nearest'})", element);
        ObjectNode doing = here();
        ObjectNode mouse =
                doing.putArray("actions").addObject().put("type", "pointer").put("id", "mouse");
        ArrayNode acts = mouse.putArray("actions");
        ObjectNode move =
                acts.addObject().put("type", "pointerMove").put("x", 0).put("y", 0);
        move.putObject("origin").put("type", "element").putObject("element").put("sharedId", element);
        acts.addObject().put("type", "pointerDown").put("button", 0);
        acts.addObject().put("type", "pointerUp").put("button", 0);
        bidi.send("input.performActions", doing);
    }

    private JsonNode call(String function, String element) {
        ObjectNode what = Json.object().put("functionDeclaration", function).put("awaitPromise", true);
        what.putObject("target").put("context", context);
        what.putArray("arguments").addObject().put("sharedId", element);
        return result(bidi.send("script.callFunction", what));
    }

    @Override
    public JsonNode value(String expression) {
        ObjectNode what = Json.object()
                .put("expression", "(async () => JSON.stringify(await (" + expression + ")))()")
                .put("awaitPromise", true);
        what.putObject("target").put("context", context);
        return Json.read(
                result(bidi.send("script.evaluate", what)).path("value").asText("null"));
    }

    private static JsonNode result(JsonNode evaluated) {
        if (!"success".equals(evaluated.path("type").asText())) {
            throw new BrowserFailed("the page threw "
                    + evaluated.path("exceptionDetails").path("text").asText());
        }
        return evaluated.path("result");
    }

    private <T> T await(String what, Supplier<Optional<T>> look) {
        long deadline = System.nanoTime() + Limits.BROWSER_WAIT.toNanos();
        while (true) {
            Optional<T> seen = look.get();
            if (seen.isPresent()) {
                return seen.get();
            }
            if (System.nanoTime() > deadline) {
                throw new BrowserFailed(
                        what + " did not appear within " + Limits.BROWSER_WAIT.toSeconds() + " s; " + complaints);
            }
            pause(POLL_MILLIS);
        }
    }

    private ObjectNode here() {
        return Json.object().put("context", context);
    }

    @Override
    public List<String> cookies() {
        List<String> names = new ArrayList<>();
        JsonNode partition = Json.object().put("type", "context").put("context", context);
        JsonNode kept = bidi.send("storage.getCookies", Json.object().set("partition", partition));
        kept.path("cookies").forEach(cookie -> names.add(cookie.path("name").asText()));
        return List.copyOf(names);
    }

    @Override
    public void pause(long millis) {
        LockSupport.parkNanos(millis * 1_000_000);
    }

    @Override
    public List<String> complaints() {
        return List.copyOf(complaints);
    }

    @Override
    public void close() {
        bidi.close();
        firefox.close();
    }
}
