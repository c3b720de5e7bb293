package org.glashaus.tools.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each page and state of the client in three languages, two widths, light and dark; the long tier's pictures lie in target/screens. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ClientScreensIT {
    private static final Path SCREENS = Path.of("target", "screens");
    private static final int TELEPHONE = 390;
    private static final List<Integer> WIDTHS = List.of(1280, TELEPHONE);

    private final Path dir;
    private final ClientStage stage;

    ClientScreensIT(@TempDir Path dir) throws Exception {
        this.dir = dir;
        stage = new ClientStage(dir);
    }

    @AfterAll
    void end() throws Exception {
        stage.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "nl", "de"})
    void eachPageAndStateIsAccessibleAndQuiet(String language) throws IOException {
        assertThat(inEachScene(stage, language, (page, scene) -> faults(page, scene, language)))
                .isEmpty();
        assertThat(stage.foreignHosts())
                .as("nobody else was asked for anything")
                .isEmpty();
    }

    @Tag("long")
    @ParameterizedTest
    @ValueSource(strings = {"en", "nl", "de"})
    void eachPageAndStateHasItsPicturesAndNothingStandsOut(String language) throws Exception {
        emptyTheFolderOfPictures(language);
        // Servers of its own: one takes no more than a few requests of one sender.
        try (ClientStage own = new ClientStage(dir.resolve(language))) {
            assertThat(inEachScene(own, language, (page, scene) -> pictures(page, scene, language)))
                    .isEmpty();
        }
    }

    @FunctionalInterface
    private interface Look {
        List<String> faults(ClientPage page, Scene scene) throws IOException;
    }

    private static List<String> inEachScene(ClientStage stage, String language, Look look) throws IOException {
        List<String> wrong = new ArrayList<>();
        try (BrowserContext visitor = stage.visitor(language)) {
            for (Scene scene : Scene.all()) {
                try (ClientPage page = stage.play(visitor, scene)) {
                    for (String fault : look.faults(page, scene)) {
                        wrong.add(scene.name() + " " + language + " " + fault);
                    }
                } catch (RuntimeException notReached) {
                    wrong.add(scene.name() + " " + language + " was not reached: " + notReached.getMessage());
                }
            }
        }
        return wrong;
    }

    private static List<String> faults(ClientPage page, Scene scene, String language) throws IOException {
        List<String> wrong = new ArrayList<>();
        // Another language changes words alone: neither colours nor structure, but it may need more room than a
        // telephone has.
        boolean all = language.equals("en");
        for (int width : all ? WIDTHS : List.of(TELEPHONE)) {
            page.look(width, height(width), ColorScheme.LIGHT);
            wrong.addAll(page.faults());
            if (all) {
                page.look(width, height(width), ColorScheme.DARK);
                wrong.addAll(page.faultsOfColour());
            }
        }
        if (!scene.isPlain()) {
            wrong.addAll(page.smallTargets());
        }
        wrong.addAll(page.complaints());
        if (!page.language().equals(language)) {
            wrong.add("says its language is " + page.language());
        }
        return wrong;
    }

    private static List<String> pictures(ClientPage page, Scene scene, String language) {
        List<String> wrong = new ArrayList<>();
        for (int width : WIDTHS) {
            String name = scene.name() + "-" + language + "-" + width;
            page.look(width, height(width), ColorScheme.LIGHT);
            page.picture(SCREENS.resolve(name + ".png"));
            wrong.addAll(page.complaints());
            if (!scene.isPlain()) {
                wrong.addAll(page.smallTargets());
            }
            if (language.equals("en")) {
                page.look(width, height(width), ColorScheme.DARK);
                page.picture(SCREENS.resolve(name + "-dark.png"));
            }
        }
        return wrong;
    }

    private static int height(int width) {
        return width == TELEPHONE ? 844 : 800;
    }

    private static void emptyTheFolderOfPictures(String language) throws IOException {
        Files.createDirectories(SCREENS);
        try (var old = Files.newDirectoryStream(SCREENS, "*-" + language + "-*.png")) {
            for (Path picture : old) {
                Files.delete(picture);
            }
        }
    }

    /** The witness of the test above: what it looks for, it also finds. */
    @Test
    void aMissingLabelAnInlineStyleAndAStrayRequestAreNoticed() throws IOException {
        try (BrowserContext visitor = stage.visitor("en");
                ClientPage page = stage.play(visitor, Scene.named("call-2"))) {
            page.look(390, 844, ColorScheme.LIGHT);
            assertThat(page.faults()).isEmpty();
            assertThat(page.complaints()).isEmpty();
            page.page().evaluate("() => document.querySelector('[data-panel=chat]').removeAttribute('aria-label')");
            page.page().evaluate("() => document.querySelector('[data-panel=chat]').removeAttribute('title')");
            assertThat(page.faults()).singleElement().asString().contains("button-name");
            page.page().evaluate("() => document.body.setAttribute('style', 'color: red')");
            page.page().evaluate("() => new Image().src = 'https://elsewhere.example/x.png'");
            assertThat(page.complaints())
                    .anyMatch(complaint -> complaint.contains("style-src"))
                    .anyMatch(complaint -> complaint.contains("img-src"));
        }
    }
}
