/** Classes that write in every way that the walk has to see, for {@code MediaReachabilityTest}. Nothing runs them. */
@NullMarked
package org.glashaus.tools.reach.breach;

import org.jspecify.annotations.NullMarked;
