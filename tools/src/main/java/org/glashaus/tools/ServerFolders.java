package org.glashaus.tools;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Both folders of a server, for what is read beside it. */
final class ServerFolders {
    @Option(names = "--data", paramLabel = "DIR", defaultValue = "data", description = CaseCommand.DATA)
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Path data;

    @Option(names = "--keys", paramLabel = "DIR", defaultValue = "keys", description = CaseCommand.KEYS)
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Path keys;

    Path data() {
        return data;
    }

    Path keys() {
        return keys;
    }
}
