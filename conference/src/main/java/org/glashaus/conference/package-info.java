/**
 * The conference server put together: from a deployment (ports, files), a profile (what the statement demands) and a
 * composition (the parts) to a server that answers. Nothing in here obeys a flag; another behaviour is another
 * composition. It may see every other package of the module, and none may see it. Touches the network's interfaces, ports (to
 * see whether they are free), and of files the two folders: {@link org.glashaus.conference.Folders} makes them, and in the data
 * folder an empty one named {@code lock}. {@link org.glashaus.conference.Sandbox} opens {@code /dev/zero} and writes nothing;
 * {@code Inspection} reads {@code /proc/self/status} and asks prctl(2) about this process; {@code KernelDrops} reads
 * {@code /proc/net/udp} and {@code /proc/net/udp6}; {@code LinuxPages} asks mmap(2) for memory and mlock2(2) to keep it out of swap space.
 */
@NullMarked
package org.glashaus.conference;

import org.jspecify.annotations.NullMarked;
