/**
 * One class for each thing that the media core must not do. Test scope only: the architecture's rules have to turn red on
 * every one of them, so that a rule which sees nothing is noticed.
 */
@NullMarked
package org.glashaus.media.breach;

import org.jspecify.annotations.NullMarked;
