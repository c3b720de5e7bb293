package org.glashaus.tools;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.glashaus.audit.Distribution;
import org.glashaus.audit.MachineLacks;
import org.glashaus.audit.build.BuildEvidence;
import org.glashaus.audit.build.TestReports;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** The build's last step, run by Maven: puts the list of what was tested beside the product that it is about. */
@Command(name = "build-evidence", hidden = true, description = "Lists what the build of this product tested.")
final class BuildEvidenceCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "CHECKOUT", description = "Where the modules and their test reports lie.")
    private Path checkout = Path.of("");

    @Parameters(index = "1", paramLabel = "FILE", description = "Where to leave a copy.")
    private Path copy = Path.of("");

    @Override
    public Integer call() throws IOException, MachineLacks {
        Distribution product = Distribution.in(Path.of(System.getProperty(AuditCommand.DISTRIBUTION, "")));
        String evidence = BuildEvidence.write(product, TestReports.below(checkout));
        Files.writeString(product.folder().resolve(BuildEvidence.FILE), evidence, StandardCharsets.UTF_8);
        Files.writeString(copy, evidence, StandardCharsets.UTF_8);
        return ExitCodes.OK;
    }
}
