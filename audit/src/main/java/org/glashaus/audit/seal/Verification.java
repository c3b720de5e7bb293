package org.glashaus.audit.seal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.glashaus.audit.Limits;
import org.glashaus.audit.ledger.SignedHead;
import org.glashaus.audit.report.ReportFiles;
import org.glashaus.audit.seal.Verified.Bad;
import org.glashaus.audit.seal.Verified.Signer;
import org.glashaus.audit.seal.Verified.Stamp;
import org.glashaus.audit.seal.Verified.Whole;

/**
 * A look at a bundle by somebody who was not there, without a network.
 *
 * @param signers whom the reader trusts to vouch for a signer
 * @param authorities whom the reader trusts to vouch for a time stamp
 * @param challenge what the reader had asked the audit to repeat
 */
public record Verification(
        Optional<Certificates> signers, Optional<Certificates> authorities, Optional<String> challenge, Instant now) {

    /** @throws SealRefused if there is no file to look at */
    public Verified of(Path file) throws IOException, SealRefused {
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw new SealRefused(file + ": is no file that can be read.");
        }
        byte[] bytes;
        try (InputStream in = Files.newInputStream(file)) {
            bytes = in.readNBytes(Limits.BUNDLE_BYTES + 1);
        }
        Verified found = of(bytes);
        return found instanceof Bad bad
                ? new Bad(
                        bad.faults().stream().map(fault -> file + ": " + fault).toList())
                : found;
    }

    Verified of(byte[] bytes) {
        try {
            if (bytes.length > Limits.BUNDLE_BYTES) {
                throw new Broken("is larger than the " + Limits.BUNDLE_BYTES + " bytes that a bundle may have.");
            }
            return content(CanonicalArchive.read(bytes));
        } catch (Broken fault) {
            return new Bad(List.of(fault.getMessage()));
        }
    }

    private Verified content(SortedMap<String, byte[]> files) throws Broken {
        byte[] manifest = taken(files, Manifest.NAME);
        CadesSignature signature = CadesSignature.read(taken(files, Manifest.SIGNATURE));
        List<String> faults = new ArrayList<>();
        try {
            signature.check(manifest);
        } catch (Broken fault) {
            faults.add(fault.getMessage());
        }
        faults.addAll(Manifest.faults(manifest, files));
        if (faults.isEmpty()) {
            faults.addAll(Report.faults(files));
        }
        return faults.isEmpty() ? judged(signature, files) : new Bad(faults);
    }

    private static byte[] taken(SortedMap<String, byte[]> files, String name) throws Broken {
        byte[] octets = files.remove(name);
        if (octets == null) {
            throw new Broken(name + " is missing: this is no bundle of ours.");
        }
        return octets;
    }

    private Verified judged(CadesSignature signature, SortedMap<String, byte[]> files) throws Broken {
        X509Certificate signer = signature.signerCertificate();
        Instant claimed = signature.claimed();
        Optional<Stamp> stamp = stamp(signature, claimed);
        Report report = Report.read(files.getOrDefault(ReportFiles.JSON, new byte[0]));
        times(signer, claimed);
        answered(report);
        List<String> doubts = new ArrayList<>();
        // What is known of when it was signed: an authority's word, else only that it was before now.
        Instant known = stamp.filter(Stamp::vouched).map(Stamp::time).orElse(now);
        if (!Certificates.validAt(signer, known)) {
            doubts.add("The signer's certificate was valid until "
                    + signer.getNotAfter().toInstant()
                    + ", and no time stamp that somebody vouches for shows that the signature is older.");
        }
        boolean vouched = false;
        if (signers.isPresent()) {
            // The path is looked at as it was while the signer's certificate was valid.
            Instant at = Certificates.validAt(signer, known) ? known : claimed;
            vouched = signers.get().vouchFor(signer, signature.jca(), at);
            if (!vouched) {
                throw new Broken(Manifest.SIGNATURE + ": signed by " + name(signer)
                        + ", for whom no certificate that you trust vouches.");
            }
        } else {
            doubts.add("Nobody vouches for the signer: anybody can make a certificate in any name.");
        }
        return new Whole(files.size(), signer(signer), vouched, claimed, stamp, report, head(files), doubts);
    }

    private Optional<Stamp> stamp(CadesSignature signature, Instant claimed) throws Broken {
        if (signature.timeStamp().isEmpty()) {
            return Optional.empty();
        }
        TimeStamp stamp = TimeStamp.read(signature.timeStamp().get(), signature.value());
        X509Certificate authority = stamp.certificates().getFirst();
        boolean vouched =
                authorities.isPresent() && authorities.get().vouchFor(authority, stamp.certificates(), stamp.time());
        if (authorities.isPresent() && !vouched) {
            throw new Broken(Manifest.SIGNATURE + ": time stamped by " + name(authority)
                    + ", for whom no certificate that you trust vouches.");
        }
        if (stamp.time().isBefore(claimed.minus(Limits.CLOCKS_APART))) {
            throw new Broken(Manifest.SIGNATURE + ": time stamped at " + stamp.time() + ", before it was made at "
                    + claimed + " as the signer says.");
        }
        return Optional.of(new Stamp(stamp.time(), signer(authority), vouched));
    }

    private void times(X509Certificate signer, Instant claimed) throws Broken {
        if (!Certificates.validAt(signer, claimed)) {
            throw new Broken(Manifest.SIGNATURE + ": made at " + claimed
                    + " as the signer says, when the certificate of " + name(signer) + " was not valid ("
                    + signer.getNotBefore().toInstant() + " until "
                    + signer.getNotAfter().toInstant() + ").");
        }
        if (claimed.isAfter(now.plus(Limits.CLOCKS_APART))) {
            throw new Broken(
                    Manifest.SIGNATURE + ": made at " + claimed + " as the signer says, which is yet to come.");
        }
        if (!Certificates.maySign(signer)) {
            throw new Broken(Manifest.SIGNATURE + ": the certificate of " + name(signer)
                    + " says that its key is not for signing.");
        }
    }

    private void answered(Report report) throws Broken {
        if (challenge.isPresent() && !challenge.equals(report.challenge())) {
            throw new Broken(ReportFiles.JSON + ", challenge: "
                    + report.challenge()
                            .map(other -> "is \"" + other + "\", and not the one that you gave.")
                            .orElse("is missing: this audit was not made for the one that you gave."));
        }
    }

    private static Optional<SignedHead> head(SortedMap<String, byte[]> files) throws Broken {
        byte[] line = files.get(Bundle.LEDGER_HEAD);
        if (line == null) {
            return Optional.empty();
        }
        Optional<SignedHead> head = SignedHead.read(new String(line, StandardCharsets.ISO_8859_1).strip());
        if (head.isEmpty()) {
            throw new Broken(Bundle.LEDGER_HEAD + ", line 1: is no head of a ledger.");
        }
        return head;
    }

    private static Signer signer(X509Certificate certificate) {
        return new Signer(Certificates.name(certificate), Certificates.fingerprint(certificate));
    }

    private static String name(X509Certificate certificate) {
        return Certificates.name(certificate) + " (certificate " + Certificates.fingerprint(certificate) + ")";
    }
}
