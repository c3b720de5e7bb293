package org.glashaus.audit.sabotage;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.glashaus.audit.Machine;
import org.glashaus.audit.sabotage.SabotageRecord.Origin;

/** {@code sabotage.json}, of the shape in {@code sabotage.schema.json} beside this class. There is one way to write each. */
public final class SabotageFile {
    public static final String NAME = "sabotage.json";
    static final String FORMAT = "glashaus-sabotage/1";
    static final String SCHEMA_RESOURCE = "sabotage.schema.json";

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private SabotageFile() {}

    public static String write(SabotageRecord record) {
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
        printer.indentObjectsWith(indenter);
        printer.indentArraysWith(indenter);
        try {
            return JsonMapper.builder().build().writer(printer).writeValueAsString(document(record)) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A tree of plain nodes can be written", e);
        }
    }

    private static ObjectNode document(SabotageRecord record) {
        ObjectNode document = NODES.objectNode().put("format", FORMAT);
        Origin origin = record.origin();
        Machine machine = origin.machine();
        document.putObject("artefact")
                .put("binarySha256", machine.binarySha256())
                .put("catalogueSha256", origin.catalogueSha256())
                .put("jdk", machine.jdk())
                .put("kernel", machine.kernel())
                .put("architecture", machine.architecture())
                .put("ranAs", machine.ranAs());
        document.putObject("statement")
                .put("id", origin.statement())
                .put("host", origin.host())
                .put("sha256", origin.statementSha256())
                .put("claimsSha256", origin.claimsSha256());
        document.putObject("collected")
                .put("from", record.began().toString())
                .put("to", record.ended().toString());
        document.set("claims", texts(record.claims()));
        document.set(
                "ruledOut",
                texts(record.claims().stream()
                        .filter(record.ruledOut()::contains)
                        .toList()));
        ObjectNode shipped = document.putObject("shipped");
        notRun(shipped, record.shipped().notRun());
        shipped.set("cells", cells(record.shipped().cells()));
        ArrayNode trials = document.putArray("trials");
        record.trials().forEach(trial -> trials.add(trial(trial)));
        return document;
    }

    private static ObjectNode trial(SabotageTrial trial) {
        ObjectNode node = NODES.objectNode()
                .put("saboteur", trial.saboteur().name())
                .put("breach", trial.saboteur().breach())
                .put("millis", trial.took().toMillis());
        node.set("declares", texts(trial.saboteur().breaks()));
        node.set("brings", texts(trial.saboteur().brings()));
        notRun(node, trial.notRun());
        node.set("cells", cells(trial.cells()));
        return node;
    }

    private static void notRun(ObjectNode node, Optional<String> reason) {
        reason.ifPresent(why -> node.put("notRun", why));
    }

    private static ObjectNode cells(Map<String, Told> cells) {
        ObjectNode node = NODES.objectNode();
        cells.forEach((claim, told) -> {
            ObjectNode cell = node.putObject(claim).put("cell", told.cell().name());
            if (!told.seen().isEmpty()) {
                cell.put("seen", told.seen());
            }
        });
        return node;
    }

    private static ArrayNode texts(Collection<String> texts) {
        ArrayNode array = NODES.arrayNode();
        texts.forEach(array::add);
        return array;
    }
}
