/** Privacy statements, their claims, and the profile that a server derives from them. */
@NullMarked
package org.glashaus.spec;

import org.jspecify.annotations.NullMarked;
