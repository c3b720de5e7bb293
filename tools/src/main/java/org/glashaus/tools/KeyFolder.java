package org.glashaus.tools;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The key folder of the server that is asked for something. */
final class KeyFolder {
    @Option(names = "--keys", paramLabel = "DIR", defaultValue = "keys", description = CaseCommand.KEYS)
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Path path;

    Path path() {
        return path;
    }
}
