/**
 * Big-endian access to memory segments and arrays: the lowest layer, below every wire format. It touches nothing but
 * {@code java.lang.foreign} and the JDK's handles on arrays.
 */
@NullMarked
package org.glashaus.media.bytes;

import org.jspecify.annotations.NullMarked;
