package org.glashaus.conference.journal;

import net.jqwik.api.lifecycle.AroundPropertyHook;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.PropertyExecutor;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;

/** Says of a property that held how often it was tried and from which seed, so that the same tries can be had again. */
final class SeedTold implements AroundPropertyHook {
    @Override
    public PropertyExecutionResult aroundProperty(PropertyLifecycleContext context, PropertyExecutor property) {
        PropertyExecutionResult result = property.execute();
        System.out.println(context.label() + ": " + result.countTries() + " tries, seed "
                + result.seed().orElse("unknown"));
        return result;
    }
}
