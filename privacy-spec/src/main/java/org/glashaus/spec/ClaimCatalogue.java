package org.glashaus.spec;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.glashaus.spec.Node.Mapping;
import org.glashaus.spec.PrivacyStatement.Claim;
import org.glashaus.spec.PrivacyStatement.Kind;
import org.glashaus.spec.PrivacyStatement.Proof;

/** What the claim ids mean, whichever statement makes them. */
public final class ClaimCatalogue {
    /** Of what stands there without a language. */
    private static final String LANGUAGE = "en";

    static final String RESOURCE = "/statements/catalogue.yaml";

    private final Map<String, Entry> claims = new LinkedHashMap<>();
    private final List<Reading> readings = new ArrayList<>();
    private final Map<String, Text> witnesses = new LinkedHashMap<>();
    private final Map<String, Text> data = new LinkedHashMap<>();
    private final Map<String, Capability> capabilities = new LinkedHashMap<>();

    private ClaimCatalogue(Mapping top) throws StatementRefused {
        for (Node node : top.get("claims").asList()) {
            Entry entry = entry(node.asMapping());
            claims.put(entry.id(), entry);
        }
        for (Node node : top.get("readings").asList()) {
            Mapping m = node.asMapping();
            readings.add(new Reading(
                    m.text("id"),
                    m.text("wording"),
                    m.texts("claims"),
                    m.texts("anchors"),
                    m.get("reading").asWords(LANGUAGE)));
        }
        for (Node node : top.get("capabilities").asList()) {
            Mapping m = node.asMapping();
            capabilities.put(m.text("id"), capability(m));
        }
        for (Node node : top.get("data").asList()) {
            Mapping m = node.asMapping();
            data.put(m.text("id"), m.get("what").asWords(LANGUAGE));
        }
        for (var witness : top.get("witnesses").asMapping().entries().entrySet()) {
            witnesses.put(witness.getKey(), witness.getValue().asWords(LANGUAGE));
        }
    }

    /** The catalogue that this product ships. */
    public static ClaimCatalogue load() {
        return Holder.SHIPPED;
    }

    static ClaimCatalogue of(Node document) throws StatementRefused {
        return new ClaimCatalogue(document.asMapping());
    }

    private static final class Holder {
        private static final ClaimCatalogue SHIPPED = shipped();

        private static ClaimCatalogue shipped() {
            try {
                return of(YamlFile.shipped(RESOURCE));
            } catch (StatementRefused e) {
                throw new IllegalStateException("This build has a broken catalogue", e);
            }
        }
    }

    public Collection<Entry> entries() {
        return List.copyOf(claims.values());
    }

    public Optional<Entry> find(String claimId) {
        return Optional.ofNullable(claims.get(claimId));
    }

    /** @throws IllegalArgumentException for an id that no statement read by this product can hold */
    public Entry entry(String claimId) {
        return find(claimId).orElseThrow(() -> new IllegalArgumentException("No claim " + claimId));
    }

    /** Accepted readings of vague words. */
    public List<Reading> readings() {
        return List.copyOf(readings);
    }

    /** Readings that bear on a claim made in one of these sentences. */
    public List<Reading> readings(String claimId, Collection<String> anchors) {
        return readings.stream()
                .filter(r -> r.claims().contains(claimId))
                .filter(r -> r.anchors().isEmpty() || r.anchors().stream().anyMatch(anchors::contains))
                .toList();
    }

    /** What each kind of witness is, by its id. */
    public Map<String, Text> witnesses() {
        return Map.copyOf(witnesses);
    }

    /** Kinds of data, by their id. */
    public Map<String, Text> data() {
        return Map.copyOf(data);
    }

    /** What a server must be able to do so that the statements can be true of it. */
    public Collection<Capability> capabilities() {
        return List.copyOf(capabilities.values());
    }

    private static Capability capability(Mapping m) throws StatementRefused {
        Optional<Node> issue = m.find("issue");
        return new Capability(
                m.text("id"),
                m.get("must").asWords(LANGUAGE),
                m.texts("done_by"),
                issue.isPresent() ? OptionalInt.of(issue.get().asNumber()) : OptionalInt.empty(),
                m.texts("claims"));
    }

    private static Entry entry(Mapping m) throws StatementRefused {
        Optional<Node> atBest = m.find("at_best");
        return new Entry(
                m.text("id"),
                StatementReader.oneOf(Kind.class, m.get("kind")),
                StatementReader.oneOf(Proof.class, m.get("proof")),
                StatementReader.oneOf(Silence.class, m.get("silence")),
                m.get("title").asWords(LANGUAGE),
                m.get("means").asWords(LANGUAGE),
                m.texts("capabilities"),
                rivals(m, "denied_by"),
                rivals(m, "instead"),
                atBest.isPresent()
                        ? Optional.of(atBest.get().asMapping().get("because").asWords(LANGUAGE))
                        : Optional.empty());
    }

    private static List<Rival> rivals(Mapping entry, String field) throws StatementRefused {
        List<Rival> rivals = new ArrayList<>();
        for (Node node : entry.list(field)) {
            rivals.add(
                    switch (node) {
                        case Mapping m -> new Rival(m.text("claim"), m.optionalText("data"), m.optionalText("param"));
                        case Node.Sequence _, Node.Scalar _ ->
                            new Rival(node.asText(), Optional.empty(), Optional.empty());
                    });
        }
        return rivals;
    }

    /**
     * One claim.
     *
     * @param silence what holds where a statement does not make it
     * @param title of its scenario
     * @param deniedBy claims that cannot be true beside this one
     * @param instead claims that say something else where this one is not made, and can stand beside it where it is
     * @param partialBecause why it is never found kept but in part; empty for most
     */
    public record Entry(
            String id,
            Kind kind,
            Proof proof,
            Silence silence,
            Text title,
            Text means,
            List<String> capabilities,
            List<Rival> deniedBy,
            List<Rival> instead,
            Optional<Text> partialBecause) {

        public Entry {
            capabilities = List.copyOf(capabilities);
            deniedBy = List.copyOf(deniedBy);
            instead = List.copyOf(instead);
        }
    }

    /**
     * A claim that leaves no room for another.
     *
     * @param data if given, only where it is about this kind of data
     * @param param if given, only where it has this parameter
     */
    public record Rival(String claim, Optional<String> data, Optional<String> param) {

        boolean is(Claim made) {
            return made.id().equals(claim)
                    && data.stream().allMatch(made.data()::contains)
                    && param.stream().allMatch(made.params()::containsKey);
        }
    }

    /**
     * An accepted reading of words that decide nothing by themselves.
     *
     * @param wording the vague words
     * @param anchors the sentences that hold them; empty where it goes for every statement
     */
    public record Reading(String id, String wording, List<String> claims, List<String> anchors, Text reading) {

        public Reading {
            claims = List.copyOf(claims);
            anchors = List.copyOf(anchors);
        }
    }

    /**
     * Something that a server must be able to do.
     *
     * @param doneBy packages, classes or resources that do it, or part of it
     * @param issue of the project that does it, or the rest of it
     */
    public record Capability(String id, Text must, List<String> doneBy, OptionalInt issue, List<String> claims) {

        public Capability {
            doneBy = List.copyOf(doneBy);
            claims = List.copyOf(claims);
        }
    }
}
