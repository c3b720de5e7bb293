package org.glashaus.audit.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.glashaus.audit.Assessment;
import org.glashaus.audit.AuditRun.ScenarioResult;
import org.glashaus.audit.Check;
import org.glashaus.audit.Finding;
import org.glashaus.audit.Observation;
import org.glashaus.audit.Observation.Evidence;
import org.glashaus.audit.Status;
import org.glashaus.audit.Variant;
import org.glashaus.audit.sabotage.SabotageCitation.Cited;
import org.glashaus.spec.ModelNotice;
import org.glashaus.spec.PrivacyStatement;
import org.glashaus.spec.PrivacyStatement.Claim;
import org.glashaus.spec.PrivacyStatement.Sentence;
import org.glashaus.spec.Standing;
import org.glashaus.spec.lint.Judgement;
import org.glashaus.spec.lint.Opinion;

/**
 * {@code assessment.json}, of the shape in {@code assessment.schema.json} beside this class. Members stand in the order
 * written here and lists in the order of the text or of names, so that the same observations give the same bytes.
 */
final class JsonReport {
    static final String FORMAT = "glashaus-assessment/4";
    static final String SCHEMA_RESOURCE = "assessment.schema.json";

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final Assessment assessment;
    private final String statementId;
    private final Opinion opinion;

    private JsonReport(Assessment assessment) {
        this.assessment = assessment;
        this.statementId = assessment.statement().id();
        this.opinion = assessment.opinion();
    }

    static String write(Assessment assessment) {
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
        printer.indentObjectsWith(indenter);
        printer.indentArraysWith(indenter);
        try {
            return JsonMapper.builder()
                            .build()
                            .writer(printer)
                            .writeValueAsString(new JsonReport(assessment).document())
                    + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A tree of plain nodes can be written", e);
        }
    }

    private ObjectNode document() {
        ObjectNode document = NODES.objectNode();
        document.put("format", FORMAT);
        document.put("id", id("assessment", subject(), assessment.machine().binarySha256()));
        ModelNotice.of(assessment.statement()).ifPresent(notice -> document.put("notice", notice.english()));
        assessment.challenge().ifPresent(asked -> document.put("challenge", asked));
        document.set("statement", statement(assessment.statement()));
        document.set("audited", audited());
        document.set("collected", collected());
        document.set("result", result());
        document.set("findings", each(assessment.findings(), this::finding));
        document.set("sentences", each(assessment.statement().sentences(), this::sentence));
        document.set("observations", each(observations().toList(), this::observation));
        document.set("scenarios", each(assessment.scenarios(), JsonReport::scenario));
        document.set("sabotage", Citations.sabotage(assessment.sabotage()));
        ObjectNode witnesses = document.putObject("witnesses");
        assessment.witnesses().forEach(witnesses::put);
        document.set("witnessTable", WitnessTableJson.of(assessment));
        document.set("build", Citations.build(assessment.build()));
        document.set("gate", Citations.gate(assessment.passage()));
        document.set("limits", texts(Wording.LIMITS));
        return document;
    }

    private String subject() {
        return assessment.saboteur().map(s -> s.name()).orElse(Variant.SHIPPED.toString());
    }

    private static ObjectNode statement(PrivacyStatement statement) {
        return NODES.objectNode()
                .put("id", statement.id())
                .put("host", statement.host())
                .put("language", statement.language())
                .put("sha256", statement.sha256())
                .put("model", statement.model());
    }

    private ObjectNode audited() {
        ObjectNode audited = NODES.objectNode()
                .put("kind", "lab")
                .put("what", Wording.subject(assessment))
                .put("composition", subject())
                .put("binarySha256", assessment.machine().binarySha256())
                .put("jdk", assessment.machine().jdk())
                .put("kernel", assessment.machine().kernel())
                .put("architecture", assessment.machine().architecture())
                .put("ranAs", assessment.machine().ranAs());
        ArrayNode processes = audited.putArray("processIds");
        assessment.processIds().forEach(processes::add);
        return audited;
    }

    private ObjectNode collected() {
        return NODES.objectNode()
                .put("from", assessment.began().toString())
                .put("to", assessment.ended().toString());
    }

    private ObjectNode result() {
        ObjectNode result = NODES.objectNode()
                .put("sentence", Wording.result(assessment))
                .put("exitCode", assessment.exitCode().number());
        for (Standing standing : Standing.values()) {
            ObjectNode counts = result.putObject(
                    switch (standing) {
                        case STATED -> "counts";
                        case SILENT -> "silent";
                        case CONFLICTING -> "conflicting";
                    });
            for (Status status : Status.values()) {
                counts.put(status.name(), assessment.with(standing, status).size());
            }
        }
        result.put("attested", assessment.attested().size());
        result.put(
                "notBuiltYet",
                assessment.findings().stream().filter(Finding::awaits).count());
        return result;
    }

    private ObjectNode finding(Finding finding) {
        ObjectNode node = NODES.objectNode()
                .put("id", id("finding", finding.claim()))
                .put("claim", finding.claim())
                .put("title", finding.title())
                .put("means", finding.means())
                .put("standing", finding.standing().name())
                .put("status", finding.status().name());
        finding.instead().ifPresent(instead -> node.put("instead", instead));
        node.set("reasons", texts(finding.verdict().reasons()));
        finding.atBest()
                .ifPresent(because -> node.putObject("atBest")
                        .put("status", Status.PARTIAL.name())
                        .put("because", because));
        node.put("awaits", finding.awaits());
        finding.notInForce().ifPresent(today -> node.put("notInForce", today));
        node.set("anchors", texts(finding.anchors()));
        finding.check().ifPresent(check -> node.set("check", check(check)));
        finding.attested().ifPresent(word -> node.set("attested", Citations.attested(word)));
        node.put("sabotage", finding.sabotage().name());
        if (assessment.sabotage() instanceof Cited cited) {
            node.set("noticed", texts(cited.record().breakers(finding.claim())));
        }
        node.set("observations", each(finding.observations(), o -> NODES.textNode(observationId(o))));
        return node;
    }

    private static ObjectNode check(Check check) {
        ObjectNode node = NODES.objectNode();
        node.set("required", texts(check.required()));
        node.put("absence", check.absence());
        check.cap().ifPresent(cap -> node.put("cap", cap));
        return node;
    }

    private ObjectNode sentence(Sentence sentence) {
        ObjectNode node = NODES.objectNode()
                .put("anchor", sentence.anchor())
                .put("unit", sentence.unit().name())
                .put("sha256", sentence.sha256())
                .put("says", sentence.says().english());
        sentence.why().ifPresent(why -> node.put("why", why));
        node.set("claims", each(sentence.claims(), this::claim));
        ObjectNode doubtful = node.putObject("legallyDoubtful");
        doubtful.set("doubts", each(opinion.doubtsAbout(sentence.anchor()), JsonReport::doubt));
        return node;
    }

    private static ObjectNode doubt(Judgement doubt) {
        return NODES.objectNode()
                .put("article", doubt.article())
                .put("item", doubt.item())
                .put("confidence", doubt.confidence().name())
                .put("title", doubt.title().english())
                .put("reason", doubt.reason().english());
    }

    private ObjectNode claim(Claim claim) {
        return NODES.objectNode()
                .put("claim", claim.id())
                .put("value", claim.value().english())
                .put("keptAsStated", assessment.finding(claim.id()).status().name())
                .put("finding", id("finding", claim.id()));
    }

    private ObjectNode observation(Observation observation) {
        ObjectNode node = NODES.objectNode()
                .put("id", observationId(observation))
                .put("claim", observation.claim())
                .put("witness", observation.witness())
                .put("method", observation.method())
                .put("mechanism", observation.mechanism().name())
                .put("outside", observation.outside())
                .put("collected", observation.collected().toString())
                .put("outcome", observation.outcome().name())
                .put("seen", observation.seen());
        node.putObject("subject")
                .put("processId", observation.subject().processId())
                .put("binarySha256", observation.subject().binarySha256())
                .put("composition", observation.subject().variant().toString());
        node.set("blindSpots", texts(observation.blindSpots()));
        node.set("evidence", each(observation.evidence(), JsonReport::evidence));
        return node;
    }

    private static ObjectNode evidence(Evidence evidence) {
        return NODES.objectNode()
                .put("path", evidence.path())
                .put("mediaType", evidence.mediaType())
                .put("sha256", evidence.sha256())
                .put("redaction", evidence.redaction());
    }

    private static ObjectNode scenario(ScenarioResult scenario) {
        ObjectNode node = NODES.objectNode()
                .put("claim", scenario.claim())
                .put("title", scenario.title())
                .put("ending", scenario.ending().name())
                .put("millis", scenario.took().toMillis());
        scenario.reason().ifPresent(reason -> node.put("reason", reason));
        return node;
    }

    private Stream<Observation> observations() {
        return assessment.findings().stream().flatMap(f -> f.observations().stream());
    }

    /** Numbered within claim and witness, so that neither times nor process ids change it. */
    private String observationId(Observation observation) {
        List<Observation> alike = assessment.finding(observation.claim()).observations().stream()
                .filter(o -> o.witness().equals(observation.witness()))
                .toList();
        int number = 0;
        while (!Objects.equals(alike.get(number), observation)) {
            number++;
        }
        return id("observation", observation.claim(), observation.witness(), Integer.toString(number));
    }

    private String id(String kind, String... parts) {
        String[] named = Stream.concat(Stream.of(statementId), Stream.of(parts)).toArray(String[]::new);
        return NameId.of(kind, named).toString();
    }

    static ArrayNode texts(Collection<String> texts) {
        ArrayNode array = NODES.arrayNode();
        texts.forEach(array::add);
        return array;
    }

    static <T> ArrayNode each(Collection<T> items, Function<T, ? extends JsonNode> node) {
        ArrayNode array = NODES.arrayNode();
        items.forEach(item -> array.add(node.apply(item)));
        return array;
    }
}
