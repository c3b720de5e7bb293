package org.glashaus.media.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.foreign.MemorySegment;
import org.glashaus.media.net.FirstByte.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FirstByteTest {

    // RFC 7983 §7, at the edges of each range
    @ParameterizedTest
    @CsvSource({
        "0,STUN", "3,STUN", "4,UNKNOWN", "15,UNKNOWN", "16,UNKNOWN", "19,UNKNOWN", "20,DTLS", "63,DTLS",
        "64,UNKNOWN", "79,UNKNOWN", "80,UNKNOWN", "127,UNKNOWN", "128,RTP", "191,RTP", "192,UNKNOWN", "255,UNKNOWN"
    })
    void theFirstOctetTellsTheProtocol(int first, Kind kind) {
        assertThat(of(first, 0)).isEqualTo(kind);
    }

    // RFC 5761 §4
    @ParameterizedTest
    @CsvSource({"96,RTP", "127,RTP", "191,RTP", "192,RTCP", "200,RTCP", "207,RTCP", "223,RTCP", "224,RTP", "255,RTP"})
    void theSecondOctetTellsRtcpFromRtp(int second, Kind kind) {
        assertThat(of(0x80, second)).isEqualTo(kind);
    }

    @Test
    void theSecondOctetMattersToRtpOnly() {
        assertThat(of(0, 200)).isEqualTo(Kind.STUN);
        assertThat(of(22, 200)).isEqualTo(Kind.DTLS);
    }

    @Test
    void fewerThanTwoOctetsAreNothing() {
        byte[] one = {(byte) 0x80};
        assertThat(FirstByte.of(one, 0, 1)).isEqualTo(Kind.UNKNOWN);
        assertThat(FirstByte.of(one, 1, 0)).isEqualTo(Kind.UNKNOWN);
        assertThat(FirstByte.of(MemorySegment.ofArray(one), 0, 1)).isEqualTo(Kind.UNKNOWN);
    }

    private static Kind of(int first, int second) {
        byte[] datagram = {9, (byte) first, (byte) second};
        Kind kind = FirstByte.of(datagram, 1, 2);
        assertThat(FirstByte.of(MemorySegment.ofArray(datagram), 1, 2)).isEqualTo(kind);
        return kind;
    }
}
