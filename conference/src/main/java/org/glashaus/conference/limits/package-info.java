/** Every limit of this module, in two classes, so that a look at each shows them all. Touches nothing. */
@NullMarked
package org.glashaus.conference.limits;

import org.jspecify.annotations.NullMarked;
