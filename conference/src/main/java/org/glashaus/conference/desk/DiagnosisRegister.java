package org.glashaus.conference.desk;

import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.glashaus.conference.files.OwnFile;
import org.glashaus.conference.limits.DeskLimits;

/**
 * Who looked closer, when and why: the host's own staff, apart from the ledger, which has a hash of it only. The hash's salt
 * goes with the entry, so that nobody can try names and reasons against the ledger afterwards.
 */
final class DiagnosisRegister {
    static final String FILE = "diagnoses.json";
    private static final String HMAC = "HmacSHA256";

    private final Path file;
    private List<Entry> entries;

    private DiagnosisRegister(Path file, List<Entry> entries) {
        this.file = file;
        this.entries = entries;
    }

    /** @param ended empty until its end stands in the ledger */
    record Entry(String reason, String author, Instant since, Instant until, String salt, Optional<Instant> ended) {

        Entry ended(Instant then) {
            return new Entry(reason, author, since, until, salt, Optional.of(then));
        }

        /** What stands for it in the ledger. */
        String hash() {
            try {
                Mac mac = Mac.getInstance(HMAC);
                mac.init(new SecretKeySpec(HexFormat.of().parseHex(salt), HMAC));
                return HexFormat.of()
                        .formatHex(mac.doFinal((reason + "\n" + author + "\n").getBytes(StandardCharsets.UTF_8)));
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("Every Java platform has HMAC-SHA256", e);
            }
        }
    }

    static DiagnosisRegister open(Path dataFolder) throws IOException {
        Path file = dataFolder.resolve(FILE);
        List<Entry> entries = new ArrayList<>();
        if (Files.exists(file)) {
            try {
                for (Object entry : new JsonArray(Files.readString(file))) {
                    entries.add(read((JsonObject) entry));
                }
            } catch (DecodeException
                    | ClassCastException
                    | IllegalArgumentException
                    | NullPointerException
                    | DateTimeException broken) {
                throw new IOException("the register of diagnoses " + file + " cannot be read", broken);
            }
        }
        return new DiagnosisRegister(file, entries);
    }

    /** The one whose end is not in the ledger yet. */
    Optional<Entry> open() {
        return entries.stream().filter(entry -> entry.ended().isEmpty()).findFirst();
    }

    void add(Entry entry) throws IOException {
        List<Entry> more = new ArrayList<>(entries);
        more.add(entry);
        keep(more);
    }

    void end(Entry entry, Instant then) throws IOException {
        keep(entries.stream()
                .map(one -> one.equals(entry) ? one.ended(then) : one)
                .toList());
    }

    void forgetOld(Instant now) throws IOException {
        List<Entry> left = entries.stream()
                .filter(entry -> entry.ended()
                        .map(then ->
                                then.plus(DeskLimits.DIAGNOSIS_REGISTERED_FOR).isAfter(now))
                        .orElse(true))
                .toList();
        if (left.size() < entries.size()) {
            keep(left);
        }
    }

    private void keep(List<Entry> now) throws IOException {
        JsonArray json = new JsonArray();
        now.forEach(entry -> json.add(written(entry)));
        OwnFile.write(file, json.encodePrettily().getBytes(StandardCharsets.UTF_8));
        entries = now;
    }

    private static JsonObject written(Entry entry) {
        JsonObject json = new JsonObject()
                .put("reason", entry.reason())
                .put("author", entry.author())
                .put("since", entry.since().toString())
                .put("until", entry.until().toString())
                .put("salt", entry.salt());
        entry.ended().ifPresent(then -> json.put("ended", then.toString()));
        return json;
    }

    private static Entry read(JsonObject json) {
        return new Entry(
                json.getString("reason"),
                json.getString("author"),
                Instant.parse(json.getString("since")),
                Instant.parse(json.getString("until")),
                json.getString("salt"),
                Optional.ofNullable(json.getString("ended")).map(Instant::parse));
    }
}
