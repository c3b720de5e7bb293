/**
 * Personal data as types. Each prints as redacted, so that a stray log line or exception text shows nothing; what needs
 * the value asks for it by name. Touches nothing.
 */
@NullMarked
package org.glashaus.conference.personal;

import org.jspecify.annotations.NullMarked;
