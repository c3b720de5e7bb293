package org.glashaus.features.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody does on the way into a conference that they lock, also where a statement has to be agreed to before it. */
final class ParticipantTest {
    private static final String AGREES = "press I agree, start";

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void anOrganiserLogsInAndLocksWhatTheyOpen(boolean asksToAgree) {
        Pages pages = new Pages(asksToAgree);
        new Participant("Otto", pages).openLocked("https://host/login", "otto", "secret", "garden", "gillyflower");
        assertThat(pages.done)
                .containsExactlyElementsOf(path(
                        asksToAgree,
                        List.of(
                                "open https://host/login",
                                "type otto as Account",
                                "type secret as Password",
                                "press Log in",
                                "type garden as Name of the room",
                                "type gillyflower as Password for the room (optional)",
                                "press Open the room"),
                        List.of("type Otto as Your name", "press Join")));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void whereAnybodyOpensConferencesWhoComesFirstLocksIt(boolean asksToAgree) {
        Pages pages = new Pages(asksToAgree);
        new Participant("Anna", pages).openLocked("https://host/garden", "gillyflower");
        assertThat(pages.done)
                .containsExactlyElementsOf(path(
                        asksToAgree,
                        List.of("open https://host/garden"),
                        List.of("type Anna as Your name", "type gillyflower as Password of the room", "press Join")));
    }

    private static List<String> path(boolean asksToAgree, List<String> before, List<String> after) {
        List<String> path = new ArrayList<>(before);
        if (asksToAgree) {
            path.add(AGREES);
        }
        path.addAll(after);
        return path;
    }

    /** Pages of which one asks to agree, until that is done. */
    private static final class Pages implements Window {
        private final List<String> done = new ArrayList<>();
        private final boolean asksToAgree;

        Pages(boolean asksToAgree) {
            this.asksToAgree = asksToAgree;
        }

        @Override
        public void open(String url) {
            done.add("open " + url);
        }

        @Override
        public void type(String textBox, String text) {
            done.add("type " + text + " as " + textBox);
        }

        @Override
        public void press(String button) {
            done.add("press " + button);
        }

        @Override
        public JsonNode value(String expression) {
            return BooleanNode.valueOf(asksToAgree || expression.contains("#name"));
        }

        @Override
        public void awaitButton(String name) {}

        @Override
        public void tick(String checkbox) {
            throw new UnsupportedOperationException(checkbox);
        }

        @Override
        public void choose(String list, int option) {
            throw new UnsupportedOperationException(list);
        }

        @Override
        public void awaitPath(String beginning) {
            throw new UnsupportedOperationException(beginning);
        }

        @Override
        public List<String> cookies() {
            return List.of();
        }

        @Override
        public void pause(long millis) {}

        @Override
        public List<String> complaints() {
            return List.of();
        }

        @Override
        public void close() {}
    }
}
