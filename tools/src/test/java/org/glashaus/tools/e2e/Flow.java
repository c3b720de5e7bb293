package org.glashaus.tools.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.glashaus.features.browser.Participant;
import org.glashaus.features.browser.Received;

/** Who sees and hears how many, and how soon. */
final class Flow {
    /** Software encoders and decoders share what the machine has. */
    static final Duration PATIENCE = Duration.ofSeconds(90);

    private Flow() {}

    /** Pictures are decoded, sound has energy, and the elements on the page change: of so many others at least. */
    static void seesAndHears(Participant person, int others) {
        List<Received> before = person.received();
        assertThat(person.waitUntil(
                        PATIENCE, () -> moving(person, before) >= others && sounding(person, before) >= others))
                .as("%s got %s and then %s; %s", person.name(), before, person.received(), person.complaints())
                .isTrue();
        List<Integer> pictures = person.pictures();
        assertThat(pictures).as("%s sees the others", person.name()).hasSizeGreaterThanOrEqualTo(others);
        assertThat(person.waitUntil(PATIENCE, () -> changed(pictures, person.pictures()) >= others))
                .as("%s sees the others move", person.name())
                .isTrue();
    }

    static long moving(Participant person, List<Received> before) {
        return person.grownSince(before).stream().filter(Received::picture).count();
    }

    static long sounding(Participant person, List<Received> before) {
        return person.grownSince(before).stream()
                .filter(stream -> !stream.picture())
                .count();
    }

    private static int changed(List<Integer> before, List<Integer> now) {
        int changed = 0;
        for (int i = 0; i < Math.min(before.size(), now.size()); i++) {
            changed += before.get(i).equals(now.get(i)) ? 0 : 1;
        }
        return changed;
    }

    /** From here to the moment when each of them has seen and heard that many others; a line for each. */
    static List<String> arrival(long sinceNanos, List<Participant> people, int others) {
        List<String> lines = new ArrayList<>();
        for (Participant person : people) {
            assertThat(person.waitUntil(PATIENCE, () -> moving(person, List.of()) >= others))
                    .as("%s sees %d: %s; %s", person.name(), others, person.received(), person.complaints())
                    .isTrue();
            double pictureSeconds = secondsSince(sinceNanos);
            assertThat(person.waitUntil(PATIENCE, () -> sounding(person, List.of()) >= others))
                    .as("%s hears %d: %s; %s", person.name(), others, person.received(), person.complaints())
                    .isTrue();
            lines.add(String.format(
                    Locale.ROOT,
                    "%s: pictures of %d after %.2f s, sound after %.2f s",
                    person.name(),
                    others,
                    pictureSeconds,
                    secondsSince(sinceNanos)));
        }
        return lines;
    }

    private static double secondsSince(long nanos) {
        return (System.nanoTime() - nanos) / 1e9;
    }
}
