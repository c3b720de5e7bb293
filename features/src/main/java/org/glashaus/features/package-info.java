/**
 * The executable specification: 125 features, one a claim, and what they are as data ({@code Specification}). It runs those of one
 * statement against the shipped server and hands over what the witnesses saw; a host's own statement gets the same outlines
 * ({@code OwnSpecification}). It may touch everything; nothing but the command line may depend on it.
 */
@NullMarked
package org.glashaus.features;

import org.jspecify.annotations.NullMarked;
