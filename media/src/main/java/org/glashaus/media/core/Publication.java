package org.glashaus.media.core;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.glashaus.media.Limits;
import org.glashaus.media.MediaCore.Leg;
import org.glashaus.media.SdpRefused;
import org.glashaus.media.Source;
import org.glashaus.media.bytes.Bytes;
import org.glashaus.media.forward.PublishedStream;
import org.glashaus.media.forward.Publisher;
import org.glashaus.media.forward.RingMemory;
import org.glashaus.media.forward.Voice;
import org.glashaus.media.rtp.RtpView;
import org.glashaus.media.sdp.Extensions;
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
    private final PublisherReports reports;
    private final List<Section> sections = new ArrayList<>();
    private final List<PublishedStream> streams = new ArrayList<>();
    private final Farewells farewells = new Farewells();
    private final Voice voice = new Voice();
    private final Map<PublishedStream, Section> begunIn = new HashMap<>();
    private long version;

    /** Of streams that are over. */
    private long lostPackets;

    /** The sender's extension with transport-wide numbers, -1 where it was not agreed. */
    private int transportSequence = Extensions.ABSENT;

    /** Whether some video is not numbered transport-wide, so that its sender needs an estimate of ours. */
    private boolean estimates;

    /** One accepted section and what it means. */
    private record Section(PublishedSection described, Source source, int[] repairs) {
        /** @return announced SSRCs of retransmissions, each before the SSRC that it repairs */
        static int[] repairs(PublishedSection described) {
            return described.repairs().entrySet().stream()
                    .flatMapToInt(pair -> IntStream.of(
                            pair.getKey().intValue(), pair.getValue().intValue()))
                    .toArray();
        }

        boolean announced(int ssrc) {
            return described.ssrcs().contains(Integer.toUnsignedLong(ssrc));
        }

        PublishedStream.Format format() {
            return new PublishedStream.Format(
                    described.codec().payloadType(),
                    described.codec().clockRate(),
                    described.extensions().audioLevel(),
                    described.nack());
        }

        /** Whether a stream that began in an earlier section can go on in this one. */
        boolean carriesOn(Section before, PublishedStream stream) {
            return source == before.source()
                    && described.mid().equals(before.described().mid())
                    && format().equals(before.format())
                    && (described.ssrcs().isEmpty()
                            || announced(stream.reception().ssrc()));
        }
    }

    Publication(Shared shared, Participant participant, long nowNanos) {
        this.shared = shared;
        this.participant = participant;
        this.transport = new Transport(shared, participant.number(), Leg.PUBLISH, nowNanos);
        this.reports = new PublisherReports(shared, transport, nowNanos);
    }

    Transport transport() {
        return transport;
    }

    List<PublishedStream> streams() {
        return streams;
    }

    // RFC 8839 §4.4.1.1.1: a new connection has new fragments in all of its sections.
    /** Whether the offer is one more of this connection. */
    boolean continues(SessionDescription offer) {
        RemoteTransport remote = transport.remote();
        return remote != null
                && Stream.concat(
                                offer.attributes("ice-ufrag").stream(),
                                offer.sections().stream().flatMap(section -> section.attributes("ice-ufrag").stream()))
                        .anyMatch(attribute -> attribute.value().equals(remote.ufrag()));
    }

    /** Takes an offer, the first or a later one of the same connection, and gives the answer. */
    String answer(SessionDescription offer, Map<String, Source> sources, long nowNanos) throws SdpRefused {
        PublishAnswer answer =
                PublishAnswer.to(offer, transport.local(), new Origin(reports.ssrc() & 0x7fff_ffffL, ++version));
        transport.remote(answer.remote());
        sections.clear();
        transportSequence = Extensions.ABSENT;
        estimates = false;
        for (PublishedSection described : answer.sections()) {
            int numbered = described.extensions().transportSequence();
            transportSequence = numbered == Extensions.ABSENT ? transportSequence : numbered;
            estimates |= numbered == Extensions.ABSENT && described.kind() == MediaKind.VIDEO;
            Source source = meaning(described, sources);
            if (described.sending() && source != null) {
                sections.add(new Section(described, source, Section.repairs(described)));
            }
        }
        endWhatIsNotOfferedAnyMore(nowNanos);
        return SdpWriter.write(answer.answer());
    }

    /** A section that is inactive now, or whose numbers are others, ends the stream that began in it. */
    private void endWhatIsNotOfferedAnyMore(long nowNanos) {
        for (PublishedStream stream : List.copyOf(streams)) {
            Section before = begunIn.get(stream);
            if (sections.stream().noneMatch(now -> before != null && now.carriesOn(before, stream))) {
                endStream(stream.source(), nowNanos);
            }
        }
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
        if (farewells.recent(packet.ssrc(), nowNanos)) {
            return null;
        }
        for (Section section : sections) {
            if (section.described().codec().payloadType() == packet.payloadType()
                    && (section.announced(packet.ssrc()) || carriesMid(packet, section.described()))) {
                return isHeard(section.source(), nowNanos) ? null : begin(section, packet.ssrc(), nowNanos);
            }
        }
        return null;
    }

    /** Whether a stream of that source is there and lives: a second one is no reason to cut it off. */
    private boolean isHeard(Source source, long nowNanos) {
        return streams.stream()
                .anyMatch(stream ->
                        stream.source() == source && stream.heardSince(nowNanos - Limits.STREAM_REPLACED_AFTER_NANOS));
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
        PublishedStream stream =
                new PublishedStream(participant.number(), section.source(), ssrc, section.format(), this);
        streams.add(stream);
        begunIn.put(stream, section);
        participant.room().began(stream, nowNanos);
        return stream;
    }

    private void endStream(Source source, long nowNanos) {
        for (PublishedStream stream : List.copyOf(streams)) {
            if (stream.source() == source) {
                streams.remove(stream);
                begunIn.remove(stream);
                end(stream);
                participant.room().ended(nowNanos);
            }
        }
    }

    /** Notes when a packet came, for the transport-wide report; it need not belong to any stream. */
    void arrived(RtpView packet, long nowNanos) {
        int at = transportSequence < 0 ? -1 : packet.extension(transportSequence);
        if (at >= 0 && packet.extensionLength() == 2) {
            reports.arrived(Bytes.u16(packet.buffer(), at), nowNanos);
        }
    }

    /** Who speaks is given a slot at everybody's, with sound and picture. */
    void listen(PublishedStream stream, RtpView packet, long nowNanos) {
        if (stream.speaks(packet, nowNanos) && voice.claims(nowNanos)) {
            participant.room().spoke(participant, streams, nowNanos);
        }
    }

    // RFC 4588 §5.3: by the announced pair of SSRCs, where none is announced by payload type and mid.
    /** The stream of which the packet is a retransmission; null if it is none. */
    @Nullable
    PublishedStream repairedBy(RtpView packet) {
        for (int i = 0; i < sections.size(); i++) {
            Section section = sections.get(i);
            if (section.described().repairPayloadType() == packet.payloadType()) {
                int[] repairs = section.repairs();
                for (int pair = 0; pair < repairs.length; pair += 2) {
                    if (repairs[pair] == packet.ssrc()) {
                        return stream(repairs[pair + 1]);
                    }
                }
                if (repairs.length == 0 && carriesMid(packet, section.described())) {
                    return stream(section.source());
                }
            }
        }
        return null;
    }

    private @Nullable PublishedStream stream(Source source) {
        for (int i = 0; i < streams.size(); i++) {
            if (streams.get(i).source() == source) {
                return streams.get(i);
            }
        }
        return null;
    }

    // RFC 3550 §6.6; §6.2.1: packets that are on their way yet must not bring the stream back.
    /** The sender says that the stream is over. */
    void goodbye(int ssrc, long nowNanos) {
        PublishedStream stream = stream(ssrc);
        if (stream != null) {
            farewells.said(ssrc, nowNanos);
            endStream(stream.source(), nowNanos);
            shared.count(Count.STREAMS_SAID_GOODBYE);
        }
    }

    @Override
    public void requestKeyframe(PublishedStream stream) {
        reports.askForKeyframe(stream);
    }

    @Override
    public void requestAgain(PublishedStream stream, int[] sequences, int count) {
        reports.askAgain(stream, sequences, count);
    }

    @Override
    public Voice voice() {
        return voice;
    }

    @Override
    public RingMemory memory() {
        return shared.rings();
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
        return Math.min(due, reports.advance(streams, estimates, nowNanos));
    }

    /** The connection is over: nobody gets anything of it any more. */
    void end(long nowNanos) {
        transport.close();
        streams.forEach(this::end);
        streams.clear();
        begunIn.clear();
        sections.clear();
        participant.room().ended(nowNanos);
        shared.ended(transport, lostPackets);
    }

    private void end(PublishedStream stream) {
        lostPackets += Math.max(0, stream.reception().cumulativeLost());
        stream.end();
    }
}
