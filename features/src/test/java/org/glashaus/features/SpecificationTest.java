package org.glashaus.features;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.glashaus.audit.AuditRun.Ending;
import org.glashaus.audit.AuditRun.ScenarioResult;
import org.glashaus.features.Specification.Case;
import org.glashaus.features.Specification.FeatureFile;
import org.glashaus.spec.ClaimCatalogue;
import org.glashaus.spec.PrivacyStatement;
import org.glashaus.spec.Silence;
import org.glashaus.spec.Standing;
import org.glashaus.spec.StatementLibrary;
import org.glashaus.spec.StatementRefused;
import org.junit.jupiter.api.Test;

/** From each claim of each statement to its scenario and back: nothing uncovered, nothing orphaned, no value unlike. */
final class SpecificationTest {
    private static final List<String> MODELS = StatementLibrary.ids().stream()
            .filter(id -> !id.equals(StatementLibrary.DEFAULT))
            .toList();

    private final Specification specification = Specification.load();

    @Test
    void everyClaimOfTheCatalogueHasOneFeatureAndEveryFeatureAClaim() {
        assertThat(specification.files())
                .extracting(FeatureFile::claim)
                .containsExactlyInAnyOrderElementsOf(ClaimCatalogue.load().entries().stream()
                        .map(ClaimCatalogue.Entry::id)
                        .toList());
    }

    @Test
    void everyStatementHasItsExampleWhereverThereIsSomethingToCheck() throws StatementRefused {
        assertThat(missing(specification)).isEmpty();
    }

    @Test
    void removingAnyScenarioIsNoticed() throws StatementRefused {
        for (FeatureFile removed : specification.files()) {
            List<FeatureFile> rest = new ArrayList<>(specification.files());
            rest.remove(removed);
            assertThat(missing(new Specification(rest))).as(removed.claim()).isNotEmpty();
        }
    }

    /** Claims of statements that ought to have an example and have none, or have one that ought not to be there. */
    private static List<String> missing(Specification checked) throws StatementRefused {
        Set<String> there = new HashSet<>();
        checked.cases().forEach(each -> there.add(each.claim() + " of " + each.statement() + " " + each.standing()));
        List<String> wrong = new ArrayList<>();
        for (String id : MODELS) {
            PrivacyStatement statement = StatementLibrary.byId(id);
            for (ClaimCatalogue.Entry entry : ClaimCatalogue.load().entries()) {
                Standing standing = statement.standing(entry.id());
                boolean due = standing != Standing.SILENT || entry.silence() != Silence.NOTHING;
                if (due != there.remove(entry.id() + " of " + id + " " + standing)) {
                    wrong.add(entry.id() + " of " + id);
                }
            }
        }
        wrong.addAll(there);
        return wrong;
    }

    /** A host that writes its own statement may be silent on what each of the models promises. */
    @Test
    void whereverSilenceHasToBeCheckedThereIsAnOutlineForIt() {
        Specification shipped = specification;
        List<String> without = ClaimCatalogue.load().entries().stream()
                .filter(entry -> entry.silence() != Silence.NOTHING)
                .map(ClaimCatalogue.Entry::id)
                .filter(claim -> shipped.files().stream()
                        .filter(file -> file.claim().equals(claim))
                        .flatMap(Specification::outlines)
                        .flatMap(outline -> outline.getExamples().stream())
                        .flatMap(examples -> examples.getTags().stream())
                        .noneMatch(tag -> tag.getName().equals(Specification.tag(Standing.SILENT))))
                .toList();
        assertThat(without).isEmpty();
    }

    /** The words are what people read, the period what is waited for. */
    @Test
    void aPeriodInWordsIsThePeriodThatIsWaitedFor() throws StatementRefused {
        Pattern words = Pattern.compile("(\\d+) (day|hour)s?");
        for (Case each : specification.cases()) {
            Matcher period = words.matcher(each.values().getOrDefault("period", ""));
            if (!period.matches()) {
                continue;
            }
            long count = Long.parseLong(period.group(1));
            assertThat(StatementLibrary.byId(each.statement()).occurrences(each.claim()))
                    .as("%s of %s", each.claim(), each.statement())
                    .anySatisfy(occurrence -> assertThat(Duration.parse(
                                    String.valueOf(occurrence.claim().params().get("limit"))))
                            .isEqualTo(
                                    period.group(2).equals("day") ? Duration.ofDays(count) : Duration.ofHours(count)));
        }
    }

    @Test
    void everyExampleHasTheValuesOfItsStatement() throws StatementRefused {
        for (Case each : specification.cases()) {
            StatedValues values = new StatedValues(StatementLibrary.byId(each.statement()));
            for (Map.Entry<String, String> cell : each.values().entrySet()) {
                assertThat(cell.getValue())
                        .as("%s of %s in %s:%d", cell.getKey(), each.statement(), each.file(), each.line())
                        .isEqualTo(values.of(each.claim(), cell.getKey()));
            }
        }
    }

    @Test
    void everyCheckNamesItsWitnesses() {
        for (Case each : specification.cases()) {
            assertThat(each.witnesses()).as(each.title()).isNotEmpty();
            assertThat(ClaimCatalogue.load().witnesses().keySet()).containsAll(each.witnesses());
        }
    }

    @Test
    void nothingWaitsForWhatIsNotBuilt() {
        assertThat(specification.cases())
                .isNotEmpty()
                .allMatch(each -> each.awaits().isEmpty());
    }

    @Test
    void everySentenceOfAScenarioThatRunsHasItsStep() {
        List<ScenarioResult> rehearsed = new FeatureRun().rehearse();
        assertThat(rehearsed)
                .hasSameSizeAs(specification.cases().stream().filter(Case::runs).toList());
        assertThat(rehearsed).allSatisfy(result -> {
            assertThat(result.reason().orElse("")).doesNotContainIgnoringCase("undefined");
            assertThat(result.ending()).as(result.title()).isEqualTo(Ending.PASSED);
        });
    }

    @Test
    void aHostWithAStatementOfItsOwnGetsTheSameOutlines() throws StatementRefused {
        PrivacyStatement strict = StatementLibrary.byId(StatementLibrary.DEFAULT);
        List<Case> own = new OwnSpecification(strict).of(specification).cases();
        assertThat(own).hasSizeGreaterThan(30).allSatisfy(each -> {
            assertThat(each.statement()).isEqualTo(strict.id());
            assertThat(each.standing()).isEqualTo(strict.standing(each.claim()));
        });
    }
}
