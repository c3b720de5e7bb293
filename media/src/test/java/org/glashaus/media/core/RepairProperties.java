package org.glashaus.media.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.glashaus.media.Limits;
import org.glashaus.media.SdpRefused;

/** A sender, a core and a receiver over paths that lose, reorder and double, all drawn from one seed. */
class RepairProperties {
    private static final int PACKETS = 300;

    // RFC 4585 §6.2.1, RFC 4588: on both legs; RFC 3550 §6.4.1: no gap that was not lost, none invented
    @Property(tries = 40)
    void aReceiverEndsWithEveryPacketOnceAndInItsPlace(
            @ForAll long seed,
            @ForAll @IntRange(min = 0, max = 15) int percentIn,
            @ForAll @IntRange(min = 0, max = 15) int percentOut,
            @ForAll @IntRange(min = 0, max = 0xffff) int start)
            throws Exception {
        Call call = new Call(seed, start);
        call.begin();
        call.sender.losesOutbound = () -> call.random.nextInt(100) < percentIn;
        call.receiver.losesInbound = number -> call.isLost(number, percentOut);
        for (int i = 1; i < PACKETS; i++) {
            call.sendSome(i);
            call.world.pass(4);
            call.askAndAnswer();
        }
        call.sender.losesOutbound = () -> false;
        call.receiver.losesInbound = number -> false;
        call.send(PACKETS);
        for (int i = 0; i < 25; i++) {
            call.world.pass(20);
            call.askAndAnswer();
        }
        Map<Integer, String> got = call.got();
        assertThat(got).hasSize(PACKETS + 1);
        for (int i = 0; i <= PACKETS; i++) {
            assertThat(got).containsEntry(i, "packet" + i);
        }
    }

    // Without any repair: what was lost on the way in is missing on the way out, and nothing else.
    @Property(tries = 60)
    void withoutRepairTheGapsAreThoseOfTheWayIn(
            @ForAll long seed,
            @ForAll @IntRange(min = 0, max = 60) int percent,
            @ForAll @IntRange(min = 0, max = 0xffff) int start)
            throws Exception {
        Call call = new Call(seed, start);
        call.begin();
        Set<Integer> arrivedIn = new TreeSet<>(Set.of(0));
        List<Integer> order = new ArrayList<>();
        for (int i = 1; i < PACKETS; i++) {
            if (call.random.nextInt(100) >= percent) {
                order.add(i);
            }
        }
        for (int i = 0; i + 1 < order.size(); i++) {
            if (call.random.nextInt(10) == 0) {
                order.add(i + call.random.nextInt(Math.min(20, order.size() - i)), order.remove(i));
            }
        }
        for (int number : order) {
            call.send(number);
            arrivedIn.add(number);
            if (call.random.nextInt(10) == 0) {
                call.again(number);
            }
        }
        assertThat(call.got().keySet()).isEqualTo(arrivedIn);
        assertThat(call.receiver.arrived).hasSize(arrivedIn.size());
    }

    private static final class Call {
        final VirtualRoom world = new VirtualRoom();
        final Random random;
        final int start;
        final SimulatedPeer sender;
        final SimulatedPeer receiver;
        private final Map<Integer, Integer> lost = new HashMap<>();
        private int answered;
        private int next = 1;

        Call(long seed, int start) throws SdpRefused {
            this.random = new Random(seed);
            this.start = start;
            int ada = world.core().join(1);
            int bob = world.core().join(1);
            sender = world.publisher(ada, "video:12");
            receiver = world.viewer(bob, "video");
        }

        void begin() {
            send(0);
        }

        void send(int number) {
            sender.video(12, start + number & 0xffff, number * 100, number == 0, "packet" + number);
        }

        void again(int number) {
            sender.videoAgain(12, start + number & 0xffff, number * 100, number == 0, "packet" + number);
        }

        /** By chance, but never so often that the server gives the packet up. */
        boolean isLost(int number, int percent) {
            return random.nextInt(100) < percent && lost.merge(number, 1, Integer::sum) <= Limits.RESENT_TIMES;
        }

        /** The next packet, or two of them in the wrong order. */
        void sendSome(int upTo) {
            if (next > upTo) {
                return;
            }
            if (random.nextInt(10) == 0 && next + 1 < PACKETS) {
                send(next + 1);
                send(next);
                next += 2;
            } else {
                send(next++);
            }
        }

        /** The sender answers requests as browsers do, the receiver asks for every gap that it sees. */
        void askAndAnswer() {
            List<Integer> asked = List.copyOf(sender.packetsAsked);
            for (; answered < asked.size(); answered++) {
                again((asked.get(answered) - start) & 0xffff);
            }
            Map<Integer, String> got = got();
            int first = receiver.arrived.getFirst().sequence();
            int highest = ((TreeMap<Integer, String>) got).lastKey();
            int[] missing = java.util.stream.IntStream.range(0, highest)
                    .filter(i -> !got.containsKey(i))
                    .limit(60)
                    .map(i -> first + i)
                    .toArray();
            if (missing.length > 0) {
                receiver.nack(receiver.arrived.getFirst().ssrc(), missing);
            }
        }

        /** What the receiver has, by its distance from the first packet; two that differ under one number fail. */
        Map<Integer, String> got() {
            Map<Integer, String> got = new TreeMap<>();
            int first = receiver.arrived.getFirst().sequence();
            List<SimulatedPeer.Arrived> all = new ArrayList<>(receiver.arrived);
            all.addAll(receiver.repaired);
            for (SimulatedPeer.Arrived packet : all) {
                String before = got.put((short) (packet.sequence() - first) & 0xffff, packet.payload());
                assertThat(before).isIn(null, packet.payload());
            }
            return got;
        }
    }
}
