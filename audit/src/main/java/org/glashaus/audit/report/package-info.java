/**
 * The report's files: {@code assessment.json} for programs and {@code index.html} for people. Both are made from one
 * {@link org.glashaus.audit.Assessment} and say the same. Writes below the report's folder, and touches nothing else.
 */
@NullMarked
package org.glashaus.audit.report;

import org.jspecify.annotations.NullMarked;
