package org.glashaus.features.witness;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.glashaus.features.Limits;

/**
 * Everything that passes this machine's loopback by UDP, and by TCP through one port, recorded by dumpcap and read by
 * tshark. A datagram of our own stands at the beginning and at the end of each recording, so that one that is blind, or was
 * cut short, is noticed.
 */
public final class WireCapture implements AutoCloseable {
    private static final String PACKAGE_OF_DUMPCAP = "wireshark-common";
    private static final String PACKAGE_OF_TSHARK = "tshark";

    private final Path file;
    private final Process dumpcap;
    private final CaptureConsole console;
    private final Control control;
    private boolean stopped;
    private long dropped;

    /**
     * Where packets pass.
     *
     * @param device the network device
     * @param prefix what stands before a command that is to run where the device is
     */
    public record Place(String device, List<String> prefix) {
        private static final Place LOOPBACK = new Place("lo", List.of());

        public Place {
            prefix = List.copyOf(prefix);
        }
    }

    /** Sends datagrams of ours past that place. */
    public interface Control extends AutoCloseable {
        void send(byte[] mark) throws IOException;

        /** Whether a packet is one of them. */
        boolean sent(Packet packet);

        /** From or to which they are. */
        int port();

        @Override
        void close();
    }

    private WireCapture(Path file, Process dumpcap, CaptureConsole console, Control control) {
        this.file = file;
        this.dumpcap = dumpcap;
        this.console = console;
        this.control = control;
    }

    /** All UDP, and TCP of one port. */
    public static WireCapture start(Path folder, int tcpPort) throws IOException, InterruptedException {
        return start(folder, Place.LOOPBACK, new LoopbackControl(), control -> "udp or tcp port " + tcpPort);
    }

    /** All UDP and TCP that passes another place. What controls it is closed with it. */
    public static WireCapture start(Path folder, Place place, Control control)
            throws IOException, InterruptedException {
        return start(folder, place, control, port -> "udp or tcp");
    }

    /**
     * TCP and UDP of a server's ports, and STUN (RFC 8489 §5, its cookie) between whomever: without it no two ends find each
     * other directly. What else passes on a busy machine stays out.
     */
    public static WireCapture start(Path folder, int tcpPort, int udpPort) throws IOException, InterruptedException {
        return start(
                folder,
                Place.LOOPBACK,
                new LoopbackControl(),
                control -> "tcp port " + tcpPort + " or udp port " + udpPort + " or udp port " + control
                        + " or (udp and udp[12:4] = 0x2112a442)");
    }

    /** UDP of these ports, wherever on this machine it passes; what stays within the machine may be there twice. */
    static WireCapture startEverywhere(Path folder, Collection<Integer> udpPorts)
            throws IOException, InterruptedException {
        String ports = udpPorts.stream().map(port -> " or udp port " + port).collect(Collectors.joining());
        return start(
                folder, new Place("any", List.of()), new LoopbackControl(), control -> "udp port " + control + ports);
    }

    /** Returns when a datagram of our own has been recorded. The folder gets the recording, until this is closed. */
    private static WireCapture start(Path folder, Place place, Control control, IntFunction<String> filter)
            throws IOException, InterruptedException {
        Path file = Files.createTempFile(folder, "wire", ".pcap");
        Process dumpcap;
        try {
            dumpcap = ToolRun.started(
                    PACKAGE_OF_DUMPCAP,
                    new ProcessBuilder(command(place, file, filter.apply(control.port())))
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD));
        } catch (IOException e) {
            control.close();
            throw e;
        }
        WireCapture capture = new WireCapture(file, dumpcap, CaptureConsole.of(dumpcap), control);
        try {
            capture.console.awaitCapturing();
            capture.awaitOwnDatagram();
            return capture;
        } catch (IOException | RuntimeException | InterruptedException e) {
            capture.close();
            throw e;
        }
    }

    private static List<String> command(Place place, Path file, String filter) {
        List<String> command = new ArrayList<>(place.prefix());
        command.addAll(List.of(
                "dumpcap",
                "-q",
                "-i",
                place.device(),
                "-f",
                filter,
                "-B",
                Integer.toString(Limits.CAPTURE_BUFFER_MEBIBYTES),
                "-a",
                "filesize:" + Limits.CAPTURE_KILOBYTES,
                "-a",
                "duration:" + Limits.CAPTURE.toSeconds(),
                "-P",
                "-w",
                file.toString()));
        return command;
    }

    /** True if packets can be captured and read on this machine, tried in a folder of its own. */
    public static boolean works() throws InterruptedException {
        try {
            Path folder = Scratch.make("glashaus-wire");
            try (WireCapture capture = start(folder, 1)) {
                capture.stop();
                capture.read();
                return true;
            } finally {
                Scratch.delete(folder);
            }
        } catch (IOException e) {
            return false;
        }
    }

    /** What it cannot see. */
    public static List<String> blindSpots() {
        return List.of(
                "What leaves or reaches this machine by another way than its loopback.",
                "TCP through other ports than the server's.",
                "What is inside encrypted packets.");
    }

    /** Ends the recording when all that passed until now is in it. */
    public void stop() throws IOException, InterruptedException {
        // What dumpcap has not yet taken from the kernel is lost when it ends.
        awaitOwnDatagram();
        dumpcap.toHandle().destroy();
        if (!dumpcap.waitFor(Limits.TOOL_RUN.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new IOException("dumpcap did not end within " + Limits.TOOL_RUN.toSeconds() + " s.");
        }
        dropped = console.dropped();
        stopped = true;
    }

    /** What was recorded. */
    public Recording read() throws IOException, InterruptedException {
        return read(Limits.RECORDED_PACKETS, Limits.RECORDED_BYTES);
    }

    Recording read(int maxPackets, long maxBytes) throws IOException, InterruptedException {
        if (!stopped) {
            throw new IllegalStateException("not stopped");
        }
        PacketLines lines = new PacketLines(maxPackets, maxBytes);
        tshark(lines);
        List<Packet> others = new ArrayList<>(lines.packets());
        others.removeIf(control::sent);
        if (lines.packets().size() - others.size() < 2) {
            throw new IOException("tshark did not show the datagrams that were sent to test it.");
        }
        return new Recording(others, dropped + lines.unreadable());
    }

    private void tshark(PacketLines lines) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("tshark", "-n", "-r", file.toString(), "-T", "fields"));
        command.addAll(List.of("-E", "separator=/t", "-E", "occurrence=f"));
        PacketLines.FIELDS.forEach(field -> command.addAll(List.of("-e", field)));
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
        // Whoever runs the audit may have taught tshark to read packets otherwise.
        builder.environment()
                .put("WIRESHARK_CONFIG_DIR", file.resolveSibling("no-settings").toString());
        Process tshark = ToolRun.started(PACKAGE_OF_TSHARK, builder);
        Thread deadline = Thread.startVirtualThread(() -> endAtLast(tshark));
        try (BufferedReader out = tshark.inputReader()) {
            lines.read(out);
            if (tshark.waitFor() != 0) {
                throw new IOException("tshark could not read the recording, or not within "
                        + Limits.RECORDING_READ.toSeconds() + " s.");
            }
        } finally {
            deadline.interrupt();
            tshark.destroyForcibly();
        }
    }

    private static void endAtLast(Process tshark) {
        try {
            if (!tshark.waitFor(Limits.RECORDING_READ.toMillis(), TimeUnit.MILLISECONDS)) {
                tshark.destroyForcibly();
            }
        } catch (InterruptedException e) {
            // It has been read.
        }
    }

    /** Sends one and waits until it lies in the file. */
    private void awaitOwnDatagram() throws IOException, InterruptedException {
        byte[] mark = Canary.random("control").mark();
        OwnDatagram datagram = new OwnDatagram(file, mark);
        control.send(mark);
        datagram.await(dumpcap);
    }

    @Override
    public void close() {
        dumpcap.destroyForcibly();
        control.close();
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            file.toFile().deleteOnExit();
        }
    }
}
