package org.glashaus.media.stun;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HexFormat;
import org.glashaus.media.Limits;
import org.glashaus.media.bytes.Bytes;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StunMessageTest {
    private static final byte[] KEY = "a password of twenty-two".getBytes(US_ASCII);
    private static final byte[] ID = "transaction!".getBytes(US_ASCII);

    private final StunMessage message = new StunMessage();
    private final StunWriter writer = new StunWriter();
    private final byte[] out = new byte[Limits.STUN_MESSAGE_OCTETS];

    private int request(boolean useCandidate) {
        return writer.bindingRequest(
                ID, "ours:theirs", 1845501695L, StunWriter.Role.CONTROLLING, -2L, useCandidate, KEY, out, 0);
    }

    @Test
    void aRequestOfOursIsReadAsItWasWritten() {
        int length = request(true);
        assertThat(message.wrap(out, 0, length)).isTrue();
        assertThat(message.isBinding(StunClass.REQUEST)).isTrue();
        assertThat(message.hasTransactionId(ID)).isTrue();
        assertThat(message.username()).isEqualTo("ours:theirs");
        assertThat(message.receiverFragment()).isEqualTo("ours");
        assertThat(message.priority()).isEqualTo(1845501695L);
        assertThat(message.useCandidate()).isTrue();
        assertThat(message.iceControlling()).isTrue();
        assertThat(message.tieBreaker()).isEqualTo(-2L);
        assertThat(message.verifyIntegrity(KEY)).isTrue();
    }

    // RFC 8489 §6.3.4
    @Test
    void anErrorNamesItsCodeAndTheAttributesThatNobodyKnows() {
        byte[] strange = attribute(request(false), 0x0042, 4);
        assertThat(message.wrap(strange, 0, strange.length)).isTrue();
        assertThat(message.unknownAttributeCount()).isEqualTo(1);
        assertThat(message.unknownAttribute(0)).isEqualTo(0x0042);

        int length = writer.bindingError(message, 420, KEY, out, 0);
        StunMessage answer = new StunMessage();
        assertThat(answer.wrap(out, 0, length)).isTrue();
        assertThat(answer.isBinding(StunClass.ERROR)).isTrue();
        assertThat(answer.errorCode()).isEqualTo(420);
        assertThat(answer.hasTransactionId(ID)).isTrue();
        assertThat(answer.verifyIntegrity(KEY)).isTrue();
        assertThat(HexFormat.of().formatHex(out, 0, length)).contains("000a0002" + "0042" + "0000");
    }

    @Test
    void anErrorWithoutAKeyHasNoIntegrity() {
        message.wrap(out, 0, request(false));
        int length = writer.bindingError(message, 401, null, out, 0);
        assertThat(message.wrap(out, 0, length)).isTrue();
        assertThat(message.errorCode()).isEqualTo(401);
        assertThat(message.hasIntegrity()).isFalse();
        assertThat(message.verifyIntegrity(KEY)).isFalse();
    }

    // RFC 8489 §14.5
    @Test
    void whatFollowsTheIntegrityIsIgnored() {
        int length = request(false) - 8; // without the fingerprint
        Bytes.putU16(out, 2, length - 20);
        byte[] longer = append(length, StunAttribute.USE_CANDIDATE, 0);
        assertThat(message.wrap(longer, 0, longer.length)).isTrue();
        assertThat(message.verifyIntegrity(KEY)).isTrue();
        assertThat(message.useCandidate()).isFalse();
    }

    // RFC 8489 §14.7
    @Test
    void nothingMayFollowTheFingerprint() {
        byte[] longer = append(request(false), 0x8022, 4);
        assertThat(message.wrap(longer, 0, longer.length)).isFalse();
        assertThat(message.fault()).isEqualTo(StunFault.BAD_ATTRIBUTE);
    }

    @Test
    void eachFaultHasItsName() {
        int length = request(false);
        assertThat(fault(0, out.length + 1)).isEqualTo(StunFault.TOO_LONG);
        assertThat(fault(0, 19)).isEqualTo(StunFault.TOO_SHORT);
        assertThat(fault(0, 0)).isEqualTo(StunFault.TOO_SHORT);
        assertThat(fault(0, length - 4)).isEqualTo(StunFault.BAD_LENGTH);
        out[4] ^= 1;
        assertThat(fault(0, length)).isEqualTo(StunFault.NOT_STUN);
        out[4] ^= 1;
        out[0] |= (byte) 0x80;
        assertThat(fault(0, length)).isEqualTo(StunFault.NOT_STUN);
        out[0] = 0;
        out[length - 1] ^= 1;
        assertThat(fault(0, length)).isEqualTo(StunFault.BAD_FINGERPRINT);
        out[length - 1] ^= 1;
        Bytes.putU16(out, 22, 2000);
        assertThat(fault(0, length)).isEqualTo(StunFault.BAD_ATTRIBUTE);
    }

    private @Nullable StunFault fault(int off, int length) {
        byte[] datagram = Arrays.copyOf(out, off + Math.max(length, 0));
        assertThat(message.wrap(datagram, off, length)).isFalse();
        return message.fault();
    }

    /** The message in {@code out} with one more attribute where it is still read: right behind the header. */
    private byte[] attribute(int length, int type, int valueLength) {
        byte[] longer = new byte[length - 8 + 4 + valueLength];
        System.arraycopy(out, 0, longer, 0, 20);
        System.arraycopy(out, 20, longer, 24 + valueLength, length - 28);
        Bytes.putU16(longer, 20, type);
        Bytes.putU16(longer, 22, valueLength);
        Bytes.putU16(longer, 2, longer.length - 20);
        return longer;
    }

    private byte[] append(int length, int type, int valueLength) {
        byte[] longer = Arrays.copyOf(out, length + 4 + valueLength);
        Bytes.putU16(longer, length, type);
        Bytes.putU16(longer, length + 2, valueLength);
        Bytes.putU16(longer, 2, longer.length - 20);
        return longer;
    }
}
