package org.glashaus.audit.attest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PublicKey;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.glashaus.audit.Limits;
import org.glashaus.audit.attest.Attestation.Proven;
import org.glashaus.spec.PrivacyStatement;

/** What a register holds, read once: whose word counts for which claim, and why another's does not. */
public final class Attestations {
    private final Optional<Path> folder;
    private final List<Entry> entries;

    private Attestations(Optional<Path> folder, List<Entry> entries) {
        this.folder = folder;
        this.entries = List.copyOf(entries);
    }

    /**
     * One file of the register.
     *
     * @param attestation empty if the file is none
     * @param fault why it does not count, whatever the date and the statement; empty if nothing is wrong with it
     */
    public record Entry(String file, Optional<Attestation> attestation, Optional<String> fault) {

        /** Why it does not count on this day; empty if it does. */
        public Optional<String> faultOn(LocalDate day) {
            return fault.or(() -> attestation.flatMap(a -> {
                if (day.isBefore(a.date())) {
                    return Optional.of(file + " is dated " + a.date() + ", which is still to come.");
                }
                return a.lapsed(day)
                        ? Optional.of("The attestation by " + a.person() + ", " + a.role() + ", of " + a.date()
                                + " lapsed on " + a.expires() + " (" + file + ").")
                        : Optional.empty();
            }));
        }
    }

    /** Without any register. */
    public static Attestations none() {
        return new Attestations(Optional.empty(), List.of());
    }

    /** @throws AttestationRefused if the register itself cannot be read, or one of its keys is none */
    public static Attestations in(Path folder) throws IOException, AttestationRefused {
        if (!Files.isDirectory(folder)) {
            throw new AttestationRefused("The register of attestations " + folder + " is no folder.");
        }
        Register register = new Register(folder);
        PublicKeys keys = PublicKeys.in(register.keys());
        List<Entry> entries = new ArrayList<>();
        for (Path file : register.files()) {
            entries.add(entry(register, keys, file));
        }
        return new Attestations(Optional.of(folder), entries);
    }

    public List<Entry> entries() {
        return entries;
    }

    /** The newest word that holds on this day, or why none does. */
    public Answer answer(PrivacyStatement statement, String claim, LocalDate day) {
        if (folder.isEmpty()) {
            return new Answer.Lacking("Only people can answer for this, and the audit was given no register of their"
                    + " signed answers (--attestations).");
        }
        List<Entry> its = entries.stream()
                .filter(e ->
                        e.attestation().filter(a -> a.isFor(statement, claim)).isPresent())
                .sorted(Comparator.comparing(
                                (Entry e) -> e.attestation().orElseThrow().date())
                        .reversed())
                .toList();
        List<String> faults = new ArrayList<>();
        for (Entry entry : its) {
            Attestation attestation = entry.attestation().orElseThrow();
            Optional<String> fault = entry.faultOn(day).or(() -> otherWording(entry, attestation, statement));
            if (fault.isEmpty()) {
                return new Answer.Given(attestation, entry.file());
            }
            faults.add(fault.get());
        }
        if (faults.isEmpty()) {
            faults.add("Only people can answer for this, and the register of attestations holds no answer.");
        }
        entries.stream()
                .filter(entry -> entry.attestation().isEmpty())
                .forEach(entry -> faults.add(entry.fault().orElse("")));
        return new Answer.Lacking(String.join(" ", faults));
    }

    private static Optional<String> otherWording(Entry entry, Attestation attestation, PrivacyStatement statement) {
        return attestation.statementSha256().equals(statement.sha256())
                ? Optional.empty()
                : Optional.of(entry.file() + " was given for another wording of the statement (SHA-256 "
                        + attestation.statementSha256() + ", now " + statement.sha256() + ").");
    }

    private static Entry entry(Register register, PublicKeys keys, Path path) throws IOException {
        String file = path.getFileName().toString();
        try {
            byte[] bytes = SmallFile.read(path, Limits.ATTESTATION_BYTES);
            Attestation attestation = AttestationFile.read(bytes, file);
            Optional<String> fault = signature(keys, path, bytes, attestation);
            if (fault.isEmpty()) {
                fault = content(register, file, attestation);
            }
            return new Entry(file, Optional.of(attestation), fault);
        } catch (AttestationRefused refused) {
            return new Entry(file, Optional.empty(), Optional.ofNullable(refused.getMessage()));
        }
    }

    private static Optional<String> signature(PublicKeys keys, Path path, byte[] bytes, Attestation attestation)
            throws IOException, AttestationRefused {
        String file = path.getFileName().toString();
        Path signature = path.resolveSibling(file + Register.SIGNATURE);
        if (!Files.isRegularFile(signature)) {
            return Optional.of(file + " is not signed: " + signature.getFileName() + " is missing.");
        }
        Optional<PublicKey> key = keys.find(attestation.key());
        if (key.isEmpty()) {
            return Optional.of(file + " is signed with the key " + attestation.key()
                    + ", which is not among the register's keys.");
        }
        return PublicKeys.verifies(key.get(), bytes, SmallFile.read(signature, Limits.KEY_BYTES))
                ? Optional.empty()
                : Optional.of("The signature of " + file + " is wrong: the file or the signature was changed.");
    }

    private static Optional<String> content(Register register, String file, Attestation attestation)
            throws IOException {
        if (!Attestation.mayAnswer(attestation.claim())) {
            return Optional.of(file + " attests " + attestation.claim() + ", which is for witnesses to decide.");
        }
        if (attestation.holdsTooLong()) {
            return Optional.of(file + " is valid from " + attestation.date() + " until " + attestation.expires()
                    + ", which is longer than a year and a day.");
        }
        for (Proven proven : attestation.evidence()) {
            Path evidence = register.evidence(proven);
            if (!Files.isRegularFile(evidence)) {
                return Optional.of("The evidence " + proven.name() + " of " + file + " is missing.");
            }
            if (!SmallFile.sha256(evidence).equals(proven.sha256())) {
                return Optional.of(
                        "The evidence " + proven.name() + " of " + file + " is not the file that was attested.");
            }
        }
        return Optional.empty();
    }
}
