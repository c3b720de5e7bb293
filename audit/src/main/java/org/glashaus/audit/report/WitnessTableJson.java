package org.glashaus.audit.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.glashaus.audit.Assessment;
import org.glashaus.audit.Finding;
import org.glashaus.audit.Mechanism;
import org.glashaus.audit.WitnessTable;
import org.glashaus.audit.WitnessTable.Column;
import org.glashaus.audit.WitnessTable.Row;

/** Claims by witnesses in {@code assessment.json}: the cells of a row stand in the order of the columns. */
final class WitnessTableJson {
    private WitnessTableJson() {}

    static ObjectNode of(Assessment assessment) {
        WitnessTable table = WitnessTable.of(assessment);
        ObjectNode node = JsonNodeFactory.instance
                .objectNode()
                .put("sentence", Wording.corroborated(assessment, table))
                .put("shared", Wording.SHARED);
        node.set(
                "lacking",
                JsonReport.texts(table.lacking().stream().map(Finding::claim).toList()));
        node.set("columns", JsonReport.each(table.columns(), WitnessTableJson::column));
        node.set("absences", JsonReport.each(table.absences(), row -> row(row, true)));
        node.set("others", JsonReport.each(table.others(), row -> row(row, false)));
        return node;
    }

    private static ObjectNode column(Column column) {
        ObjectNode node = JsonNodeFactory.instance
                .objectNode()
                .put("witness", column.witness())
                .put("place", column.place().name());
        node.set("mechanisms", names(column.mechanisms()));
        node.set("blindSpots", JsonReport.texts(column.blindSpots()));
        return node;
    }

    private static ObjectNode row(Row row, boolean absence) {
        ObjectNode node =
                JsonNodeFactory.instance.objectNode().put("claim", row.finding().claim());
        node.set("cells", JsonReport.texts(row.cells().stream().map(Enum::name).toList()));
        if (absence) {
            node.set("mechanisms", names(row.corroboration().mechanisms()));
            node.put("outside", row.corroboration().outside());
        }
        return node;
    }

    private static ArrayNode names(List<Mechanism> mechanisms) {
        return JsonReport.texts(mechanisms.stream().map(Mechanism::name).toList());
    }
}
