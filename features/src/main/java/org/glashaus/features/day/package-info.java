/**
 * One day of the audited server, played once for a whole audit: visits from many addresses, somebody who reads the pages,
 * two conferences side by side and what comes after them, watched by every witness. Scenarios ask for what was seen. It
 * touches the audited server from outside only: its pages, its sockets, its process; browsers; the report's folder.
 */
@NullMarked
package org.glashaus.features.day;

import org.jspecify.annotations.NullMarked;
