package org.glashaus.audit;

import java.util.List;
import java.util.Optional;

/**
 * How a claim is checked: what must have been seen before it may count as kept.
 *
 * @param claim the catalogue's claim id
 * @param required the kinds of witness that must each have seen the claim kept, e.g. {@code memory-scan}
 * @param absence true if the claim says that something never happens; it then takes
 *     {@value Corroboration#NEVER}
 * @param cap why this check shows no more than PARTIAL; what no check of the claim could show stands in the catalogue
 */
public record Check(String claim, List<String> required, boolean absence, Optional<String> cap) {

    public Check {
        required = required.stream().distinct().sorted().toList();
    }
}
