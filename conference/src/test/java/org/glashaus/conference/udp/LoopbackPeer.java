package org.glashaus.conference.udp;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.glashaus.conference.dtls.DtlsClient;
import org.glashaus.conference.dtls.DtlsIdentity;
import org.glashaus.media.bytes.Bytes;
import org.glashaus.media.dtls.DtlsHandshake;
import org.glashaus.media.dtls.DtlsHandshake.Fingerprint;
import org.glashaus.media.net.FirstByte;
import org.glashaus.media.rtp.RtpView;
import org.glashaus.media.rtp.RtpWriter;
import org.glashaus.media.srtp.JceCiphers;
import org.glashaus.media.srtp.SrtpContext;
import org.glashaus.media.srtp.SrtpProfile;
import org.glashaus.media.stun.StunWriter;
import org.jspecify.annotations.Nullable;

/** A peer of one sound section over real UDP and real DTLS: it checks, connects, and sends or counts numbered frames. */
public final class LoopbackPeer implements AutoCloseable {
    private static final int RECORDED = 500;

    private final DatagramChannel channel;
    private final DtlsClient client;
    private final SecureRandom random;
    private final StunWriter stun = new StunWriter();
    private final RtpWriter rtp = new RtpWriter();
    private final RtpView view = new RtpView();
    private final ByteBuffer in = ByteBuffer.allocateDirect(2048);
    private final ByteBuffer out = ByteBuffer.allocateDirect(2048);
    private final byte[] buffer = new byte[2048];
    private final List<byte[]> recorded = new ArrayList<>();
    private final BitSet seen = new BitSet();
    private String remote = "";
    private @Nullable DtlsHandshake dtls;
    private @Nullable SrtpContext sending;
    private @Nullable SrtpContext receiving;
    private int next;
    private long repeated;
    private long checkedNanos;

    LoopbackPeer(SocketAddress server, Executor threads, SecureRandom random) throws IOException {
        this(null, server, threads, random);
    }

    /** From that address. */
    public LoopbackPeer(@Nullable SocketAddress from, SocketAddress server, Executor threads, SecureRandom random)
            throws IOException {
        this.channel = DatagramChannel.open().bind(from).connect(server);
        this.channel.configureBlocking(false);
        this.random = random;
        this.client = new DtlsClient(threads, DtlsIdentity.generate(random, Instant.now()), random);
    }

    public String offer(String direction) {
        return "v=0\r\no=- 1 1 IN IP4 127.0.0.1\r\ns=-\r\nt=0 0\r\na=group:BUNDLE 0\r\nm=audio 9 UDP/TLS/RTP/SAVPF 111\r\n"
                + "c=IN IP4 0.0.0.0\r\na=ice-ufrag:peer\r\na=ice-pwd:aaaaaaaaaaaaaaaaaaaaaaaa\r\na=fingerprint:sha-256 "
                + client.fingerprint().hex() + "\r\na=setup:actpass\r\na=mid:0\r\na=" + direction
                + "\r\na=rtcp-mux\r\na=rtpmap:111 opus/48000/2\r\n"
                + (direction.equals("sendonly") ? "a=ssrc:11 cname:c\r\n" : "");
    }

    public void described(String answer) {
        remote = answer;
    }

    public String remoteUfrag() {
        return field("a=ice-ufrag:");
    }

    private String field(String name) {
        int at = remote.indexOf(name) + name.length();
        return remote.substring(at, remote.indexOf('\r', at));
    }

    public byte[] check(String ufrag, String password) {
        byte[] transaction = new byte[12];
        random.nextBytes(transaction);
        byte[] message = new byte[400];
        int length = stun.bindingRequest(
                transaction,
                ufrag + ":peer",
                1,
                StunWriter.Role.CONTROLLING,
                7,
                true,
                password.getBytes(US_ASCII),
                message,
                0);
        return Arrays.copyOf(message, length);
    }

    public void checkNow() throws IOException {
        checkedNanos = System.nanoTime();
        send(check(remoteUfrag(), field("a=ice-pwd:")));
    }

    /** False if there is no handshake to be had. */
    public boolean triesToConnect() throws IOException {
        checkNow();
        DtlsHandshake handshake = client.connect(
                new Fingerprint("sha-256", field("a=fingerprint:sha-256 ")), List.of(SrtpProfile.values()), () -> {});
        dtls = handshake;
        long deadlineNanos = System.nanoTime() + TimeUnit.SECONDS.toNanos(15);
        while (handshake.state() == DtlsHandshake.State.HANDSHAKING && System.nanoTime() < deadlineNanos) {
            handshake.drain(this::sendQuietly);
            takeAll();
            LockSupport.parkNanos(1_000_000);
        }
        return handshake.state() == DtlsHandshake.State.ESTABLISHED;
    }

    public void connect() throws IOException {
        if (!triesToConnect()) {
            throw new AssertionError("no handshake");
        }
        DtlsHandshake handshake = Objects.requireNonNull(dtls);
        handshake.drain(this::sendQuietly);
        DtlsHandshake.Keys keys = handshake.takeKeys();
        JceCiphers ciphers = new JceCiphers();
        sending = SrtpContext.sending(ciphers, keys.profile(), keys.material(), SrtpContext.Writer.CLIENT);
        receiving = SrtpContext.receiving(ciphers, keys.profile(), keys.material(), SrtpContext.Writer.SERVER);
    }

    private void sendQuietly(byte[] datagram, int offset, int length) {
        try {
            send(Arrays.copyOfRange(datagram, offset, offset + length));
        } catch (IOException gone) {
            throw new AssertionError(gone);
        }
    }

    public void send(byte[] datagram) throws IOException {
        channel.write(out.clear().put(datagram).flip());
    }

    /** The next frame of 20 ms, with its number for content. */
    public void sendFrame() throws IOException {
        byte[] payload = new byte[80];
        Bytes.putI32(payload, 0, next);
        rtp.begin(buffer, 0, 1500, false, 111, false, next & 0xffff, next * 960, 11);
        int length = Objects.requireNonNull(sending).protect(buffer, 0, rtp.payload(payload, 0, payload.length));
        byte[] datagram = Arrays.copyOf(buffer, length);
        if (recorded.size() < RECORDED) {
            recorded.add(datagram);
        }
        next++;
        send(datagram);
    }

    /** One of the frames that were sent. */
    byte[] recorded(Random choice) {
        return recorded.get(choice.nextInt(recorded.size()));
    }

    void takeAll() throws IOException {
        while (channel.read(in.clear()) > 0) {
            take(in.position());
        }
        if (sending != null && System.nanoTime() - checkedNanos > 2_000_000_000L) {
            checkNow();
        }
    }

    private void take(int length) {
        MemorySegment datagram = MemorySegment.ofBuffer(in.flip());
        switch (FirstByte.of(datagram, 0, length)) {
            case DTLS -> Objects.requireNonNull(dtls).receive(datagram, 0, length);
            case RTP -> {
                Bytes.copy(datagram, 0, buffer, 0, length);
                int clear = Objects.requireNonNull(receiving).unprotect(buffer, 0, length);
                if (clear < 0 || !view.wrap(buffer, 0, clear)) {
                    throw new AssertionError("unreadable: " + clear);
                }
                int number = Bytes.i32(buffer, view.payloadOffset());
                if (seen.get(number)) {
                    repeated++;
                }
                seen.set(number);
            }
            case STUN, RTCP, UNKNOWN -> {}
        }
    }

    long frames() {
        return seen.cardinality();
    }

    long repeated() {
        return repeated;
    }

    @Override
    public void close() throws IOException {
        DtlsHandshake open = dtls;
        if (open != null) {
            open.close();
        }
        channel.close();
    }
}
