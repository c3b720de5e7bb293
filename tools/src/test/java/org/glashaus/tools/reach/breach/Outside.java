package org.glashaus.tools.reach.breach;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import org.sqlite.SQLiteDataSource;

/** What does the writing for others, and hands it to them. */
final class Outside {
    private Outside() {}

    interface Taker {
        void take(byte[] packet);
    }

    @FunctionalInterface
    interface Opening {
        OutputStream open(String name) throws IOException;
    }

    static final class WritingTaker implements Taker {
        @Override
        public void take(byte[] packet) {
            write(packet);
        }
    }

    interface Framing {
        void frame(byte[] packet) throws IOException;
    }

    /** Of its own it calls only what it inherits from the JDK. */
    static final class KeepingStream extends OutputStream implements Framing {
        @Override
        public void frame(byte[] packet) throws IOException {
            write(packet);
        }

        @Override
        public void write(int octet) {
            Outside.write(new byte[] {(byte) octet});
        }
    }

    interface Later {
        void begin();
    }

    static final class KeepingThread extends Thread implements Later {
        @Override
        public void begin() {
            start();
        }

        @Override
        public void run() {
            write(new byte[0]);
        }
    }

    interface Forgetting {
        default void keep(byte[] packet) {}
    }

    interface Keeping extends Forgetting {
        @Override
        default void keep(byte[] packet) {
            write(packet);
        }
    }

    static final class OfBoth implements Forgetting, Keeping {}

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

    static Breaches.IsHandedALibrarysObject composeWithALibrary() {
        return new Breaches.IsHandedALibrarysObject(new SQLiteDataSource());
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
