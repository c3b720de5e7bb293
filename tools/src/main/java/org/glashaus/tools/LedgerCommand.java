package org.glashaus.tools;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.glashaus.audit.ledger.Examined;
import org.glashaus.audit.ledger.LedgerFolder;
import org.glashaus.audit.ledger.LedgerProof;
import org.glashaus.audit.ledger.LedgerUnreadable;
import org.glashaus.audit.ledger.SignedHead;
import org.glashaus.conference.ledger.MerkleProofs;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What a host shows of the server's receipts. It reads only, so it may run beside the server. */
@Command(
        name = "ledger",
        description = "Shows and checks the server's receipts for what it deleted, destroyed, held and changed.",
        footer = {
            "",
            "verify ends with 0 if nothing was tampered with and with 1 if something was.",
            "Guide: docs/ledger.md"
        })
final class LedgerCommand implements Runnable {
    private static final String DATA = "The server's data folder (default: ${DEFAULT-VALUE}).";

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say which: verify, head, show or prove.");
    }

    @Command(
            name = "verify",
            sortOptions = false,
            description =
                    "Looks for anything changed, added, taken out, cut off or moved; ends with 1 if there is any.")
    int verify(
            @Option(names = "--data", paramLabel = "DIR", defaultValue = "data", description = DATA) Path data,
            @Option(
                            names = "--public-key",
                            paramLabel = "FILE",
                            description =
                                    "The server's key as you got it earlier (default: the one beside the ledger).")
                    @Nullable
                    Path publicKey,
            @Option(
                            names = "--head",
                            paramLabel = "FILE",
                            description =
                                    "A head that was seen earlier, one line; shows that all before it is as it was.")
                    @Nullable
                    Path head,
            @Option(
                            names = "--proof",
                            paramLabel = "FILE",
                            description = "Checks what ledger prove printed instead of a ledger; needs --public-key.")
                    @Nullable
                    Path proof)
            throws IOException, LedgerUnreadable {
        if (proof != null) {
            return verifyProof(proof, publicKey);
        }
        Examined examined = LedgerFolder.in(data).examine(Optional.ofNullable(publicKey), Optional.ofNullable(head));
        PrintWriter console = spec.commandLine().getOut();
        examined.faults().forEach(fault -> console.println("FAILS  " + fault));
        examined.remarks().forEach(remark -> console.println("note   " + remark));
        if (!examined.intact()) {
            return ExitCodes.DIFFERENT;
        }
        console.println(
                "holds  " + examined.leaves() + " leaves under " + examined.heads() + " signed heads; the newest is "
                        + examined.newest()
                                .map(newest -> "head " + newest.number() + " of " + newest.time() + " by the key "
                                        + newest.keyId())
                                .orElse("missing")
                        + (head == null
                                ? ". Without --head nobody can tell whether its end was cut off or all of it written anew."
                                : "; it continues the head that was seen."));
        return ExitCodes.OK;
    }

    private int verifyProof(Path proof, @Nullable Path publicKey) throws IOException, LedgerUnreadable {
        if (publicKey == null) {
            throw new ParameterException(spec.commandLine(), "--proof needs --public-key, the key of the server.");
        }
        LedgerProof shown = LedgerProof.read(proof);
        List<String> faults = shown.faults(publicKey);
        PrintWriter console = spec.commandLine().getOut();
        faults.forEach(fault -> console.println("FAILS  " + fault));
        if (!faults.isEmpty()) {
            return ExitCodes.DIFFERENT;
        }
        console.println("holds  Leaf " + shown.number() + " is in the ledger of head "
                + shown.head().number() + " (" + shown.head().time() + ")"
                + shown.seen()
                        .map(older -> ", which continues head " + older.head().number() + ".")
                        .orElse("."));
        return ExitCodes.OK;
    }

    @Command(
            name = "head",
            description = "Prints the newest signed head, to be given to somebody who will check later.")
    int head(@Option(names = "--data", paramLabel = "DIR", defaultValue = "data", description = DATA) Path data)
            throws IOException, LedgerUnreadable {
        spec.commandLine().getOut().println(LedgerFolder.in(data).newestHead().line());
        return ExitCodes.OK;
    }

    @Command(name = "show", description = "Prints each receipt in words.")
    int show(@Option(names = "--data", paramLabel = "DIR", defaultValue = "data", description = DATA) Path data)
            throws IOException, LedgerUnreadable {
        LedgerFolder.in(data).words().forEach(spec.commandLine().getOut()::println);
        return ExitCodes.OK;
    }

    @Command(
            name = "prove",
            sortOptions = false,
            description = "Prints what shows somebody without the ledger that a leaf is in it.")
    int prove(
            @Option(names = "--data", paramLabel = "DIR", defaultValue = "data", description = DATA) Path data,
            @Option(names = "--leaf", paramLabel = "N", required = true, description = "As ledger show counts them.")
                    int leaf,
            @Option(
                            names = "--head",
                            paramLabel = "FILE",
                            description = "Also shows that the ledger continues this head, which they hold.")
                    @Nullable
                    Path seen)
            throws IOException, LedgerUnreadable {
        LedgerFolder folder = LedgerFolder.in(data);
        SignedHead newest = folder.newestHead();
        Optional<SignedHead> older = seen == null ? Optional.empty() : Optional.of(LedgerFolder.headIn(seen));
        List<byte[]> leaves = folder.leaves();
        int size = Math.toIntExact(newest.size());
        if (leaf < 0 || leaf >= size || size > leaves.size()) {
            throw new ParameterException(
                    spec.commandLine(), "--leaf takes a number below " + newest.size() + ", not " + leaf + ".");
        }
        if (older.isPresent() && (older.get().size() < 1 || older.get().size() > size)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--head: signs " + older.get().size() + " leaves, and the newest head " + size + ".");
        }
        MerkleProofs proofs = new MerkleProofs(leaves);
        LedgerProof proof = new LedgerProof(
                leaf,
                new String(leaves.get(leaf), StandardCharsets.ISO_8859_1),
                newest,
                hex(proofs.inclusion(leaf, size)),
                older.map(head ->
                        new LedgerProof.Continued(head, hex(proofs.consistency(Math.toIntExact(head.size()), size)))));
        proof.lines().forEach(spec.commandLine().getOut()::println);
        return ExitCodes.OK;
    }

    private static List<String> hex(List<byte[]> hashes) {
        return hashes.stream().map(HexFormat.of()::formatHex).toList();
    }
}
