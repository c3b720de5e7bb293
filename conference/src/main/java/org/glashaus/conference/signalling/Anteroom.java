package org.glashaus.conference.signalling;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.glashaus.conference.personal.RoomName;

/** Those who wait for rooms to open, whether there are such rooms or not. When one opens each tries again, in the order of coming. */
final class Anteroom {
    private final Map<RoomName, Set<Place>> waiting = new HashMap<>();

    /** Somebody's place. */
    final class Place {
        private final RoomName room;
        private final Runnable again;
        private final Runnable whenGone;

        private Place(RoomName room, Runnable again, Runnable whenGone) {
            this.room = room;
            this.again = again;
            this.whenGone = whenGone;
        }

        /** Calling it again does nothing. */
        void leave() {
            Set<Place> others = waiting.get(room);
            if (others != null && others.remove(this)) {
                if (others.isEmpty()) {
                    waiting.remove(room);
                }
                whenGone.run();
            }
        }
    }

    Place take(RoomName room, Runnable again, Runnable whenGone) {
        Place place = new Place(room, again, whenGone);
        waiting.computeIfAbsent(room, absent -> new LinkedHashSet<>()).add(place);
        return place;
    }

    void opened(RoomName room) {
        List<Place> those = new ArrayList<>(waiting.getOrDefault(room, Set.of()));
        those.forEach(place -> place.again.run());
    }

    int size() {
        return waiting.values().stream().mapToInt(Set::size).sum();
    }
}
