/**
 * Servers composed with one deliberate breach, or with a moved clock. They exist so that each check can be seen to fail; the
 * server itself has no hook for them, only ports that anybody may compose.
 */
@NullMarked
package org.glashaus.features.sabotage;

import org.jspecify.annotations.NullMarked;
