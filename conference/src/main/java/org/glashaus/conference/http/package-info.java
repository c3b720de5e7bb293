/**
 * What pages and WHIP have in common as HTTP (RFC 9110): how much of a body is read, and for how long. Touches the request only;
 * sees the limits and no other package.
 */
@NullMarked
package org.glashaus.conference.http;

import org.jspecify.annotations.NullMarked;
