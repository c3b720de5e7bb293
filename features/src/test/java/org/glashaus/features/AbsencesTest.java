package org.glashaus.features;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.glashaus.audit.Mechanism;
import org.glashaus.features.Specification.Case;
import org.glashaus.spec.ClaimCatalogue;
import org.glashaus.spec.PrivacyStatement.Kind;
import org.glashaus.spec.StatementLibrary;
import org.glashaus.spec.StatementRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** That something never happens takes two witnesses of different mechanism, at least one of them outside the process. */
final class AbsencesTest {
    private static final ShippedMeans MEANS = ShippedMeans.read();

    private static final List<String> ABSENCES = ClaimCatalogue.load().entries().stream()
            .filter(entry -> entry.kind() == Kind.ABSENCE)
            .map(ClaimCatalogue.Entry::id)
            .toList();

    static List<String> statements() {
        return StatementLibrary.ids();
    }

    @Test
    void noLookIsMadeByAMechanismThatThisTestDoesNotKnowOf() {
        assertThat(MEANS.elsewhere()).isEmpty();
        assertThat(MEANS.mechanisms().keySet())
                .isSubsetOf(ClaimCatalogue.load().witnesses().keySet())
                .contains("raw-store-read", "syscall-trace", "wire-capture", "memory-scan");
    }

    @Test
    void thereAreTwentyOneOfThem() {
        assertThat(ABSENCES).hasSize(21).contains("media-not-stored", "no-profiling");
    }

    @ParameterizedTest
    @MethodSource("statements")
    void eachIsCheckedByTwoMechanismsAndOneOfThemFromOutside(String statement) throws StatementRefused {
        List<Case> cases = absences(statement);

        assertThat(cases).extracting(Case::claim).containsExactlyInAnyOrderElementsOf(ABSENCES);
        assertThat(cases.stream().filter(each -> !twoMechanismsOneOutside(each)).map(AbsencesTest::line))
                .as("absences of %s without a second mechanism, or with nobody outside", statement)
                .isEmpty();
    }

    /** What is kept is the only thing that a profile or a decision could be made from. */
    @ParameterizedTest
    @MethodSource("statements")
    void profilesAndDecisionsAreLookedForInTheStoreByAReaderOfItsOwn(String statement) throws StatementRefused {
        assertThat(absences(statement))
                .filteredOn(
                        each -> Set.of("no-profiling", "no-automated-decisions").contains(each.claim()))
                .hasSize(2)
                .allSatisfy(each -> assertThat(each.witnesses()).contains("raw-store-read"));
    }

    private static List<Case> absences(String statement) throws StatementRefused {
        Specification shipped = Specification.load();
        List<Case> own = shipped.of(statement);
        List<Case> cases = own.isEmpty()
                ? new OwnSpecification(StatementLibrary.byId(statement))
                        .of(shipped)
                        .cases()
                : own;
        return cases.stream()
                .filter(each -> ABSENCES.contains(each.claim()) && each.runs())
                .toList();
    }

    /** Whichever look of its kind each witness takes. */
    private static boolean twoMechanismsOneOutside(Case each) {
        List<Set<Mechanism>> ways =
                each.witnesses().stream().map(AbsencesTest::mechanisms).toList();
        boolean two = ways.stream()
                .anyMatch(one -> !one.isEmpty()
                        && ways.stream().anyMatch(other -> !other.isEmpty() && Collections.disjoint(one, other)));
        boolean outside = each.witnesses().stream()
                .anyMatch(kind -> !mechanisms(kind).isEmpty() && !MEANS.inside().contains(kind));
        return two && outside;
    }

    private static Set<Mechanism> mechanisms(String kind) {
        return MEANS.mechanisms().getOrDefault(kind, Set.of());
    }

    /** A row of the table, for whoever has to mend it. */
    private static String line(Case each) {
        return each.claim() + ": "
                + each.witnesses().stream()
                        .map(kind -> kind + " " + mechanisms(kind))
                        .collect(Collectors.joining(", "));
    }
}
