package org.glashaus.audit.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.glashaus.audit.Assessment;
import org.glashaus.audit.Finding;
import org.glashaus.audit.gate.Gate;
import org.glashaus.audit.gate.GateClosed;
import org.glashaus.audit.sabotage.SabotageCitation;
import org.glashaus.audit.sabotage.SabotageCitation.Cited;
import org.glashaus.audit.sabotage.SabotageFile;
import org.glashaus.audit.sabotage.SabotageRecord;

/** Writes the report's two forms into its folder. */
public final class ReportFiles {
    public static final String HTML = "index.html";
    public static final String JSON = "assessment.json";
    public static final String SABOTAGE_HTML = SabotagePage.NAME;

    private ReportFiles() {}

    /** How many files a report is, besides its evidence. */
    public static int count(SabotageCitation sabotage) {
        return sabotage instanceof Cited ? 4 : 2;
    }

    /** With the record that it cites. Nothing is written unless all may leave. */
    public static void write(Assessment assessment, Path folder, Gate gate) throws IOException, GateClosed {
        Map<String, String> files = new LinkedHashMap<>();
        files.put(JSON, JsonReport.write(assessment));
        files.put(HTML, HtmlReport.write(assessment));
        if (assessment.sabotage() instanceof Cited cited) {
            files.putAll(files(cited.record(), cited.json()));
        }
        write(files, folder, gate);
    }

    /** A record of sabotage, for itself. */
    public static void write(SabotageRecord record, Path folder, Gate gate) throws IOException, GateClosed {
        write(files(record, SabotageFile.write(record)), folder, gate);
    }

    private static Map<String, String> files(SabotageRecord record, String json) {
        Map<String, String> files = new LinkedHashMap<>();
        files.put(SabotageFile.NAME, json);
        files.put(SABOTAGE_HTML, SabotagePage.write(record));
        return files;
    }

    private static void write(Map<String, String> files, Path folder, Gate gate) throws IOException, GateClosed {
        for (Map.Entry<String, String> file : files.entrySet()) {
            gate.admit(file.getKey(), file.getValue());
        }
        Files.createDirectories(folder);
        for (Map.Entry<String, String> file : files.entrySet()) {
            Files.write(folder.resolve(file.getKey()), file.getValue().getBytes(StandardCharsets.UTF_8));
        }
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

    /** Whether the checks are known to notice, and by what. */
    public static String sabotage(Assessment assessment) {
        return Wording.cited(assessment.sabotage());
    }

    /** What became of a claim, in the report's word. */
    public static String word(Finding finding) {
        return Shown.word(finding);
    }
}
