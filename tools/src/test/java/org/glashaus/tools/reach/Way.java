package org.glashaus.tools.reach;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.glashaus.tools.reach.Ways.Ending;

/** From a unit of the classes at which a walk began, out of these by the first step, to a sink. */
record Way(Unit start, List<Step> steps, Ending end) {
    private static final String INNER_STEPS = "...";

    /** A line for each step. */
    @Override
    public String toString() {
        return written(steps.stream());
    }

    /** Without the steps between the first and the last, which change with a library's version. */
    String brief() {
        return steps.size() < 3 ? toString() : written(Stream.of(steps.getFirst(), INNER_STEPS, steps.getLast()));
    }

    private String written(Stream<?> lines) {
        return Stream.of(Stream.of(start), lines, Stream.of(end))
                .flatMap(each -> each)
                .map(Object::toString)
                .collect(Collectors.joining("\n  "));
    }
}
