package org.glashaus.features.witness;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.glashaus.audit.Observation.Subject;
import org.glashaus.audit.Variant;
import org.glashaus.conference.register.CaseStore;
import org.glashaus.conference.register.Register;
import org.glashaus.conference.register.StoredCase;
import org.glashaus.features.witness.SealedCases.Case;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the server's own code has written, by a reader that shares nothing with it. */
final class SealedCasesTest {
    @TempDir
    Path folder;

    @Test
    void aCaseIsReadAsItWasChangedLast() throws IOException {
        StoredCase added = store().add(new JsonObject().put("kind", "access"), new JsonObject().put("words", "first"));
        store().change(new StoredCase(
                added.number(), added.outline(), Optional.of(new JsonObject().put("words", "second"))));

        List<Case> cases = cases();

        assertThat(cases).hasSize(1);
        assertThat(cases.getFirst().number()).isEqualTo(added.number());
        assertThat(cases.getFirst().outline().path("kind").asText()).isEqualTo("access");
        assertThat(cases.getFirst().told("words")).isEqualTo("second");
    }

    @Test
    void withoutItsKeyOnlyTheOutlineIsLeft() throws IOException {
        store().add(new JsonObject().put("kind", "access"), new JsonObject().put("words", "theirs"));
        try (var keys = Files.list(folder.resolve("keys/registers/rights"))) {
            for (Path key : keys.toList()) {
                Files.delete(key);
            }
        }

        assertThat(cases()).hasSize(1).allSatisfy(each -> {
            assertThat(each.person()).isEmpty();
            assertThat(each.told("words")).isEmpty();
        });
    }

    @Test
    void whereNobodyHasAskedThereIsNoRegister() throws IOException {
        assertThat(cases()).isEmpty();
    }

    private CaseStore store() throws IOException {
        return CaseStore.open(
                Files.createDirectories(folder.resolve("data")),
                Files.createDirectories(folder.resolve("keys")),
                Register.RIGHTS);
    }

    private List<Case> cases() throws IOException {
        return SealedCases.read(
                new ObservedProcess(
                        new Subject(1, "0".repeat(64), Variant.SHIPPED),
                        folder.resolve("data"),
                        folder.resolve("keys"),
                        List.of(),
                        List.of()),
                "rights");
    }
}
