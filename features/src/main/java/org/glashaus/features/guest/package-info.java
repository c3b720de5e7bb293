/**
 * Somebody with a browser of their own who comes to conferences of a host and comes back, and what that browser holds: asked
 * of it over its debugging protocol, and read from its folder when it was closed. A guest knows the web client by the names
 * that a screen reader says, and where a page keeps things by the standards of the web; no class of the server.
 */
@NullMarked
package org.glashaus.features.guest;

import org.jspecify.annotations.NullMarked;
