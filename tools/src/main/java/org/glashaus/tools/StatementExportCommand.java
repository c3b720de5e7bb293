package org.glashaus.tools;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.glashaus.spec.PrivacyStatement;
import org.glashaus.spec.StatementRefused;
import org.glashaus.spec.export.Article30;
import org.glashaus.spec.export.Dpv;
import org.glashaus.spec.export.Form;
import org.glashaus.spec.export.ImpactScreening;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** A statement in the forms that others ask for. */
@Command(
        name = "export",
        description = {
            "Writes what the statement answers in a form that others ask for:",
            "art30 (record of processing activities), dpia (screening for an impact assessment): Markdown, or JSON if FILE ends in .json;",
            "dpv (Data Privacy Vocabulary 2.3): JSON-LD."
        })
final class StatementExportCommand implements Callable<Integer> {

    enum Format {
        art30,
        dpv,
        dpia
    }

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Parameters(paramLabel = "ID|FILE")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private String idOrFile;

    @Option(names = "--format", required = true, paramLabel = "art30|dpv|dpia", description = "The form.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Format format;

    @Option(names = "--out", paramLabel = "FILE", description = "Where to; without it, the terminal.")
    private @Nullable Path out;

    @Option(
            names = "--lang",
            paramLabel = "en|nl|de",
            description = "Language of Markdown (that of a statement of your own, else en).")
    private @Nullable String language;

    @Override
    public Integer call() throws StatementRefused {
        PrivacyStatement statement = StatementChoice.of(idOrFile);
        Wording wording = StatementChoice.wording(spec, language, idOrFile, statement);
        String written = switch (format) {
            case art30 -> form(Article30.of(statement), wording);
            case dpia -> form(ImpactScreening.of(statement), wording);
            case dpv -> Dpv.jsonLd(statement);
        };
        if (out == null) {
            spec.commandLine().getOut().print(written);
            spec.commandLine().getOut().flush();
            return ExitCodes.OK;
        }
        try {
            Files.writeString(out, written);
        } catch (IOException e) {
            throw new ParameterException(spec.commandLine(), "The file " + out + " cannot be written.", e);
        }
        return ExitCodes.OK;
    }

    private String form(Form form, Wording wording) {
        return out != null && out.toString().endsWith(".json") ? form.json() : form.markdown(wording.language());
    }
}
