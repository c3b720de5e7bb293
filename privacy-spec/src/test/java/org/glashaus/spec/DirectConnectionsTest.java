package org.glashaus.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.glashaus.spec.PrivacyStatement.Claim;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class DirectConnectionsTest {
    /** Each disclosed host is the whole of a sentence, so that the sentence's hash pins it. */
    @ParameterizedTest
    @CsvSource({"waag, waag/3.6", "vc4all, vc4all/4.6 vc4all/4.7 vc4all/4.8"})
    void whoDisclosesThemHasThemWithExactlyTheDisclosedHosts(String id, String anchors) throws Exception {
        PrivacyStatement statement = StatementLibrary.byId(id);
        List<String> disclosed = Arrays.stream(anchors.split(" "))
                .map(anchor -> statement.sentence(anchor).orElseThrow().sha256())
                .toList();
        assertThat(Profiles.derive(statement).directConnections().orElseThrow().stunHosts())
                .extracting(StatementText::sha256)
                .containsExactlyElementsOf(disclosed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"studentenwerk-osnabrueck", "greenminihost", "bbw-leipzig", "strict"})
    void nobodyElseHasAny(String id) throws Exception {
        assertThat(Profiles.derive(StatementLibrary.byId(id)).directConnections())
                .isEmpty();
    }

    @Test
    void stunHostsAloneAllowNobodyToConnectDirectly() throws Exception {
        assertThat(derive(stun(List.of("stun.example.org"))).directConnections())
                .isEmpty();
    }

    @Test
    void directConnectionsWithoutAHostAskNobody() throws Exception {
        assertThat(derive(Statements.claim("p2p-at-most-two", Map.of()))
                        .directConnections()
                        .orElseThrow()
                        .stunHosts())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"stun:stun.example.org", "stun.example.org:3478", "stun.example.org/?x", "localhost", "a b", ""})
    void whatIsNoHostNameIsRefusedWithItsPlace(String host) {
        assertThatThrownBy(() -> derive(stun(List.of(host))))
                .isInstanceOf(StatementRefused.class)
                .hasMessageContaining("stun-servers-as-disclosed.params.servers")
                .hasMessageContaining("without scheme and port");
    }

    private static Claim stun(List<String> hosts) {
        return Statements.claim("stun-servers-as-disclosed", Map.of("servers", new ArrayList<>(hosts)));
    }

    private static Profile derive(Claim claim) throws StatementRefused {
        return Profiles.derive(Statements.of(claim));
    }
}
