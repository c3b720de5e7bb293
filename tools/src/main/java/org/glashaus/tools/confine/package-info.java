/**
 * The small program that a server's process is before it is the server: it confines itself by Landlock (landlock(7)) and then
 * becomes the server's JVM by execve(2), so that every thread of that is confined from its first instruction. Sees nothing but
 * the platform, and nobody sees it, so that little has to be loaded before. Touches the kernel by system calls, its own command line
 * and mappings, the statement file for the name of its text, and makes the key folder.
 */
@NullMarked
package org.glashaus.tools.confine;

import org.jspecify.annotations.NullMarked;
