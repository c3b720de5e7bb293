/**
 * A lite ICE agent (RFC 8445 §2.5): it answers checks and makes none. An answered check proves that the peer knows our
 * password and receives what we send to its address; only such addresses are ever sent anything else.
 */
@NullMarked
package org.glashaus.media.ice;

import org.jspecify.annotations.NullMarked;
