/**
 * The one place that writes logs. It takes typed entries of the categories that the statement in force declares,
 * in the form that it declares, and deletes each entry before its limit. A category that the statement does not declare
 * is not written, and what an earlier statement left of it is deleted before the first port opens.
 *
 * <p>Callers meet {@link org.glashaus.conference.journal.Journal}; its thread is {@code Keeper}, which writes and sweeps;
 * {@code SealedStore} seals entries under the keys of {@code SliceKeys} and puts them into {@code SqlRows}, in one of two
 * dialects. The format is told in {@code docs/journal.md}.
 *
 * <p>May touch: SQLite's file and unpacked native library and the register of holds below the data folder, the folder
 * {@code journal} below the key folder, or the PostgreSQL database that it is given. It tells the ledger what went.
 */
@NullMarked
package org.glashaus.conference.journal;

import org.jspecify.annotations.NullMarked;
