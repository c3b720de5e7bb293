package org.glashaus.tools;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.glashaus.conference.files.FolderPair;
import org.glashaus.conference.register.Register;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * The key folder of the server that is asked for something. Its data folder may be named too, so that a host can give both to every
 * command; the server that answers knows its own.
 */
final class KeyFolder {
    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Option(names = "--keys", paramLabel = "DIR", defaultValue = "keys", description = CaseCommand.KEYS)
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Path path;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "The server's data folder. Not needed: the running server answers. One that is no server's is"
                    + " refused.")
    private @Nullable Path data;

    /** Of a server that need not run, and may never have. */
    Path beside() {
        return path;
    }

    Path path() {
        if (data != null && !Register.RIGHTS.isIn(data)) {
            throw new ParameterException(
                    spec.commandLine(), "There is no register in " + data + ": --data is the server's data folder.");
        }
        if (data != null && areOfTwoServers(data, path)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "The keys in " + path + " belong to another server than the data in " + data
                            + ": nothing was asked of either.");
        }
        return path;
    }

    private static boolean areOfTwoServers(Path data, Path keys) {
        try {
            return FolderPair.isMismatched(data, keys);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
