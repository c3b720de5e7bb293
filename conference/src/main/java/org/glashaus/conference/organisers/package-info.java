/**
 * Accounts of the people who may open rooms, where the statement says that only organisers do: who has one, whether a password is
 * theirs (Argon2id, RFC 9106), and who has logged in. Accounts lie in one file of the key folder, which {@code glashaus organiser}
 * writes beside the server (ADR 1011), the next number in another beside it (ADR 1245); logins are in memory. Touches both and their lock,
 * and Bouncy Castle's Argon2, and has one thread, so that nobody waits for a password but who logs in.
 */
@NullMarked
package org.glashaus.conference.organisers;

import org.jspecify.annotations.NullMarked;
