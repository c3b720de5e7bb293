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
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each page and state of the client in three languages, two widths, light and dark; the pictures lie in target/screens. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ClientScreensIT {
    private static final Path SCREENS = Path.of("target", "screens");

    private final ClientStage stage;

    ClientScreensIT(@TempDir Path dir) throws Exception {
        stage = new ClientStage(dir);
    }

    @BeforeAll
    void emptyTheFolderOfPictures() throws IOException {
        Files.createDirectories(SCREENS);
        try (var old = Files.list(SCREENS)) {
            for (Path picture : old.toList()) {
                Files.delete(picture);
            }
        }
    }

    @AfterAll
    void end() throws Exception {
        stage.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "nl", "de"})
    void eachPageAndStateIsAccessibleAndQuiet(String language) throws IOException {
        List<String> wrong = new ArrayList<>();
        try (BrowserContext visitor = stage.visitor(language)) {
            for (Scene scene : Scene.all()) {
                try (ClientPage page = stage.play(visitor, scene)) {
                    for (String fault : faults(page, scene, language)) {
                        wrong.add(scene.name() + " " + language + " " + fault);
                    }
                } catch (RuntimeException notReached) {
                    wrong.add(scene.name() + " " + language + " was not reached: " + notReached.getMessage());
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(stage.foreignHosts())
                .as("nobody else was asked for anything")
                .isEmpty();
    }

    private static List<String> faults(ClientPage page, Scene scene, String language) throws IOException {
        List<String> wrong = new ArrayList<>();
        // Another language changes words alone: neither colours nor structure, but it may need more room than a
        // telephone has.
        boolean all = language.equals("en");
        for (int width : List.of(1280, 390)) {
            int height = width == 390 ? 844 : 800;
            page.look(width, height, ColorScheme.LIGHT);
            page.picture(SCREENS.resolve(scene.name() + "-" + language + "-" + width + ".png"));
            if (all || width == 390) {
                wrong.addAll(page.faults());
            }
            if (all) {
                page.look(width, height, ColorScheme.DARK);
                page.picture(SCREENS.resolve(scene.name() + "-" + language + "-" + width + "-dark.png"));
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
