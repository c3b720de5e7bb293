package org.glashaus.conference.dtls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.lang.reflect.Proxy;
import org.bouncycastle.tls.AlertDescription;
import org.bouncycastle.tls.ContentType;
import org.bouncycastle.tls.ProtocolVersion;
import org.bouncycastle.tls.TlsFatalAlert;
import org.bouncycastle.tls.crypto.TlsCipher;
import org.bouncycastle.tls.crypto.TlsDecodeResult;
import org.junit.jupiter.api.Test;

final class GuardedCryptoTest {
    private static final int FINISHED = 20;

    @Test
    void anEncryptedMessageThatClaimsTooMuchIsDropped() throws IOException {
        assertThat(decoded(finished(0x0c), ContentType.handshake).len).isEqualTo(24);
        TlsFatalAlert alert =
                catchThrowableOfType(TlsFatalAlert.class, () -> decoded(finished(0xff_ffff), ContentType.handshake));
        assertThat(alert.getAlertDescription()).isEqualTo(AlertDescription.bad_record_mac);
    }

    @Test
    void onlyHandshakeMessagesAreLookedAt() throws IOException {
        assertThat(decoded(finished(0xff_ffff), ContentType.application_data).len)
                .isEqualTo(24);
    }

    private static byte[] finished(int claimed) {
        byte[] message = new byte[24];
        message[0] = FINISHED;
        message[1] = (byte) (claimed >> 16);
        message[2] = (byte) (claimed >> 8);
        message[3] = (byte) claimed;
        message[11] = 12;
        return message;
    }

    private static TlsDecodeResult decoded(byte[] text, short type) throws IOException {
        TlsCipher clear = (TlsCipher) Proxy.newProxyInstance(
                TlsCipher.class.getClassLoader(),
                new Class<?>[] {TlsCipher.class},
                (proxy, method, arguments) -> new TlsDecodeResult(text, 0, text.length, type));
        return new GuardedCrypto.GuardedCipher(clear)
                .decodeCiphertext(0, type, ProtocolVersion.DTLSv12, text, 0, text.length);
    }
}
