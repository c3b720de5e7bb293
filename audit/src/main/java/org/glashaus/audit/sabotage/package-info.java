/**
 * What became of the checks on servers that were broken on purpose: the record of one product under one statement, its file
 * and the reading of that, and what a report of the same product may cite of it. Reads files it is given, and writes none.
 */
@NullMarked
package org.glashaus.audit.sabotage;

import org.jspecify.annotations.NullMarked;
