package org.glashaus.tools.reach.breach;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.beans.XMLEncoder;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.PrintStream;
import java.io.RandomAccessFile;
import java.lang.foreign.Linker;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URL;
import java.nio.ByteBuffer;
import java.nio.channels.AsynchronousByteChannel;
import java.nio.channels.Channels;
import java.nio.channels.WritableByteChannel;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.sql.DriverManager;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.ServiceLoader;
import java.util.logging.FileHandler;
import java.util.prefs.Preferences;
import jdk.jfr.Event;

/** One class for each thing of the JDK that writes or leads out of sight, and one that does neither. */
public final class Sinks {
    private Sinks() {}

    public static final class OpensAtAPlace {
        void receive() throws Exception {
            new RandomAccessFile("packets", "rw").close();
        }
    }

    public static final class PrintsToAFile {
        void receive() throws Exception {
            new PrintStream("packets", StandardCharsets.UTF_8).close();
        }
    }

    public static final class WritesToAChannel {
        void receive(WritableByteChannel channel, ByteBuffer packet) throws Exception {
            channel.write(packet);
        }
    }

    public static final class WritesToAChannelLater {
        void receive(AsynchronousByteChannel channel, ByteBuffer packet) {
            channel.write(packet);
        }
    }

    public static final class MakesAStreamOfAChannel {
        void receive(WritableByteChannel channel, byte[] packet) throws Exception {
            Channels.newOutputStream(channel).write(packet);
        }
    }

    public static final class UsesADatabase {
        void receive() throws Exception {
            DriverManager.getConnection("jdbc:postgresql:packets").close();
        }
    }

    public static final class RunsPrograms {
        void receive() throws Exception {
            new ProcessBuilder("tee", "packets").start();
        }
    }

    public static final class ExecutesPrograms {
        void receive() throws Exception {
            Runtime.getRuntime().exec(new String[] {"tee", "packets"});
        }
    }

    public static final class LoadsLibraries {
        void receive() {
            System.load("/packets.so");
        }
    }

    public static final class CallsForeignFunctions {
        Object receive() {
            return Linker.nativeLinker();
        }
    }

    public static final class IsNative {
        native void receive(byte[] packet);
    }

    public static final class Prints {
        void receive(byte[] packet) {
            System.out.println(Arrays.toString(packet));
        }
    }

    public static final class Logs {
        void receive() {
            System.getLogger("packets").log(System.Logger.Level.INFO, "received");
        }
    }

    public static final class LogsToAFile {
        void receive() throws Exception {
            new FileHandler("packets").close();
        }
    }

    public static final class KeepsPreferences {
        void receive(byte[] packet) {
            Preferences.userRoot().putByteArray("packet", packet);
        }
    }

    public static final class IsRecorded {
        void receive() {
            new Received().commit();
        }

        private static final class Received extends Event {}
    }

    public static final class DumpsTheHeap {
        void receive() throws Exception {
            ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class).dumpHeap("packets", true);
        }
    }

    public static final class Seeds {
        void receive(SecureRandom random, byte[] packet) {
            random.setSeed(packet);
        }
    }

    public static final class SeedsFromTheStart {
        Object receive(byte[] packet) {
            return new SecureRandom(packet);
        }
    }

    public static final class OpensASocket {
        void receive() throws Exception {
            new Socket(InetAddress.getLoopbackAddress(), 1).close();
        }
    }

    public static final class OpensAnAddress {
        void receive(URL address) throws Exception {
            address.openStream().close();
        }
    }

    public static final class ComparesAddresses {
        boolean receive(URL address, URL other) {
            return address.equals(other);
        }
    }

    public static final class AsksForAnAddress {
        Object receive(String packet) throws Exception {
            return InetAddress.getByName(packet);
        }
    }

    public static final class AsksForAnAddressOnTheSide {
        Object receive(String packet) {
            return new InetSocketAddress(packet, 1);
        }
    }

    public static final class AsksForAName {
        Object receive(InetSocketAddress sender) {
            return sender.getHostName();
        }
    }

    public static final class AsksForItsOwnAddress {
        Object receive() throws Exception {
            return InetAddress.getLocalHost();
        }
    }

    public static final class CallsByHandle {
        void receive(MethodHandle handle, byte[] packet) throws Throwable {
            handle.invokeExact(packet);
        }
    }

    public static final class LooksForHandles {
        Object receive(MethodHandles.Lookup lookup, Class<?> writer) throws Exception {
            return lookup.findConstructor(writer, MethodType.methodType(void.class));
        }
    }

    public static final class Deserialises {
        Object receive(ObjectInputStream packet) throws Exception {
            return packet.readObject();
        }
    }

    public static final class LoadsClasses {
        Object receive() throws Exception {
            return Class.forName("packets.Writer");
        }
    }

    public static final class LoadsServices {
        Object receive() {
            return ServiceLoader.load(Runnable.class);
        }
    }

    public static final class UsesWhatNobodyJudged {
        void receive(byte[] packet) {
            new XMLEncoder(new ByteArrayOutputStream()).writeObject(packet);
        }
    }

    /** Takes all that the walk follows, and writes nothing. */
    public static final class OnlyComputes {
        private record Line(String hex) implements Comparable<Line> {
            @Override
            public int compareTo(Line other) {
                return hex.compareTo(other.hex);
            }

            @Override
            public String toString() {
                return "received " + hex;
            }
        }

        List<String> receive(List<byte[]> packets) throws Exception {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            packets.forEach(digest::update);
            return packets.stream()
                    .map(packet -> new Line(HexFormat.of().formatHex(packet)))
                    .sorted(Comparator.reverseOrder())
                    .map(Line::toString)
                    .toList();
        }
    }
}
