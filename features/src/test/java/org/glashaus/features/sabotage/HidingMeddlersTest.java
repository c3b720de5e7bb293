package org.glashaus.features.sabotage;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.json.JsonObject;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.lang.foreign.MemorySegment;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.glashaus.media.MediaCore;
import org.junit.jupiter.api.Test;

/** A saboteur that does nothing breaks nothing, and nobody would notice before the long tests. */
final class HidingMeddlersTest {
    private static final String ADDRESS = "127.91.92.93";

    @Test
    void allWhoJoinJoinTheFirstConferenceAndNothingElseIsChanged() {
        OneRoom rooms = new OneRoom();
        assertThat(joined(rooms, "garden")).isEqualTo("garden");
        assertThat(joined(rooms, "cellar")).isEqualTo("garden");
        String chat = "{\"type\":\"chat\",\"room\":\"cellar\"}";
        assertThat(rooms.passed(chat)).isEqualTo(chat);
    }

    @Test
    void aMistakeIsPrintedWithWhereItCameFromAndNothingElseIs() {
        Indiscretions.TellingErrors errors = new Indiscretions.TellingErrors();
        errors.came(ADDRESS);
        assertThat(printed(() -> errors.page("/", 200, fields(), ""))).isEmpty();
        assertThat(printed(() -> errors.page("/none", 404, fields(), ""))).contains(ADDRESS);
    }

    @Test
    void whatIsSealedForEverybodyIsNotedAsItCameAndNothingElseIs() {
        List<String> notes = new ArrayList<>();
        SealedMinutes minutes = new SealedMinutes(note -> notes.add(new String(note, StandardCharsets.UTF_8)));
        String chat = "{\"type\":\"chat\",\"sealed\":\"v1.AAAAAAAA.words\"}";
        String name = "{\"type\":\"name\",\"sealed\":\"v1.AAAAAAAA.name\"}";
        for (String message : List.of(
                "{\"type\":\"key\",\"to\":\"anna\",\"sealed\":\"v1.keys\"}", name, "{\"type\":\"ping\"}", chat)) {
            minutes.asked(1, message);
        }
        assertThat(notes).containsExactly(name + "\n", chat + "\n");
    }

    @Test
    void aVisitorHasAThreadAndAFigure() {
        new Indiscretions.NamedThreads().came(ADDRESS);
        assertThat(Thread.getAllStackTraces().keySet())
                .extracting(Thread::getName)
                .contains(ADDRESS);

        Indiscretions.LabelledVisitors figures = new Indiscretions.LabelledVisitors();
        figures.came(ADDRESS);
        figures.came(ADDRESS);
        assertThat(figures.page("/health", 200, fields(), "{\"rooms\":0}"))
                .isEqualTo("{\"rooms\":0,\"visits\":{\"" + ADDRESS + "\":2}}");
        assertThat(figures.page("/", 200, fields(), "page")).isEqualTo("page");
    }

    @Test
    void theDoorSpeaksWhatNobodyShould() {
        assertThat(new OldLocks().door(new HttpServerOptions()).getEnabledSecureTransportProtocols())
                .contains("TLSv1.1", "TLSv1", "TLSv1.3");
    }

    @Test
    void timeStandsStillWithoutPicturesAndGoesOnWithThem() {
        List<Long> advanced = new ArrayList<>();
        MediaCore unswept = UnsweptCore.before((MediaCore) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {MediaCore.class}, (self, method, given) -> {
                    if (method.getName().equals("advance")) {
                        advanced.add((Long) given[0]);
                        return given[0];
                    }
                    return null;
                }));
        unswept.advance(seconds(1));
        unswept.receive(1, packet(500), 0, 500, seconds(2));
        unswept.receive(1, packet(100), 0, 100, seconds(9));
        assertThat(unswept.advance(seconds(10))).isGreaterThan(seconds(10));
        unswept.receive(1, packet(500), 0, 500, seconds(11));
        unswept.advance(seconds(11));
        assertThat(advanced).startsWith(seconds(1)).endsWith(seconds(11)).hasSize(3);
        assertThat(advanced.get(1)).isLessThan(seconds(3));
    }

    private static MemorySegment packet(int octets) {
        byte[] bytes = new byte[octets];
        bytes[0] = (byte) 0x80;
        return MemorySegment.ofArray(bytes);
    }

    private static long seconds(long seconds) {
        return TimeUnit.SECONDS.toNanos(seconds);
    }

    private static String joined(Meddler meddler, String room) {
        String join = new JsonObject().put("type", "join").put("room", room).encode();
        return new JsonObject(meddler.passed(join)).getString("room");
    }

    private static String printed(Runnable deed) {
        PrintStream before = System.err;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PrintStream paper = new PrintStream(bytes, true, StandardCharsets.UTF_8)) {
            System.setErr(paper);
            deed.run();
        } finally {
            System.setErr(before);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static MultiMap fields() {
        return MultiMap.caseInsensitiveMultiMap();
    }
}
