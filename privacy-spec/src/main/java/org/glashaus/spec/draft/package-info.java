/**
 * Writes statements: from answers ({@link org.glashaus.spec.draft.Drafter}), with a text that a host can publish; and from a
 * text that a host already has ({@link org.glashaus.spec.draft.TextCutter}), with what only people can say left to be done.
 *
 * <p>May touch: {@code org.glashaus.spec} and its own resource {@code draft/sentences.yaml}. Writes no files: whoever calls
 * gets texts.
 */
@NullMarked
package org.glashaus.spec.draft;

import org.jspecify.annotations.NullMarked;
