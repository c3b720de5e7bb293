package org.glashaus.tools.reach.breach;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.function.Consumer;

/** What does the writing for others, and hands it to them. */
final class Outside {
    private Outside() {}

    interface Sink {
        void take(byte[] packet);
    }

    @FunctionalInterface
    interface Opening {
        OutputStream open(String name) throws IOException;
    }

    static final class WritingSink implements Sink {
        @Override
        public void take(byte[] packet) {
            write(packet);
        }
    }

    /** A superclass that keeps. */
    abstract static class Keeper {
        void keep(byte[] packet) {
            write(packet);
        }
    }

    static final class WritesWhenLoaded {
        static final long LOADED_AT = System.nanoTime();

        static {
            write(new byte[0]);
        }

        private WritesWhenLoaded() {}
    }

    static void composeBy(Consumer<Breaches.IsHandedALambda> composition) {
        composition.accept(new Breaches.IsHandedALambda(packet -> write(packet)));
    }

    static Breaches.IsHandedWhatOthersMade compose() {
        return new Breaches.IsHandedWhatOthersMade(keeping());
    }

    private static Consumer<byte[]> keeping() {
        return Outside::write;
    }

    static void write(byte[] packet) {
        try (FileOutputStream stream = new FileOutputStream("packets")) {
            stream.write(packet);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }
}
