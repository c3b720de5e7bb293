/**
 * One day of the audited server, played once for a whole audit: visits from many addresses, somebody who reads the pages,
 * two conferences side by side and what comes after them, watched by every witness; and its aftermath, in which the server
 * is started again with a moved clock and the day's entries are followed to their limits; and an encounter of two and a third in a
 * network of its own. Scenarios ask for what was seen.
 * It touches the audited server from outside only: its pages, sockets, process and files; browsers; the report's folder.
 */
@NullMarked
package org.glashaus.features.day;

import org.jspecify.annotations.NullMarked;
