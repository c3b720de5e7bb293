package org.glashaus.tools.reach.breach;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.Vertx;
import java.io.File;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.sqlite.SQLiteDataSource;

/** Classes like those of the core, each of which has its packets written in another way. */
public final class Breaches {
    private Breaches() {}

    public static final class WritesAFile {
        void receive(byte[] packet) throws IOException {
            Files.write(Path.of("packets"), packet);
        }
    }

    public static final class WritesTwoCallsAway {
        void receive(byte[] packet) {
            new Outside.WritingTaker().take(packet);
        }
    }

    public static final class WritesByJackson {
        void receive(byte[] packet) throws IOException {
            new ObjectMapper().writeValue(new File("packets"), packet);
        }
    }

    public static final class WritesByVertx {
        void receive(Vertx vertx) {
            vertx.fileSystem().createFileBlocking("packets");
        }
    }

    public static final class WritesBySqlite {
        void receive() throws Exception {
            new SQLiteDataSource().getConnection("packets", "").close();
        }
    }

    public static final class HandsALambdaToAnExecutor {
        void receive(Executor executor, byte[] packet) {
            executor.execute(() -> Outside.write(packet));
        }
    }

    public static final class HandsAReferenceToAnExecutor {
        void receive(Executor executor) {
            Outside.Opening opening = FileOutputStream::new;
            executor.execute(() -> closing(opening));
        }

        private static void closing(Outside.Opening opening) {
            try (OutputStream stream = opening.open("packets")) {
                stream.flush();
            } catch (IOException full) {
                throw new UncheckedIOException(full);
            }
        }
    }

    public static final class MapsABuffer {
        void receive(FileChannel channel, byte[] packet) throws IOException {
            channel.map(FileChannel.MapMode.READ_WRITE, 0, packet.length).put(packet);
        }
    }

    public static final class MapsASegment {
        void receive(FileChannel channel, MemorySegment packet) throws IOException {
            channel.map(FileChannel.MapMode.READ_WRITE, 0, packet.byteSize(), Arena.global())
                    .copyFrom(packet);
        }
    }

    public static final class InheritsAKeeper extends Outside.Keeper {
        void receive(byte[] packet) {
            keep(packet);
        }
    }

    public static final class CallsWhatMayWrite {
        void receive(Outside.Taker taker, byte[] packet) {
            taker.take(packet);
        }
    }

    public static final class MeetsAStream {
        void receive(Outside.Framing framing, byte[] packet) throws IOException {
            framing.frame(packet);
        }
    }

    public static final class MeetsAThread {
        void receive(Outside.Later later) {
            later.begin();
        }
    }

    public static final class PassesAStreamOn {
        void receive(Outside.KeepingStream stream, byte[] packet) throws IOException {
            new PrintStream(stream).write(packet);
        }
    }

    public static final class MeetsTheNearerOfTwoDefaults {
        void receive(byte[] packet) {
            new Outside.OfBoth().keep(packet);
        }
    }

    public static final class WritesWhenPrinted {
        String receive(byte[] packet) {
            return "received " + new Packet(packet);
        }

        private static final class Packet {
            private final byte[] octets;

            Packet(byte[] octets) {
                this.octets = octets;
            }

            @Override
            public String toString() {
                Outside.write(octets);
                return Arrays.toString(octets);
            }
        }
    }

    public static final class NeedsWhatWritesWhenLoaded {
        long receive() {
            return Outside.WritesWhenLoaded.LOADED_AT;
        }
    }

    public static final class IsHandedALambda {
        private final Consumer<byte[]> consumer;

        IsHandedALambda(Consumer<byte[]> consumer) {
            this.consumer = consumer;
        }

        void receive(byte[] packet) {
            consumer.accept(packet);
        }
    }

    public static final class IsHandedWhatOthersMade {
        private final Consumer<byte[]> consumer;

        IsHandedWhatOthersMade(Consumer<byte[]> consumer) {
            this.consumer = consumer;
        }

        void receive(byte[] packet) {
            consumer.accept(packet);
        }
    }

    public static final class IsHandedALibrarysObject {
        private final SQLiteDataSource source;

        IsHandedALibrarysObject(SQLiteDataSource source) {
            this.source = source;
        }

        void receive() throws Exception {
            source.getConnection();
        }
    }
}
