package org.glashaus.tools.load;

import java.util.Random;
import org.glashaus.media.bytes.Bytes;
import org.glashaus.media.rtcp.RtcpVisitor;
import org.glashaus.media.rtcp.RtcpWriter;
import org.glashaus.media.rtp.RtpView;
import org.glashaus.media.rtp.RtpWriter;

/** Sends the clip over and over: sound fifty times a second, pictures fifteen times (RFC 7587, RFC 7741). */
final class Publisher implements Connection.Media {
    private static final long SECOND = 1_000_000_000L;
    private static final int DESCRIPTOR_OCTETS = 4;
    private static final byte[] CNAME = {'l', 'o', 'a', 'd'};
    private static final long NTP_EPOCH_SECONDS = 2_208_988_800L;

    private final Clip clip;
    private final int fillerOctets;
    private final boolean showing;
    private final Track sound;
    private final Track picture;
    private final byte[] buffer = new byte[Limits.DATAGRAM_OCTETS];
    private final RtpWriter rtp = new RtpWriter();
    private final RtcpWriter rtcp = new RtcpWriter();
    private int pictureId;
    private boolean keyWanted;
    private int keysAsked;
    private boolean begun;
    private long nextReportNanos;

    /** One stream that we send. */
    private static final class Track {
        private final int ssrc;
        private int sequence;
        private int timestamp;
        private int place;
        private long nextNanos;
        private long packets;
        private long octets;

        Track(int ssrc, Random random) {
            this.ssrc = ssrc;
            sequence = random.nextInt(1 << 15);
            timestamp = random.nextInt();
        }
    }

    /** {@code videoKbps} is what a picture stream shall need at least; 0 for none. */
    Publisher(Clip clip, int videoKbps, int soundSsrc, int pictureSsrc, Random random) {
        this.clip = clip;
        showing = videoKbps > 0;
        int clipOctets =
                clip.pictures().stream().mapToInt(frame -> frame.data().length).sum();
        int wantedOctets =
                videoKbps * 125 / Clip.PICTURES_PER_SECOND * clip.pictures().size();
        fillerOctets = Math.max(0, (wantedOctets - clipOctets) / clip.pictures().size());
        sound = new Track(soundSsrc, random);
        picture = new Track(pictureSsrc, random);
        pictureId = random.nextInt(1 << 15);
        sound.nextNanos = random.nextLong(SECOND / Clip.SOUNDS_PER_SECOND);
        picture.nextNanos = random.nextLong(SECOND / Clip.PICTURES_PER_SECOND);
    }

    long sent() {
        return sound.packets + picture.packets;
    }

    int keysAsked() {
        return keysAsked;
    }

    @Override
    public void turn(Connection connection, long nowNanos) {
        if (!begun) {
            begun = true;
            sound.nextNanos += nowNanos;
            picture.nextNanos += nowNanos;
            nextReportNanos = nowNanos;
        }
        while (sound.nextNanos - nowNanos <= 0) {
            say(connection);
            sound.nextNanos += SECOND / Clip.SOUNDS_PER_SECOND;
        }
        while (showing && picture.nextNanos - nowNanos <= 0) {
            show(connection);
            picture.nextNanos += SECOND / Clip.PICTURES_PER_SECOND;
        }
        if (nextReportNanos - nowNanos <= 0) {
            nextReportNanos = nowNanos + Limits.REPORT_INTERVAL_NANOS;
            report(connection, sound);
            if (showing) {
                report(connection, picture);
            }
        }
    }

    private void say(Connection connection) {
        byte[] packet = clip.sounds().get(sound.place).data();
        send(connection, sound, Descriptions.OPUS, false, Stamp.sound(packet, System.nanoTime()), 0, new byte[0]);
        sound.place = (sound.place + 1) % clip.sounds().size();
        sound.timestamp += 48_000 / Clip.SOUNDS_PER_SECOND;
    }

    private void show(Connection connection) {
        if (keyWanted) {
            keyWanted = false;
            picture.place = clip.keyAtOrAfter(picture.place);
        }
        byte[] whole = Stamp.picture(clip.pictures().get(picture.place).data(), fillerOctets, System.nanoTime());
        for (int at = 0; at < whole.length; at += Limits.PAYLOAD_OCTETS) {
            boolean last = at + Limits.PAYLOAD_OCTETS >= whole.length;
            send(connection, picture, Descriptions.VP8, last, whole, at, descriptor(at == 0));
        }
        pictureId = pictureId + 1 & 0x7fff;
        picture.place = (picture.place + 1) % clip.pictures().size();
        picture.timestamp += 90_000 / Clip.PICTURES_PER_SECOND;
    }

    // RFC 7741 §4.2: X and S, then I, then a picture id of 15 bits
    private byte[] descriptor(boolean start) {
        byte[] descriptor = new byte[DESCRIPTOR_OCTETS];
        descriptor[0] = (byte) (start ? 0x90 : 0x80);
        descriptor[1] = (byte) 0x80;
        Bytes.putU16(descriptor, 2, 0x8000 | pictureId);
        return descriptor;
    }

    private void send(
            Connection connection, Track track, int type, boolean marker, byte[] data, int at, byte[] before) {
        int length = Math.min(Limits.PAYLOAD_OCTETS, data.length - at);
        byte[] payload = new byte[before.length + length];
        System.arraycopy(before, 0, payload, 0, before.length);
        System.arraycopy(data, at, payload, before.length, length);
        rtp.begin(buffer, 0, buffer.length, false, type, marker, track.sequence, track.timestamp, track.ssrc);
        connection.sendRtp(buffer, rtp.payload(payload, 0, payload.length));
        track.sequence = track.sequence + 1 & 0xffff;
        track.packets++;
        track.octets += payload.length;
    }

    // RFC 3550 §6.4.1
    private void report(Connection connection, Track track) {
        long millis = System.currentTimeMillis();
        long ntp = (millis / 1000 + NTP_EPOCH_SECONDS) << 32 | (millis % 1000 << 32) / 1000;
        rtcp.begin(buffer, 0, buffer.length - 64);
        rtcp.senderReport(track.ssrc, ntp, track.timestamp, track.packets, track.octets);
        rtcp.cname(track.ssrc, CNAME);
        connection.sendRtcp(buffer, rtcp.length());
    }

    @Override
    public void rtp(RtpView packet, long nowNanos) {
        // Nobody sends us media on the way up.
    }

    @Override
    public RtcpVisitor reports() {
        return new RtcpVisitor() {
            @Override
            public void pictureLoss(int sender, int media) {
                wanted();
            }

            @Override
            public void fullIntraRequest(int sender, int media, int commandSequence) {
                wanted();
            }

            private void wanted() {
                keyWanted = true;
                keysAsked++;
            }
        };
    }
}
