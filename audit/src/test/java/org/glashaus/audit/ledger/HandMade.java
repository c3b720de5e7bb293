package org.glashaus.audit.ledger;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** A ledger written by the letter of docs/ledger.md, so that the verifier is tested against the format and not a server. */
final class HandMade {
    static final KeyPair KEY = newKey();

    final List<String> lines = new ArrayList<>();
    private final List<byte[]> leaves = new ArrayList<>();
    private KeyPair key;
    private int heads;

    HandMade() {
        this(KEY);
    }

    HandMade(KeyPair key) {
        this.key = key;
        take(key);
    }

    void take(KeyPair next) {
        key = next;
        leaf("{\"at\":\"2026-03-01T00:00:00Z\",\"key\":\""
                + base64(next.getPublic().getEncoded()) + "\",\"kind\":\"key-taken\"}");
    }

    HandMade leaf(String line) {
        lines.add(line);
        leaves.add(line.getBytes(StandardCharsets.US_ASCII));
        return this;
    }

    HandMade deleted(int entries) {
        return leaf("{\"at\":\"2026-03-01T00:00:00Z\",\"category\":\"web-access\",\"entries\":" + entries
                + ",\"kind\":\"deleted\",\"upTo\":\"2026-02-15T00:00:00Z\"}");
    }

    HandMade head() {
        return head(heads, leaves.size());
    }

    HandMade head(int number, int size) {
        String text = "glashaus-ledger-head/1 " + number + " " + size + " "
                + HexFormat.of().formatHex(Reference.root(leaves.subList(0, size))) + " 2026-03-01T00:00:0"
                + number % 10
                + "Z " + id(key);
        lines.add(text + " " + base64(sign(text)));
        heads = number + 1;
        return this;
    }

    byte[] sign(String text) {
        try {
            Signature ecdsa = Signature.getInstance("SHA256withECDSAinP1363Format");
            ecdsa.initSign(key.getPrivate());
            ecdsa.update(text.getBytes(StandardCharsets.US_ASCII));
            return RawSignature.inP1363(ecdsa.sign()).withLowS().der();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    SignedHead newest() {
        return SignedHead.read(lines.getLast()).orElseThrow();
    }

    List<byte[]> leaves() {
        return leaves;
    }

    String text() {
        return text(lines);
    }

    static String text(List<String> lines) {
        return String.join("\n", lines) + "\n";
    }

    Examined examined() {
        return examine(text(), Optional.empty());
    }

    static Examined examine(String text, Optional<SignedHead> seen) {
        return examine(text, seen, KEY);
    }

    static Examined examine(String text, Optional<SignedHead> seen, KeyPair anchor) {
        LedgerExamination examination = new LedgerExamination(seen);
        try {
            new LedgerLines(new ByteArrayInputStream(text.getBytes(StandardCharsets.ISO_8859_1))).forEach(examination);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return examination.finish(
                PublicHalf.read(base64(anchor.getPublic().getEncoded())).orElseThrow());
    }

    static String pem(KeyPair key) {
        return "-----BEGIN PUBLIC KEY-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'})
                        .encodeToString(key.getPublic().getEncoded())
                + "\n-----END PUBLIC KEY-----\n";
    }

    static String id(KeyPair key) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256")
                            .digest(key.getPublic().getEncoded()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static KeyPair newKey() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String base64(byte[] octets) {
        return Base64.getEncoder().encodeToString(octets);
    }
}
