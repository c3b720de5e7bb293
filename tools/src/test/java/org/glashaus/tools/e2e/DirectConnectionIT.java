package org.glashaus.tools.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.glashaus.features.day.Encounter;
import org.glashaus.features.day.EncounterCourse;
import org.glashaus.features.server.Order;
import org.glashaus.features.witness.CouldNotLook;
import org.glashaus.spec.DirectConnections;
import org.glashaus.spec.Profiles;
import org.glashaus.spec.StatementLibrary;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Three browsers, each on a host of its own, and everything that passes between them. Skipped where name spaces cannot be made. */
final class DirectConnectionIT {
    private static final Duration TWO_SECONDS = Duration.ofSeconds(2);

    @ParameterizedTest
    @ValueSource(strings = {"waag", "vc4all"})
    void twoConnectDirectlyWithTheDisclosedHostsUntilAThirdComesAndAgainWhenTheThirdHasGone(String statement)
            throws Exception {
        DirectConnections disclosed = Profiles.derive(StatementLibrary.byId(statement))
                .directConnections()
                .orElseThrow();
        Encounter seen = encounter(statement, disclosed);

        String[] given = disclosed.stunHosts().stream()
                .map(host -> "stun:" + host + ":3478")
                .toArray(String[]::new);
        assertThat(seen.anna().given()).containsExactlyInAnyOrder(given);
        assertThat(seen.bram().given()).containsExactlyInAnyOrder(given);
        assertThat(seen.wire().missed()).as("packets that were not recorded").isZero();
        assertThat(seen.connectedDirectly()).as("media passed between the two").isTrue();
        assertThat(seen.askedNamed()).containsExactlyInAnyOrderElementsOf(disclosed.stunHosts());
        assertThat(seen.askedElsewhere()).as("STUN to anybody else").isEmpty();
        assertThat(seen.askedInVain()).as("STUN while three were there").isEmpty();
        assertThat(seen.directWithCleo()).isEmpty();
        assertThat(seen.connectedAgain()).as("taken up again").isTrue();

        Map<String, Duration> times = new LinkedHashMap<>();
        times.put("the end of the direct way", seen.endedAfter());
        times.put("towards Anna", seen.longestSilence(seen.anna()));
        times.put("towards Bram", seen.longestSilence(seen.bram()));
        times.put("Bram's sound at Anna", seen.annaOfBram().sound());
        times.put("Bram's picture at Anna", seen.annaOfBram().picture());
        times.put("Anna's sound at Bram", seen.bramOfAnna().sound());
        times.put("Anna's picture at Bram", seen.bramOfAnna().picture());
        times.put("the third", seen.thirdAfter().orElseThrow());
        times.entrySet().stream()
                .filter(each -> !seen.unclear(each.getValue()))
                .forEach(each -> assertThat(each.getValue()).as(each.getKey()).isLessThan(TWO_SECONDS));
        System.out.printf(
                "%s: direct way ended after %s, Anna without Bram %s, Bram without Anna %s, the third met after %s, met %s times%n",
                statement, seen.endedAfter(), seen.annaOfBram(), seen.bramOfAnna(), seen.thirdAfter(), seen.played());
        Assumptions.assumeTrue(
                times.values().stream().noneMatch(seen::unclear),
                "the machine was so busy each time that two seconds could not be told from more");
    }

    @ParameterizedTest
    @ValueSource(strings = {"greenminihost"})
    void elsewhereNothingPassesBetweenThem(String statement) throws Exception {
        Encounter seen = encounter(statement, new DirectConnections(List.of()));

        assertThat(seen.anna().given()).isEmpty();
        assertThat(seen.direct()).isEmpty();
        assertThat(seen.askedElsewhere()).isEmpty();
    }

    private static Encounter encounter(String statement, DirectConnections disclosed) throws Exception {
        Order order = Product.serve(statement);
        try {
            return EncounterCourse.playUntilClear(order, disclosed.stunHosts(), System.out::println);
        } catch (CouldNotLook reason) {
            Assumptions.abort(Optional.ofNullable(reason.getMessage()).orElse("no reason given"));
            throw reason;
        }
    }
}
