/** Tests of the packaged product, started as a host starts it. Real browsers, real processes, nothing but the loopback. */
@NullMarked
package org.glashaus.tools.e2e;

import org.jspecify.annotations.NullMarked;
