package org.glashaus.audit.report;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.glashaus.audit.attest.Attestation;
import org.glashaus.audit.build.BuildTests;
import org.glashaus.audit.gate.Passage;
import org.glashaus.audit.sabotage.SabotageCitation;
import org.glashaus.audit.sabotage.SabotageCitation.Cited;
import org.glashaus.audit.sabotage.SabotageCitation.Missing;
import org.glashaus.audit.sabotage.SabotageFile;
import org.glashaus.audit.sabotage.SabotageRecord;

/** What {@code assessment.json} holds and nobody observed: people's word, the record of saboteurs, the tests of the build, and what the gate did. */
final class Citations {
    private Citations() {}

    static ObjectNode attested(Attestation word) {
        ObjectNode node = JsonNodeFactory.instance
                .objectNode()
                .put("person", word.person())
                .put("role", word.role())
                .put("says", word.says())
                .put("date", word.date().toString())
                .put("expires", word.expires().toString())
                .put("key", word.key());
        node.set(
                "evidence",
                JsonReport.each(
                        word.evidence(),
                        file -> JsonNodeFactory.instance
                                .objectNode()
                                .put("name", file.name())
                                .put("sha256", file.sha256())));
        return node;
    }

    static ObjectNode gate(Passage passage) {
        ObjectNode node = JsonNodeFactory.instance
                .objectNode()
                .put("files", passage.files())
                .put("controls", passage.controls());
        node.set("sought", JsonReport.texts(passage.sought()));
        node.set(
                "leftOut",
                JsonReport.each(
                        passage.leftOut(),
                        each -> JsonNodeFactory.instance
                                .objectNode()
                                .put("path", each.path())
                                .put("kind", each.kind())
                                .put("places", each.places())));
        return node;
    }

    static ObjectNode build(BuildTests build) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        switch (build) {
            case BuildTests.Missing missing -> node.put("missing", missing.reason());
            case BuildTests.Listed listed -> {
                node.put("note", Wording.BUILD).put("productSha256", listed.productSha256());
                node.set(
                        "suites",
                        JsonReport.each(
                                listed.suites(),
                                suite -> JsonNodeFactory.instance
                                        .objectNode()
                                        .put("module", suite.module())
                                        .put("name", suite.name())
                                        .put("kind", suite.kind().name())
                                        .put("failed", suite.failed())
                                        .put("skipped", suite.skipped())
                                        .set("cases", JsonReport.texts(suite.cases()))));
            }
        }
        return node;
    }

    static ObjectNode sabotage(SabotageCitation sabotage) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        switch (sabotage) {
            case Missing missing -> node.put("missing", missing.reason());
            case Cited cited -> {
                SabotageRecord record = cited.record();
                node.put("file", SabotageFile.NAME)
                        .put("sha256", cited.sha256())
                        .put("from", record.began().toString())
                        .put("to", record.ended().toString());
                node.set(
                        "saboteurs",
                        JsonReport.texts(record.trials().stream()
                                .map(trial -> trial.saboteur().name())
                                .toList()));
                node.set("strange", JsonReport.texts(SabotageWords.strange(record)));
            }
        }
        return node;
    }
}
