/**
 * A report as one file that others can check without us: an ASiC-E container (ETSI EN 319 162-1) whose manifest lists every
 * file by SHA-256 and is signed by a CAdES signature of baseline level B, or T where a time stamp authority was named
 * (ETSI EN 319 122-1, RFC 5652, RFC 5035, RFC 3161). The archive has one form only, and each octet of it is either signed or
 * laid down by what is signed, so that a change of any one is found, of the signature itself too (ADR 1231).
 *
 * <p>Signatures, certificates and tokens are Bouncy Castle's; the archive's form is ours. Reads the report's folder, keys,
 * certificates and bundles that it is given, writes the bundle beside the report and new keys, and opens no socket: whoever wants
 * a time stamp brings the way to the authority ({@link org.glashaus.audit.seal.TimeStampAuthority}). No class outside this
 * package names Bouncy Castle.
 */
@NullMarked
package org.glashaus.audit.seal;

import org.jspecify.annotations.NullMarked;
