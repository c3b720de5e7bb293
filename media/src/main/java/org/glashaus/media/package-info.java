/**
 * The media core: bytes, a time and a random source go in, datagrams and events come out. Here are its door ({@link
 * org.glashaus.media.MediaCore}), what it asks of its surroundings, and its limits. It touches no package of the core, and like
 * all of them nothing of the JDK but what computes; {@code MediaArchitectureTest} says which package may see which.
 */
@NullMarked
package org.glashaus.media;

import org.jspecify.annotations.NullMarked;
