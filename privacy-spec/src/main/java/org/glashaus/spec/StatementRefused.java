package org.glashaus.spec;

import java.util.List;
import java.util.stream.Collectors;

/** A statement that cannot be put into force, with every fault found and where it is. */
public final class StatementRefused extends Exception {
    private static final long serialVersionUID = 1L;
    private final transient List<Fault> faults;

    StatementRefused(List<Fault> faults) {
        super(
                faults.stream()
                        .limit(Limits.FAULTS_SHOWN)
                        .map(Fault::toString)
                        .collect(Collectors.joining(System.lineSeparator())),
                null,
                false,
                false);
        this.faults = List.copyOf(faults);
    }

    StatementRefused(String file, int line, String field, String reason) {
        this(List.of(new Fault(file, line, field, reason)));
    }

    public List<Fault> faults() {
        return faults;
    }

    /**
     * One fault.
     *
     * @param file the file's name, or the statement's id where the fault lies in what it says
     * @param line from 1; 0 for the whole
     * @param field e.g. {@code rows[3].claims[0].params.limit}; empty for the whole
     */
    public record Fault(String file, int line, String field, String reason) {

        @Override
        public String toString() {
            String place = line > 0 ? file + ":" + line : file;
            return place + ": " + (field.isEmpty() ? "" : field + ": ") + reason;
        }
    }
}
