package org.glashaus.tools;

import java.nio.file.Path;
import org.glashaus.conference.journal.JournalReader;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** Where a server keeps what is read beside it. */
final class JournalPlace {
    @Option(names = "--data", paramLabel = "DIR", description = CaseCommand.DATA, defaultValue = "data")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Path data;

    @Option(names = "--keys", paramLabel = "DIR", description = CaseCommand.KEYS, defaultValue = "keys")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Path keys;

    @Option(
            names = "--database",
            paramLabel = "URL",
            description = "Where the server keeps its journal if not in its data folder; as serve takes it.")
    private @Nullable String database;

    Path data() {
        return data;
    }

    Path keys() {
        return keys;
    }

    JournalReader journal(CommandSpec spec) {
        return new JournalReader(data, keys, ServeCommand.database(spec, database));
    }
}
