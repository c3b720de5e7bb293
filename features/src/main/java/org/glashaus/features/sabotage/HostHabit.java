package org.glashaus.features.sabotage;

import java.util.List;
import java.util.Optional;

/** How a broken host works at the command line: other than the shipped commands do. */
interface HostHabit {
    HostHabit NONE = new HostHabit() {};

    /** What it says without having done anything; empty where the shipped command runs. */
    default Optional<String> pretends(List<String> asked) {
        return Optional.empty();
    }

    /** What the shipped command is told. */
    default List<String> tells(List<String> asked) {
        return asked;
    }

    /** What becomes of that which it has written. */
    default void afterwards(List<String> asked) {}
}
