package org.glashaus.tools.load;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.glashaus.conference.dtls.DtlsClient;
import org.glashaus.media.dtls.DtlsHandshake;
import org.glashaus.media.dtls.DtlsHandshake.Keys;
import org.glashaus.media.net.FirstByte;
import org.glashaus.media.rtcp.RtcpReader;
import org.glashaus.media.rtcp.RtcpVisitor;
import org.glashaus.media.rtp.RtpView;
import org.glashaus.media.srtp.JceCiphers;
import org.glashaus.media.srtp.SrtpContext;
import org.glashaus.media.srtp.SrtpProfile;
import org.glashaus.media.stun.StunClass;
import org.glashaus.media.stun.StunMessage;
import org.glashaus.media.stun.StunWriter;
import org.jspecify.annotations.Nullable;

/** One media connection to the server: controlling ICE, then DTLS as client, then SRTP. Everything on the loop's thread. */
final class Connection implements AutoCloseable {

    /** What goes over an open connection. */
    interface Media {
        void turn(Connection connection, long nowNanos);

        void rtp(RtpView packet, long nowNanos);

        RtcpVisitor reports();

        /** The connection's secrets, before they are wiped. A load has no use for them. */
        default void keyed(Keys keys) {}
    }

    private final Loop loop;
    private final DatagramChannel channel;
    private final Descriptions.Remote remote;
    private final String username;
    private final byte[] password;
    private final DtlsClient dtls;
    private final Impairment.Line up;
    private final Impairment.Line down;
    private final Media media;
    private final long tieBreaker;
    private final Random random;
    private final byte[] transaction = new byte[12];
    private final ByteBuffer inbound = ByteBuffer.allocate(Limits.DATAGRAM_OCTETS);
    private final StunMessage stun = new StunMessage();
    private final RtpView view = new RtpView();
    private final CompletableFuture<Void> opened = new CompletableFuture<>();
    private long nextCheckNanos = System.nanoTime();
    private boolean checked;
    private @Nullable DtlsHandshake handshake;
    private @Nullable SrtpContext sending;
    private @Nullable SrtpContext receiving;

    Connection(
            Loop loop,
            Descriptions.Remote remote,
            InetSocketAddress server,
            String ourUfrag,
            DtlsClient dtls,
            Impairment.Line up,
            Impairment.Line down,
            Media media,
            Random random)
            throws IOException {
        this.loop = loop;
        this.remote = remote;
        this.username = remote.ufrag() + ":" + ourUfrag; // RFC 8445 §7.2.2
        this.password = remote.password().getBytes(StandardCharsets.UTF_8);
        this.dtls = dtls;
        this.up = up;
        this.down = down;
        this.media = media;
        this.random = random;
        tieBreaker = random.nextLong();
        channel = DatagramChannel.open();
        channel.configureBlocking(false);
        channel.setOption(java.net.StandardSocketOptions.SO_RCVBUF, 1 << 20);
        SocketAddress there = server;
        channel.connect(there);
    }

    DatagramChannel channel() {
        return channel;
    }

    /** Completes when keys are there. */
    CompletableFuture<Void> opened() {
        return opened;
    }

    long lostOnPurpose() {
        return up.lost() + down.lost();
    }

    void broke(Exception why) {
        opened.completeExceptionally(why);
    }

    void turn(long nowNanos) {
        if (nowNanos - nextCheckNanos >= 0) {
            nextCheckNanos = nowNanos + (checked ? Limits.CONSENT_INTERVAL_NANOS : Limits.CHECK_INTERVAL_NANOS);
            check();
        }
        DtlsHandshake shaking = handshake;
        if (shaking != null) {
            shaking.drain((datagram, offset, length) -> put(ByteBuffer.wrap(datagram, offset, length)));
            if (sending == null) {
                advance(shaking);
            }
        }
        if (sending != null) {
            media.turn(this, nowNanos);
        }
    }

    // RFC 8445 §7.2.2: the controlling side nominates with its only check; RFC 7675 §5.1: the same again as consent
    private void check() {
        random.nextBytes(transaction);
        byte[] request = new byte[Limits.DATAGRAM_OCTETS];
        int length = new StunWriter()
                .bindingRequest(
                        transaction, username, 1, StunWriter.Role.CONTROLLING, tieBreaker, true, password, request, 0);
        put(ByteBuffer.wrap(request, 0, length));
    }

    private void advance(DtlsHandshake shaking) {
        switch (shaking.state()) {
            case HANDSHAKING -> {}
            case ESTABLISHED -> {
                Keys keys = shaking.takeKeys();
                JceCiphers ciphers = new JceCiphers();
                sending = SrtpContext.sending(ciphers, keys.profile(), keys.material(), SrtpContext.Writer.CLIENT);
                receiving = SrtpContext.receiving(ciphers, keys.profile(), keys.material(), SrtpContext.Writer.SERVER);
                media.keyed(keys);
                Arrays.fill(keys.material(), (byte) 0);
                opened.complete(null);
            }
            case FAILED, CLOSED -> opened.completeExceptionally(new IOException("the DTLS handshake failed"));
        }
    }

    void readable() {
        try {
            inbound.clear();
            while (channel.read(inbound) > 0) {
                received(Arrays.copyOf(inbound.array(), inbound.position()));
                inbound.clear();
            }
        } catch (IOException e) {
            broke(e); // ICMP says that nobody listens
        }
    }

    private void received(byte[] datagram) {
        switch (FirstByte.of(datagram, 0, datagram.length)) {
            case STUN -> answered(datagram);
            case DTLS -> {
                if (handshake != null) {
                    handshake.receive(MemorySegment.ofArray(datagram), 0, datagram.length);
                }
            }
            case RTP -> down.pass(after -> loop.later(System.nanoTime(), after, () -> rtp(datagram.clone())));
            case RTCP -> down.pass(after -> loop.later(System.nanoTime(), after, () -> rtcp(datagram.clone())));
            case UNKNOWN -> {}
        }
    }

    private void answered(byte[] datagram) {
        boolean ours = stun.wrap(datagram, 0, datagram.length)
                && stun.isBinding(StunClass.SUCCESS)
                && stun.hasTransactionId(transaction)
                && stun.verifyIntegrity(password);
        if (ours && !checked) {
            checked = true;
            nextCheckNanos = System.nanoTime() + Limits.CONSENT_INTERVAL_NANOS;
            handshake = dtls.connect(remote.fingerprint(), List.of(SrtpProfile.values()), loop::wake);
        }
    }

    private void rtp(byte[] datagram) {
        int length = receiving == null ? -1 : receiving.unprotect(datagram, 0, datagram.length);
        if (length > 0 && view.wrap(datagram, 0, length)) {
            media.rtp(view, System.nanoTime());
        }
    }

    private void rtcp(byte[] datagram) {
        int length = receiving == null ? -1 : receiving.unprotectRtcp(datagram, 0, datagram.length);
        if (length > 0) {
            RtcpReader.read(datagram, 0, length, media.reports());
        }
    }

    /** A packet in clear, in an array with room for the tag. */
    void sendRtp(byte[] packet, int length) {
        if (sending != null) {
            line(packet, sending.protect(packet, 0, length));
        }
    }

    void sendRtcp(byte[] packet, int length) {
        if (sending != null) {
            line(packet, sending.protectRtcp(packet, 0, length));
        }
    }

    private void line(byte[] packet, int length) {
        if (length > 0) {
            up.pass(after -> {
                byte[] datagram = Arrays.copyOf(packet, length);
                loop.later(System.nanoTime(), after, () -> put(ByteBuffer.wrap(datagram)));
            });
        }
    }

    private void put(ByteBuffer datagram) {
        try {
            channel.write(datagram);
        } catch (IOException e) {
            broke(e);
        }
    }

    @Override
    public void close() throws IOException {
        if (handshake != null) {
            handshake.close();
            handshake.drain((datagram, offset, length) -> put(ByteBuffer.wrap(datagram, offset, length)));
        }
        if (sending != null) {
            sending.close();
        }
        if (receiving != null) {
            receiving.close();
        }
        channel.close();
    }
}
