package org.glashaus.tools.reach;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.glashaus.tools.reach.Ways.Opening;

/** From a unit of the classes at which a walk began, out of these by the first step, to what a door judges. */
record Way(Unit start, List<Step> steps, Opening end) {

    /** A line for each step. */
    @Override
    public String toString() {
        return Stream.of(Stream.of(start), steps.stream(), Stream.of(end))
                .flatMap(each -> each)
                .map(Object::toString)
                .collect(Collectors.joining("\n  "));
    }
}
