/**
 * Privacy statements as data, in the languages their hosts write; the catalogue of what their claims mean and of what holds
 * where a statement is silent; and the one function that leads from claims to the settings of a running server
 * ({@link org.glashaus.spec.Profiles}). Beside them the register of every field of a person that the software has.
 *
 * <p>May touch: YAML and JSON parsing, and files that a caller names. Knows no other module. Statements are hostile input:
 * whatever a file holds, the answer is a statement or {@link org.glashaus.spec.StatementRefused} with file, line and
 * field. Format: {@code docs/statement-format.md}.
 */
@NullMarked
package org.glashaus.spec;

import org.jspecify.annotations.NullMarked;
