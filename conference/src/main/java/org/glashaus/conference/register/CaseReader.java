package org.glashaus.conference.register;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Reads a register and changes nothing: for the host's commands beside the server, and for the server when it starts. */
public final class CaseReader {
    static final String OF_OUTLINE = "outline";
    static final String OF_PERSON = "person";

    private final Path data;
    private final Path keys;
    private final Register register;

    public CaseReader(Path dataFolder, Path keyFolder, Register register) {
        this.data = CaseFiles.place(dataFolder, register);
        this.keys = CaseFiles.place(keyFolder, register);
        this.register = register;
    }

    /** A case, and the version of its sealed part; 0 where there is none that opens. */
    record Version(StoredCase stored, long version) {}

    /** In the order of their numbers. */
    public List<StoredCase> all() throws IOException {
        return versions().values().stream().map(Version::stored).toList();
    }

    public Optional<StoredCase> find(long number) throws IOException {
        return Optional.ofNullable(versions().get(number)).map(Version::stored);
    }

    Map<Long, Version> versions() throws IOException {
        Map<Long, Version> found = new TreeMap<>();
        if (!Files.isDirectory(data)) {
            return found;
        }
        List<CaseName> names = CaseFiles.in(data).stream()
                .flatMap(file -> CaseName.of(file.getFileName().toString()).stream())
                .sorted(Comparator.comparing(CaseName::version))
                .toList();
        for (CaseName name : names) {
            switch (name.suffix()) {
                case CaseName.OUTLINE -> found.put(name.number(), outline(name));
                case CaseName.SEALED ->
                    opened(name).ifPresent(opened -> found.put(name.number(), new Version(opened, name.version())));
                default -> {
                    // Keys do not lie among the data.
                }
            }
        }
        return found;
    }

    private Version outline(CaseName name) throws IOException {
        Path file = data.resolve(CaseName.outline(name.number()));
        try {
            return new Version(
                    new StoredCase(name.number(), new JsonObject(Files.readString(file)), Optional.empty()), 0);
        } catch (DecodeException | ClassCastException broken) {
            throw new IOException("the register's file " + file + " cannot be read", broken);
        }
    }

    /** The newest version that a key opens is the case; a change that was cut off leaves the one before. */
    private Optional<StoredCase> opened(CaseName name) throws IOException {
        byte[] sealed;
        byte[] key;
        try {
            sealed = Files.readAllBytes(data.resolve(name.file(CaseName.SEALED)));
            key = Files.readAllBytes(keys.resolve(name.file(CaseName.KEY)));
        } catch (NoSuchFileException gone) {
            return Optional.empty();
        }
        return CaseSeal.open(key, name.bound(register), sealed).map(clear -> {
            JsonObject whole = new JsonObject(Buffer.buffer(clear));
            return new StoredCase(
                    name.number(), whole.getJsonObject(OF_OUTLINE), Optional.of(whole.getJsonObject(OF_PERSON)));
        });
    }
}
