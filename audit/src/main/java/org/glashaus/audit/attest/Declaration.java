package org.glashaus.audit.attest;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.glashaus.spec.PrivacyStatement;

/**
 * What a person wants to attest, before anything of it was checked.
 *
 * @param valid from the date on
 */
public record Declaration(
        PrivacyStatement statement,
        String claim,
        String person,
        String role,
        String says,
        List<Path> evidence,
        LocalDate date,
        Period valid) {

    public Declaration {
        evidence = List.copyOf(evidence);
    }
}
