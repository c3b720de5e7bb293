package org.glashaus.tools.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.glashaus.conference.dtls.DtlsClient;
import org.glashaus.conference.dtls.DtlsIdentity;
import org.glashaus.tools.load.Descriptions.Wanted;

/** One who sends marks and one who watches and asks for some again, in one room. */
public final class MarkedCall implements AutoCloseable {
    final Marks pictures = new Marks();
    final Marks sounds = new Marks();
    final MarkedSender sender = new MarkedSender(pictures, sounds);
    final AskingViewer viewer = new AskingViewer();
    private final URI server;
    private final String room;
    private final WhipHttp http;
    private final Loop loop = new Loop();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final DtlsClient dtls;
    private final Random random = new SecureRandom();
    private final List<WhipHttp.Session> sessions = new ArrayList<>();

    MarkedCall(URI server) throws Exception {
        this(server, "marked", Optional.empty());
    }

    /** @param password of the room, if it is locked */
    public MarkedCall(URI server, String room, Optional<String> password) throws Exception {
        this.server = server;
        this.room = room;
        http = new WhipHttp(server, password);
        SecureRandom secure = new SecureRandom();
        dtls = new DtlsClient(threads, DtlsIdentity.generate(secure, Instant.now()), secure);
        try {
            join();
        } catch (Exception e) {
            close();
            throw e;
        }
    }

    private void join() throws Exception {
        connect("whep", "watches", List.of(new Wanted(false, 0), new Wanted(true, 0)), viewer);
        List<Wanted> sent =
                List.of(new Wanted(false, MarkedSender.SOUND_SSRC), new Wanted(true, MarkedSender.PICTURE_SSRC));
        connect("whip", "sends", sent, sender);
    }

    private void connect(String kind, String name, List<Wanted> sections, Connection.Media media) throws Exception {
        String ufrag = "mark" + sessions.size();
        String password = Long.toHexString(random.nextLong() | Long.MIN_VALUE) + "0123456789";
        String offer = Descriptions.offer(sections, ufrag, password, dtls.fingerprint());
        WhipHttp.Session session = http.post(kind, room, name, offer);
        sessions.add(session);
        Descriptions.Remote remote = Descriptions.read(session.answer());
        Impairment none = Impairment.none();
        Connection connection = new Connection(
                loop,
                remote,
                Descriptions.nearest(remote, server.getHost()),
                ufrag,
                dtls,
                none.new Line(0),
                none.new Line(1),
                media,
                random);
        loop.add(connection);
        connection.opened().get(Limits.CONNECT.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** What the payloads of pictures and of sound consist of, beside the moments of sending. */
    public List<byte[]> marks() {
        return List.of(pictures.mark(), sounds.mark());
    }

    /** Until so many packets of pictures have come to the one who watches. */
    public void awaitPictures(int packets, Duration patience) throws InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        while (ask(viewer::pictures) < packets) {
            assertThat(System.nanoTime())
                    .as("%d packets of pictures within %s", packets, patience)
                    .isLessThan(deadline);
            Thread.sleep(Duration.ofMillis(20));
        }
    }

    <T> T ask(Callable<T> question) throws InterruptedException {
        return loop.ask(question);
    }

    /** All leave; returns when the server has said that they are gone. */
    public void leave() throws Exception {
        for (WhipHttp.Session session : sessions) {
            http.delete(session);
        }
        sessions.clear();
    }

    @Override
    public void close() throws IOException {
        loop.close();
        http.close();
        threads.shutdownNow();
    }
}
