package org.glashaus.conference.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CaseStoreTest {
    private static final String SECRET = "Ottilie Kranich, otti@example.org";

    @TempDir
    Path folder;

    @Test
    void aCaseComesBackWholeAndItsPersonLiesNowhereInClear() throws Exception {
        CaseStore store = open();
        StoredCase added = store.add(outline(), person());
        assertThat(added.number()).isEqualTo(1);

        StoredCase again = open().find(1).orElseThrow();
        assertThat(again).isEqualTo(added);
        assertThat(everything()).contains("\"access\"").doesNotContain("Kranich");
        assertThat(modes()).containsOnly("rw-------");
    }

    @Test
    void whatAChangeLeavesOutCanBeReadByNoKeyThatIsLeft() throws Exception {
        CaseStore store = open();
        store.add(outline(), person());
        byte[] former = Files.readAllBytes(data().resolve("1.1.sealed"));
        store.change(new StoredCase(1, outline(), Optional.of(new JsonObject().put("words", "none"))));

        assertThat(names(keys())).containsExactly("1.2.key");
        byte[] key = Files.readAllBytes(keys().resolve("1.2.key"));
        assertThat(CaseSeal.open(key, "rights/1.1", former)).isEmpty();
        assertThat(open().find(1).orElseThrow().person().orElseThrow().getString("words"))
                .isEqualTo("none");
    }

    @Test
    void whoIsForgottenLeavesTheOutlineAndNoKey() throws Exception {
        CaseStore store = open();
        store.add(outline(), person());
        store.forget(1);

        assertThat(names(keys())).isEmpty();
        assertThat(names(data())).containsExactlyInAnyOrder("1.json", "next");
        StoredCase left = open().find(1).orElseThrow();
        assertThat(left.person()).isEmpty();
        assertThat(left.outline().getString("kind")).isEqualTo("access");
    }

    /** A register without gaps says of a missing number that its time was over. */
    @Test
    void aNumberWhoseCaseCouldNotBeWrittenIsGivenAgain() throws Exception {
        CaseStore store = open();
        store.add(outline(), person());
        Path inTheWay = Files.createDirectories(keys().resolve("2.1.key").resolve("full"));
        assertThatThrownBy(() -> store.add(outline(), person())).isInstanceOf(IOException.class);
        assertThat(store.all()).hasSize(1);
        Files.delete(inTheWay);
        Files.delete(inTheWay.getParent());
        assertThat(store.add(outline(), person()).number()).isEqualTo(2);
        assertThat(open().given()).isEqualTo(2);
    }

    @Test
    void aNumberIsNeverGivenTwice() throws Exception {
        CaseStore store = open();
        store.add(outline(), person());
        store.add(outline(), person());
        store.remove(2);
        assertThat(open().add(outline(), person()).number()).isEqualTo(3);
    }

    @Test
    void aCrashInAnyStepOfAChangeLeavesOneOfTheTwoVersions() throws Exception {
        CaseStore store = open();
        store.add(outline(), person());
        Path oldKey = folder.resolve("1.1.key");
        Path oldSealed = folder.resolve("1.1.sealed");
        Files.copy(keys().resolve("1.1.key"), oldKey);
        Files.copy(data().resolve("1.1.sealed"), oldSealed);
        store.change(new StoredCase(
                1, outline().put("outcome", "granted"), Optional.of(new JsonObject().put("words", "new"))));

        // Cut off before the old version was destroyed: the new one counts.
        Files.copy(oldKey, keys().resolve("1.1.key"));
        Files.copy(oldSealed, data().resolve("1.1.sealed"));
        assertThat(open().find(1).orElseThrow().outline().getString("outcome")).isEqualTo("granted");
        assertThat(names(keys())).containsExactly("1.2.key");

        // Cut off with the new key written and nothing sealed under it: the old one counts.
        Files.copy(oldKey, keys().resolve("1.1.key"));
        Files.copy(oldSealed, data().resolve("1.1.sealed"));
        Files.delete(data().resolve("1.2.sealed"));
        assertThat(open().find(1).orElseThrow().person()).contains(person());
        assertThat(names(keys())).containsExactly("1.1.key");
        assertThat(Files.readString(data().resolve("1.json"))).doesNotContain("granted");
    }

    @Test
    void underAForeignKeyFolderNothingIsDestroyed() throws Exception {
        open().add(outline(), person());
        CaseStore foreign = CaseStore.open(folder.resolve("data"), folder.resolve("other"), Register.RIGHTS);
        assertThat(foreign.find(1).orElseThrow().person()).isEmpty();
        assertThatThrownBy(() -> foreign.change(new StoredCase(1, outline(), Optional.of(person()))))
                .isInstanceOf(IOException.class);
        assertThat(open().find(1).orElseThrow().person()).contains(person());
    }

    @Test
    void aSealedPartOfAnotherCaseDoesNotOpen() throws Exception {
        CaseStore store = open();
        store.add(outline(), person());
        store.add(outline(), person());
        Files.copy(
                data().resolve("2.1.sealed"),
                data().resolve("1.1.sealed"),
                java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        Files.copy(
                keys().resolve("2.1.key"),
                keys().resolve("1.1.key"),
                java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        assertThat(new CaseReader(folder.resolve("data"), folder.resolve("keys"), Register.RIGHTS)
                        .find(1)
                        .orElseThrow()
                        .person())
                .isEmpty();
    }

    private CaseStore open() throws IOException {
        return CaseStore.open(folder.resolve("data"), folder.resolve("keys"), Register.RIGHTS);
    }

    private static JsonObject outline() {
        return new JsonObject().put("kind", "access");
    }

    private static JsonObject person() {
        return new JsonObject().put("words", SECRET);
    }

    private Path data() {
        return folder.resolve("data/registers/rights");
    }

    private Path keys() {
        return folder.resolve("keys/registers/rights");
    }

    private static List<String> names(Path where) throws IOException {
        return CaseFiles.in(where).stream()
                .map(file -> file.getFileName().toString())
                .toList();
    }

    private String everything() throws IOException {
        StringBuilder all = new StringBuilder();
        for (Path file : files()) {
            all.append(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
        }
        return all.toString();
    }

    private List<String> modes() throws IOException {
        return files().stream()
                .map(file -> {
                    try {
                        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
                    } catch (IOException gone) {
                        throw new java.io.UncheckedIOException(gone);
                    }
                })
                .toList();
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }
}
