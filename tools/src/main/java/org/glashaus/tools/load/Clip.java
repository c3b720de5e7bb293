package org.glashaus.tools.load;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** Four seconds of picture and sound, encoded once ({@code tools/src/main/clip/record.js}) and sent again and again. */
record Clip(List<Frame> pictures, List<Frame> sounds) {
    static final int PICTURES_PER_SECOND = 15;
    static final int SOUNDS_PER_SECOND = 50;

    record Frame(byte[] data, boolean key) {}

    static Clip load() {
        try (InputStream in = Clip.class.getResourceAsStream("clip.bin")) {
            if (in == null) {
                throw new IllegalStateException("clip.bin is missing beside " + Clip.class);
            }
            return read(new DataInputStream(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Clip read(DataInputStream in) throws IOException {
        List<Frame> pictures = new ArrayList<>();
        List<Frame> sounds = new ArrayList<>();
        for (int kind = in.read(); kind >= 0; kind = in.read()) {
            in.readInt(); // when it was recorded; frames go out evenly
            byte[] data = in.readNBytes(in.readInt());
            switch (kind) {
                case 1, 2 -> pictures.add(new Frame(data, kind == 1));
                case 3 -> sounds.add(new Frame(data, true));
                default -> throw new IOException("a record of kind " + kind);
            }
        }
        return new Clip(List.copyOf(pictures), List.copyOf(sounds));
    }

    int keyAtOrAfter(int at) {
        for (int i = 0; i < pictures.size(); i++) {
            int place = (at + i) % pictures.size();
            if (pictures.get(place).key()) {
                return place;
            }
        }
        throw new IllegalStateException("a clip without a key frame");
    }
}
