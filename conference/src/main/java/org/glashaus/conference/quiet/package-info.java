/**
 * Keeps frameworks silent. Their log lines and exception texts hold addresses and paths, so nothing of them is printed
 * or kept: a fault is counted by the name of its class. Touches java.util.logging, to switch it off,
 * and the JVM's handler of what no thread has caught.
 */
@NullMarked
package org.glashaus.conference.quiet;

import org.jspecify.annotations.NullMarked;
