/**
 * What the sentences of the features mean. Each scenario has a {@link org.glashaus.features.steps.Stage} of its own;
 * nothing is static. They touch what servers, browsers, saboteurs and witnesses offer, and no process; of files only an
 * export that a step had made.
 */
@NullMarked
package org.glashaus.features.steps;

import org.jspecify.annotations.NullMarked;
