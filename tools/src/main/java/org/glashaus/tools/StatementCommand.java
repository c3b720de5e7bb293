package org.glashaus.tools;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.glashaus.spec.PrivacyStatement;
import org.glashaus.spec.PrivacyStatement.Claim;
import org.glashaus.spec.PrivacyStatement.Sentence;
import org.glashaus.spec.Profile;
import org.glashaus.spec.Profile.DerivedSetting;
import org.glashaus.spec.Profiles;
import org.glashaus.spec.StatementRefused;
import org.glashaus.spec.StatementText;
import org.glashaus.spec.StatementText.Problem;
import org.glashaus.spec.Text;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The statement's own tools. */
@Command(name = "statement", description = "Checks a privacy statement, or explains what follows from it.")
final class StatementCommand implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say which: explain or check.");
    }

    @Command(
            name = "explain",
            description = "Says sentence by sentence what is claimed, and what the server does for it.")
    int explain(@Parameters(paramLabel = "ID|FILE") String statement) throws StatementRefused {
        Profile profile = Profiles.derive(StatementChoice.of(statement));
        PrintWriter out = spec.commandLine().getOut();
        out.println(profile.statement().host() + " (" + profile.statement().id() + ")");
        for (Sentence sentence : profile.statement().sentences()) {
            explain(out, profile, sentence);
        }
        out.println();
        out.println("Not in force on this server yet:");
        profile.settings().stream()
                .filter(setting -> setting.notInForce().isPresent())
                .forEach(setting -> out.println(
                        "  " + setting.name() + " (" + setting.value().english() + "): "
                                + setting.notInForce().map(Text::english).orElse("")));
        return ExitCodes.OK;
    }

    private static void explain(PrintWriter out, Profile profile, Sentence sentence) {
        out.println();
        out.println(sentence.anchor() + "  " + sentence.says().english());
        sentence.why().ifPresent(why -> out.println("  claims nothing: " + why));
        for (Claim claim : sentence.claims()) {
            out.println("  claims " + claim.id() + ": " + claim.value().english());
            out.println("    " + treatment(profile.treatment(claim.id())));
        }
    }

    private static String treatment(Profile.Treatment treatment) {
        return switch (treatment) {
            case Profile.Treatment.InForce inForce -> "in force: " + setting(inForce.setting());
            case Profile.Treatment.NotInForce notYet ->
                "not in force yet: " + setting(notYet.setting()) + "; today: "
                        + notYet.today().english();
            case Profile.Treatment.NoSetting nothing ->
                "nothing to set: " + nothing.reason().english();
        };
    }

    private static String setting(DerivedSetting setting) {
        return setting.name() + " = " + setting.value().english();
    }

    @Command(
            name = "check",
            description = "Says whether a statement can be put into force, and whether its rows are those of its text.")
    int check(
            @Parameters(paramLabel = "ID|FILE") String idOrFile,
            @Option(names = "--text", paramLabel = "FILE", description = "The original text, in UTF-8.") Path text)
            throws StatementRefused, IOException {
        PrivacyStatement statement = StatementChoice.of(idOrFile);
        Profiles.derive(statement);
        PrintWriter out = spec.commandLine().getOut();
        List<Problem> problems = text == null ? List.of() : StatementText.check(statement, original(text));
        problems.forEach(out::println);
        if (!problems.isEmpty()) {
            out.println(problems.size() + (problems.size() == 1 ? " difference" : " differences")
                    + " between the statement's rows and " + text + ".");
            return ExitCodes.DIFFERENT;
        }
        long claims =
                statement.occurrences().map(o -> o.claim().id()).distinct().count();
        out.println(statement.id() + " can be put into force: "
                + statement.sentences().size() + " rows, " + claims + " different claims"
                + Optional.ofNullable(text).map(file -> ", all as in " + file).orElse("") + ".");
        return ExitCodes.OK;
    }

    private String original(Path text) throws IOException {
        if (!Files.isReadable(text)) {
            throw new ParameterException(spec.commandLine(), "The text " + text + " cannot be read.");
        }
        try {
            return Files.readString(text, StandardCharsets.UTF_8);
        } catch (MalformedInputException e) {
            throw new ParameterException(spec.commandLine(), "The text " + text + " is not UTF-8.", e);
        }
    }
}
