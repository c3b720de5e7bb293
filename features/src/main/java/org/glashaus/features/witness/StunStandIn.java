package org.glashaus.features.witness;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * Answers under the addresses of STUN hosts that a statement discloses, in a private network, so that nobody asks the real ones: a
 * process of its own there, which ends with whoever started it. It also sends a datagram of ours when it is told to.
 */
public final class StunStandIn implements WireCapture.Control {
    // RFC 8489 §18.6, §5 and §14.2
    public static final int PORT = 3478;
    private static final short REQUEST = 0x0001;
    private static final short SUCCESS = 0x0101;
    private static final short XOR_MAPPED_ADDRESS = 0x0020;
    private static final byte IPV4 = 1;
    private static final int COOKIE = 0x2112a442;
    private static final int HEADER_BYTES = 20;
    private static final int MAPPED_BYTES = 12;

    /** RFC 863: what is sent there is thrown away. */
    private static final int DISCARD = 9;

    private static final String READY = "ready";

    private final Process process;
    private final BufferedWriter orders;
    private final InetSocketAddress target;

    private StunStandIn(Process process, InetSocketAddress target) {
        this.process = process;
        this.orders = process.outputWriter();
        this.target = target;
    }

    /**
     * Returns when it listens on all of these addresses.
     *
     * @param lib the product's archives, of which it is one
     */
    public static StunStandIn start(PrivateNetwork network, PrivateNetwork.Host at, Path lib, List<String> addresses)
            throws IOException {
        List<String> command = new ArrayList<>(at.prefix());
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx16m", "-cp", lib + "/*", StunStandIn.class.getName()));
        command.addAll(addresses);
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = process.inputReader().readLine();
        if (!READY.equals(said)) {
            process.destroyForcibly();
            throw new IOException("what answers as a STUN host did not start: " + said);
        }
        return new StunStandIn(
                process,
                new InetSocketAddress(InetAddress.ofLiteral(network.server().address()), DISCARD));
    }

    @Override
    public void send(byte[] mark) throws IOException {
        orders.write(HexFormat.of().formatHex(mark) + " " + target.getHostString());
        orders.newLine();
        orders.flush();
    }

    @Override
    public boolean sent(Packet packet) {
        return !packet.tcp() && packet.destination().equals(target);
    }

    @Override
    public int port() {
        return DISCARD;
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    /** Runs there: the addresses to answer on; each line of its input is a datagram and where it goes. */
    public static void main(String[] addresses) throws IOException {
        for (String address : addresses) {
            DatagramSocket socket = new DatagramSocket(new InetSocketAddress(InetAddress.ofLiteral(address), PORT));
            Thread.ofPlatform().daemon().start(() -> answer(socket));
        }
        System.out.println(READY);
        BufferedReader told = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        try (DatagramSocket own = new DatagramSocket()) {
            for (String line = told.readLine(); line != null; line = told.readLine()) {
                String[] words = line.split(" ");
                byte[] mark = HexFormat.of().parseHex(words[0]);
                own.send(new DatagramPacket(mark, mark.length, InetAddress.ofLiteral(words[1]), DISCARD));
            }
        }
    }

    private static void answer(DatagramSocket socket) {
        DatagramPacket asked = new DatagramPacket(new byte[1500], 1500);
        while (true) {
            try {
                asked.setLength(asked.getData().length);
                socket.receive(asked);
                Optional<byte[]> answer = answer(
                        ByteBuffer.wrap(asked.getData(), 0, asked.getLength()),
                        asked.getAddress().getAddress(),
                        asked.getPort());
                if (answer.isPresent()) {
                    socket.send(new DatagramPacket(answer.get(), answer.get().length, asked.getSocketAddress()));
                }
            } catch (IOException e) {
                System.err.println("not answered: " + e.getMessage());
            }
        }
    }

    /** To a binding request its sender's own address; to anything else, and to what has no IPv4 address, nothing. */
    static Optional<byte[]> answer(ByteBuffer asked, byte[] address, int port) {
        if (asked.remaining() < HEADER_BYTES
                || asked.getShort(0) != REQUEST
                || asked.getInt(4) != COOKIE
                || address.length != Integer.BYTES) {
            return Optional.empty();
        }
        byte[] transaction = new byte[12];
        asked.get(8, transaction);
        return Optional.of(ByteBuffer.allocate(HEADER_BYTES + MAPPED_BYTES)
                .putShort(SUCCESS)
                .putShort((short) MAPPED_BYTES)
                .putInt(COOKIE)
                .put(transaction)
                .putShort(XOR_MAPPED_ADDRESS)
                .putShort((short) 8)
                .put((byte) 0)
                .put(IPV4)
                .putShort((short) (port ^ COOKIE >>> 16))
                .putInt(ByteBuffer.wrap(address).getInt() ^ COOKIE)
                .array());
    }
}
