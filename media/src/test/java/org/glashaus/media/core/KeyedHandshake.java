package org.glashaus.media.core;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.List;
import org.glashaus.media.bytes.Bytes;
import org.glashaus.media.dtls.DtlsHandshake;
import org.glashaus.media.srtp.SrtpProfile;

/** A stand-in for DTLS in virtual time: the first datagram carries the keys in clear. DTLS itself is tested apart. */
final class KeyedHandshake implements DtlsHandshake {
    static final Fingerprint OURS = new Fingerprint("sha-256", "00" + ":00".repeat(31));
    static final SrtpProfile PROFILE = SrtpProfile.AEAD_AES_128_GCM;

    private byte[] material = new byte[0];
    private State state = State.HANDSHAKING;

    static Factory factory() {
        return new Factory() {
            @Override
            public DtlsHandshake accept(Fingerprint expected, List<SrtpProfile> preferred) {
                return new KeyedHandshake();
            }

            @Override
            public Fingerprint fingerprint() {
                return OURS;
            }
        };
    }

    static byte[] hello(byte[] material) {
        byte[] hello = new byte[material.length + 1];
        hello[0] = 22;
        System.arraycopy(material, 0, hello, 1, material.length);
        return hello;
    }

    /** Stands for a close_notify: an alert record of no more than a header. */
    static byte[] goodbye() {
        byte[] alert = new byte[13];
        alert[0] = 21;
        return alert;
    }

    @Override
    public void receive(MemorySegment datagram, long offset, int length) {
        if (datagram.get(ValueLayout.JAVA_BYTE, offset) == 21) {
            state = State.CLOSED;
        } else if (state == State.HANDSHAKING && length == PROFILE.exportLength() + 1) {
            material = new byte[length - 1];
            Bytes.copy(datagram, offset + 1, material, 0, material.length);
            state = State.ESTABLISHED;
        }
    }

    @Override
    public void drain(Outbox outbox) {}

    @Override
    public State state() {
        return state;
    }

    @Override
    public Keys takeKeys() {
        return new Keys(PROFILE, material);
    }

    @Override
    public void close() {
        state = State.CLOSED;
    }
}
