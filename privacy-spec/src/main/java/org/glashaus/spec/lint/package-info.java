/**
 * The linter: what the law asks of a statement and the statement lacks, and what a regulator would doubt in it. It judges the
 * structured statement, not the text, by rules that go for every host; each judgement names its article, its sentences and
 * how sure it is. Whether a claim is kept is another question, and answered elsewhere.
 *
 * <p>May touch: {@code org.glashaus.spec} and its own resources. Dates come as arguments. Law is dated data
 * ({@code lint/law.yaml}); the words stand in {@code lint/phrases.yaml}.
 */
@NullMarked
package org.glashaus.spec.lint;

import org.jspecify.annotations.NullMarked;
