package org.glashaus.audit.attest;

/** What the register says of a claim that only people can answer for. */
public sealed interface Answer {

    /** A person's word that holds today. */
    record Given(Attestation attestation, String file) implements Answer {

        /** As it stands in a report. */
        public String sentence() {
            return "Attested by " + attestation.person() + ", " + attestation.role() + ", on " + attestation.date()
                    + " until " + attestation.expires() + ".";
        }
    }

    /** Nobody's word holds; the reason is one or two plain sentences. */
    record Lacking(String reason) implements Answer {}
}
