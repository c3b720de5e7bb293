package org.glashaus.features;

import io.cucumber.core.backend.ObjectFactory;
import java.lang.reflect.Constructor;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.glashaus.features.steps.Stage;
import org.jspecify.annotations.Nullable;

/**
 * Makes the step classes of one run, giving each the stage of the scenario, which is set up when the first of them is
 * needed. Nothing is static, so that runs side by side share nothing.
 */
final class StepObjects implements ObjectFactory {
    private final Supplier<Stage> stages;
    private final Map<Class<?>, Object> steps = new HashMap<>();
    private @Nullable Stage stage;

    StepObjects(Supplier<Stage> stages) {
        this.stages = stages;
    }

    @Override
    public void start() {
        stage = null;
    }

    @Override
    public void stop() {
        steps.clear();
        stage = null;
    }

    @Override
    public boolean addClass(Class<?> type) {
        return true;
    }

    @Override
    public <T> T getInstance(Class<T> type) {
        return type.cast(steps.computeIfAbsent(type, this::make));
    }

    private Object make(Class<?> type) {
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(Stage.class);
            Stage current = stage;
            if (current == null) {
                current = stages.get();
                stage = current;
            }
            return constructor.newInstance(current);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type + " needs a public constructor that takes a stage", e);
        }
    }
}
