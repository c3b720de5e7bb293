package org.glashaus.features.sabotage;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.glashaus.audit.Saboteur;
import org.glashaus.conference.Deployment;
import org.glashaus.conference.admission.Proxies;
import org.glashaus.features.Specification;
import org.glashaus.spec.ClaimCatalogue;
import org.glashaus.spec.PrivacyStatement.Kind;
import org.glashaus.spec.PrivacyStatement.Proof;
import org.junit.jupiter.api.Test;

/** What a test decides somebody breaks, what never happens two do by different ways, and each witness is needed for a breach. */
final class SaboteursCoverTest {
    /** What people sign no server can be composed against. */
    private static final Set<String> OF_PEOPLE = Set.of("attestation");

    private static final Deployment DEPLOYMENT = new Deployment(
            0,
            OptionalInt.empty(),
            0,
            List.of(),
            List.of(),
            Proxies.none(),
            Optional.empty(),
            Path.of("data"),
            Path.of("keys"));

    private static final Collection<ClaimCatalogue.Entry> CLAIMS =
            ClaimCatalogue.load().entries();

    @Test
    void eachTechnicalClaimHasASaboteur() {
        Map<String, Set<String>> saboteurs = saboteurs();
        assertThat(CLAIMS)
                .filteredOn(claim -> claim.proof() == Proof.STRONG || claim.proof() == Proof.PARTIAL)
                .extracting(ClaimCatalogue.Entry::id)
                .hasSizeGreaterThan(80)
                .allSatisfy(claim -> assertThat(saboteurs).as(claim).containsKey(claim));
    }

    @Test
    void eachAbsenceHasTwoByDifferentWays() {
        Map<String, Set<String>> saboteurs = saboteurs();
        List<String> absences = CLAIMS.stream()
                .filter(claim -> claim.kind() == Kind.ABSENCE)
                .map(ClaimCatalogue.Entry::id)
                .toList();
        assertThat(absences)
                .hasSize(21)
                .allSatisfy(claim -> assertThat(saboteurs.getOrDefault(claim, Set.of()))
                        .as(claim)
                        .hasSizeGreaterThan(1));
        assertThat(absences)
                .allSatisfy(claim -> assertThat(saboteurs.get(claim))
                        .as(claim)
                        .extracting(SaboteursCoverTest::way)
                        .satisfies(ways -> assertThat(Set.copyOf(ways)).hasSizeGreaterThan(1)));
    }

    @Test
    void eachKindOfWitnessSeesABreachThatNobodyElseSees() {
        Set<String> needed = Saboteurs.all().stream()
                .flatMap(each -> SoleWitness.of(each.name()).stream())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(Stream.of(needed, OF_PEOPLE).flatMap(Set::stream)).containsExactlyInAnyOrderElementsOf(asked());
        assertThat(SoleWitness.saboteurs()).allMatch(Saboteurs::has);
    }

    /** Every kind that a feature asks. */
    private static Set<String> asked() {
        return Specification.load().cases().stream()
                .flatMap(each -> each.witnesses().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<String, Set<String>> saboteurs() {
        Map<String, Set<String>> byClaim = new TreeMap<>();
        for (Saboteur saboteur : Saboteurs.all()) {
            saboteur.breaks()
                    .forEach(claim -> byClaim.computeIfAbsent(claim, each -> new TreeSet<>())
                            .add(saboteur.name()));
        }
        return byClaim;
    }

    private static String way(String saboteur) {
        if (ClientBreach.byName(saboteur).isPresent()) {
            return "the client is another one";
        }
        if (Arrays.stream(DeskBreach.values())
                .anyMatch(each -> each.saboteur().name().equals(saboteur))) {
            return "the desk is another one";
        }
        Way way = Saboteurs.way(saboteur).orElseThrow();
        String part = way.exchange() == Exchange.NONE ? "" : "a part of the server is another one, ";
        return part
                + way.standsBefore(DEPLOYMENT)
                        .map(each -> "what stands before the server has another " + hands(each))
                        .orElse("");
    }

    /** By which of a meddler's methods it does what it does. */
    private static Set<String> hands(Meddler meddler) {
        return Stream.of(meddler.getClass().getDeclaredMethods())
                .map(Method::getName)
                .filter(SaboteursCoverTest::isOfMeddlers)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean isOfMeddlers(String method) {
        return Stream.of(Meddler.class.getDeclaredMethods())
                .anyMatch(each -> each.getName().equals(method));
    }
}
