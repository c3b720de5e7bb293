package org.glashaus.features;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.glashaus.audit.Corroboration;
import org.glashaus.audit.Corroboration.Look;
import org.glashaus.audit.Mechanism;
import org.glashaus.features.Specification.Case;
import org.glashaus.spec.ClaimCatalogue;
import org.glashaus.spec.PrivacyStatement.Kind;
import org.glashaus.spec.StatementLibrary;
import org.glashaus.spec.StatementRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each claim that something never happens is asked of {@value Corroboration#NEVER}. */
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
        assertThat(MEANS.elsewhere())
                .as("methods that name a mechanism of which the kind of witness cannot be read")
                .isEmpty();
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
    void eachIsAskedOfTwoKindsOfWitnessByDifferentMechanismsAndOneOfThemOutside(String statement)
            throws StatementRefused {
        List<Case> cases = absences(statement);

        assertThat(cases).extracting(Case::claim).containsExactlyInAnyOrderElementsOf(ABSENCES);
        assertThat(lacking(cases, MEANS))
                .as("absences of %s that are not asked of %s", statement, Corroboration.NEVER)
                .isEmpty();
    }

    @Test
    void whereAllLookFromInsideOrMayLookByOneMechanismEachIsFoundLacking() throws StatementRefused {
        List<Case> cases = absences("waag");
        Set<String> kinds = MEANS.mechanisms().keySet();
        Map<String, Set<Mechanism>> sharing = kinds.stream().collect(Collectors.toMap(kind -> kind, kind -> {
            Set<Mechanism> mechanisms = EnumSet.of(Mechanism.MEMORY);
            mechanisms.addAll(MEANS.mechanisms().get(kind));
            return mechanisms;
        }));

        assertThat(lacking(cases, new ShippedMeans(MEANS.mechanisms(), kinds, List.of())))
                .hasSize(21)
                .anySatisfy(line -> assertThat(line).startsWith("media-not-stored: "));
        assertThat(lacking(cases, new ShippedMeans(sharing, Set.of(), List.of())))
                .hasSize(21);
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

    private static List<String> lacking(List<Case> cases, ShippedMeans means) {
        return cases.stream()
                .filter(each -> !carried(each, means))
                .map(each -> line(each, means))
                .toList();
    }

    /** Some two of its kinds of witness carry it, whichever of its looks each of them takes. */
    private static boolean carried(Case each, ShippedMeans means) {
        List<List<Look>> kinds =
                each.witnesses().stream().map(kind -> looks(kind, means)).toList();
        return kinds.stream().anyMatch(one -> kinds.stream().anyMatch(other -> carry(one, other)));
    }

    private static boolean carry(List<Look> ones, List<Look> others) {
        return !ones.isEmpty()
                && !others.isEmpty()
                && ones.stream()
                        .allMatch(one -> others.stream()
                                .allMatch(other -> new Corroboration(List.of(one, other)).carriesNever()));
    }

    private static List<Look> looks(String kind, ShippedMeans means) {
        boolean outside = !means.inside().contains(kind);
        return means.mechanisms().getOrDefault(kind, Set.of()).stream()
                .map(mechanism -> new Look(kind, mechanism, outside))
                .toList();
    }

    /** A row of the table, for whoever has to mend it. */
    private static String line(Case each, ShippedMeans means) {
        return each.claim() + ": "
                + each.witnesses().stream()
                        .map(kind -> kind + " " + means.mechanisms().getOrDefault(kind, Set.of()))
                        .collect(Collectors.joining(", "));
    }
}
