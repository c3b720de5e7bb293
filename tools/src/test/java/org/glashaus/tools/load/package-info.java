/** Tests that speak to a server through the load client's own connections, with payloads of their own. */
@NullMarked
package org.glashaus.tools.load;

import org.jspecify.annotations.NullMarked;
