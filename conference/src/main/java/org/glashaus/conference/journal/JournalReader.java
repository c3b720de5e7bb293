package org.glashaus.conference.journal;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.glashaus.conference.journal.EntryCodec.UnknownLayout;
import org.glashaus.conference.journal.JournalStore.StoreFailure;
import org.glashaus.spec.LogCategory;
import org.sqlite.SQLiteConfig;

/**
 * Reads the journal for the host, beside the server that owns it, and writes nothing. Where no server runs it refuses: what
 * has become overdue meanwhile is to be deleted first, not read.
 */
public final class JournalReader {
    private final Path data;
    private final Path keys;
    private final Optional<PostgresAddress> database;

    public JournalReader(Path data, Path keys) {
        this(data, keys, Optional.empty());
    }

    /** @param database where the server keeps its journal if not in its data folder */
    public JournalReader(Path data, Path keys, Optional<PostgresAddress> database) {
        this.data = data;
        this.keys = keys;
        this.database = database;
    }

    /**
     * What was found.
     *
     * @param restricted how many entries are under a restriction, and so are not among them
     * @param unreadable how many the keys do not open
     */
    public record Found(List<JournalEntry> entries, int restricted, int unreadable) {
        public Found {
            entries = List.copyOf(entries);
        }
    }

    /** All entries, those under a restriction too: only to find somebody's own for them (Article 18(2) GDPR: with their word). */
    public List<NumberedEntry> readForTheirOwner() throws StoreFailure {
        return read(Optional.empty(), Instant.EPOCH, false).entries();
    }

    /** Entries from then on, the oldest first. */
    public Found read(Optional<LogCategory> category, Instant since) throws StoreFailure {
        Read read = read(category, since, true);
        return new Found(
                read.entries().stream().map(NumberedEntry::entry).toList(), read.restricted(), read.unreadable());
    }

    private record Read(List<NumberedEntry> entries, int restricted, int unreadable) {}

    private Read read(Optional<LogCategory> category, Instant since, boolean respecting) throws StoreFailure {
        if (database.isEmpty() && !Files.exists(data.resolve("journal.sqlite"))) {
            throw refused(
                    "There is no journal in " + data + "; one in PostgreSQL is named by --database, as for serve");
        }
        try {
            requireServer();
            // The rows first and at once: while a reader is there, the server cannot clear what remains of deleted
            // entries.
            List<JournalRow> rows = rows(category, since);
            return opened(rows, secrets(), respecting ? HoldRegister.open(data).all() : List.of());
        } catch (IOException | SQLException failure) {
            throw new StoreFailure("The journal in " + place() + " cannot be read" + why(failure), failure);
        }
    }

    private String place() {
        return database.isPresent() ? "PostgreSQL" : data.toString();
    }

    /** PostgreSQL says itself what is wrong with a name, a user or a certificate; we only ask it for numbers. */
    private String why(Exception failure) {
        return database.isPresent() && failure instanceof SQLException
                ? ": "
                        + String.valueOf(failure.getMessage())
                                .lines()
                                .findFirst()
                                .orElse("")
                : "";
    }

    private static StoreFailure refused(String sentence) {
        return new StoreFailure(sentence, new IllegalStateException());
    }

    private void requireServer() throws IOException, StoreFailure {
        try (FileChannel lock = FileChannel.open(data.resolve("lock"), StandardOpenOption.WRITE);
                FileLock free = lock.tryLock()) {
            if (free != null) {
                throw refused("No server runs on " + data + ": start it, so that it deletes what is overdue before"
                        + " anybody reads");
            }
        } catch (OverlappingFileLockException sameProcess) {
            // The server runs in this very process.
        }
    }

    private List<JournalRow> rows(Optional<LogCategory> category, Instant since) throws SQLException, IOException {
        List<JournalRow> rows = new ArrayList<>();
        try (Connection connection = connect();
                PreparedStatement query = connection.prepareStatement(
                        "SELECT id, category, at_millis, slice, sealed FROM entry WHERE at_millis >= ?"
                                + " AND (category = ? OR ? = 0) ORDER BY at_millis, id")) {
            int code = category.map(LogCategory::code).orElse(0);
            query.setLong(1, since.toEpochMilli());
            query.setInt(2, code);
            query.setInt(3, code);
            try (ResultSet found = query.executeQuery()) {
                while (found.next()) {
                    int of = found.getInt(2);
                    for (LogCategory one : LogCategory.values()) {
                        if (one.code() == of) {
                            rows.add(new JournalRow(
                                    found.getLong(1), one, found.getLong(3), found.getLong(4), found.getBytes(5)));
                        }
                    }
                }
            }
        }
        return rows;
    }

    private Connection connect() throws SQLException, IOException {
        if (database.isPresent()) {
            return PostgresDialect.reader(database.get());
        }
        SqliteLibrary.placeFor(data);
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(true);
        config.setBusyTimeout(2000);
        return config.createConnection("jdbc:sqlite:" + data.resolve("journal.sqlite"));
    }

    /** Not by {@link SliceKeys}, which puts the folder in order when it opens it. */
    private Map<Long, SliceKey> secrets() throws IOException {
        Map<Long, SliceKey> secrets = new HashMap<>();
        List<Path> files;
        try (Stream<Path> listed = Files.list(keys.resolve("journal"))) {
            files = listed.toList();
        }
        for (Path file : files) {
            try {
                SliceKey.of(file.getFileName().toString(), Files.readAllBytes(file))
                        .ifPresent(key -> secrets.put(key.slice(), key));
            } catch (java.nio.file.NoSuchFileException destroyed) {
                // Its slice was over just now.
            }
        }
        return secrets;
    }

    private static Read opened(List<JournalRow> rows, Map<Long, SliceKey> secrets, List<Hold> holds) {
        Seal seal = new Seal(new SecureRandom());
        List<NumberedEntry> entries = new ArrayList<>();
        int restricted = 0;
        int unreadable = 0;
        for (JournalRow row : rows) {
            Optional<JournalEntry> entry = Optional.ofNullable(secrets.get(row.slice()))
                    .flatMap(key -> seal.open(row, key))
                    .flatMap(payload -> decoded(row, payload));
            if (entry.isEmpty()) {
                unreadable++;
            } else if (isRestricted(row.id(), entry.get(), holds)) {
                restricted++;
            } else {
                entries.add(new NumberedEntry(row.id(), entry.get()));
            }
        }
        return new Read(entries, restricted, unreadable);
    }

    // Article 18(2) GDPR: what is restricted may be stored, and nothing else without the person's word.
    private static boolean isRestricted(long id, JournalEntry entry, List<Hold> holds) {
        return holds.stream()
                .anyMatch(hold -> hold.active()
                        && hold.ground() == Hold.Ground.RESTRICTION
                        && hold.scope().covers(id, entry));
    }

    private static Optional<JournalEntry> decoded(JournalRow row, byte[] payload) {
        try {
            return Optional.of(EntryCodec.decode(row.category(), Instant.ofEpochMilli(row.atMillis()), payload));
        } catch (UnknownLayout foreign) {
            return Optional.empty();
        }
    }
}
