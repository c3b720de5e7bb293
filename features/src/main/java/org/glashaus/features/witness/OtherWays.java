package org.glashaus.features.witness;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Sockets of a process from which datagrams can leave, besides its port for media, and what left them while somebody looked.
 *
 * @param ports of these sockets, connected or not
 * @param packets that had one of these as their source
 */
public record OtherWays(Set<Integer> ports, long packets) {
    private static final long LOOK_MILLIS = TimeUnit.SECONDS.toMillis(2);
    private static final Pattern SOCKET = Pattern.compile("socket:\\[(\\d+)]");

    /** proc(5): a number, the local address and port in hex, and as the tenth field the socket's inode. */
    private static final Pattern ROW =
            Pattern.compile("\\s*\\d+: [0-9A-F]+:([0-9A-F]{4}) \\S+ \\S+ \\S+ \\S+ \\S+ +\\d+ +\\d+ (\\d+) .*");

    public OtherWays {
        ports = Set.copyOf(ports);
    }

    /** To be asked while there is something to be sent. */
    public static OtherWays of(long processId, int mediaPort, Path records) throws IOException, InterruptedException {
        Set<Integer> others = new TreeSet<>(ports(processId));
        others.remove(mediaPort);
        if (others.isEmpty()) {
            return new OtherWays(others, 0);
        }
        try (WireCapture capture = WireCapture.startEverywhere(records, others)) {
            Thread.sleep(LOOK_MILLIS);
            capture.stop();
            long packets = capture.read().packets().stream()
                    .map(Packet::source)
                    .map(InetSocketAddress::getPort)
                    .filter(others::contains)
                    .count();
            return new OtherWays(others, packets);
        }
    }

    /** Every port that one of its datagram sockets is bound to. */
    static Set<Integer> ports(long processId) throws IOException {
        Path process = Path.of("/proc", Long.toString(processId));
        Set<String> own = new HashSet<>();
        try (DirectoryStream<Path> descriptors = Files.newDirectoryStream(process.resolve("fd"))) {
            for (Path link : descriptors) {
                try {
                    Matcher socket = SOCKET.matcher(Files.readSymbolicLink(link).toString());
                    if (socket.matches()) {
                        own.add(socket.group(1));
                    }
                } catch (NoSuchFileException e) {
                    // Closed meanwhile.
                }
            }
        }
        Set<Integer> ports = new TreeSet<>();
        for (String table : List.of("udp", "udp6")) {
            for (String row : Files.readAllLines(process.resolve("net").resolve(table))) {
                Matcher matcher = ROW.matcher(row);
                if (matcher.matches() && own.contains(matcher.group(2))) {
                    ports.add(Integer.parseInt(matcher.group(1), 16));
                }
            }
        }
        return ports;
    }
}
