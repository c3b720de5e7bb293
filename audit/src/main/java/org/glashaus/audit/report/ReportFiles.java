package org.glashaus.audit.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.glashaus.audit.Assessment;
import org.glashaus.audit.Finding;
import org.glashaus.audit.gate.Gate;
import org.glashaus.audit.gate.GateClosed;

/** Writes the report's two forms into its folder. */
public final class ReportFiles {
    public static final String HTML = "index.html";
    public static final String JSON = "assessment.json";

    /** How many files a report is, besides its evidence. */
    public static final int COUNT = 2;

    private ReportFiles() {}

    /** Neither form is written unless both may leave. */
    public static void write(Assessment assessment, Path folder, Gate gate) throws IOException, GateClosed {
        String json = JsonReport.write(assessment);
        String html = HtmlReport.write(assessment);
        gate.admit(JSON, json);
        gate.admit(HTML, html);
        Files.createDirectories(folder);
        Files.write(folder.resolve(JSON), json.getBytes(StandardCharsets.UTF_8));
        Files.write(folder.resolve(HTML), html.getBytes(StandardCharsets.UTF_8));
    }

    /** The page that leads to the reports of several statements, each in a folder named by its id. */
    public static void writeIndex(List<Assessment> assessments, Path folder, List<Gate> gates)
            throws IOException, GateClosed {
        String html = IndexPage.write(assessments);
        for (Gate gate : gates) {
            gate.admit(HTML, html);
        }
        Files.write(folder.resolve(HTML), html.getBytes(StandardCharsets.UTF_8));
    }

    /** What became of the promises in one sentence. */
    public static String result(Assessment assessment) {
        return Wording.result(assessment);
    }

    /** What became of the claims that the statement does not make, in one or two sentences. */
    public static String beyond(Assessment assessment) {
        return Wording.beyond(assessment);
    }

    /** What became of a claim, in the report's word. */
    public static String word(Finding finding) {
        return Shown.word(finding);
    }
}
