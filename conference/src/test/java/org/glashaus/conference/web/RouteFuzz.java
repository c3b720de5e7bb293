package org.glashaus.conference.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Any path leads somewhere, and no path leads out of the assets' folder. */
class RouteFuzz {

    static Stream<Arguments> paths() {
        return Stream.of(
                        "/",
                        "/tea",
                        "/caf%C3%A9",
                        "/assets/app.js",
                        "/assets/views/call.js",
                        "/whip/tea",
                        "/%2e%2e",
                        "/session/a")
                .map(Arguments::of);
    }

    @FuzzTest
    @MethodSource("paths")
    void anyPathHasItsRoute(@NotNull String path) {
        Route route = Route.of(path);

        assertThat(route.template()).isNotNull();
        if (route instanceof Route.Asset(String name)) {
            assertThat(name).doesNotContain("..", "%", "\\").doesNotStartWith("/");
        }
    }
}
