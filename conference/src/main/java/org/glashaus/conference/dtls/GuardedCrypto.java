package org.glashaus.conference.dtls;

import java.io.IOException;
import java.security.SecureRandom;
import org.bouncycastle.tls.AlertDescription;
import org.bouncycastle.tls.ContentType;
import org.bouncycastle.tls.ProtocolVersion;
import org.bouncycastle.tls.TlsFatalAlert;
import org.bouncycastle.tls.crypto.TlsCipher;
import org.bouncycastle.tls.crypto.TlsCryptoParameters;
import org.bouncycastle.tls.crypto.TlsDecodeResult;
import org.bouncycastle.tls.crypto.TlsEncodeResult;
import org.bouncycastle.tls.crypto.impl.bc.BcTlsCrypto;

/** Bouncy Castle's own cryptography, with {@link HandshakeGuard} applied to encrypted handshake messages too. */
final class GuardedCrypto extends BcTlsCrypto {

    GuardedCrypto(SecureRandom random) {
        super(random);
    }

    @Override
    public TlsCipher createCipher(TlsCryptoParameters parameters, int encryption, int mac) throws IOException {
        return new GuardedCipher(super.createCipher(parameters, encryption, mac));
    }

    record GuardedCipher(TlsCipher cipher) implements TlsCipher {

        @Override
        public TlsDecodeResult decodeCiphertext(
                long sequence, short type, ProtocolVersion version, byte[] text, int offset, int length)
                throws IOException {
            TlsDecodeResult clear = cipher.decodeCiphertext(sequence, type, version, text, offset, length);
            if (clear.contentType == ContentType.handshake
                    && !HandshakeGuard.isBearable(clear.buf, clear.off, clear.off + clear.len)) {
                // Bouncy Castle drops a record silently on this alert alone.
                throw new TlsFatalAlert(AlertDescription.bad_record_mac);
            }
            return clear;
        }

        @Override
        public TlsEncodeResult encodePlaintext(
                long sequence, short type, ProtocolVersion version, int headroom, byte[] text, int offset, int length)
                throws IOException {
            return cipher.encodePlaintext(sequence, type, version, headroom, text, offset, length);
        }

        @Override
        public int getCiphertextDecodeLimit(int plaintextLimit) {
            return cipher.getCiphertextDecodeLimit(plaintextLimit);
        }

        @Override
        public int getCiphertextEncodeLimit(int plaintextLimit) {
            return cipher.getCiphertextEncodeLimit(plaintextLimit);
        }

        @Override
        public int getPlaintextDecodeLimit(int ciphertextLimit) {
            return cipher.getPlaintextDecodeLimit(ciphertextLimit);
        }

        @Override
        public int getPlaintextEncodeLimit(int ciphertextLimit) {
            return cipher.getPlaintextEncodeLimit(ciphertextLimit);
        }

        @Override
        public void rekeyDecoder() throws IOException {
            cipher.rekeyDecoder();
        }

        @Override
        public void rekeyEncoder() throws IOException {
            cipher.rekeyEncoder();
        }

        @Override
        public boolean usesOpaqueRecordTypeDecode() {
            return cipher.usesOpaqueRecordTypeDecode();
        }

        @Override
        public boolean usesOpaqueRecordTypeEncode() {
            return cipher.usesOpaqueRecordTypeEncode();
        }
    }
}
