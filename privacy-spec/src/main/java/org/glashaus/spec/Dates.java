package org.glashaus.spec;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Days as statement files write them, {@code 2020-03-30}. */
final class Dates {

    private Dates() {}

    static Optional<LocalDate> read(@Nullable Object date) {
        if (!(date instanceof String text)) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
