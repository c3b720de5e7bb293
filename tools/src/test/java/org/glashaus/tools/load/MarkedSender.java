package org.glashaus.tools.load;

import java.util.ArrayList;
import java.util.List;
import org.glashaus.media.bytes.Bytes;
import org.glashaus.media.dtls.DtlsHandshake.Keys;
import org.glashaus.media.rtcp.RtcpVisitor;
import org.glashaus.media.rtp.RtpView;
import org.glashaus.media.rtp.RtpWriter;

/** A microphone and a camera of about 1 Mbit/s whose packets hold marks only. All of it on the loop's thread. */
final class MarkedSender implements Connection.Media {
    static final int SOUND_SSRC = 0x1001;
    static final int PICTURE_SSRC = 0x2001;
    private static final long SOUND_NANOS = 20_000_000;
    private static final long PICTURE_NANOS = 33_000_000;
    private static final int PACKETS_PER_PICTURE = 4;
    private static final int SOUND_OCTETS = 120;
    private static final int PICTURE_OCTETS = 1100;
    private static final byte OPUS_TOC = 0x78;

    private final Marks pictures;
    private final Marks sounds;
    private final RtpWriter rtp = new RtpWriter();
    private final byte[] buffer = new byte[Limits.DATAGRAM_OCTETS];
    final List<Keys> keys = new ArrayList<>();
    private boolean paused;
    private boolean keyWanted = true;
    private int soundSequence;
    private int pictureSequence;
    private int pictureId;
    private long nextSoundNanos = System.nanoTime();
    private long nextPictureNanos = System.nanoTime();
    private long lastNanos;

    MarkedSender(Marks pictures, Marks sounds) {
        this.pictures = pictures;
        this.sounds = sounds;
    }

    /** When the last packet went out. */
    long pause() {
        paused = true;
        return lastNanos;
    }

    void resume() {
        paused = false;
        nextSoundNanos = System.nanoTime();
        nextPictureNanos = nextSoundNanos;
    }

    int picturePackets() {
        return pictureSequence;
    }

    @Override
    public void turn(Connection connection, long nowNanos) {
        while (!paused && nextSoundNanos - nowNanos <= 0) {
            nextSoundNanos += SOUND_NANOS;
            lastNanos = System.nanoTime();
            byte[] sound = sounds.payload(new byte[] {OPUS_TOC}, SOUND_OCTETS, lastNanos);
            send(connection, Descriptions.OPUS, true, soundSequence, soundSequence * 960, SOUND_SSRC, sound);
            soundSequence++;
        }
        while (!paused && nextPictureNanos - nowNanos <= 0) {
            nextPictureNanos += PICTURE_NANOS;
            show(connection);
        }
    }

    // RFC 7741 §4.2: X and S, then I, then a picture id of 15 bits; §4.3: the last bit of what follows is 0 in a key
    // frame
    private void show(Connection connection) {
        for (int i = 0; i < PACKETS_PER_PICTURE; i++) {
            lastNanos = System.nanoTime();
            byte[] before = {(byte) (i == 0 ? 0x90 : 0x80), (byte) 0x80, 0, 0, (byte) (keyWanted ? 0 : 1)};
            Bytes.putU16(before, 2, 0x8000 | pictureId);
            byte[] picture = pictures.payload(before, PICTURE_OCTETS, lastNanos);
            boolean last = i == PACKETS_PER_PICTURE - 1;
            send(connection, Descriptions.VP8, last, pictureSequence, pictureId * 2970, PICTURE_SSRC, picture);
            pictureSequence++;
        }
        keyWanted = false;
        pictureId = pictureId + 1 & 0x7fff;
    }

    private void send(
            Connection connection, int type, boolean marker, int sequence, int timestamp, int ssrc, byte[] payload) {
        rtp.begin(buffer, 0, buffer.length, false, type, marker, sequence & 0xffff, timestamp, ssrc);
        connection.sendRtp(buffer, rtp.payload(payload, 0, payload.length));
    }

    @Override
    public void rtp(RtpView packet, long nowNanos) {
        // Nobody sends us media on the way up.
    }

    @Override
    public void keyed(Keys session) {
        keys.add(new Keys(session.profile(), session.material().clone()));
    }

    @Override
    public RtcpVisitor reports() {
        return new RtcpVisitor() {
            @Override
            public void pictureLoss(int sender, int media) {
                keyWanted = true;
            }

            @Override
            public void fullIntraRequest(int sender, int media, int commandSequence) {
                keyWanted = true;
            }
        };
    }
}
