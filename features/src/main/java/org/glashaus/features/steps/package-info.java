/**
 * What the sentences of the features mean. Each scenario has a {@link org.glashaus.features.steps.Stage} of its own;
 * nothing is static. They touch what servers, browsers, saboteurs and witnesses offer, and no process or file by themselves.
 */
@NullMarked
package org.glashaus.features.steps;

import org.jspecify.annotations.NullMarked;
