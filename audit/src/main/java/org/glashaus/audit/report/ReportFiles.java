package org.glashaus.audit.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.glashaus.audit.Assessment;

/** Writes the report's two forms into its folder. */
public final class ReportFiles {
    public static final String HTML = "index.html";
    public static final String JSON = "assessment.json";

    private ReportFiles() {}

    public static void write(Assessment assessment, Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.write(folder.resolve(JSON), JsonReport.write(assessment).getBytes(StandardCharsets.UTF_8));
        Files.write(folder.resolve(HTML), HtmlReport.write(assessment).getBytes(StandardCharsets.UTF_8));
    }
}
