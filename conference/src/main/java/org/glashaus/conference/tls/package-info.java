/**
 * The certificate of the pages: the host's own, or one that the server signs itself and keeps in the key folder. May
 * read the files it is given, and write its own two.
 */
@NullMarked
package org.glashaus.conference.tls;

import org.jspecify.annotations.NullMarked;
