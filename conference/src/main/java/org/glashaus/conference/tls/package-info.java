/**
 * The certificate of the pages: the host's own, or one that the server signs itself and keeps in the key folder. May
 * read the files it is given, and write its own two. It sets properties of the whole JVM, so that no TLS session is kept for its
 * visitor to come back to, and has a random source of its own.
 */
@NullMarked
package org.glashaus.conference.tls;

import org.jspecify.annotations.NullMarked;
