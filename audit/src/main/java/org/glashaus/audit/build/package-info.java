/**
 * What the build of the audited product tested: property tests and architecture rules, bound to the product by the hash
 * over its archives. The report cites it; it is no witness, since nobody outside the build saw it, and no finding rests
 * on it. Reads the test reports of a build and the one file that is made of them.
 */
@NullMarked
package org.glashaus.audit.build;

import org.jspecify.annotations.NullMarked;
