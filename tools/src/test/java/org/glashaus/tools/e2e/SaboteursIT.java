package org.glashaus.tools.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.glashaus.audit.AuditRun;
import org.glashaus.audit.Check;
import org.glashaus.audit.Observation;
import org.glashaus.audit.Observation.Outcome;
import org.glashaus.audit.Saboteur;
import org.glashaus.features.FeatureRun;
import org.glashaus.spec.StatementLibrary;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A check that stays green on a server that was broken on purpose proves nothing. */
final class SaboteursIT {
    /** What its text leaves out of a list that it calls complete, no server can make good. */
    private static final String BROKEN_BY_THE_TEXT = "data-inventory-complete";

    @TempDir
    Path report;

    @ParameterizedTest
    @CsvSource({"stored-media, greenminihost", "full-address-log, waag", "retention-off, bbw-leipzig"})
    void exactlyTheDeclaredClaimsAreSeenBroken(String name, String statement) throws Exception {
        seenBroken(name, statement);
    }

    /** Each under a statement that promises what it breaks; a day of the server each. */
    @Tag("long")
    @ParameterizedTest
    @CsvSource({
        "cookie-on-mistakes, greenminihost",
        "silent-page, waag",
        "silent-page, greenminihost",
        "silent-page, bbw-leipzig",
        "silent-page, studentenwerk-osnabrueck",
        "foreign-picture, bbw-leipzig",
        "slipped-in-stun, studentenwerk-osnabrueck",
        "address-in-the-roster, studentenwerk-osnabrueck",
        "crossed-rooms, greenminihost",
        "long-memory, studentenwerk-osnabrueck",
        "notebook, studentenwerk-osnabrueck",
        "notebook, greenminihost",
        "extra-port, waag",
        "calls-home, greenminihost",
        "account-wall, waag",
        "hoarded-media, waag",
        "mirrored-media, greenminihost",
        "undeclared-table, vc4all",
        "numbered-people, bbw-leipzig",
        "numbered-rooms, waag",
        "closed-doors, vc4all",
        "ghost, studentenwerk-osnabrueck",
        "side-channel, studentenwerk-osnabrueck",
        "forgotten-hold, bbw-leipzig"
    })
    void soAreThoseOfTheOthers(String name, String statement) throws Exception {
        seenBroken(name, statement);
    }

    @Test
    void everySaboteurIsTried() {
        List<String> tried = Stream.of("exactlyTheDeclaredClaimsAreSeenBroken", "soAreThoseOfTheOthers")
                .map(SaboteursIT::trials)
                .flatMap(List::stream)
                .toList();
        assertThat(new FeatureRun().saboteurs()).extracting(Saboteur::name).allMatch(tried::contains);
    }

    private static List<String> trials(String method) {
        try {
            CsvSource trials = SaboteursIT.class
                    .getDeclaredMethod(method, String.class, String.class)
                    .getAnnotation(CsvSource.class);
            return Stream.of(trials.value())
                    .map(line -> line.substring(0, line.indexOf(',')))
                    .toList();
        } catch (NoSuchMethodException gone) {
            throw new AssertionError(gone);
        }
    }

    private void seenBroken(String name, String statement) throws Exception {
        FeatureRun features = new FeatureRun();
        Saboteur saboteur = features.saboteurs().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();

        AuditRun run = features.run(Product.audit(statement, Optional.of(name), report));

        List<String> broken = run.observations().stream()
                .filter(seen -> seen.outcome() == Outcome.BROKEN)
                .map(Observation::claim)
                .distinct()
                .toList();
        List<String> checked = features.checks(StatementLibrary.byId(statement)).stream()
                .map(Check::claim)
                .toList();
        assertThat(broken)
                .as("%s", run.observations())
                .filteredOn(claim -> !claim.equals(BROKEN_BY_THE_TEXT))
                .filteredOn(claim -> saboteur.breaks().contains(claim) || !seenBesides(name, claim))
                .containsExactlyInAnyOrderElementsOf(
                        saboteur.breaks().stream().filter(checked::contains).toList());
        assertThat(run.observations())
                .allSatisfy(
                        seen -> assertThat(seen.subject().variant().saboteur()).contains(name));
    }

    /**
     * What may be seen and is not declared: who changes what the server says stands before it, on a port of its own; and what
     * is sent in clear stays in a buffer until that is used again.
     */
    private static boolean seenBesides(String saboteur, String claim) {
        return switch (claim) {
            case "firewall-in-place" -> true;
            case "media-transit-bounded", "media-not-stored" -> saboteur.equals("mirrored-media");
            default -> false;
        };
    }
}
