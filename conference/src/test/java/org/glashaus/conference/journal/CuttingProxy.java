package org.glashaus.conference.journal;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Between a server and its database, and takes the line away when a commit comes by. */
final class CuttingProxy implements AutoCloseable {
    /** Where the line ends. */
    enum Cut {
        NEVER,
        /** The database never hears of it. */
        BEFORE_THE_COMMIT,
        /** The database hears it, and says so to nobody. */
        AT_THE_COMMIT,
        /** The database has said that it is done, and nobody hears it. */
        AT_ITS_ANSWER
    }

    private static final Pattern NAMED = Pattern.compile("(S_\\d+\0)COMMIT\0");

    final AtomicInteger cuts = new AtomicInteger();
    private final AtomicReference<Cut> next = new AtomicReference<>(Cut.NEVER);
    private final ServerSocketChannel door;
    private final Path socket;
    private final Path database;

    CuttingProxy(Path folder, Path database) throws IOException {
        this.database = database;
        this.socket = Files.createDirectories(folder).resolve(".s.PGSQL.5432");
        this.door = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        door.bind(UnixDomainSocketAddress.of(socket));
        Thread.ofVirtual().start(this::accept);
    }

    /** The next commit is the last thing on its line. */
    void cut(Cut how) {
        next.set(how);
    }

    private void accept() {
        try {
            while (true) {
                SocketChannel client = door.accept();
                SocketChannel server = SocketChannel.open(UnixDomainSocketAddress.of(database));
                AtomicReference<Cut> cut = new AtomicReference<>(Cut.NEVER);
                Thread.ofVirtual().start(() -> pump(client, server, cut, true));
                Thread.ofVirtual().start(() -> pump(server, client, cut, false));
            }
        } catch (IOException closed) {
            // The test is over.
        }
    }

    private void pump(SocketChannel from, SocketChannel to, AtomicReference<Cut> cut, boolean asking) {
        ByteBuffer buffer = ByteBuffer.allocate(1 << 16);
        StringBuilder name = new StringBuilder();
        try (from;
                to) {
            while (from.read(buffer.clear()) >= 0) {
                buffer.flip();
                if (asking && isCommit(buffer, name) && next.get() != Cut.NEVER) {
                    cut.set(next.getAndSet(Cut.NEVER));
                    cuts.incrementAndGet();
                }
                boolean last = asking
                        ? cut.get() == Cut.BEFORE_THE_COMMIT
                        : cut.get() == Cut.AT_THE_COMMIT || cut.get() == Cut.AT_ITS_ANSWER;
                if (last) {
                    return;
                }
                while (buffer.hasRemaining()) {
                    to.write(buffer);
                }
                if (asking && cut.get() == Cut.AT_THE_COMMIT) {
                    return;
                }
            }
        } catch (IOException gone) {
            // Either side; the other one learns it by the end of its line.
        }
    }

    /** A statement that comes often is given a name with its first text, and then comes by its name alone. */
    private static boolean isCommit(ByteBuffer chunk, StringBuilder name) {
        String text = StandardCharsets.ISO_8859_1.decode(chunk.duplicate()).toString();
        Matcher named = NAMED.matcher(text);
        if (named.find()) {
            name.setLength(0);
            name.append(named.group(1));
        }
        return text.contains("COMMIT\0") || (!name.isEmpty() && text.contains("\0" + name));
    }

    @Override
    public void close() throws IOException {
        door.close();
        Files.delete(socket);
    }
}
