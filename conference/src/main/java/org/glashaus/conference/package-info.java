/**
 * The conference server put together: from a deployment (ports, files), a profile (what the statement demands) and a
 * composition (the parts) to a server that answers. Nothing in here obeys a flag; another behaviour is another
 * composition.
 */
@NullMarked
package org.glashaus.conference;

import org.jspecify.annotations.NullMarked;
