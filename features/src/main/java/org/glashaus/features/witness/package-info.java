/**
 * Witnesses: small programs that watch a server from outside and say what they saw and what they cannot see. They know
 * files, processes and bytes, packets on the loopback, name spaces of the network and ports of their own in front of a server,
 * and run programs of the system; they use no class of the server, so that they do not share its mistakes.
 */
@NullMarked
package org.glashaus.features.witness;

import org.jspecify.annotations.NullMarked;
