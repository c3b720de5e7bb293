/**
 * The one place that writes about people. It takes typed entries of the categories that the statement in force declares,
 * in the form that it declares, and deletes each entry before its limit. A category that the statement does not declare
 * is not written, and what an earlier statement left of it is deleted before the first port opens.
 *
 * <p>May touch: SQLite, its file and its unpacked native library, all below the data folder. Nothing else in this module
 * writes files, except {@code tls} its certificate and the root package an empty {@code lock}.
 */
@NullMarked
package org.glashaus.conference.journal;

import org.jspecify.annotations.NullMarked;
