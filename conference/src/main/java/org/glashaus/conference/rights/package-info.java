/**
 * The desk where people make use of their rights (Articles 7(3), 12 to 22 GDPR): requests with their deadlines, what links somebody to
 * entries of the journal, the export, and what people are told. Works on the register of requests and touches no file itself.
 */
@NullMarked
package org.glashaus.conference.rights;

import org.jspecify.annotations.NullMarked;
