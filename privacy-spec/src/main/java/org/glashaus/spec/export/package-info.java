/**
 * What a statement answers to others' forms: the record of Article 30(1) GDPR, the Data Privacy Vocabulary 2.3, the screening
 * questions of a data protection impact assessment. What the statement does not answer stays open and says so.
 *
 * <p>May touch: {@code org.glashaus.spec} and JSON. Answers texts; writes no files.
 */
@NullMarked
package org.glashaus.spec.export;

import org.jspecify.annotations.NullMarked;
