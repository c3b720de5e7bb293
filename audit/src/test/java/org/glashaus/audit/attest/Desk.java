package org.glashaus.audit.attest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.glashaus.spec.PrivacyStatement;
import org.glashaus.spec.StatementLibrary;
import org.glashaus.spec.StatementRefused;

/** A person, a key and a register in a scratch folder. */
public final class Desk {
    public static final String CLAIM = "own-servers";
    public static final LocalDate DAY = LocalDate.of(2026, 3, 1);

    final Register register;
    final Path keyFile;
    final SigningKey key;
    final Path lease;

    public Desk(Path scratch) throws IOException {
        register = new Register(scratch.resolve("attestations"));
        keyFile = scratch.resolve("key.pem");
        key = SigningKey.make(keyFile);
        register.know(key);
        lease = Files.writeString(scratch.resolve("lease.txt"), "Rack 7 is ours.");
    }

    /** A word that holds for a year. */
    public Path given() throws IOException, AttestationRefused {
        return register.enter(declaration(CLAIM, Period.ofYears(1)), key);
    }

    Declaration declaration(String claim, Period valid) {
        return new Declaration(
                waag(),
                claim,
                "A. Example",
                "Head of IT",
                "The servers stand in our rack.",
                List.of(lease),
                DAY,
                valid);
    }

    public Attestations read() throws IOException, AttestationRefused {
        return Attestations.in(register.folder());
    }

    Answer answer(LocalDate day) throws IOException, AttestationRefused {
        return read().answer(waag(), CLAIM, day);
    }

    static PrivacyStatement waag() {
        try {
            return StatementLibrary.byId("waag");
        } catch (StatementRefused e) {
            throw new AssertionError(e);
        }
    }
}
