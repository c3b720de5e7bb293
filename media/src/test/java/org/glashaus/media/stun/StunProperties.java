package org.glashaus.media.stun;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.glashaus.media.Limits;
import org.glashaus.media.bytes.Bytes;

class StunProperties {
    private final StunMessage message = new StunMessage();
    private final StunMessage answer = new StunMessage();
    private final StunWriter writer = new StunWriter();
    private final byte[] out = new byte[Limits.STUN_MESSAGE_OCTETS + 16];

    @Property
    void aRequestIsReadAsItWasWritten(
            @ForAll @Size(12) byte[] id,
            @ForAll @AlphaChars @StringLength(min = 1, max = 40) String receiver,
            @ForAll @AlphaChars @StringLength(min = 1, max = 40) String sender,
            @ForAll @LongRange(max = 0xffff_ffffL) long priority,
            @ForAll StunWriter.Role role,
            @ForAll long tieBreaker,
            @ForAll boolean nominated,
            @ForAll @Size(min = 1, max = 40) byte[] key,
            @ForAll @IntRange(max = 16) int off) {
        int length = writer.bindingRequest(
                id, receiver + ":" + sender, priority, role, tieBreaker, nominated, key, out, off);
        assertThat(message.wrap(MemorySegment.ofArray(out), off, length)).isTrue();
        assertThat(message.isBinding(StunClass.REQUEST)).isTrue();
        assertThat(message.hasTransactionId(id)).isTrue();
        assertThat(message.username()).isEqualTo(receiver + ":" + sender);
        assertThat(message.receiverFragment()).isEqualTo(receiver);
        assertThat(message.priority()).isEqualTo(priority);
        assertThat(message.iceControlling()).isEqualTo(role == StunWriter.Role.CONTROLLING);
        assertThat(message.iceControlled()).isEqualTo(role == StunWriter.Role.CONTROLLED);
        assertThat(message.tieBreaker()).isEqualTo(tieBreaker);
        assertThat(message.useCandidate()).isEqualTo(nominated);
        assertThat(message.verifyIntegrity(key)).isTrue();
    }

    @Property
    void anAnswerTellsTheAddressThatWasSeen(
            @ForAll @Size(12) byte[] id,
            @ForAll boolean ipv6,
            @ForAll @Size(16) byte[] address,
            @ForAll @IntRange(max = 65535) int port) {
        byte[] key = "key".getBytes(StandardCharsets.US_ASCII);
        byte[] seen = Arrays.copyOf(address, ipv6 ? 16 : 4);
        int request = writer.bindingRequest(id, "a:b", 1, StunWriter.Role.CONTROLLING, 1, false, key, out, 0);
        assertThat(message.wrap(out, 0, request)).isTrue();
        int length = writer.bindingSuccess(message, seen, port, key, out, 0);

        byte[] read = new byte[16];
        assertThat(message.wrap(out, 0, length)).isTrue();
        assertThat(message.isBinding(StunClass.SUCCESS)).isTrue();
        assertThat(message.hasTransactionId(id)).isTrue();
        assertThat(message.mappedPort()).isEqualTo(port);
        assertThat(Arrays.copyOf(read, message.mappedAddress(read))).isEqualTo(seen);
        assertThat(message.verifyIntegrity(key)).isTrue();
    }

    // RFC 8489 §5
    @Property
    void typeMethodAndClassSayTheSame(@ForAll @IntRange(max = 0xfff) int method, @ForAll StunClass messageClass) {
        int type = StunHeader.type(method, messageClass);
        assertThat(type).isBetween(0, 0x3fff);
        assertThat(StunHeader.method(type)).isEqualTo(method);
        assertThat(StunHeader.messageClass(type)).isEqualTo(messageClass);
    }

    @Property
    void anyBytesNeverThrow(@ForAll @Size(max = 200) byte[] bytes) {
        read(bytes);
    }

    /** Noise behind a right header gets as far as the attributes. */
    @Property(tries = 3000)
    void anyAttributesNeverThrow(@ForAll @Size(max = 120) byte[] attributes, @ForAll boolean small) {
        byte[] bytes = new byte[20 + (attributes.length & ~3)];
        Bytes.copy(attributes, 0, bytes, 20, bytes.length - 20);
        for (int i = 20; small && i < bytes.length; i++) {
            bytes[i] &= 0x2f; // more known types, more lengths that fit
        }
        Bytes.putU16(bytes, 0, 0x0001);
        Bytes.putU16(bytes, 2, bytes.length - 20);
        Bytes.putI32(bytes, 4, StunHeader.MAGIC_COOKIE);
        read(bytes);
    }

    @Property
    void aDamagedRequestNeverThrowsAndIsNeverBelieved(
            @ForAll @IntRange(max = 107) int at, @ForAll @IntRange(min = 1, max = 255) int flip) {
        byte[] damaged = StunVectorsTest.REQUEST.clone();
        damaged[at] ^= (byte) flip;
        boolean well = message.wrap(damaged, 0, damaged.length);
        assertThat(well && message.hasFingerprint()).isFalse();
    }

    private void read(byte[] bytes) {
        boolean well = message.wrap(MemorySegment.ofArray(bytes), 0, bytes.length);
        assertThat(well).isEqualTo(message.fault() == null);
        assertThat(message.wrap(bytes, 0, bytes.length)).isEqualTo(well);
        if (well) {
            message.messageClass();
            message.username();
            message.receiverFragment();
            message.priority();
            message.tieBreaker();
            message.errorCode();
            message.mappedPort();
            message.mappedAddress(new byte[16]);
            assertThat(message.verifyIntegrity(new byte[] {1})).isFalse();
            for (int i = 0; i < message.unknownAttributeCount(); i++) {
                assertThat(message.unknownAttribute(i)).isLessThan(0x8000);
            }
            assertThat(answer.wrap(out, 0, writer.bindingError(message, 420, null, out, 0)))
                    .isTrue();
        }
    }
}
