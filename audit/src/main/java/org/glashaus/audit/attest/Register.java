package org.glashaus.audit.attest;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.glashaus.audit.Limits;
import org.glashaus.audit.attest.Attestation.Proven;

/**
 * A folder of attestations: {@code NAME.json} with its detached signature {@code NAME.json.sig}, the evidence below
 * {@code evidence/SHA256-NAME}, and below {@code keys/FINGERPRINT.pem} the public keys whose signatures count.
 */
public final class Register {
    static final String SIGNATURE = ".sig";
    private static final String JSON = ".json";

    private final Path folder;

    public Register(Path folder) {
        this.folder = folder;
    }

    public Path folder() {
        return folder;
    }

    Path keys() {
        return folder.resolve("keys");
    }

    Path evidence(Proven proven) {
        return folder.resolve("evidence").resolve(proven.sha256() + "-" + proven.name());
    }

    /** The attestations' files, in the order of their names. */
    List<Path> files() throws IOException, AttestationRefused {
        try (Stream<Path> all = Files.list(folder)) {
            List<Path> files = all.filter(file -> file.toString().endsWith(JSON))
                    .limit(Limits.REGISTER_FILES + 1L)
                    .sorted()
                    .toList();
            if (files.size() > Limits.REGISTER_FILES) {
                throw new AttestationRefused(folder + ": holds more than " + Limits.REGISTER_FILES + " attestations.");
            }
            return files;
        }
    }

    /** Puts the key among those whose signatures count; false if it is there already. */
    public boolean know(SigningKey key) throws IOException {
        Files.createDirectories(keys());
        try {
            Files.write(Files.createFile(keys().resolve(key.fingerprint() + ".pem")), key.publicPem());
            return true;
        } catch (FileAlreadyExistsException known) {
            return false;
        }
    }

    /** Checks, signs and writes; the answer is the attestation's file. */
    public Path enter(Declaration declaration, SigningKey key) throws IOException, AttestationRefused {
        check(declaration);
        Attestation attestation = new Attestation(
                declaration.statement().host(),
                declaration.claim(),
                declaration.statement().id(),
                declaration.statement().sha256(),
                declaration.person().strip(),
                declaration.role().strip(),
                declaration.says().strip(),
                proven(declaration),
                declaration.date(),
                expiry(declaration),
                key.fingerprint());
        byte[] bytes = AttestationFile.write(attestation);
        Path file = folder.resolve(attestation.statement() + "." + attestation.claim() + "." + attestation.date() + "."
                + SmallFile.sha256(bytes).substring(0, 8) + JSON);
        // What is written must be what is read again, whatever the person typed.
        AttestationFile.read(bytes, file.getFileName().toString());
        Files.createDirectories(folder.resolve("evidence"));
        for (int i = 0; i < attestation.evidence().size(); i++) {
            Files.copy(
                    declaration.evidence().get(i),
                    evidence(attestation.evidence().get(i)),
                    StandardCopyOption.REPLACE_EXISTING);
        }
        Files.write(file.resolveSibling(file.getFileName() + SIGNATURE), key.sign(bytes));
        Files.write(file, bytes);
        return file;
    }

    /** Before a key is made or anything written. */
    public void check(Declaration declaration) throws IOException, AttestationRefused {
        String claim = declaration.claim();
        if (!Attestation.isAsked(declaration.statement(), claim)) {
            throw new AttestationRefused(
                    "The statement " + declaration.statement().id() + " does not claim " + claim + ".");
        }
        if (!Attestation.mayAnswer(claim)) {
            throw new AttestationRefused(
                    "The claim " + claim + " is for witnesses to decide; only what people answer for can be attested.");
        }
        if (declaration.evidence().isEmpty() || declaration.evidence().size() > Limits.EVIDENCE_FILES) {
            throw new AttestationRefused("Name 1 to " + Limits.EVIDENCE_FILES + " files of evidence.");
        }
        text("person", declaration.person(), Limits.NAME_CHARS);
        text("role", declaration.role(), Limits.NAME_CHARS);
        text("says", declaration.says(), Limits.SAYS_CHARS);
        proven(declaration);
        LocalDate expires = expiry(declaration);
        if (!expires.isAfter(declaration.date())) {
            throw new AttestationRefused("It must be valid for a day at least.");
        }
        if (expires.isAfter(declaration.date().plus(Limits.ATTESTATION_VALID))) {
            throw new AttestationRefused("It would be valid until " + expires
                    + "; a person's word counts for a year and a day at most, then it has to be given again.");
        }
    }

    private static void text(String field, String text, int chars) throws AttestationRefused {
        if (!AttestationFile.plainText(text.strip(), chars)) {
            throw new AttestationRefused(field + " must be a text of 1 to " + chars + " characters on one line.");
        }
    }

    private static LocalDate expiry(Declaration declaration) throws AttestationRefused {
        try {
            return declaration.date().plus(declaration.valid());
        } catch (DateTimeException | ArithmeticException e) {
            throw new AttestationRefused(
                    "There is no date " + declaration.valid() + " after " + declaration.date() + ".");
        }
    }

    private static List<Proven> proven(Declaration declaration) throws IOException, AttestationRefused {
        List<Proven> proven = new ArrayList<>();
        for (Path file : declaration.evidence()) {
            if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
                throw new AttestationRefused("The evidence " + file + " is no file that can be read.");
            }
            if (Files.size(file) > Limits.EVIDENCE_BYTES) {
                throw new AttestationRefused(
                        "The evidence " + file + " is larger than " + (Limits.EVIDENCE_BYTES >> 20) + " MiB.");
            }
            String name = file.getFileName().toString();
            if (!AttestationFile.plainName(name)) {
                throw new AttestationRefused("The evidence " + file + " has a name that cannot be written down.");
            }
            proven.add(new Proven(name, SmallFile.sha256(file)));
        }
        return proven;
    }
}
