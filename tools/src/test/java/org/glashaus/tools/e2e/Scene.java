package org.glashaus.tools.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A page in one state, and how to get there; {@code scenes.json} lists them. Around the client's own code everything is
 * played by {@code stage.js}, so that also those states come about that a healthy server never causes.
 */
record Scene(String name, JsonNode told) {
    private static final String STATEMENT = "strict";
    private static final String ROOM = "/Glass%20and%20soil";

    static List<Scene> all() throws IOException {
        List<Scene> scenes = new ArrayList<>();
        for (JsonNode scene : new ObjectMapper().readTree(resource("scenes.json"))) {
            scenes.add(new Scene(scene.get("name").asText(), scene));
        }
        return List.copyOf(scenes);
    }

    static Scene named(String name) throws IOException {
        return all().stream()
                .filter(scene -> scene.name.equals(name))
                .findFirst()
                .orElseThrow(() -> new IOException("scenes.json has no scene named " + name));
    }

    static String resource(String file) throws IOException {
        try (InputStream in = Scene.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IOException(file + " is missing beside " + Scene.class);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** True if the server itself makes the page, with the status of what it says. */
    boolean isPlain() {
        return told.path("plain").asBoolean();
    }

    /** Under whose statement the server stands; most scenes are the same under each. */
    String statement() {
        return told.path("statement").asText(STATEMENT);
    }

    /** Opens the page and brings it into the state. */
    void play(Page page, URI server, String stage) {
        page.addInitScript("(" + stage + ")(" + (told.has("stage") ? told.get("stage") : "{}") + ")");
        page.navigate(server.resolve(told.path("path").asText(ROOM)).toString());
        if (told.path("join").asBoolean()) {
            page.fill("#name", "Sam Rivers");
            page.click(".name-form .primary");
            page.waitForSelector(told.path("ends").asBoolean() ? ".quiet-page" : ".controls");
        }
        for (JsonNode step : told.path("steps")) {
            take(page, server, step);
        }
    }

    private static void take(Page page, URI server, JsonNode step) {
        String verb = step.get(0).asText();
        String what = step.path(1).asText();
        switch (verb) {
            case "click" -> page.click(what);
            case "fill" -> page.fill(what, step.get(2).asText());
            case "choose" -> page.selectOption(what, step.get(2).asText());
            case "go" -> page.navigate(server.resolve(what).toString());
            case "carry" -> {
                String text = page.innerText(what);
                page.navigate(server.resolve(step.get(2).asText()).toString());
                page.fill(step.get(3).asText(), text);
            }
            case "press" -> page.keyboard().press(what);
            case "see" ->
                page.waitForSelector(what, new Page.WaitForSelectorOptions().setState(WaitForSelectorState.VISIBLE));
            default -> page.evaluate("theStage." + verb + "(" + (step.has(1) ? step.get(1) : "") + ")");
        }
    }
}
