package org.glashaus.tools;

import java.nio.file.Path;
import org.glashaus.conference.journal.JournalReader;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** Where a server keeps what is read beside it, its journal too. */
final class JournalPlace {
    @Mixin
    @SuppressWarnings("NullAway.Init") // set by picocli
    private ServerFolders folders;

    @Option(
            names = "--database",
            paramLabel = "URL",
            description = "Where the server keeps its journal if not in its data folder; as serve takes it.")
    private @Nullable String database;

    Path data() {
        return folders.data();
    }

    Path keys() {
        return folders.keys();
    }

    JournalReader journal(CommandSpec spec) {
        return new JournalReader(data(), keys(), ServeCommand.database(spec, database));
    }
}
