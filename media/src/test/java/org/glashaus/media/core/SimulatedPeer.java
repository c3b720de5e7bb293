package org.glashaus.media.core;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.BooleanSupplier;
import java.util.function.IntPredicate;
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
    /** What came again, as the packets that it repeats. */
    final List<Arrived> repaired = new ArrayList<>();
    /** Requests for packets again, by number. */
    final List<Integer> packetsAsked = new ArrayList<>();
    /** Transport-wide reports: numbers told in each. */
    final List<Integer> arrivalsTold = new ArrayList<>();
    /** Media that the path to this peer swallows, by the number that the packet has or repairs. */
    IntPredicate losesInbound = number -> false;

    /** Media that the path from it swallows. */
    BooleanSupplier losesOutbound = () -> false;

    private int repairSequence = 7;
    int estimates;
    int blocks;
    long delaySinceReport;
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
                if (!audio) {
                    sdp.append("a=ssrc-group:FID ")
                            .append(ssrc)
                            .append(' ')
                            .append(ssrc)
                            .append("00\r\n");
                }
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
        sdp.append(audio ? "m=audio 9 UDP/TLS/RTP/SAVPF 111\r\n" : "m=video 9 UDP/TLS/RTP/SAVPF 96 97\r\n")
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
                .append(
                        audio
                                ? "a=rtpmap:111 opus/48000/2\r\na=extmap:6 urn:ietf:params:rtp-hdrext:ssrc-audio-level\r\n"
                                : "a=rtpmap:96 VP8/90000\r\na=rtcp-fb:96 nack\r\na=rtcp-fb:96 transport-cc\r\n"
                                        + "a=rtcp-fb:96 goog-remb\r\na=rtpmap:97 rtx/90000\r\na=fmtp:97 apt=96\r\n"
                                        + "a=extmap:5 http://www.ietf.org/id/draft-holmer-rmcat-transport-wide-cc-extensions-01\r\n");
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

    /** Sound so many decibels below the loudest (RFC 6464). */
    void sound(int ssrc, int sequence, int level, String payload) {
        byte[] text = payload.getBytes(US_ASCII);
        rtp.begin(buffer, 0, 1500, false, 111, true, sequence, sequence * 960, ssrc);
        rtp.extension(6, level, 1);
        int length = rtp.payload(text, 0, text.length);
        send(Arrays.copyOf(buffer, sending.protect(buffer, 0, length)));
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
        byte[] datagram = protectedRtp(payloadType, ssrc, sequence, timestamp, payload);
        if (!losesOutbound.getAsBoolean()) {
            send(datagram);
        }
    }

    byte[] protectedRtp(int payloadType, int ssrc, int sequence, int timestamp, byte[] payload) {
        rtp.begin(buffer, 0, 1500, false, payloadType, true, sequence, timestamp, ssrc);
        int length = rtp.payload(payload, 0, payload.length);
        return Arrays.copyOf(buffer, sending.protect(buffer, 0, length));
    }

    /** A packet of a picture with all that RFC 7741 §4.2 allows: a picture id of 15 bits and TL0PICIDX. */
    void picture(int ssrc, int sequence, boolean keyframe, int pictureId, int tl0PicIdx, String payload) {
        byte[] text = payload.getBytes(US_ASCII);
        byte[] packet = new byte[6 + text.length];
        packet[0] = (byte) 0x90;
        packet[1] = (byte) 0xc0;
        Bytes.putU16(packet, 2, pictureId | 0x8000);
        packet[4] = (byte) tl0PicIdx;
        packet[5] = (byte) (keyframe ? 0 : 1);
        System.arraycopy(text, 0, packet, 6, text.length);
        rtp(96, ssrc, sequence, 0, packet);
    }

    /** The same packet as {@link #video} sent, as a retransmission (RFC 4588 §4). */
    void videoAgain(int ssrc, int sequence, int timestamp, boolean keyframe, String payload) {
        byte[] text = payload.getBytes(US_ASCII);
        byte[] packet = new byte[4 + text.length];
        Bytes.putU16(packet, 0, sequence);
        packet[2] = 0x10;
        packet[3] = (byte) (keyframe ? 0 : 1);
        System.arraycopy(text, 0, packet, 4, text.length);
        rtp(97, ssrc * 100, repairSequence++ & 0xffff, timestamp, packet);
    }

    /** A retransmission without content, as senders use it to measure a path. */
    void padding(int ssrc) {
        rtp(97, ssrc * 100, repairSequence++ & 0xffff, 0, new byte[0]);
    }

    /** A packet with a transport-wide number. */
    void numbered(int ssrc, int sequence, int number) {
        rtp.begin(buffer, 0, 1500, false, 96, true, sequence, 0, ssrc);
        rtp.extension(5, number, 2);
        int length = rtp.payload(new byte[] {0x10, 0, 1, 2}, 0, 4);
        send(Arrays.copyOf(buffer, sending.protect(buffer, 0, length)));
    }

    /** Asks for packets again (RFC 4585 §6.2.1). */
    void nack(int ssrc, int... sequences) {
        RtcpWriter writer = new RtcpWriter();
        writer.begin(buffer, 0, 1500);
        writer.receiverReport(1);
        for (int sequence : sequences) {
            writer.nack(1, ssrc, sequence & 0xffff, 0);
        }
        send(Arrays.copyOf(buffer, sending.protectRtcp(buffer, 0, writer.length())));
    }

    void goodbye(int ssrc) {
        RtcpWriter writer = new RtcpWriter();
        writer.begin(buffer, 0, 1500);
        writer.receiverReport(ssrc);
        writer.bye(ssrc);
        send(Arrays.copyOf(buffer, sending.protectRtcp(buffer, 0, writer.length())));
    }

    void fullIntraRequest(int ssrc, int command) {
        RtcpWriter writer = new RtcpWriter();
        writer.begin(buffer, 0, 1500);
        writer.receiverReport(1);
        writer.fullIntraRequest(1, ssrc, command);
        send(Arrays.copyOf(buffer, sending.protectRtcp(buffer, 0, writer.length())));
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
                boolean again = view.payloadType() == 97;
                int original = again ? Bytes.u16(view.buffer(), view.payloadOffset()) : view.sequence();
                if (losesInbound.test(original)) {
                    return;
                }
                if (again) {
                    repaired.add(new Arrived(view.ssrc(), 97, original, view.timestamp(), text(view)));
                } else {
                    arrived.add(new Arrived(
                            view.ssrc(), view.payloadType(), view.sequence(), view.timestamp(), text(view)));
                }
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
                    public void nack(int sender, int media, int sequence) {
                        packetsAsked.add(sequence);
                    }

                    @Override
                    public void receiverEstimate(int sender, long bitsPerSecond) {
                        estimates++;
                    }

                    @Override
                    public void reportBlock(int a, int b, int c, int d, long e, long f, int g, long delay) {
                        blocks++;
                        delaySinceReport = delay;
                    }

                    @Override
                    public void transportFeedback(
                            int sender, int media, int base, int count, int time, int n, byte[] b, int at, int length) {
                        arrivalsTold.add(count);
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
        int skip = switch (view.payloadType()) {
            case 96 -> 2;
            case 97 -> 4;
            default -> 0;
        };
        return new String(view.buffer(), view.payloadOffset() + skip, view.payloadLength() - skip, US_ASCII);
    }
}
