package org.glashaus.media.core;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.glashaus.media.Limits;
import org.glashaus.media.MediaCore.Leg;
import org.glashaus.media.SdpRefused;
import org.glashaus.media.Source;
import org.glashaus.media.forward.PublishedStream;
import org.glashaus.media.forward.Publisher;
import org.glashaus.media.forward.Reception;
import org.glashaus.media.rtcp.RtcpWriter;
import org.glashaus.media.rtp.RtpView;
import org.glashaus.media.sdp.MediaKind;
import org.glashaus.media.sdp.Origin;
import org.glashaus.media.sdp.PublishAnswer;
import org.glashaus.media.sdp.PublishedSection;
import org.glashaus.media.sdp.RemoteTransport;
import org.glashaus.media.sdp.SdpWriter;
import org.glashaus.media.sdp.SessionDescription;
import org.jspecify.annotations.Nullable;

/** What one participant publishes: the connection, its sections, and the streams that have begun in them. */
final class Publication implements Publisher {
    private final Shared shared;
    private final Participant participant;
    private final Transport transport;
    private final int reportSsrc;
    private final byte[] cname;
    private final RtcpWriter writer = new RtcpWriter();
    private final List<Section> sections = new ArrayList<>();
    private final List<PublishedStream> streams = new ArrayList<>();
    private long version;
    private long reportDueNanos;

    /** One accepted section and what it means. */
    private record Section(PublishedSection described, Source source) {
        boolean announced(int ssrc) {
            return described.ssrcs().contains(Integer.toUnsignedLong(ssrc));
        }
    }

    Publication(Shared shared, Participant participant, long nowNanos) {
        this.shared = shared;
        this.participant = participant;
        this.transport = new Transport(shared, participant.number(), Leg.PUBLISH, nowNanos);
        this.reportSsrc = shared.identifiers().ssrc();
        this.cname = shared.identifiers().cname().getBytes(US_ASCII);
        this.reportDueNanos = nowNanos;
    }

    Transport transport() {
        return transport;
    }

    List<PublishedStream> streams() {
        return streams;
    }

    /** Whether the offer is one more of this connection, by its ICE fragment (RFC 8839 §4.4.1.1.1). */
    boolean continues(SessionDescription offer) throws SdpRefused {
        RemoteTransport remote = transport.remote();
        return remote != null
                && remote.ufrag()
                        .equals(PublishAnswer.to(offer, transport.local(), new Origin(0, 0))
                                .remote()
                                .ufrag());
    }

    /** Takes an offer, the first or a later one of the same connection, and gives the answer. */
    String answer(SessionDescription offer, Map<String, Source> sources, long nowNanos) throws SdpRefused {
        PublishAnswer answer =
                PublishAnswer.to(offer, transport.local(), new Origin(reportSsrc & 0x7fff_ffffL, ++version));
        transport.remote(answer.remote());
        sections.clear();
        for (PublishedSection described : answer.sections()) {
            Source source = meaning(described, sources);
            if (described.sending() && source != null) {
                sections.add(new Section(described, source));
            }
        }
        return SdpWriter.write(answer.answer());
    }

    /** The caller's word for it, or by order: microphone, camera, screen. A source is published once. */
    private @Nullable Source meaning(PublishedSection described, Map<String, Source> sources) {
        boolean video = described.kind() == MediaKind.VIDEO;
        Source said = sources.get(described.mid());
        if (said != null) {
            return (said != Source.MICROPHONE) == video && isFree(said) ? said : null;
        }
        if (!video) {
            return isFree(Source.MICROPHONE) ? Source.MICROPHONE : null;
        }
        if (isFree(Source.CAMERA)) {
            return Source.CAMERA;
        }
        return isFree(Source.SCREEN) ? Source.SCREEN : null;
    }

    private boolean isFree(Source source) {
        return sections.stream().noneMatch(section -> section.source() == source);
    }

    /** Sound is prepared before the first word; pictures get their place with their first packet. */
    void begin(long nowNanos) {
        for (Section section : List.copyOf(sections)) {
            if (section.source() == Source.MICROPHONE
                    && !section.described().ssrcs().isEmpty()) {
                int ssrc = section.described().ssrcs().getFirst().intValue();
                if (stream(ssrc) == null) {
                    begin(section, ssrc, nowNanos);
                }
            }
        }
    }

    /** The stream of that SSRC; null if none has begun. */
    @Nullable
    PublishedStream stream(int ssrc) {
        for (int i = 0; i < streams.size(); i++) {
            PublishedStream stream = streams.get(i);
            if (stream.reception().ssrc() == ssrc) {
                return stream;
            }
        }
        return null;
    }

    // RFC 9143 §9.2: by the announced SSRC, else by the mid that the packet carries; never beyond this transport.
    /** The stream of a packet whose SSRC has not been seen yet; null if it belongs nowhere. */
    @Nullable
    PublishedStream firstPacket(RtpView packet, long nowNanos) {
        for (Section section : sections) {
            if (section.announced(packet.ssrc()) || carriesMid(packet, section.described())) {
                return begin(section, packet.ssrc(), nowNanos);
            }
        }
        return null;
    }

    private static boolean carriesMid(RtpView packet, PublishedSection section) {
        int id = section.extensions().mid();
        int at = id < 0 ? -1 : packet.extension(id);
        String mid = section.mid();
        if (at < 0 || packet.extensionLength() != mid.length()) {
            return false;
        }
        for (int i = 0; i < mid.length(); i++) {
            if (packet.buffer()[at + i] != (byte) mid.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private PublishedStream begin(Section section, int ssrc, long nowNanos) {
        endStream(section.source(), nowNanos);
        PublishedSection described = section.described();
        PublishedStream stream = new PublishedStream(
                participant.number(),
                section.source(),
                ssrc,
                described.codec().payloadType(),
                described.codec().clockRate(),
                described.extensions().audioLevel(),
                this);
        streams.add(stream);
        participant.room().began(stream, nowNanos);
        return stream;
    }

    private void endStream(Source source, long nowNanos) {
        for (PublishedStream stream : List.copyOf(streams)) {
            if (stream.source() == source) {
                streams.remove(stream);
                stream.end();
                participant.room().ended(nowNanos);
            }
        }
    }

    // RFC 4585 §6.3.1; a PLI goes in a compound behind a receiver report (RFC 3550 §6.1).
    @Override
    public void requestKeyframe(PublishedStream stream) {
        byte[] out = transport.buffer();
        writer.begin(out, 0, Limits.DATAGRAM_OCTETS);
        writer.receiverReport(reportSsrc);
        writer.pictureLoss(reportSsrc, stream.reception().ssrc());
        transport.rtcp(writer.length());
        shared.count(Count.KEYFRAMES_REQUESTED);
    }

    @Override
    public void dueBy(long nanos) {
        shared.dueBy(nanos);
    }

    /** Lets time pass; returns the next moment something is due. */
    long advance(long nowNanos) {
        long due = Long.MAX_VALUE;
        for (PublishedStream stream : streams) {
            due = Math.min(due, stream.advance(nowNanos));
        }
        if (transport.connected()) {
            if (nowNanos >= reportDueNanos) {
                report(nowNanos);
                reportDueNanos = nowNanos + Limits.REPORT_INTERVAL_NANOS;
            }
            due = Math.min(due, reportDueNanos);
        }
        return due;
    }

    // RFC 3550 §6.4.2, and REMB, which tells a browser that it may send a good picture.
    private void report(long nowNanos) {
        byte[] out = transport.buffer();
        writer.begin(out, 0, Limits.DATAGRAM_OCTETS);
        writer.receiverReport(reportSsrc);
        for (PublishedStream stream : streams) {
            Reception reception = stream.reception();
            if (reception.any()) {
                writer.reportBlock(
                        reception.ssrc(),
                        reception.takeFractionLost(),
                        reception.cumulativeLost(),
                        reception.highestSequence(),
                        reception.jitter(),
                        reception.lastSenderReport(),
                        reception.delaySinceSenderReport(nowNanos));
            }
        }
        writer.cname(reportSsrc, cname);
        int[] video = videoSsrcs();
        if (video.length > 0) {
            writer.receiverEstimate(reportSsrc, Limits.RECEIVED_BITS_PER_SECOND, video, video.length);
        }
        transport.rtcp(writer.length());
    }

    private int[] videoSsrcs() {
        return streams.stream()
                .filter(PublishedStream::video)
                .mapToInt(stream -> stream.reception().ssrc())
                .toArray();
    }

    /** The connection is over: nobody gets anything of it any more. */
    void end(long nowNanos) {
        transport.close();
        for (PublishedStream stream : streams) {
            stream.end();
        }
        streams.clear();
        sections.clear();
        participant.room().ended(nowNanos);
    }
}
