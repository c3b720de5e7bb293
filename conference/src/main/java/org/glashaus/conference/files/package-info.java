/**
 * How the server writes the small files that are its host's own. Sees no other package; what is written, when and for how long
 * is the caller's affair.
 */
@NullMarked
package org.glashaus.conference.files;

import org.jspecify.annotations.NullMarked;
