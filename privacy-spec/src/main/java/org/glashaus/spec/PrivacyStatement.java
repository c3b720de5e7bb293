package org.glashaus.spec;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A host's privacy statement (dpv:PrivacyNotice) as data: its sentences by anchor and hash. The text itself only a host
 * may bring, of its own statement.
 *
 * @param id e.g. {@code waag}
 * @param name the host's name, as each language puts it
 * @param language BCP 47 language of the original
 * @param sha256 hash of the normalised original
 * @param length of the normalised original, in code points
 * @param model true for a model of somebody else's published text, which every page and report must say
 * @param sections number and subject of each section, in our words
 * @param contradictions places where the statement contradicts itself
 * @param denials claims of the catalogue that this statement cannot live with, which is more than silence
 * @param facts what no sentence says and the linter must know; whatever is not in here is unknown
 * @param history every version of the text, newest first; empty where the file brings none
 * @param departures sentences that cannot be true where this software runs, and what is true
 * @param text the normalised text, for visitors to read; empty for a model, and where the file names none
 */
public record PrivacyStatement(
        String id,
        Text name,
        String language,
        String sha256,
        int length,
        boolean model,
        List<Text> sections,
        List<Sentence> sentences,
        List<Contradiction> contradictions,
        List<Denial> denials,
        Map<Fact, Boolean> facts,
        List<Version> history,
        List<Departure> departures,
        Optional<String> text) {

    public PrivacyStatement {
        facts = Map.copyOf(facts);
        sections = List.copyOf(sections);
        sentences = List.copyOf(sentences);
        contradictions = List.copyOf(contradictions);
        denials = List.copyOf(denials);
        history = List.copyOf(history);
        departures = List.copyOf(departures);
    }

    /** Without history, departures or text. */
    public PrivacyStatement(
            String id,
            Text name,
            String language,
            String sha256,
            int length,
            boolean model,
            List<Text> sections,
            List<Sentence> sentences,
            List<Contradiction> contradictions,
            List<Denial> denials,
            Map<Fact, Boolean> facts) {
        this(
                id,
                name,
                language,
                sha256,
                length,
                model,
                sections,
                sentences,
                contradictions,
                denials,
                facts,
                List.of(),
                List.of(),
                Optional.empty());
    }

    public PrivacyStatement(
            String id, String host, String language, String sha256, boolean model, List<Sentence> sentences) {
        this(
                id,
                Text.of(language, host),
                language,
                sha256,
                0,
                model,
                List.of(),
                sentences,
                List.of(),
                List.of(),
                Map.of());
    }

    public String host() {
        return name.english();
    }

    /** The date that the statement gives for its last change, or the newest that its history has. */
    public Optional<LocalDate> lastChanged() {
        return occurrences("last-updated-shown").stream()
                .map(o -> o.claim().params().get("date"))
                .flatMap(date -> Dates.read(date).stream())
                .max(LocalDate::compareTo)
                .or(() -> history.stream().findFirst().map(Version::date));
    }

    /** What is true where this sentence cannot be. */
    public Optional<Departure> departure(String anchor) {
        return departures.stream().filter(d -> d.anchor().equals(anchor)).findFirst();
    }

    /** Whether this statement makes the claim, says nothing of it, or rules it out. */
    public Standing standing(String claimId) {
        if (occurrences().anyMatch(o -> o.claim().id().equals(claimId))) {
            return Standing.STATED;
        }
        return denials.stream().anyMatch(d -> d.claim().equals(claimId)) ? Standing.CONFLICTING : Standing.SILENT;
    }

    /** Each claim where it is made, in the order of the text. */
    public Stream<Occurrence> occurrences() {
        return sentences.stream().flatMap(s -> s.claims().stream().map(c -> new Occurrence(s.anchor(), c)));
    }

    public List<Occurrence> occurrences(String claimId) {
        return occurrences().filter(o -> o.claim().id().equals(claimId)).toList();
    }

    public Optional<Sentence> sentence(String anchor) {
        return sentences.stream().filter(s -> s.anchor().equals(anchor)).findFirst();
    }

    /** A claim at the place where it is made. */
    public record Occurrence(String anchor, Claim claim) {}

    /**
     * One sentence, heading, list item or label.
     *
     * @param anchor e.g. {@code waag/3.4}
     * @param at place in the normalised original, in code points
     * @param length in code points
     * @param says a paraphrase in our words
     * @param why for context rows, why it claims nothing
     * @param conflicts anchors of sentences that contradict this one
     * @param traps ambiguities and doubts
     */
    public record Sentence(
            String anchor,
            Unit unit,
            int at,
            int length,
            String sha256,
            Text says,
            Optional<String> why,
            List<Claim> claims,
            List<String> conflicts,
            List<String> traps) {

        public Sentence {
            claims = List.copyOf(claims);
            conflicts = List.copyOf(conflicts);
            traps = List.copyOf(traps);
        }

        /** The kind of the first claim; empty for context. */
        public Optional<Kind> kind() {
            return claims.stream().findFirst().map(Claim::kind);
        }
    }

    public enum Unit {
        HEADING,
        SENTENCE,
        ITEM,
        LABEL
    }

    /** What sort of promise a claim is. */
    public enum Kind {
        BEHAVIOUR,
        ABSENCE,
        RETENTION,
        CONFIGURATION,
        DISCLOSURE,
        RIGHT,
        ORGANISATIONAL
    }

    /** How far a test can decide a claim. */
    public enum Proof {
        /** A test on the running system decides. */
        STRONG,
        /** A test decides under a stated reading, or part of it. */
        PARTIAL,
        /** The test shows that it is told, not that it is true. */
        SHOWN,
        /** People answer for it. */
        ATTESTED
    }

    /**
     * What a sentence promises.
     *
     * @param id the catalogue's claim id
     * @param value what this statement says, in our words
     * @param params for derivation and tests: texts, whole numbers, truth values, lists of texts; periods are ISO 8601
     * @param data kinds of data it is about
     * @param purpose and {@code basis} as far as the statement gives them
     * @param verify how a test could decide it, for whoever writes the scenario
     * @param witnesses kinds of witness, as in the catalogue
     * @param cannot what no test can show
     */
    public record Claim(
            String id,
            Kind kind,
            Text value,
            Map<String, Object> params,
            List<String> data,
            Optional<String> purpose,
            Optional<String> basis,
            Proof proof,
            Optional<String> verify,
            List<String> witnesses,
            Optional<String> cannot) {

        public Claim {
            params = Map.copyOf(params);
            data = List.copyOf(data);
            witnesses = List.copyOf(witnesses);
        }

        /** A claim in English with what the catalogue knows of its id, as most hosts write it. */
        public Claim(String id, String value, Map<String, Object> params) {
            this(id, Text.of("en", value), params, List.of());
        }

        /** A claim with what the catalogue knows of its id. */
        public Claim(String id, Text value, Map<String, Object> params, List<String> data) {
            this(
                    id,
                    ClaimCatalogue.load().entry(id).kind(),
                    value,
                    params,
                    data,
                    Optional.empty(),
                    Optional.empty(),
                    ClaimCatalogue.load().entry(id).proof(),
                    Optional.empty(),
                    List.of(),
                    Optional.empty());
        }
    }

    /**
     * Sentences that cannot all be true as they stand.
     *
     * @param says what the contradiction is
     * @param reading the accepted reading under which the server can obey them; empty refuses the start
     */
    public record Contradiction(List<String> anchors, Text says, Optional<Text> reading) {

        public Contradiction {
            anchors = List.copyOf(anchors);
        }
    }

    /**
     * One version of the statement's text.
     *
     * @param sha256 of its normalised text
     * @param changed what is new in it
     */
    public record Version(String version, LocalDate date, String sha256, Text changed) {}

    /**
     * A sentence that cannot be true as it stands where this software runs.
     *
     * @param truth what is true instead
     */
    public record Departure(String anchor, Text truth) {}

    /** A claim that this statement rules out by saying something else. */
    public record Denial(String claim, Text because) {}
}
