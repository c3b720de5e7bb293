/**
 * Servers composed with one deliberate breach, or with a moved clock. They exist so that each check can be seen to fail; the
 * server itself has no hook for them, only ports that anybody may compose. The only package of the features that may use
 * classes of {@code conference} and {@code media}; it runs in the process of such a server, and nowhere else.
 */
@NullMarked
package org.glashaus.features.sabotage;

import org.jspecify.annotations.NullMarked;
