/** The media core: bytes, a time and a random source go in, datagrams and events come out. */
@NullMarked
package org.glashaus.media;

import org.jspecify.annotations.NullMarked;
