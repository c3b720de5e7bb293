/**
 * What the server tells of itself while its host looks for a fault, and for no longer: lines of numbers, fixed words and names
 * of our classes, in memory only (ADR 0941). No text of a visitor fits into a line, nor an address or a name: its fields have
 * no type for one. Touches nothing: no file, no socket, no thread; {@code conference.desk} begins and ends a diagnosis.
 */
@NullMarked
package org.glashaus.conference.diagnosis;

import org.jspecify.annotations.NullMarked;
