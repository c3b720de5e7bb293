package org.glashaus.conference.register;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.glashaus.conference.files.OwnFile;

/**
 * One register on the disk, for the server that owns it. Each change is sealed anew under a new key, and the old key is destroyed: what a
 * change left out cannot be read again, and a crash leaves either version.
 */
public final class CaseStore {
    static final String FORGOTTEN = "forgotten";
    private static final String NEXT = "next";

    private final Register register;
    private final Path data;
    private final Path keys;
    private final SecureRandom random = new SecureRandom();
    private final Map<Long, CaseReader.Version> cases = new TreeMap<>();
    private volatile List<StoredCase> seen = List.of();
    private volatile long next = 1;

    private CaseStore(Register register, Path data, Path keys) {
        this.register = register;
        this.data = data;
        this.keys = keys;
    }

    /** The caller holds the data folder's lock. */
    public static CaseStore open(Path dataFolder, Path keyFolder, Register register) throws IOException {
        CaseStore store =
                new CaseStore(register, CaseFiles.folder(dataFolder, register), CaseFiles.folder(keyFolder, register));
        store.cases.putAll(new CaseReader(dataFolder, keyFolder, register).versions());
        store.putInOrder();
        store.show();
        Path count = store.data.resolve(NEXT);
        long kept = Files.exists(count) ? number(count) : 1;
        store.next = Math.max(
                kept, store.cases.keySet().stream().mapToLong(n -> n + 1).max().orElse(1));
        return store;
    }

    private static long number(Path count) throws IOException {
        String text = Files.readString(count).strip();
        if (!text.matches("[0-9]{1,15}")) {
            throw new IOException("the register's file " + count + " holds no number");
        }
        return Long.parseLong(text);
    }

    /** Ends what a crash cut off. A sealed part without a key stays: the key folder may be the wrong one. */
    private void putInOrder() throws IOException {
        for (Path folder : List.of(data, keys)) {
            for (Path file : CaseFiles.in(folder)) {
                String text = file.getFileName().toString();
                Optional<CaseName> name = CaseName.of(text);
                if (text.endsWith(OwnFile.UNFINISHED)
                        || name.filter(one -> !one.suffix().equals(CaseName.OUTLINE) && isOld(one))
                                .isPresent()) {
                    OwnFile.destroy(file);
                }
            }
        }
        for (CaseReader.Version version : cases.values()) {
            if (version.version() > 0) {
                writeOutline(version.stored());
            }
        }
    }

    private boolean isOld(CaseName name) {
        CaseReader.Version known = cases.get(name.number());
        if (known == null) {
            return name.suffix().equals(CaseName.KEY);
        }
        boolean forgotten = known.version() == 0 && known.stored().outline().getBoolean(FORGOTTEN, false);
        return forgotten || known.version() > 0 && name.version() != known.version();
    }

    public Register register() {
        return register;
    }

    /** In the order of their numbers. Waits for no disk. */
    public List<StoredCase> all() {
        return seen;
    }

    /** How many numbers were given in all; those of cases that are gone count. Waits for no disk. */
    long given() {
        return next - 1;
    }

    private void show() {
        seen = cases.values().stream().map(CaseReader.Version::stored).toList();
    }

    public synchronized Optional<StoredCase> find(long number) {
        return Optional.ofNullable(cases.get(number)).map(CaseReader.Version::stored);
    }

    public synchronized StoredCase add(JsonObject outline, JsonObject person) throws IOException {
        long number = next;
        StoredCase added = new StoredCase(number, outline, Optional.of(person));
        try {
            write(added, 1);
            OwnFile.write(data.resolve(NEXT), (number + 1 + "\n").getBytes(StandardCharsets.US_ASCII));
        } catch (IOException failure) {
            takeBack(number, failure);
            throw failure;
        }
        next = number + 1;
        return added;
    }

    /** A number without a case would read as one whose time is over. */
    private void takeBack(long number, IOException failure) {
        cases.remove(number);
        show();
        try {
            destroyAll(number);
            OwnFile.destroy(data.resolve(CaseName.outline(number)));
        } catch (IOException left) {
            failure.addSuppressed(left);
        }
    }

    /** The same case, of which something is different now. */
    public synchronized void change(StoredCase changed) throws IOException {
        CaseReader.Version known = known(changed.number());
        if (changed.person().isEmpty()) {
            throw new IllegalArgumentException("what forgets a person is forget");
        }
        if (known.version() == 0) {
            throw new IOException("no key opens case " + changed.number() + ", so it cannot be changed");
        }
        write(changed, known.version() + 1);
        destroy(new CaseName(changed.number(), known.version(), CaseName.SEALED));
    }

    /** The key goes, and with it every copy of what it sealed. */
    public synchronized void forget(long number) throws IOException {
        CaseReader.Version known = known(number);
        StoredCase left =
                new StoredCase(number, known.stored().outline().copy().put(FORGOTTEN, true), Optional.empty());
        writeOutline(left);
        destroyAll(number);
        cases.put(number, new CaseReader.Version(left, 0));
        show();
    }

    /** Nothing of it is left but its number. */
    public synchronized void remove(long number) throws IOException {
        known(number);
        destroyAll(number);
        OwnFile.destroy(data.resolve(CaseName.outline(number)));
        cases.remove(number);
        show();
    }

    private CaseReader.Version known(long number) {
        CaseReader.Version known = cases.get(number);
        if (known == null) {
            throw new IllegalArgumentException("there is no case " + number);
        }
        return known;
    }

    private void write(StoredCase stored, long version) throws IOException {
        CaseName name = new CaseName(stored.number(), version, CaseName.SEALED);
        byte[] key = new byte[CaseSeal.KEY_OCTETS];
        random.nextBytes(key);
        byte[] clear = new JsonObject()
                .put(CaseReader.OF_OUTLINE, stored.outline())
                .put(CaseReader.OF_PERSON, stored.person().orElseThrow())
                .toBuffer()
                .getBytes();
        try {
            OwnFile.write(keys.resolve(name.file(CaseName.KEY)), key);
            OwnFile.write(
                    data.resolve(name.file(CaseName.SEALED)), CaseSeal.close(key, name.bound(register), clear, random));
        } finally {
            Arrays.fill(key, (byte) 0);
            Arrays.fill(clear, (byte) 0);
        }
        writeOutline(stored);
        cases.put(stored.number(), new CaseReader.Version(stored, version));
        show();
    }

    private void writeOutline(StoredCase stored) throws IOException {
        OwnFile.write(
                data.resolve(CaseName.outline(stored.number())),
                (stored.outline().encode() + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private void destroyAll(long number) throws IOException {
        for (Path folder : List.of(keys, data)) {
            for (Path file : CaseFiles.in(folder)) {
                if (CaseName.of(file.getFileName().toString())
                        .filter(name ->
                                name.number() == number && !name.suffix().equals(CaseName.OUTLINE))
                        .isPresent()) {
                    OwnFile.destroy(file);
                }
            }
        }
    }

    private void destroy(CaseName name) throws IOException {
        OwnFile.destroy(keys.resolve(name.file(CaseName.KEY)));
        OwnFile.destroy(data.resolve(name.file(CaseName.SEALED)));
    }
}
