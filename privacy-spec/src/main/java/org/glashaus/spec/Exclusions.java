package org.glashaus.spec;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.glashaus.spec.PrivacyStatement.Claim;
import org.glashaus.spec.PrivacyStatement.Kind;
import org.glashaus.spec.PrivacyStatement.Occurrence;

/** What claims rule out by what they say, as the catalogue has it. */
public final class Exclusions {

    private Exclusions() {}

    /**
     * One claim that cannot be expected any more.
     *
     * @param claim it is not among those that are made
     * @param by the claim that is made, and leaves no room for it
     */
    public record Exclusion(ClaimCatalogue.Entry claim, Claim by) {

        /** What is said instead, as a denial gives it. */
        public String because(String language) {
            String means =
                    ClaimCatalogue.load().entry(by.id()).means().in(language).replaceFirst("\\.$", "");
            return by.kind() == Kind.RETENTION ? means + ": " + by.value().in(language) : means;
        }
    }

    /** Each claim once that is not made and that one of those made rules out, in the order of the catalogue. */
    public static List<Exclusion> of(Collection<Claim> made) {
        Set<String> ids = made.stream().map(Claim::id).collect(Collectors.toSet());
        List<Exclusion> exclusions = new ArrayList<>();
        for (ClaimCatalogue.Entry entry : ClaimCatalogue.load().entries()) {
            if (!ids.contains(entry.id())) {
                ruler(entry, made).ifPresent(by -> exclusions.add(new Exclusion(entry, by)));
            }
        }
        return List.copyOf(exclusions);
    }

    public static List<Exclusion> of(PrivacyStatement statement) {
        return of(statement.occurrences().map(Occurrence::claim).toList());
    }

    private static Optional<Claim> ruler(ClaimCatalogue.Entry entry, Collection<Claim> made) {
        return Stream.concat(entry.deniedBy().stream(), entry.instead().stream())
                .flatMap(rival -> made.stream().filter(rival::is))
                .findFirst();
    }

    /**
     * Those that would be checked at their strictest all the same, as if nothing were said of them, because the statement
     * does not mark them as denied.
     */
    public static List<Exclusion> unmarked(PrivacyStatement statement) {
        return of(statement).stream()
                .filter(exclusion -> exclusion.claim().silence() == Silence.STRICT)
                .filter(exclusion -> statement.standing(exclusion.claim().id()) == Standing.SILENT)
                .toList();
    }
}
