package org.glashaus.media.stun;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HexFormat;
import org.glashaus.media.bytes.Bytes;
import org.junit.jupiter.api.Test;

/** Octet by octet into an array that is not empty, so that reader and writer cannot share an error. */
class StunWriterTest {
    private static final byte[] KEY = "VOkJxbRl1RmTxUk/WvJxBt".getBytes(US_ASCII);
    private static final String ID = "b7e7a701bc34d686fa87dfae";

    private final StunWriter writer = new StunWriter();
    private final StunMessage message = new StunMessage();
    private final byte[] out = new byte[300];

    StunWriterTest() {
        Arrays.fill(out, (byte) 0x5a);
        assertThat(message.wrap(StunVectorsTest.REQUEST, 0, StunVectorsTest.REQUEST.length))
                .isTrue();
    }

    private String written(int length, int checksums) {
        assertThat(out[0]).isEqualTo((byte) 0x5a);
        assertThat(out[1 + length]).isEqualTo((byte) 0x5a);
        assertThat(message.wrap(out, 1, length)).isTrue();
        assertThat(message.hasFingerprint()).isTrue();
        return HexFormat.of().formatHex(out, 1, 1 + length - checksums);
    }

    // RFC 5769 §2.2 has the same address, port and transaction id.
    @Test
    void theAddressOfTheVectorIsWrittenAsInTheVector() {
        int length = writer.bindingSuccess(message, new byte[] {(byte) 192, 0, 2, 1}, 32853, KEY, out, 1);
        assertThat(written(length, 32)).isEqualTo("0101002c2112a442" + ID + "002000080001a147e112a643");
        assertThat(message.verifyIntegrity(KEY)).isTrue();
        assertThat(message.verifyIntegrity(KEY)).as("looking leaves no trace").isTrue();
    }

    // RFC 5769 §2.3
    @Test
    void theLongAddressOfTheVectorIsWrittenAsInTheVector() {
        byte[] address = HexFormat.of().parseHex("20010db8123456780011223344556677");
        int length = writer.bindingSuccess(message, address, 32853, KEY, out, 1);
        assertThat(written(length, 32))
                .isEqualTo("010100382112a442" + ID + "002000140002a1470113a9faa5d3f179bc25f4b5bed2b9d9");
        assertThat(message.verifyIntegrity(KEY)).isTrue();
    }

    // RFC 8489 §14.8
    @Test
    void anErrorHasItsCodeItsPhraseAndZerosBehind() {
        int length = writer.bindingError(message, 487, null, out, 1);
        assertThat(written(length, 8))
                .isEqualTo("011100202112a442" + ID + "00090011" + "00000457"
                        + HexFormat.of().formatHex("Role Conflict".getBytes(US_ASCII)) + "000000");
        assertThat(message.hasIntegrity()).isFalse();
        assertThat(message.errorCode()).isEqualTo(487);
    }

    // RFC 8489 §14.9
    @Test
    void everyUnknownAttributeIsNamed() {
        byte[] request = HexFormat.of().parseHex("000100142112a442" + ID + "004100000042000000430001ff00000080990000");
        Bytes.putU16(request, 2, request.length - 20);
        assertThat(message.wrap(request, 0, request.length)).isTrue();
        int length = writer.bindingError(message, 420, KEY, out, 1);
        assertThat(written(length, 32)).endsWith("000a0006" + "004100420043" + "0000");
        assertThat(message.verifyIntegrity(KEY)).isTrue();
        assertThat(message.unknownAttributeCount()).isZero();
    }

    // RFC 8445 §7.1
    @Test
    void aCheckCarriesWhatIceAsksFor() {
        byte[] id = HexFormat.of().parseHex(ID);
        int length =
                writer.bindingRequest(id, "evtj:h6vY", 0x6e0001ffL, StunWriter.Role.CONTROLLING, 1L, true, KEY, out, 1);
        assertThat(written(length, 32))
                .isEqualTo("000100482112a442" + ID + "000600096576746a3a68367659000000" + "002400046e0001ff"
                        + "802a00080000000000000001" + "00250000");
        assertThat(message.verifyIntegrity(KEY)).isTrue();
    }

    @Test
    void aUserNameWithoutAColonNamesNobody() {
        byte[] id = HexFormat.of().parseHex(ID);
        int length = writer.bindingRequest(id, "evtj", 1, StunWriter.Role.CONTROLLED, 1L, false, KEY, out, 1);
        assertThat(message.wrap(out, 1, length)).isTrue();
        assertThat(message.receiverFragment()).isNull();
        assertThat(message.isBinding(StunClass.SUCCESS)).isFalse();
        assertThat(message.priority()).isEqualTo(1);
        assertThat(message.mappedPort()).isEqualTo(-1);
        assertThat(message.mappedAddress(new byte[16])).isZero();
        assertThat(message.errorCode()).isZero();
    }

    // RFC 8489 §14.2
    @Test
    void anAddressOfAnUnknownFamilyOrLengthIsRefused() {
        String[] attributes = {
            "00200006" + "0001a147e1120000",
            "00200008" + "0003a147e112a643",
            "00200008" + "0002a147e112a643",
            "00200014" + "0001a147e112a643000000000000000000000000",
        };
        for (String attribute : attributes) {
            byte[] response = HexFormat.of().parseHex("010100002112a442" + ID + attribute);
            Bytes.putU16(response, 2, response.length - 20);
            assertThat(message.wrap(response, 0, response.length)).as(attribute).isFalse();
            assertThat(message.fault()).isEqualTo(StunFault.BAD_ATTRIBUTE);
        }
    }
}
