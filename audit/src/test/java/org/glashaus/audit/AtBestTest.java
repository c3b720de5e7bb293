package org.glashaus.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.glashaus.audit.Observation.Outcome;
import org.glashaus.audit.attest.Attestation;
import org.glashaus.audit.attest.Attestations;
import org.glashaus.spec.ClaimCatalogue;
import org.glashaus.spec.ClaimCatalogue.Entry;
import org.glashaus.spec.Profiles;
import org.glashaus.spec.Standing;
import org.glashaus.spec.StatementLibrary;
import org.glashaus.spec.StatementRefused;
import org.junit.jupiter.api.Test;

/** What the catalogue calls kept in part at best is never found kept, whatever witnesses saw and whoever states it. */
class AtBestTest {
    /** People answer for it, but witnesses look, so nobody's word is asked. */
    private static final String PUBLISHED = "disclosure-requests-published";

    private static final List<String> LIMITED = List.of(
            "config-guide-followed",
            "named-software-runs",
            "media-not-observed",
            "weblog-ip-anonymised",
            "firewall-in-place",
            "speaker-statistics-deleted-at-end",
            "right-rectification",
            "right-objection",
            "right-withdraw-consent",
            PUBLISHED);

    @Test
    void aClaimThatIsKeptInPartAtBestIsNeverFoundKept() throws StatementRefused {
        for (String statement : StatementLibrary.ids()) {
            for (String claim : LIMITED) {
                Finding finding = kept(statement, claim);
                String reason = ClaimCatalogue.load()
                        .entry(claim)
                        .partialBecause()
                        .orElseThrow()
                        .english();
                assertThat(finding.atBest()).contains(reason);
                assertThat(finding.status()).as(claim + " of " + statement).isNotEqualTo(Status.COMPLIANT);
                if (finding.standing() == Standing.STATED) {
                    assertThat(finding.status()).isEqualTo(Status.PARTIAL);
                    assertThat(finding.verdict().reasons()).contains(reason);
                }
            }
        }
    }

    @Test
    void anyOtherClaimIsFoundKeptWhereItsWitnessesSawIt() throws StatementRefused {
        Finding finding = kept("waag", "media-transit-bounded");

        assertThat(finding.status()).isEqualTo(Status.COMPLIANT);
        assertThat(finding.atBest()).isEmpty();
    }

    /** Nobody's word makes more of it than witnesses can. */
    @Test
    void theCatalogueLimitsTheseAndNoneThatPeopleAnswerFor() {
        assertThat(ClaimCatalogue.load().entries())
                .filteredOn(entry -> entry.partialBecause().isPresent())
                .extracting(Entry::id)
                .containsExactlyInAnyOrderElementsOf(LIMITED)
                .filteredOn(Attestation::mayAnswer)
                .containsExactly(PUBLISHED);
    }

    private static Finding kept(String statement, String claim) throws StatementRefused {
        Check check = new Check(claim, List.of("canary-scan", "syscall-trace"), true, Optional.empty());
        AuditRun run = new AuditRun(
                List.of(
                        Seen.observation(claim, "canary-scan", true, Outcome.KEPT, Variant.SHIPPED),
                        Seen.observation(claim, "syscall-trace", true, Outcome.KEPT, Variant.SHIPPED)),
                List.of());
        return new Assessor(Profiles.derive(StatementLibrary.byId(statement)), List.of(check), Attestations.none())
                .assess(Optional.empty(), Sample.MACHINE, Sample.BEGAN, Sample.ENDED, run, Sample.NONE)
                .finding(claim);
    }
}
