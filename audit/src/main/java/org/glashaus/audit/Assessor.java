package org.glashaus.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.glashaus.audit.attest.Answer;
import org.glashaus.audit.attest.Attestation;
import org.glashaus.audit.attest.Attestations;
import org.glashaus.audit.build.BuildTests;
import org.glashaus.audit.gate.Passage;
import org.glashaus.audit.sabotage.SabotageCitation;
import org.glashaus.spec.ClaimCatalogue;
import org.glashaus.spec.PrivacyStatement;
import org.glashaus.spec.PrivacyStatement.Contradiction;
import org.glashaus.spec.PrivacyStatement.Occurrence;
import org.glashaus.spec.Profile;
import org.glashaus.spec.Profile.Treatment;
import org.glashaus.spec.Standing;
import org.glashaus.spec.Text;

/** Puts what was seen beside what is claimed. */
public final class Assessor {

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
            SabotageCitation sabotage) {
        Variant audited = Variant.of(saboteur.map(Saboteur::name));
        PrivacyStatement statement = profile.statement();
        List<Finding> findings = claims(statement).stream()
                .map(claim -> finding(claim, audited, ended, run, sabotage))
                .toList();
        return new Assessment(
                statement,
                saboteur,
                machine,
                began,
                ended,
                findings,
                run.scenarios(),
                sabotage,
                witnesses(findings),
                new BuildTests.Missing("This audit did not look for what the build tested."),
                Optional.empty(),
                Passage.NONE);
    }

    /** Stated ones in the order of the text, then those it is silent on, then those it rules out, as the catalogue has them. */
    private List<String> claims(PrivacyStatement statement) {
        Set<String> claims = new LinkedHashSet<>();
        statement
                .occurrences()
                .forEach(occurrence -> claims.add(occurrence.claim().id()));
        for (Standing standing : List.of(Standing.SILENT, Standing.CONFLICTING)) {
            catalogue.entries().stream()
                    .map(ClaimCatalogue.Entry::id)
                    .filter(claim -> statement.standing(claim) == standing)
                    .forEach(claims::add);
        }
        return List.copyOf(claims);
    }

    private Finding finding(String claim, Variant audited, Instant ended, AuditRun run, SabotageCitation sabotage) {
        PrivacyStatement statement = profile.statement();
        Optional<Check> check =
                checks.stream().filter(c -> c.claim().equals(claim)).findFirst();
        List<Occurrence> occurrences = statement.occurrences(claim);
        List<String> anchors =
                occurrences.stream().map(Occurrence::anchor).distinct().toList();
        Question question = new Question(
                claim,
                check,
                run.observations().stream()
                        .filter(o -> o.claim().equals(claim))
                        .sorted(Comparator.comparing(Observation::witness).thenComparing(Observation::collected))
                        .toList(),
                run.scenarios().stream().filter(s -> s.claim().equals(claim)).toList(),
                sabotage.shows(claim),
                audited,
                limits(claim, check, anchors, sabotage),
                Silences.whyAtAll(statement, claim) + uncovered(claim));
        Conclusion conclusion = conclusion(question, LocalDate.ofInstant(ended, ZoneOffset.UTC));
        ClaimCatalogue.Entry entry = catalogue.entry(claim);
        return new Finding(
                claim,
                Titles.filled(entry.title().english(), occurrences),
                entry.means().english(),
                statement.standing(claim),
                Silences.instead(statement, claim),
                anchors,
                conclusion.verdict(),
                conclusion.verdict().status() == Status.NOT_APPLICABLE ? Optional.empty() : notInForce(claim),
                conclusion.awaits(),
                check,
                question.sabotage(),
                conclusion.attested(),
                question.observations(),
                atBest(claim));
    }

    /** What to say, whether that is because something is not built yet, and whose word it rests on. */
    private record Conclusion(Verdict verdict, boolean awaits, Optional<Attestation> attested) {
        Conclusion(Verdict verdict) {
            this(verdict, false, Optional.empty());
        }
    }

    private Conclusion conclusion(Question question, LocalDate day) {
        String claim = question.claim();
        boolean looked = question.check().isPresent()
                || !question.scenarios().isEmpty()
                || !question.observations().isEmpty();
        Optional<String> nothing = Silences.nothingToShow(profile.statement(), claim, looked);
        if (nothing.isPresent()) {
            return new Conclusion(Verdict.of(Status.NOT_APPLICABLE, nothing.get()));
        }
        Verdict seen = FindingRule.decide(question);
        if (seen.status() == Status.VIOLATION || !forPeople(question)) {
            boolean awaits = seen.status() == Status.UNKNOWN
                    && !FindingRule.awaited(question.scenarios()).isEmpty();
            return new Conclusion(seen, awaits, Optional.empty());
        }
        return switch (attestations.answer(profile.statement(), claim, day)) {
            case Answer.Given given ->
                new Conclusion(Verdict.of(Status.COMPLIANT, given.sentence()), false, Optional.of(given.attestation()));
            case Answer.Lacking lacking -> new Conclusion(Verdict.of(Status.UNKNOWN, lacking.reason()));
        };
    }

    /** It is for people to answer, and no witness has to look as well. */
    private static boolean forPeople(Question question) {
        boolean witnessesLook = question.check().stream()
                .flatMap(check -> check.required().stream())
                .anyMatch(witness -> !witness.equals(PERSON));
        return !witnessesLook && Attestation.mayAnswer(question.claim());
    }

    private List<String> limits(String claim, Optional<Check> check, List<String> anchors, SabotageCitation sabotage) {
        List<String> limits = new ArrayList<>();
        atBest(claim).ifPresent(limits::add);
        check.flatMap(Check::cap).ifPresent(limits::add);
        if (check.isPresent()) {
            sabotage.limit(claim).ifPresent(limits::add);
        }
        for (Contradiction contradiction : profile.statement().contradictions()) {
            if (contradiction.anchors().stream().anyMatch(anchors::contains)) {
                limits.add(contradiction(contradiction));
            }
        }
        return limits;
    }

    private Optional<String> atBest(String claim) {
        return catalogue.entry(claim).partialBecause().map(Text::english);
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
        if (profile.statement().standing(claim) == Standing.CONFLICTING) {
            return Optional.empty();
        }
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
