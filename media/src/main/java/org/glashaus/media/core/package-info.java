/**
 * The core behind the media door: transports, participants and rooms, put together from the packages below. The way of
 * one packet is spelled out in {@link org.glashaus.media.core.PacketPath}.
 *
 * <p>It may see every other package of the module; none may see it. No socket, file, clock, thread or logger: what the core needs
 * of the world comes in by {@link org.glashaus.media.core.Surroundings}.
 */
@NullMarked
package org.glashaus.media.core;

import org.jspecify.annotations.NullMarked;
