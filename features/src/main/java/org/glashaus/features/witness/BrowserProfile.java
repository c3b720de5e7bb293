package org.glashaus.features.witness;

import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The folder of a Chromium that was closed, read by what is known of its files and not by the browser: local storage is a
 * LevelDB, cookies are a SQLite database, and whatever else a page can have kept is searched byte by byte.
 */
public final class BrowserProfile {
    /** Where pages keep things, other than in local storage; visited addresses are the browser's own books and not meant. */
    private static final List<String> STORES = List.of(
            "Session Storage",
            "IndexedDB",
            "Service Worker",
            "WebStorage",
            "CacheStorage",
            "File System",
            "databases",
            "blob_storage",
            "SharedStorage",
            "Cookies",
            "Network/Cookies");

    /** Microseconds from 1601 to 1970, as Chromium counts them. */
    private static final long EPOCH_MICROS = 11_644_473_600_000_000L;

    private final Path folder;
    private final String origin;

    private BrowserProfile(Path folder, String origin) {
        this.folder = folder;
        this.origin = origin;
    }

    /** @param server whose pages' things are read; the browser must be closed */
    public static BrowserProfile of(Path profile, URI server) {
        return new BrowserProfile(profile.resolve("Default"), server.getScheme() + "://" + server.getAuthority());
    }

    /** A cookie as it lies on disk; one without expiry is of the session. */
    public record StoredCookie(String name, Optional<Long> expirySeconds) {}

    /** What local storage holds of this origin. */
    public Map<String, String> localStorage() throws IOException {
        Map<String, String> held = new LinkedHashMap<>();
        String start = "_" + origin + "\0";
        for (Map.Entry<ByteBuffer, byte[]> record : LevelDbLog.read(
                        folder.resolve("Local Storage").resolve("leveldb"))
                .entrySet()) {
            String key = new String(record.getKey().array(), StandardCharsets.ISO_8859_1);
            if (key.startsWith(start)) {
                byte[] name = key.substring(start.length()).getBytes(StandardCharsets.ISO_8859_1);
                held.put(text(name), text(record.getValue()));
            }
        }
        return held;
    }

    /** A byte before the text says whether it has one or two a letter. */
    private static String text(byte[] marked) {
        if (marked.length == 0) {
            return "";
        }
        Charset charset = marked[0] == 0 ? StandardCharsets.UTF_16LE : StandardCharsets.ISO_8859_1;
        return new String(marked, 1, marked.length - 1, charset);
    }

    public List<StoredCookie> cookies() throws IOException, InterruptedException {
        List<StoredCookie> cookies = new ArrayList<>();
        for (String place : List.of("Cookies", "Network/Cookies")) {
            Path file = folder.resolve(place);
            if (!Files.exists(file)) {
                continue;
            }
            ToolRun read = ToolRun.of(
                    "sqlite3",
                    List.of(
                            "sqlite3",
                            "-readonly",
                            "-separator",
                            "\u001f",
                            file.toString(),
                            "SELECT name, is_persistent, expires_utc FROM cookies"));
            if (read.exitCode() != 0) {
                throw new IOException("sqlite3 could not read the browser's cookies.");
            }
            for (String line : read.lines()) {
                String[] parts = line.split("\u001f", -1);
                Optional<Long> expiry = parts[1].equals("1")
                        ? Optional.of((Long.parseLong(parts[2]) - EPOCH_MICROS) / 1_000_000)
                        : Optional.empty();
                cookies.add(new StoredCookie(parts[0], expiry));
            }
        }
        return List.copyOf(cookies);
    }

    /** Where pages can keep things besides local storage, and one of the marks lies. */
    public Set<String> elsewhere(List<Canary> marks) throws IOException {
        Set<String> places = new TreeSet<>();
        for (String store : STORES) {
            Path place = folder.resolve(store);
            FileSearch search = new FileSearch(new Haystack(marks));
            if (Files.isDirectory(place)) {
                search.folder(place, store);
            } else if (Files.isRegularFile(place)) {
                search.file(place, store);
            }
            if (!search.hits().isEmpty()) {
                places.add(store);
            }
        }
        return places;
    }

    /** Whether the mark lies in local storage's files, in force or not. */
    public boolean written(Canary mark) throws IOException {
        FileSearch search = new FileSearch(new Haystack(List.of(mark)));
        search.folder(folder.resolve("Local Storage"), "Local Storage");
        return !search.hits().isEmpty();
    }
}
