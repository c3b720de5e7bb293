package org.glashaus.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.glashaus.audit.attest.Answer;
import org.glashaus.audit.attest.Attestation;
import org.glashaus.audit.attest.Attestations;
import org.glashaus.spec.ClaimCatalogue;
import org.glashaus.spec.PrivacyStatement;
import org.glashaus.spec.PrivacyStatement.Contradiction;
import org.glashaus.spec.PrivacyStatement.Occurrence;
import org.glashaus.spec.Profile;
import org.glashaus.spec.Profile.Treatment;
import org.glashaus.spec.Text;

/** Puts what was seen beside what is claimed. */
public final class Assessor {

    /** Claims of which more can never be said, with the reason where the check gives none. */
    private static final Map<String, String> LIMITED = Map.of(
            "weblog-ip-anonymised",
            "Addresses are shortened before they are written. Whether what is left is anonymous depends on the whole line and"
                    + " on the host's own means (GDPR Recital 26; CJEU C-582/14, C-413/23 P), which no test decides.");

    /** As the catalogue calls the witness that is none. */
    private static final String PERSON = "attestation";

    private final Profile profile;
    private final ClaimCatalogue catalogue;
    private final List<Check> checks;
    private final Attestations attestations;

    public Assessor(Profile profile, List<Check> checks, Attestations attestations) {
        this.profile = profile;
        this.catalogue = ClaimCatalogue.load();
        this.checks = List.copyOf(checks);
        this.attestations = attestations;
    }

    public Assessment assess(
            Optional<Saboteur> saboteur,
            Machine machine,
            Instant began,
            Instant ended,
            AuditRun run,
            List<SabotageTrial> trials) {
        Variant audited = Variant.of(saboteur.map(Saboteur::name));
        PrivacyStatement statement = profile.statement();
        List<Finding> findings = statement
                .occurrences()
                .map(occurrence -> occurrence.claim().id())
                .distinct()
                .map(claim -> finding(claim, audited, ended, run, trials))
                .toList();
        return new Assessment(
                statement, saboteur, machine, began, ended, findings, run.scenarios(), trials, witnesses(findings));
    }

    private Finding finding(String claim, Variant audited, Instant ended, AuditRun run, List<SabotageTrial> trials) {
        List<String> anchors = profile.statement().occurrences(claim).stream()
                .map(Occurrence::anchor)
                .distinct()
                .toList();
        Optional<Check> check =
                checks.stream().filter(c -> c.claim().equals(claim)).findFirst();
        List<Observation> observations = run.observations().stream()
                .filter(o -> o.claim().equals(claim))
                .sorted(Comparator.comparing(Observation::witness).thenComparing(Observation::collected))
                .toList();
        Sabotage sabotage = sabotage(claim, trials);
        Question question = new Question(
                claim,
                check,
                observations,
                run.scenarios().stream().filter(s -> s.claim().equals(claim)).toList(),
                sabotage,
                audited,
                limits(claim, check, anchors),
                uncovered(claim));
        ClaimCatalogue.Entry entry = catalogue.entry(claim);
        Verdict seen = FindingRule.decide(question);
        Optional<Answer> answer = seen.status() == Status.VIOLATION ? Optional.empty() : answer(claim, check, ended);
        return new Finding(
                claim,
                Titles.filled(entry.title().english(), profile.statement().occurrences(claim)),
                entry.means().english(),
                anchors,
                answer.map(Assessor::verdict).orElse(seen),
                notInForce(claim),
                check,
                sabotage,
                answer.flatMap(Assessor::attested),
                observations);
    }

    /** What people say, where it is for them to answer and no witness has to look as well. */
    private Optional<Answer> answer(String claim, Optional<Check> check, Instant ended) {
        boolean witnessesLook =
                check.stream().flatMap(c -> c.required().stream()).anyMatch(witness -> !witness.equals(PERSON));
        return witnessesLook || !Attestation.mayAnswer(claim)
                ? Optional.empty()
                : Optional.of(
                        attestations.answer(profile.statement(), claim, LocalDate.ofInstant(ended, ZoneOffset.UTC)));
    }

    private static Verdict verdict(Answer answer) {
        return switch (answer) {
            case Answer.Given given -> Verdict.of(Status.COMPLIANT, given.sentence());
            case Answer.Lacking lacking -> Verdict.of(Status.UNKNOWN, lacking.reason());
        };
    }

    private static Optional<Attestation> attested(Answer answer) {
        return switch (answer) {
            case Answer.Given given -> Optional.of(given.attestation());
            case Answer.Lacking _ -> Optional.empty();
        };
    }

    static Sabotage sabotage(String claim, List<SabotageTrial> trials) {
        List<SabotageTrial> its =
                trials.stream().filter(t -> t.expected().contains(claim)).toList();
        // A trial in which the check could not look says nothing of what it would have seen.
        List<Status> told = its.stream()
                .map(trial -> Objects.requireNonNull(trial.findings().get(claim)))
                .filter(status -> status != Status.UNKNOWN)
                .toList();
        if (told.isEmpty()) {
            return Sabotage.NOT_TRIED;
        }
        return told.stream().allMatch(Status.VIOLATION::equals) ? Sabotage.SHOWN_RED : Sabotage.STAYED_GREEN;
    }

    private List<String> limits(String claim, Optional<Check> check, List<String> anchors) {
        List<String> limits = new ArrayList<>();
        check.flatMap(Check::cap)
                .or(() -> Optional.ofNullable(LIMITED.get(claim)))
                .ifPresent(limits::add);
        for (Contradiction contradiction : profile.statement().contradictions()) {
            if (contradiction.anchors().stream().anyMatch(anchors::contains)) {
                limits.add(contradiction(contradiction));
            }
        }
        return limits;
    }

    /** An accepted reading lets the server start, but a promise that needs one is not simply kept. */
    private static String contradiction(Contradiction contradiction) {
        return "The statement contradicts itself (" + String.join(", ", contradiction.anchors()) + "): "
                + contradiction.says().english()
                + contradiction
                        .reading()
                        .map(reading -> " Read here as: " + reading.english())
                        .orElse("");
    }

    private Optional<String> notInForce(String claim) {
        return switch (profile.treatment(claim)) {
            case Treatment.NotInForce notYet ->
                Optional.of(sentence(notYet.today().english()));
            case Treatment.InForce _, Treatment.NoSetting _ -> Optional.empty();
        };
    }

    /** The profile's remarks are parts of sentences. */
    private static String sentence(String remark) {
        String text = remark.strip();
        if (text.isEmpty()) {
            return text;
        }
        String capital = text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
        return capital.endsWith(".") ? capital : capital + ".";
    }

    /** Why a claim without a check is unknown. */
    private String uncovered(String claim) {
        return switch (profile.treatment(claim)) {
            case Treatment.InForce inForce ->
                "The server is set accordingly (" + inForce.setting().name() + ": "
                        + inForce.setting().value().english() + "), but this version has no check that observes it.";
            case Treatment.NotInForce notYet ->
                "Not in force yet, and no check exists. Today: "
                        + sentence(notYet.today().english());
            case Treatment.NoSetting nothing ->
                "This version has no check for it. " + sentence(nothing.reason().english());
        };
    }

    private Map<String, String> witnesses(List<Finding> findings) {
        return findings.stream()
                .flatMap(f -> f.observations().stream())
                .map(Observation::witness)
                .distinct()
                .collect(Collectors.toMap(
                        id -> id,
                        id -> Optional.ofNullable(catalogue.witnesses().get(id))
                                .map(Text::english)
                                .orElse("")));
    }
}
