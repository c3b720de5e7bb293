package org.glashaus.features.sabotage;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.glashaus.conference.journal.JournalStore;
import org.glashaus.conference.ledger.Receipt;
import org.glashaus.conference.ledger.Receipts;

/** The ledger, which never forgets, has a receipt for each conference that opens, with the hash of its name. */
final class LedgerOfRooms implements Meddler {
    private final Map<Integer, String> rooms = new HashMap<>();
    private volatile Receipts ledger = receipt -> {};
    private volatile Duration ahead = Duration.ZERO;

    private LedgerOfRooms() {}

    static Way way() {
        LedgerOfRooms rooms = new LedgerOfRooms();
        return new Way(
                (shipped, deployment) -> shipped.withJournal(site -> rooms.beside(site, shipped.journal())),
                Optional.of(deployment -> rooms));
    }

    /** The store is as shipped: it is only on the way to it that the ledger is at hand. */
    private JournalStore beside(JournalStore.Site site, JournalStore.Factory journal) throws JournalStore.StoreFailure {
        ledger = site.receipts();
        ahead = Duration.between(Instant.now(), site.now());
        return journal.open(site);
    }

    @Override
    public void asked(int from, String message) {
        JsonObject asked = new JsonObject(message);
        if ("join".equals(asked.getString("type"))) {
            rooms.put(from, asked.getString("room"));
        }
    }

    @Override
    public Map<Integer, List<String>> message(int to, String message, Map<Integer, String> sockets) {
        JsonObject told = new JsonObject(message);
        if ("welcome".equals(told.getString("type"))) {
            String room = rooms.remove(to);
            if (room != null && told.getJsonArray("participants").isEmpty() && !told.getBoolean("resumed")) {
                opened(room);
            }
        }
        return Map.of(to, List.of(message));
    }

    private void opened(String room) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(room.getBytes(StandardCharsets.UTF_8));
            ledger.keep(new Receipt.ConfigurationChanged(
                    Instant.now().plus(ahead), "room:opened", HexFormat.of().formatHex(hash)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
