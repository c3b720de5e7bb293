package org.glashaus.media.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.glashaus.media.Limits;
import org.glashaus.media.Source;

/** Whoever speaks, and in whatever order: the slots hold who spoke last, each once, and nobody is cut off. */
class CrowdProperties {
    private static final int PEOPLE = 60;
    private static final int TURN_MILLIS = 20;

    private final Map<Integer, Long> spokeNanos = new HashMap<>();

    @Property(tries = 150)
    void theSlotsHoldWhoSpokeLast(
            @ForAll @Size(min = 1, max = 20) List<@Size(max = 50) Set<@IntRange(min = 2, max = PEOPLE) Integer>> turns,
            @ForAll @Size(20) List<@IntRange(min = 5, max = 90) Integer> pauses)
            throws Exception {
        Crowd crowd = new Crowd();
        spokeNanos.clear();
        while (crowd.members.size() < PEOPLE) {
            crowd.comes();
        }
        Crowd.Member listener = crowd.members.getFirst();
        SimulatedPeer ears = crowd.listens(listener);
        List<Integer> before = crowd.carried(listener, Source.MICROPHONE);
        for (int i = 0; i < turns.size(); i++) {
            List<Integer> staying = new ArrayList<>(before);
            staying.retainAll(recent(crowd.world.nowNanos()));
            for (int speaker : turns.get(i)) {
                crowd.members.get(speaker - 1).speaks(Limits.SPEECH_PACKETS);
                spokeNanos.put(speaker, crowd.world.nowNanos());
            }
            List<Integer> now = crowd.carried(listener, Source.MICROPHONE);
            assertThat(now).hasSize(Limits.SOUND_SECTIONS).doesNotHaveDuplicates();
            List<Integer> recent = recent(crowd.world.nowNanos());
            assertThat(now).as("who had a slot and spoke").containsAll(staying);
            if (recent.size() <= Limits.SOUND_SECTIONS) {
                assertThat(now).as("who speaks").containsAll(turns.get(i));
            }
            before = now;
            ears.check(ears.remotePassword());
            crowd.world.pass((long) pauses.get(i) * TURN_MILLIS);
            crowd.members.forEach(Crowd.Member::isQuiet);
        }
    }

    private List<Integer> recent(long nowNanos) {
        return spokeNanos.entrySet().stream()
                .filter(spoke -> nowNanos - spoke.getValue() < Limits.SOUND_STAY_NANOS)
                .map(Map.Entry::getKey)
                .toList();
    }
}
