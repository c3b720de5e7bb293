/**
 * Attestations: what only people can answer for, written down by a named person with evidence, a date and an end, and
 * signed (ECDSA over P-256 with SHA-256, FIPS 186-5). A register is a folder of such files; {@link
 * org.glashaus.audit.attest.Attestations} tells the assessor what it holds of a claim. A person's word is no observation
 * and never counts as a witness.
 *
 * <p>The register holds personal data of those who attest: name and role. Purpose: accountability (GDPR Art. 5(2), 24).
 * Period: until the attestation lapses, at most a year and a day after its date, and one year more so that the report of
 * that year can still be checked; {@code glashaus attest list} then says that it is due for deletion. Nothing of
 * participants belongs in it.
 *
 * <p>May read and write the register's folder, the key's file and the evidence that it is given, and nothing else.
 */
@NullMarked
package org.glashaus.audit.attest;

import org.jspecify.annotations.NullMarked;
