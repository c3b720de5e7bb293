/**
 * Follows calls from some classes over the whole class path, to see what their code can lead to. {@code Walk} goes;
 * {@code ClassPath} and {@code Body} read class files by {@code java.lang.classfile}; {@code Receivers} knows which
 * objects a call may meet, {@code HandedIn} which are given from outside; {@code Sink} judges what is called of the
 * JDK; {@code Ways} tells what was found, and {@code LeadNowhereElse} makes a condition of ArchUnit of it. Reads class
 * files and the list of declared ways, and touches nothing else. ADR 1301 says what it cannot see.
 */
@NullMarked
package org.glashaus.tools.reach;

import org.jspecify.annotations.NullMarked;
