package org.glashaus.tools;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.glashaus.audit.attest.Attestation;
import org.glashaus.audit.attest.AttestationRefused;
import org.glashaus.audit.attest.Attestations;
import org.glashaus.audit.attest.Attestations.Entry;
import org.glashaus.audit.attest.Declaration;
import org.glashaus.audit.attest.Register;
import org.glashaus.audit.attest.SigningKey;
import org.glashaus.spec.StatementRefused;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The host's signed answers to what no witness can see. */
@Command(
        name = "attest",
        sortOptions = false,
        description = "Writes down and signs what a named person answers for, with evidence and an end.",
        footer = {
            "",
            "A word is given for one claim of one wording of a statement, for a year and a day at most. The register holds"
                    + " the name and role of whoever gives it; attest list says which entries are due for deletion.",
            "Guide: docs/attestations.md"
        })
final class AttestCommand implements Callable<Integer> {
    static final String REGISTER = "attestations";

    private final InstantSource clock;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Option(names = "--statement", paramLabel = "ID|FILE", description = "The statement that makes the claim.")
    private @Nullable String statement;

    @Option(names = "--claim", paramLabel = "ID", description = "The claim, as statement explain names it.")
    private @Nullable String claim;

    @Option(names = "--person", paramLabel = "NAME", description = "Who answers for it.")
    private @Nullable String person;

    @Option(names = "--role", paramLabel = "ROLE", description = "As what, in the host's organisation.")
    private @Nullable String role;

    @Option(names = "--says", paramLabel = "TEXT", description = "What is attested, in that person's words.")
    private @Nullable String says;

    @Option(
            names = "--evidence",
            paramLabel = "FILE",
            arity = "1..*",
            description = "What shows it; each file is copied into the register.")
    private List<Path> evidence = List.of();

    @Option(
            names = "--valid",
            paramLabel = "PERIOD",
            defaultValue = "P1Y",
            description = "From today on, ISO 8601 (default: ${DEFAULT-VALUE}).")
    private String valid = "P1Y";

    @Option(
            names = "--key",
            paramLabel = "KEY.pem",
            defaultValue = "attestation-key.pem",
            description = "The person's private key; made if there is none (default: ${DEFAULT-VALUE}).")
    private Path key = Path.of("attestation-key.pem");

    @Option(
            names = {"--out", "--attestations"},
            paramLabel = "DIR",
            defaultValue = REGISTER,
            description = "The register (default: ${DEFAULT-VALUE}).")
    private Path out = Path.of(REGISTER);

    AttestCommand(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() throws StatementRefused, AttestationRefused, IOException {
        Declaration declaration = new Declaration(
                StatementChoice.of(named("--statement", statement)),
                named("--claim", claim),
                named("--person", person),
                named("--role", role),
                named("--says", says),
                evidence,
                today(),
                period());
        Register register = new Register(out);
        register.check(declaration);
        PrintWriter console = spec.commandLine().getOut();
        SigningKey signing = key(console);
        if (register.know(signing)) {
            console.println("The register takes this key's signatures from now on: " + signing.fingerprint());
        }
        Path file = register.enter(declaration, signing);
        console.println("Attested: " + file + " (signature beside it, evidence in the register).");
        return ExitCodes.OK;
    }

    private SigningKey key(PrintWriter console) throws IOException, AttestationRefused {
        if (Files.exists(key)) {
            return SigningKey.read(key);
        }
        SigningKey made = SigningKey.make(key);
        console.println("A key pair was made. Private half, for nobody else to read: " + key.toAbsolutePath()
                + "; public half: " + SigningKey.publicHalf(key).toAbsolutePath());
        return made;
    }

    @Command(name = "list", description = "Lists whose word the register holds, and what is due.")
    int list(
            @Option(
                            names = {"--out", "--attestations"},
                            paramLabel = "DIR",
                            defaultValue = REGISTER)
                    Path register)
            throws IOException, AttestationRefused {
        PrintWriter console = spec.commandLine().getOut();
        List<Entry> entries = Attestations.in(register).entries();
        for (Entry entry : entries) {
            console.println(entry.attestation()
                    .map(word -> word.statement() + " " + word.claim() + ": " + word.person() + ", " + word.role()
                            + ", " + word.date() + " until " + word.expires() + state(entry, word))
                    .orElse(entry.file() + ": counts for nothing. "
                            + entry.fault().orElse("")));
        }
        console.println(entries.size() + (entries.size() == 1 ? " attestation." : " attestations."));
        return ExitCodes.OK;
    }

    private String state(Entry entry, Attestation word) {
        if (word.dueForDeletion(today())) {
            return "; due for deletion (" + entry.file() + ")";
        }
        return entry.faultOn(today())
                .map(fault -> "; counts for nothing: " + fault)
                .orElse("");
    }

    @Command(
            name = "verify",
            description = "Checks signatures, keys, evidence and dates; ends with 1 if any attestation does not count.")
    int verify(
            @Option(
                            names = {"--out", "--attestations"},
                            paramLabel = "DIR",
                            defaultValue = REGISTER)
                    Path register)
            throws IOException, AttestationRefused {
        PrintWriter console = spec.commandLine().getOut();
        int faults = 0;
        for (Entry entry : Attestations.in(register).entries()) {
            Optional<String> fault = entry.faultOn(today());
            faults += fault.isPresent() ? 1 : 0;
            console.println(fault.map(why -> "FAILS  " + why).orElse("holds  " + entry.file()));
        }
        return faults == 0 ? ExitCodes.OK : ExitCodes.DIFFERENT;
    }

    private Period period() {
        try {
            return Period.parse(valid);
        } catch (DateTimeParseException e) {
            throw new ParameterException(
                    spec.commandLine(), "--valid must be an ISO 8601 period such as P1Y or P6M, not " + valid + ".", e);
        }
    }

    private String named(String option, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw new ParameterException(
                    spec.commandLine(), option + " is missing (or say: attest list, attest verify).");
        }
        return value;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
