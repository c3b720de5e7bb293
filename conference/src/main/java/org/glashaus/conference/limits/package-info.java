/** Every limit of this module, in one class, so that one look shows them all. Touches nothing. */
@NullMarked
package org.glashaus.conference.limits;

import org.jspecify.annotations.NullMarked;
