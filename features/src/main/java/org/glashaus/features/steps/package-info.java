/**
 * What the sentences of the features mean. Each scenario has a {@link org.glashaus.features.steps.Stage} of its own;
 * nothing is static.
 */
@NullMarked
package org.glashaus.features.steps;

import org.jspecify.annotations.NullMarked;
