/** From observations to findings to a report. */
@NullMarked
package org.glashaus.audit;

import org.jspecify.annotations.NullMarked;
