package org.glashaus.tools;

import java.nio.file.Path;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Both folders of a server, for what is read beside it. */
final class ServerFolders {
    @Option(names = "--data", paramLabel = "DIR", defaultValue = "data", description = CaseCommand.DATA)
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Path data;

    @Mixin
    @SuppressWarnings("NullAway.Init") // set by picocli
    private KeyFolder keys;

    Path data() {
        return data;
    }

    Path keys() {
        return keys.path();
    }
}
