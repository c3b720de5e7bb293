package org.glashaus.tools.load;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.glashaus.conference.dtls.DtlsClient;
import org.glashaus.conference.dtls.DtlsIdentity;
import org.glashaus.tools.load.Descriptions.Wanted;

/** Participants in one room of a server, each of whom publishes the clip and watches all others, until closed. */
public final class Load implements AutoCloseable {

    /**
     * @param others how many streams of each kind a participant makes room for
     * @param videoKbps 0 for sound only
     */
    public record Order(URI server, String room, int participants, int others, int videoKbps, Impairment impairment) {}

    private final Order order;
    private final WhipHttp http;
    private final Loop loop;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final DtlsClient dtls;
    private final Random random;
    private final Clip clip = Clip.load();
    private final Latencies latencies = new Latencies();
    private final List<WhipHttp.Session> sessions = new ArrayList<>();
    private final List<Publisher> publishers = new ArrayList<>();
    private final List<Viewer> viewers = new ArrayList<>();
    private final List<Connection> connections = new ArrayList<>();
    private final long startNanos;

    private Load(Order order) throws IOException {
        this.order = order;
        http = new WhipHttp(order.server());
        loop = new Loop();
        SecureRandom secure = new SecureRandom();
        dtls = new DtlsClient(threads, DtlsIdentity.generate(secure, Instant.now()), secure);
        random = new Random(order.impairment().seed());
        startNanos = System.nanoTime();
    }

    /** Returns when all are connected. */
    public static Load start(Order order) throws LoadFailed, IOException, InterruptedException {
        Load load = new Load(order);
        try {
            for (int i = 1; i <= order.participants(); i++) {
                load.join("Load " + i);
            }
            return load;
        } catch (LoadFailed | IOException | InterruptedException | RuntimeException e) {
            load.close();
            throw e;
        }
    }

    private void join(String name) throws LoadFailed, IOException, InterruptedException {
        int soundSsrc = random.nextInt() | 1;
        int pictureSsrc = soundSsrc ^ 2;
        List<Wanted> sending = new ArrayList<>(List.of(new Wanted(false, soundSsrc)));
        if (order.videoKbps() > 0) {
            sending.add(new Wanted(true, pictureSsrc));
        }
        Publisher publisher = new Publisher(clip, order.videoKbps(), soundSsrc, pictureSsrc, random);
        connect("whip", name, sending, publisher);
        publishers.add(publisher);

        List<Wanted> receiving = new ArrayList<>();
        for (int i = 0; i < order.others(); i++) {
            receiving.add(new Wanted(false, 0));
            receiving.add(new Wanted(true, 0));
        }
        Viewer viewer = new Viewer(new Tally(latencies));
        connect("whep", name, receiving, viewer);
        viewers.add(viewer);
    }

    private void connect(String kind, String name, List<Wanted> sections, Connection.Media media)
            throws LoadFailed, IOException, InterruptedException {
        String ufrag = "load" + connections.size();
        String password = Long.toHexString(random.nextLong() | Long.MIN_VALUE) + "0123456789";
        String offer = Descriptions.offer(sections, ufrag, password, dtls.fingerprint());
        WhipHttp.Session session = http.post(kind, order.room(), name, offer);
        sessions.add(session);
        Descriptions.Remote remote = Descriptions.read(session.answer());
        InetSocketAddress server = Descriptions.nearest(remote, order.server().getHost());
        int number = 2 * connections.size();
        Connection connection = new Connection(
                loop,
                remote,
                server,
                ufrag,
                dtls,
                order.impairment().new Line(number),
                order.impairment().new Line(number + 1),
                media,
                random);
        connections.add(connection);
        loop.add(connection);
        await(connection, kind, name);
    }

    private static void await(Connection connection, String kind, String name) throws LoadFailed, InterruptedException {
        try {
            connection.opened().get(Limits.CONNECT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw new LoadFailed("The " + kind + " connection of " + name + " failed: " + e.getCause());
        } catch (TimeoutException e) {
            throw new LoadFailed("The " + kind + " connection of " + name + " was not up within "
                    + Limits.CONNECT.toSeconds() + " s.");
        }
    }

    /** What was sent and came until now. */
    public LoadResult result() throws InterruptedException {
        return loop.ask(() -> new LoadResult(
                order.participants(),
                (System.nanoTime() - startNanos) / 1e9,
                publishers.stream().mapToLong(Publisher::sent).sum(),
                viewers.stream().mapToLong(each -> each.tally().received()).sum(),
                viewers.stream().mapToLong(each -> each.tally().missing()).sum(),
                connections.stream().mapToLong(Connection::lostOnPurpose).sum(),
                viewers.stream().mapToInt(each -> each.tally().streams()).sum(),
                latencies.percentile(50),
                latencies.percentile(99)));
    }

    /** How often somebody asked for a key frame. */
    public int keysAsked() throws InterruptedException {
        return loop.ask(() -> publishers.stream().mapToInt(Publisher::keysAsked).sum());
    }

    @Override
    public void close() throws IOException {
        try {
            for (WhipHttp.Session session : sessions) {
                http.delete(session);
            }
        } catch (LoadFailed e) {
            // The server is gone, and so are its sessions.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        loop.close();
        http.close();
        threads.shutdownNow();
    }
}
