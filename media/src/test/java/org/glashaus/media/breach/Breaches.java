package org.glashaus.media.breach;

import java.io.ByteArrayOutputStream;
import java.lang.foreign.Linker;
import java.net.InetAddress;
import java.nio.channels.DatagramChannel;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Random;
import java.util.ServiceLoader;
import java.util.Timer;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.function.LongSupplier;
import java.util.logging.Logger;
import java.util.zip.ZipFile;
import javax.crypto.KeyGenerator;
import org.jspecify.annotations.Nullable;

/** The breaches that are forbidden everywhere in the core. */
public final class Breaches {

    public static final class KnowsPaths {
        @Nullable
        Path file;
    }

    public static final class UsesStreams {
        @Nullable
        ByteArrayOutputStream stream;
    }

    public static final class OpensArchives {
        @Nullable
        ZipFile archive;
    }

    public static final class KnowsChannels {
        @Nullable
        DatagramChannel channel;
    }

    public static final class KnowsAddresses {
        @Nullable
        InetAddress address;
    }

    public static final class Logs {
        @Nullable
        Logger logger;
    }

    public static final class LogsWithTheRuntime {
        void log() {
            System.getLogger("media").log(System.Logger.Level.INFO, "seen");
        }
    }

    public static final class UsesALibrary {
        org.assertj.core.api.@Nullable Condition<String> condition;
    }

    public static final class Reflects {
        java.lang.reflect.@Nullable Method method;
    }

    public static final class LoadsClasses {
        Class<?> load() throws ClassNotFoundException {
            return Class.forName("java.net.Socket");
        }
    }

    public static final class LoadsServices {
        @Nullable
        ServiceLoader<Runnable> services;
    }

    public static final class CallsNativeCode {
        Linker linker() {
            return Linker.nativeLinker();
        }
    }

    public static final class ReadsTheWallClock {
        long now() {
            return System.currentTimeMillis();
        }
    }

    public static final class ReadsTheMonotonicClock {
        long now() {
            return System.nanoTime();
        }
    }

    public static final class RefersToAClock {
        LongSupplier clock() {
            return System::nanoTime;
        }
    }

    public static final class HoldsAClock {
        @Nullable
        Clock clock;
    }

    public static final class AsksForTheInstant {
        Instant now() {
            return Instant.now();
        }
    }

    public static final class Prints {
        void print() {
            System.out.println("seen");
        }
    }

    public static final class PrintsTraces {
        void print(Throwable thrown) {
            thrown.printStackTrace();
        }
    }

    public static final class ReadsProperties {
        @Nullable
        String read() {
            return System.getProperty("user.home");
        }
    }

    public static final class StartsThreads {
        void start() {
            Thread.ofVirtual().start(() -> {});
        }
    }

    public static final class UsesExecutors {
        @Nullable
        ExecutorService executor;
    }

    public static final class SetsTimers {
        @Nullable
        Timer timer;
    }

    public static final class RunsPrograms {
        ProcessBuilder program() {
            return new ProcessBuilder("true");
        }
    }

    public static final class DrawsSecureRandomness {
        SecureRandom random() {
            return new SecureRandom();
        }
    }

    public static final class DrawsRandomness {
        Random random() {
            return new Random();
        }
    }

    public static final class DrawsRandomNumbers {
        double number() {
            return Math.random();
        }
    }

    public static final class DrawsRandomIds {
        UUID id() {
            return UUID.randomUUID();
        }
    }

    public static final class DrawsRandomKeys {
        @Nullable
        KeyGenerator generator;
    }

    public static final class UsesCryptography {
        javax.crypto.@Nullable Cipher cipher;
    }

    public static final class KeepsGlobalState {
        static int packets;
    }

    private Breaches() {}
}
