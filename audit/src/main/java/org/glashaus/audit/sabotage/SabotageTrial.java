package org.glashaus.audit.sabotage;

import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.glashaus.audit.Saboteur;
import org.glashaus.audit.sabotage.Told.Cell;

/**
 * What was seen of a server that was broken on purpose.
 *
 * @param cells what each check said that was asked, by claim id
 * @param notRun why there was no such server; empty if there was
 */
public record SabotageTrial(Saboteur saboteur, Map<String, Told> cells, Optional<String> notRun, Duration took) {

    public SabotageTrial {
        cells = Collections.unmodifiableMap(new TreeMap<>(cells));
        notRun = notRun.map(Told::oneLine);
        took = Duration.ofMillis(took.toMillis());
    }

    /** What was in fact found broken. */
    public Set<String> broken() {
        Set<String> broken = new TreeSet<>();
        cells.forEach((claim, told) -> {
            if (told.cell() == Cell.BROKEN) {
                broken.add(claim);
            }
        });
        return broken;
    }

    /** What was asked of this check; empty if nothing was. */
    public Optional<Cell> cell(String claim) {
        return Optional.ofNullable(cells.get(claim)).map(Told::cell);
    }
}
