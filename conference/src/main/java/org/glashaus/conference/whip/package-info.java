/**
 * WHIP (RFC 9725) to publish and WHEP to view without a browser. A WHIP and a WHEP session of the same name in the same
 * room are one participant, so that nobody is sent their own streams. Errors are problem details (RFC 9457). Touches
 * requests through Vert.x, rooms, seats and admission.
 */
@NullMarked
package org.glashaus.conference.whip;

import org.jspecify.annotations.NullMarked;
