/**
 * The executable specification: runs the features of one statement against the shipped server and hands over what the
 * witnesses saw. It may touch everything; nothing but the command line may depend on it.
 */
@NullMarked
package org.glashaus.features;

import org.jspecify.annotations.NullMarked;
