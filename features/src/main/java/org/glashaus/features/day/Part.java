package org.glashaus.features.day;

import java.io.IOException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.glashaus.audit.MachineLacks;
import org.glashaus.features.witness.CouldNotLook;
import org.jspecify.annotations.Nullable;

/** One part of the day: what came of it, or why nothing did. A part that fails leaves the others as they are. */
public final class Part<T> {
    private final @Nullable T value;
    private final String reason;

    private Part(@Nullable T value, String reason) {
        this.value = value;
        this.reason = reason;
    }

    /** What a part of the day consists of. */
    @FunctionalInterface
    interface Act<T> {
        T play() throws Exception;
    }

    static <T> Part<T> of(String name, Act<? extends T> act) throws InterruptedException {
        try {
            return new Part<>(act.play(), "");
        } catch (InterruptedException e) {
            throw e;
        } catch (CouldNotLook | MachineLacks e) {
            return missed(String.valueOf(e.getMessage()));
        } catch (Exception e) {
            return missed(name + " did not come about: " + firstLine(e));
        }
    }

    /** Drivers of browsers tell long stories. */
    private static String firstLine(Exception e) {
        String kind = e.getClass() == IOException.class ? "" : e.getClass().getSimpleName() + ": ";
        return kind + String.valueOf(e.getMessage()).lines().limit(2).collect(Collectors.joining(" "));
    }

    static <T> Part<T> missed(String reason) {
        return new Part<>(null, reason);
    }

    /** @throws CouldNotLook with the reason why there is nothing */
    public T get() {
        if (value == null) {
            throw new CouldNotLook(reason);
        }
        return value;
    }

    T orNotSeen(Function<String, T> otherwise) {
        return value == null ? otherwise.apply(reason) : value;
    }

    String reason() {
        return reason;
    }

    boolean came() {
        return value != null;
    }
}
