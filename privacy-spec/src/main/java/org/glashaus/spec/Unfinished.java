package org.glashaus.spec;

import java.util.ArrayList;
import java.util.List;
import org.glashaus.spec.StatementRefused.Fault;

/** Fields that still say {@code TODO}, as {@code glashaus statement new --text} leaves them; all are reported at once. */
final class Unfinished {
    static final String MARK = "TODO";

    private Unfinished() {}

    static void refuse(Node document) throws StatementRefused {
        List<Fault> faults = new ArrayList<>();
        collect(document, faults);
        if (!faults.isEmpty()) {
            throw new StatementRefused(faults);
        }
    }

    private static void collect(Node node, List<Fault> faults) {
        switch (node) {
            case Node.Mapping mapping -> mapping.entries().values().forEach(n -> collect(n, faults));
            case Node.Sequence sequence -> sequence.elements().forEach(n -> collect(n, faults));
            case Node.Scalar scalar -> {
                if (scalar.value() instanceof String text && text.startsWith(MARK)) {
                    Node.Place place = scalar.place();
                    faults.add(new Fault(place.file(), place.line(), place.field(), "is still to be filled in"));
                }
            }
        }
    }
}
