/**
 * The {@code glashaus} command. It reads arguments, calls the other modules, prints plain sentences and picks the exit
 * code; it may touch all of them, and nothing else belongs here.
 */
@NullMarked
package org.glashaus.tools;

import org.jspecify.annotations.NullMarked;
