package org.glashaus.features.witness;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class StunStandInTest {
    private static final String TRANSACTION = "b7e7a701bc34d686fa87dfae";
    private static final byte[] ADDRESS = {(byte) 192, 0, 2, 1};

    // RFC 5769 §2.2: 192.0.2.1, port 32853
    @Test
    void aRequestIsAnsweredWithTheAddressItCameFrom() {
        ByteBuffer asked = bytes("000100002112a442" + TRANSACTION);
        assertThat(StunStandIn.answer(asked, ADDRESS, 32853))
                .hasValue(HexFormat.of().parseHex("0101000c2112a442" + TRANSACTION + "002000080001a147e112a643"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "000100002112a442b7e7a701bc34d686fa87df",
                "000100002112a441" + TRANSACTION,
                "011100002112a442" + TRANSACTION,
                "000300002112a442" + TRANSACTION
            })
    void whatIsNoBindingRequestIsNotAnswered(String asked) {
        assertThat(StunStandIn.answer(bytes(asked), ADDRESS, 32853)).isEmpty();
    }

    @Test
    void whoHasNoIpv4AddressIsNotAnswered() {
        assertThat(StunStandIn.answer(bytes("000100002112a442" + TRANSACTION), new byte[16], 32853))
                .isEmpty();
    }

    private static ByteBuffer bytes(String hex) {
        return ByteBuffer.wrap(HexFormat.of().parseHex(hex));
    }
}
