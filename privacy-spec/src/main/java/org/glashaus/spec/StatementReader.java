package org.glashaus.spec;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.glashaus.spec.Node.Mapping;
import org.glashaus.spec.PrivacyStatement.Claim;
import org.glashaus.spec.PrivacyStatement.Contradiction;
import org.glashaus.spec.PrivacyStatement.Denial;
import org.glashaus.spec.PrivacyStatement.Departure;
import org.glashaus.spec.PrivacyStatement.Kind;
import org.glashaus.spec.PrivacyStatement.Proof;
import org.glashaus.spec.PrivacyStatement.Sentence;
import org.glashaus.spec.PrivacyStatement.Unit;

/** Makes a statement of a parsed file. What the JSON Schema cannot say is checked here: anchors, order, known ids. */
final class StatementReader {
    private final ClaimCatalogue catalogue;
    private final Set<String> anchors = new HashSet<>();
    private String id = "";
    private String language = "";
    private int end;

    StatementReader(ClaimCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    PrivacyStatement read(Node document) throws StatementRefused {
        Mapping top = document.asMapping();
        id = top.text("statement");
        language = top.text("language");
        Mapping source = top.get("source").asMapping();
        int length = source.get("length").asNumber();
        List<Sentence> sentences = new ArrayList<>();
        for (Node row : top.get("rows").asList()) {
            sentences.add(sentence(row.asMapping(), length));
        }
        checkConflicts(top.get("rows").asList());
        Optional<Node> model = top.find("model");
        PrivacyStatement statement = new PrivacyStatement(
                id,
                top.get("host").asWords(language),
                language,
                source.text("sha256"),
                length,
                model.isPresent() && model.get().asTruth(),
                sections(top),
                sentences,
                contradictions(top),
                denials(top),
                facts(top),
                HistoryReader.read(top, language),
                departures(top),
                Optional.empty());
        HistoryReader.checkDate(statement, top);
        return statement;
    }

    private static Map<Fact, Boolean> facts(Mapping top) throws StatementRefused {
        Map<Fact, Boolean> facts = new EnumMap<>(Fact.class);
        Optional<Node> given = top.find("facts");
        if (given.isPresent()) {
            for (var entry : given.get().asMapping().entries().entrySet()) {
                Node value = entry.getValue();
                Fact fact = Arrays.stream(Fact.values())
                        .filter(f -> f.field().equals(entry.getKey()))
                        .findFirst()
                        .orElseThrow(() -> value.place().refused("there is no such fact"));
                facts.put(fact, value.asTruth());
            }
        }
        return facts;
    }

    private List<Text> sections(Mapping top) throws StatementRefused {
        List<Text> sections = new ArrayList<>();
        for (Node section : top.list("sections")) {
            sections.add(section.asWords(language));
        }
        return sections;
    }

    private Sentence sentence(Mapping row, int textLength) throws StatementRefused {
        String anchor = row.text("anchor");
        if (!anchor.startsWith(id + "/")) {
            throw row.get("anchor").place().refused("must begin with " + id + "/");
        }
        if (!anchors.add(anchor)) {
            throw row.get("anchor").place().refused("stands twice: " + anchor);
        }
        int at = row.get("at").asNumber();
        int length = row.get("len").asNumber();
        if (at < end || length < 1) {
            throw row.get("at").place().refused("overlaps the row before, which ends at " + end);
        }
        end = Math.addExact(at, length);
        if (end > textLength) {
            throw row.get("len").place().refused("reaches beyond the text, which is " + textLength + " long");
        }
        List<Claim> claims = new ArrayList<>();
        for (Node claim : row.list("claims")) {
            claims.add(claim(claim.asMapping()));
        }
        if (claims.isEmpty() && row.find("why").isEmpty()) {
            throw row.place().refused("has no claims and does not say why");
        }
        return new Sentence(
                anchor,
                oneOf(Unit.class, row.get("unit")),
                at,
                length,
                row.text("sha256"),
                row.get("says").asWords(language),
                row.optionalText("why"),
                claims,
                row.texts("conflicts"),
                row.texts("traps"));
    }

    private Claim claim(Mapping claim) throws StatementRefused {
        String claimId = claim.text("id");
        ClaimCatalogue.Entry entry = catalogue
                .find(claimId)
                .orElseThrow(() -> claim.entries()
                        .getOrDefault("id", claim)
                        .place()
                        .refused("the catalogue has no claim " + claimId));
        same(claim, "kind", oneOf(Kind.class, claim, "kind", entry.kind()), entry.kind());
        same(claim, "proof", oneOf(Proof.class, claim, "proof", entry.proof()), entry.proof());
        for (Node witness : claim.list("witness")) {
            if (!catalogue.witnesses().containsKey(witness.asText())) {
                throw witness.place().refused("the catalogue has no witness " + witness.asText());
            }
        }
        for (Node data : claim.list("data")) {
            if (!catalogue.data().containsKey(data.asText())) {
                throw data.place().refused("the catalogue has no kind of data " + data.asText());
            }
        }
        return new Claim(
                claimId,
                entry.kind(),
                claim.get("value").asWords(language),
                params(claim),
                claim.texts("data"),
                claim.optionalText("purpose"),
                claim.optionalText("basis"),
                entry.proof(),
                claim.optionalText("verify"),
                claim.texts("witness"),
                claim.optionalText("cannot"));
    }

    private static Map<String, Object> params(Mapping claim) throws StatementRefused {
        Map<String, Object> params = new LinkedHashMap<>();
        Optional<Node> given = claim.find("params");
        if (given.isPresent()) {
            for (var entry : given.get().asMapping().entries().entrySet()) {
                Object value = entry.getValue().plain();
                if (value == null || value instanceof Map<?, ?>) {
                    throw entry.getValue().place().refused("must be a text, a whole number, a truth value or a list");
                }
                if (value instanceof List<?>) {
                    value = List.copyOf(given.get().asMapping().texts(entry.getKey()));
                }
                params.put(entry.getKey(), value);
            }
        }
        return params;
    }

    private void checkConflicts(List<Node> rows) throws StatementRefused {
        for (Node row : rows) {
            checkAnchors(row.asMapping(), "conflicts");
        }
    }

    private void checkAnchors(Mapping holder, String field) throws StatementRefused {
        for (Node anchor : holder.list(field)) {
            if (!anchors.contains(anchor.asText())) {
                throw anchor.place().refused("there is no row " + anchor.asText());
            }
        }
    }

    private List<Contradiction> contradictions(Mapping top) throws StatementRefused {
        List<Contradiction> contradictions = new ArrayList<>();
        for (Node node : top.list("contradictions")) {
            Mapping entry = node.asMapping();
            checkAnchors(entry, "anchors");
            Optional<Node> reading = entry.find("reading");
            contradictions.add(new Contradiction(
                    entry.texts("anchors"),
                    entry.get("says").asWords(language),
                    reading.isPresent() ? Optional.of(reading.get().asWords(language)) : Optional.empty()));
        }
        return contradictions;
    }

    private List<Denial> denials(Mapping top) throws StatementRefused {
        List<Denial> denials = new ArrayList<>();
        for (Node node : top.list("denies")) {
            Mapping entry = node.asMapping();
            if (catalogue.find(entry.text("claim")).isEmpty()) {
                throw entry.get("claim").place().refused("the catalogue has no claim " + entry.text("claim"));
            }
            denials.add(new Denial(entry.text("claim"), entry.get("because").asWords(language)));
        }
        return denials;
    }

    private List<Departure> departures(Mapping top) throws StatementRefused {
        List<Departure> departures = new ArrayList<>();
        for (Node node : top.list("departures")) {
            Mapping entry = node.asMapping();
            String anchor = entry.text("anchor");
            if (!anchors.contains(anchor)) {
                throw entry.get("anchor").place().refused("there is no row " + anchor);
            }
            departures.add(new Departure(anchor, entry.get("truth").asWords(language)));
        }
        return departures;
    }

    private static <E extends Enum<E>> void same(Mapping claim, String field, E given, E known)
            throws StatementRefused {
        if (given != known) {
            throw claim.get(field).place().refused("the catalogue says " + word(known));
        }
    }

    private static <E extends Enum<E>> E oneOf(Class<E> type, Mapping holder, String field, E otherwise)
            throws StatementRefused {
        Optional<Node> node = holder.find(field);
        return node.isPresent() ? oneOf(type, node.get()) : otherwise;
    }

    static <E extends Enum<E>> E oneOf(Class<E> type, Node node) throws StatementRefused {
        String text = node.asText();
        List<String> known = new ArrayList<>();
        for (E constant : type.getEnumConstants()) {
            known.add(word(constant));
            if (word(constant).equals(text)) {
                return constant;
            }
        }
        throw node.place().refused("must be one of " + String.join(", ", known));
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
