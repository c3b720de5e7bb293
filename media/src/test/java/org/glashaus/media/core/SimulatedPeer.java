package org.glashaus.media.core;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.glashaus.media.bytes.Bytes;
import org.glashaus.media.net.FirstByte;
import org.glashaus.media.rtcp.RtcpReader;
import org.glashaus.media.rtcp.RtcpVisitor;
import org.glashaus.media.rtcp.RtcpWriter;
import org.glashaus.media.rtp.RtpView;
import org.glashaus.media.rtp.RtpWriter;
import org.glashaus.media.srtp.CipherFactory;
import org.glashaus.media.srtp.SrtpContext;
import org.glashaus.media.stun.StunWriter;

/** One peer connection's far end: it checks, sends its keys, then sends and receives SRTP. */
final class SimulatedPeer {
    /** A packet that arrived, in clear. */
    record Arrived(int ssrc, int payloadType, int sequence, int timestamp, String payload) {}

    private final VirtualRoom world;
    final int peer;
    private final String ufrag;
    private final byte[] material = new byte[KeyedHandshake.PROFILE.exportLength()];
    private final SrtpContext sending;
    private final SrtpContext receiving;
    private final byte[] buffer = new byte[2048];
    private final RtpWriter rtp = new RtpWriter();
    private final RtpView view = new RtpView();
    private int checks;

    /** Where this end is now; another number than {@code peer} after its network has changed. */
    int at;

    private String remoteUfrag = "";
    private String remotePassword = "";
    final List<Arrived> arrived = new ArrayList<>();
    final List<Integer> keyframesAsked = new ArrayList<>();
    int stunAnswers;
    int senderReports;

    SimulatedPeer(VirtualRoom world, int peer) {
        this.world = world;
        this.peer = peer;
        this.at = peer;
        this.ufrag = "peer" + peer;
        new Random(peer).nextBytes(material);
        CipherFactory ciphers = world.peersCiphers();
        sending = SrtpContext.sending(ciphers, KeyedHandshake.PROFILE, material, SrtpContext.Writer.CLIENT);
        receiving = SrtpContext.receiving(ciphers, KeyedHandshake.PROFILE, material, SrtpContext.Writer.SERVER);
    }

    /** An offer with these sections: {@code audio:SSRC}, {@code video:SSRC} to send, {@code audio}, {@code video} to receive. */
    String offer(String... sections) {
        StringBuilder sdp = head("actpass", sections.length);
        for (int i = 0; i < sections.length; i++) {
            boolean audio = sections[i].startsWith("audio");
            String ssrc = sections[i].contains(":") ? sections[i].substring(6) : "";
            section(sdp, audio, i, ssrc.isEmpty() ? "recvonly" : "sendonly", "actpass");
            if (!ssrc.isEmpty()) {
                sdp.append("a=ssrc:").append(ssrc).append(" cname:c\r\n");
            }
        }
        return sdp.toString();
    }

    /** Takes every section that a server's offer has. */
    String answerTo(String offer) {
        List<String> kinds = new ArrayList<>();
        Matcher media = Pattern.compile("m=(audio|video) ").matcher(offer);
        while (media.find()) {
            kinds.add(media.group(1));
        }
        StringBuilder sdp = head("active", kinds.size());
        for (int i = 0; i < kinds.size(); i++) {
            section(sdp, kinds.get(i).equals("audio"), i, "recvonly", "active");
        }
        described(offer);
        return sdp.toString();
    }

    private static StringBuilder head(String setup, int sections) {
        StringBuilder sdp = new StringBuilder("v=0\r\no=- 1 1 IN IP4 127.0.0.1\r\ns=-\r\nt=0 0\r\na=group:BUNDLE");
        for (int i = 0; i < sections; i++) {
            sdp.append(' ').append(i);
        }
        return sdp.append("\r\n");
    }

    private void section(StringBuilder sdp, boolean audio, int mid, String direction, String setup) {
        sdp.append(audio ? "m=audio 9 UDP/TLS/RTP/SAVPF 111\r\n" : "m=video 9 UDP/TLS/RTP/SAVPF 96\r\n")
                .append("c=IN IP4 0.0.0.0\r\na=ice-ufrag:")
                .append(ufrag)
                .append("\r\na=ice-pwd:aaaaaaaaaaaaaaaaaaaaaaaa\r\na=fingerprint:sha-256 00")
                .append(":00".repeat(31))
                .append("\r\na=setup:")
                .append(setup)
                .append("\r\na=mid:")
                .append(mid)
                .append("\r\na=extmap:4 urn:ietf:params:rtp-hdrext:sdes:mid\r\na=")
                .append(direction)
                .append("\r\na=rtcp-mux\r\n")
                .append(audio ? "a=rtpmap:111 opus/48000/2\r\n" : "a=rtpmap:96 VP8/90000\r\n");
    }

    /** Learns the server's credentials from its description. */
    void described(String sdp) {
        remoteUfrag = field(sdp, "a=ice-ufrag:");
        remotePassword = field(sdp, "a=ice-pwd:");
    }

    private static String field(String sdp, String name) {
        int at = sdp.indexOf(name) + name.length();
        return sdp.substring(at, sdp.indexOf('\r', at));
    }

    void connect() {
        check(remotePassword);
        send(KeyedHandshake.hello(material));
    }

    void check(String password) {
        send(checkWith(password));
    }

    /** A check that has not been made before. */
    byte[] checkWith(String password) {
        byte[] transaction = new byte[12];
        Bytes.putI32(transaction, 8, ++checks);
        byte[] out = new byte[1280];
        int length = new StunWriter()
                .bindingRequest(
                        transaction,
                        remoteUfrag + ":" + ufrag,
                        1,
                        StunWriter.Role.CONTROLLING,
                        7,
                        true,
                        password.getBytes(US_ASCII),
                        out,
                        0);
        return Arrays.copyOf(out, length);
    }

    String remotePassword() {
        return remotePassword;
    }

    void audio(int ssrc, int sequence, int timestamp, String payload) {
        rtp(111, ssrc, sequence, timestamp, payload.getBytes(US_ASCII));
    }

    /** A VP8 packet that is a frame of its own (RFC 7741 §4.2, §4.3). */
    void video(int ssrc, int sequence, int timestamp, boolean keyframe, String payload) {
        byte[] text = payload.getBytes(US_ASCII);
        byte[] packet = new byte[2 + text.length];
        packet[0] = 0x10;
        packet[1] = (byte) (keyframe ? 0 : 1);
        System.arraycopy(text, 0, packet, 2, text.length);
        rtp(96, ssrc, sequence, timestamp, packet);
    }

    private void rtp(int payloadType, int ssrc, int sequence, int timestamp, byte[] payload) {
        send(protectedRtp(payloadType, ssrc, sequence, timestamp, payload));
    }

    byte[] protectedRtp(int payloadType, int ssrc, int sequence, int timestamp, byte[] payload) {
        rtp.begin(buffer, 0, 1500, false, payloadType, true, sequence, timestamp, ssrc);
        int length = rtp.payload(payload, 0, payload.length);
        return Arrays.copyOf(buffer, sending.protect(buffer, 0, length));
    }

    void senderReport(int ssrc, int timestamp) {
        RtcpWriter writer = new RtcpWriter();
        writer.begin(buffer, 0, 1500);
        writer.senderReport(ssrc, 1L << 40, timestamp, 1, 1);
        send(Arrays.copyOf(buffer, sending.protectRtcp(buffer, 0, writer.length())));
    }

    void pictureLoss(int ssrc) {
        RtcpWriter writer = new RtcpWriter();
        writer.begin(buffer, 0, 1500);
        writer.receiverReport(1);
        writer.pictureLoss(1, ssrc);
        send(Arrays.copyOf(buffer, sending.protectRtcp(buffer, 0, writer.length())));
    }

    /** Any octets, as an authentic packet. */
    void authentic(byte[] clear, boolean control) {
        System.arraycopy(clear, 0, buffer, 0, clear.length);
        int length = control ? sending.protectRtcp(buffer, 0, clear.length) : sending.protect(buffer, 0, clear.length);
        if (length > 0) {
            send(Arrays.copyOf(buffer, length));
        }
    }

    void send(byte[] datagram) {
        sendFrom(at, datagram);
    }

    /** As if it came from that address, whosever it is. */
    void sendFrom(int address, byte[] datagram) {
        world.core().receive(address, MemorySegment.ofArray(datagram), 0, datagram.length, world.nowNanos());
        world.settle();
    }

    void receive(MemorySegment datagram, long offset, int length) {
        Bytes.copy(datagram, offset, buffer, 0, length);
        switch (FirstByte.of(buffer, 0, length)) {
            case STUN -> stunAnswers++;
            case RTP -> {
                int clear = receiving.unprotect(buffer, 0, length);
                if (clear < 0 || !view.wrap(buffer, 0, clear)) {
                    throw new AssertionError("unreadable packet from the server");
                }
                arrived.add(
                        new Arrived(view.ssrc(), view.payloadType(), view.sequence(), view.timestamp(), text(view)));
            }
            case RTCP -> {
                int clear = receiving.unprotectRtcp(buffer, 0, length);
                if (clear < 0 || !RtcpReader.isCompound(buffer, 0, clear)) {
                    throw new AssertionError("unreadable report from the server");
                }
                RtcpReader.read(buffer, 0, clear, new RtcpVisitor() {
                    @Override
                    public void pictureLoss(int sender, int media) {
                        keyframesAsked.add(media);
                    }

                    @Override
                    public void senderReport(int ssrc, long ntp, int rtpTime, long packets, long octets) {
                        senderReports++;
                    }
                });
            }
            case DTLS, UNKNOWN -> {}
        }
    }

    private static String text(RtpView view) {
        int skip = view.payloadType() == 96 ? 2 : 0;
        return new String(view.buffer(), view.payloadOffset() + skip, view.payloadLength() - skip, US_ASCII);
    }
}
