package org.glashaus.features.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.KeyAgreement;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * A program's side of what participants seal for each other, after {@code docs/protocol.md} and by the JDK's ciphers alone: it gets and
 * hands on a room's keys, says its name under them, and opens what others have sealed. It asks once only, whoever is there longest. To be used under one lock.
 */
final class RoomSeal {
    private static final String VERSION = "v1.";
    private static final int COORDINATE_OCTETS = 32;
    private static final int KEY_OCTETS = 32;
    private static final int NUMBER_OCTETS = 6;
    private static final int NONCE_OCTETS = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final KeyPair own;
    private final Map<String, byte[]> ring = new LinkedHashMap<>();
    private final Map<String, String> points = new HashMap<>();
    private final String name;
    private String id = "";

    RoomSeal(String name) {
        this.name = name;
        try {
            KeyPairGenerator pairs = KeyPairGenerator.getInstance("EC");
            pairs.initialize(new ECGenParameterSpec("secp256r1"));
            own = pairs.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has P-256", e);
        }
    }

    /** What others are told of this program's key pair. */
    String point() {
        ECPoint point = ((ECPublicKey) own.getPublic()).getW();
        byte[] octets = new byte[1 + 2 * COORDINATE_OCTETS];
        octets[0] = 4;
        put(point.getAffineX(), octets, 1);
        put(point.getAffineY(), octets, 1 + COORDINATE_OCTETS);
        return text(octets);
    }

    private static void put(BigInteger number, byte[] octets, int at) {
        byte[] bytes = number.toByteArray();
        int length = Math.min(bytes.length, COORDINATE_OCTETS);
        System.arraycopy(bytes, bytes.length - length, octets, at + COORDINATE_OCTETS - length, length);
    }

    /** What is to be said because of a message. */
    List<ObjectNode> heard(JsonNode message) {
        try {
            return switch (message.path("type").asText()) {
                case "welcome" -> welcomed(message);
                case "joined" -> {
                    meet(message.path("participant"));
                    yield List.of();
                }
                case "key" ->
                    message.has("sealed")
                            ? handed(message)
                            : asked(message.path("participant").asText());
                default -> List.of();
            };
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            // What does not open is left as it is.
            return List.of();
        }
    }

    private List<ObjectNode> welcomed(JsonNode welcome) throws GeneralSecurityException {
        id = welcome.path("participant").asText();
        welcome.path("participants").forEach(this::meet);
        for (JsonNode other : welcome.path("participants")) {
            if (other.has("key")) {
                return List.of(
                        Listener.message("key").put("to", other.path("id").asText()));
            }
        }
        byte[] key = new byte[KEY_OCTETS];
        RANDOM.nextBytes(key);
        ring.put(number(key), key);
        return named();
    }

    private void meet(JsonNode participant) {
        if (participant.has("key")) {
            points.put(participant.path("id").asText(), participant.path("key").asText());
        }
    }

    private List<ObjectNode> asked(String by) throws GeneralSecurityException {
        String theirs = points.get(by);
        if (theirs == null || ring.isEmpty()) {
            return List.of();
        }
        ByteArrayOutputStream keys = new ByteArrayOutputStream();
        ring.values().forEach(keys::writeBytes);
        String sealed = VERSION + text(encrypted(pairKey(theirs, theirs, point()), "", keys.toByteArray()));
        return List.of(Listener.message("key").put("to", by).put("sealed", sealed));
    }

    private List<ObjectNode> handed(JsonNode answer) throws GeneralSecurityException {
        String theirs = points.get(answer.path("participant").asText());
        if (theirs == null) {
            return List.of();
        }
        byte[] sealed = octets(answer.path("sealed").asText().substring(VERSION.length()));
        byte[] keys = decrypted(pairKey(theirs, point(), theirs), "", sealed);
        for (int at = 0; at + KEY_OCTETS <= keys.length; at += KEY_OCTETS) {
            byte[] key = Arrays.copyOfRange(keys, at, at + KEY_OCTETS);
            ring.putIfAbsent(number(key), key);
        }
        return named();
    }

    private List<ObjectNode> named() throws GeneralSecurityException {
        return List.of(Listener.message("name").put("sealed", sealed("name", name)));
    }

    /** How many keys it has. */
    int keys() {
        return ring.size();
    }

    /** A chat message; empty while there is no key. */
    Optional<ObjectNode> said(String words) {
        try {
            return ring.isEmpty()
                    ? Optional.empty()
                    : Optional.of(Listener.message("chat").put("sealed", sealed("chat", name + "\n" + words)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has AES-GCM", e);
        }
    }

    private String sealed(String kind, String clear) throws GeneralSecurityException {
        Map.Entry<String, byte[]> first = ring.entrySet().iterator().next();
        byte[] octets = encrypted(aes(first.getValue()), bound(kind, id), clear.getBytes(StandardCharsets.UTF_8));
        return VERSION + first.getKey() + "." + text(octets);
    }

    /** The message as who holds the keys reads it: names and chat in clear beside what was sealed. */
    JsonNode opened(JsonNode message) {
        JsonNode copy = message.deepCopy();
        switch (copy.path("type").asText()) {
            case "chat" -> openChat(copy);
            case "name" -> openName(copy, copy.path("participant").asText());
            case "joined" ->
                openName(
                        copy.path("participant"),
                        copy.path("participant").path("id").asText());
            case "welcome" -> {
                copy.path("participants")
                        .forEach(each -> openName(each, each.path("id").asText()));
                copy.path("chat").forEach(this::openChat);
            }
            default -> {}
        }
        return copy;
    }

    private void openName(JsonNode holder, String whose) {
        if (holder instanceof ObjectNode object && object.has("sealed")) {
            open("name", whose, object.path("sealed").asText()).ifPresent(clear -> object.put("name", clear));
        }
    }

    private void openChat(JsonNode chat) {
        if (chat instanceof ObjectNode object) {
            open(
                            "chat",
                            object.path("participant").asText(),
                            object.path("sealed").asText())
                    .ifPresent(clear -> {
                        String[] parts = clear.split("\n", 2);
                        object.put("name", parts[0]).put("text", parts[parts.length - 1]);
                    });
        }
    }

    private Optional<String> open(String kind, String sender, String sealed) {
        String[] parts = sealed.split("\\.", -1);
        byte[] key = parts.length == 3 ? ring.get(parts[1]) : null;
        if (key == null) {
            return Optional.empty();
        }
        try {
            byte[] clear = decrypted(aes(key), bound(kind, sender), octets(parts[2]));
            return Optional.of(new String(clear, StandardCharsets.UTF_8));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private SecretKey pairKey(String theirs, String asker, String answerer) throws GeneralSecurityException {
        byte[] octets = octets(theirs);
        AlgorithmParameters curve = AlgorithmParameters.getInstance("EC");
        curve.init(new ECGenParameterSpec("secp256r1"));
        ECPoint point = new ECPoint(
                new BigInteger(1, Arrays.copyOfRange(octets, 1, 1 + COORDINATE_OCTETS)),
                new BigInteger(1, Arrays.copyOfRange(octets, 1 + COORDINATE_OCTETS, octets.length)));
        KeyAgreement agreement = KeyAgreement.getInstance("ECDH");
        agreement.init(own.getPrivate());
        agreement.doPhase(
                KeyFactory.getInstance("EC")
                        .generatePublic(new ECPublicKeySpec(point, curve.getParameterSpec(ECParameterSpec.class))),
                true);
        byte[] info = ("glashaus v1 keys " + asker + " " + answerer).getBytes(StandardCharsets.US_ASCII);
        return KDF.getInstance("HKDF-SHA256")
                .deriveKey(
                        "AES",
                        HKDFParameterSpec.ofExtract()
                                .addIKM(agreement.generateSecret())
                                .thenExpand(info, KEY_OCTETS));
    }

    private static byte[] encrypted(SecretKey key, String bound, byte[] clear) throws GeneralSecurityException {
        byte[] nonce = new byte[NONCE_OCTETS];
        RANDOM.nextBytes(nonce);
        byte[] sealed = cipher(Cipher.ENCRYPT_MODE, key, nonce, bound).doFinal(clear);
        byte[] whole = Arrays.copyOf(nonce, NONCE_OCTETS + sealed.length);
        System.arraycopy(sealed, 0, whole, NONCE_OCTETS, sealed.length);
        return whole;
    }

    private static byte[] decrypted(SecretKey key, String bound, byte[] sealed) throws GeneralSecurityException {
        byte[] nonce = Arrays.copyOf(sealed, NONCE_OCTETS);
        return cipher(Cipher.DECRYPT_MODE, key, nonce, bound)
                .doFinal(sealed, NONCE_OCTETS, Math.max(0, sealed.length - NONCE_OCTETS));
    }

    private static Cipher cipher(int mode, SecretKey key, byte[] nonce, String bound) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(bound.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    private static SecretKey aes(byte[] key) {
        return new SecretKeySpec(key, "AES");
    }

    private static String bound(String kind, String sender) {
        return "glashaus v1 " + kind + " " + sender;
    }

    private static String number(byte[] key) throws GeneralSecurityException {
        return text(Arrays.copyOf(MessageDigest.getInstance("SHA-256").digest(key), NUMBER_OCTETS));
    }

    private static String text(byte[] octets) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(octets);
    }

    private static byte[] octets(String text) {
        return Base64.getUrlDecoder().decode(text);
    }
}
