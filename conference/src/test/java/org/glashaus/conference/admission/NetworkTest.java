package org.glashaus.conference.admission;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NetworkTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0.0.0.0/0 | would let strangers say where they come from",
                "128.0.0.0/1 | at least /8 is needed",
                "::/0 | would let strangers say where they come from",
                "2000::/3 | at least /32 is needed",
                "192.0.2.7/24 | write the network's first address",
                "192.0.2.0/33 | no length of prefix from 8 to 32",
                "::ffff:192.0.2.0/120 | no length of prefix",
                "192.0.2.0/ | no length of prefix",
                "192.0.2.0/-1 | no length of prefix",
                "2001:db8::/129 | from 32 to 128",
                "10 | is no address or network",
                "010.0.0.0/8 | is no address or network",
                "example.org | is no address or network",
                "/8 | is no address or network"
            })
    void whatWouldTrustEverybodyOrSaysTwoThingsIsRefused(String text, String sentence) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Network.ofProxies(text))
                .withMessageStartingWith(text)
                .withMessageContaining(sentence);
    }
}
