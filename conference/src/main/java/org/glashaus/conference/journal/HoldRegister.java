package org.glashaus.conference.journal;

import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.glashaus.conference.files.OwnFile;
import org.glashaus.conference.limits.DeskLimits;
import org.glashaus.spec.LogCategory;

/**
 * Why, by whom and until when deletion is suspended: a file of the host's own staff, apart from the ledger, which knows a
 * hold by its number alone. What was held and for whom goes with the release; the rest a while later.
 */
final class HoldRegister {
    private static final String FILE = "holds.json";

    private final Path file;
    private List<Hold> holds;

    private HoldRegister(Path file, List<Hold> holds) {
        this.file = file;
        this.holds = holds;
    }

    static HoldRegister open(Path dataFolder) throws IOException {
        Path file = dataFolder.resolve(FILE);
        List<Hold> holds = new ArrayList<>();
        if (Files.exists(file)) {
            try {
                for (Object hold : new JsonArray(Files.readString(file))) {
                    holds.add(read((JsonObject) hold));
                }
            } catch (DecodeException | ClassCastException | IllegalArgumentException | DateTimeException broken) {
                throw new IOException("the register of holds " + file + " cannot be read", broken);
            }
        }
        return new HoldRegister(file, holds);
    }

    List<Hold> all() {
        return holds;
    }

    List<Hold> active(LogCategory category) {
        return holds.stream()
                .filter(hold -> hold.active() && hold.scope().category() == category)
                .toList();
    }

    Hold place(Hold hold) throws IOException {
        List<Hold> more = new ArrayList<>(holds);
        more.add(hold);
        keep(more);
        return hold;
    }

    Optional<Hold> active(long id) {
        return holds.stream().filter(hold -> hold.id() == id && hold.active()).findFirst();
    }

    /** Empty if there is no such hold any more. */
    Optional<Hold> release(long id, Instant now) throws IOException {
        Optional<Hold> found = active(id);
        if (found.isPresent()) {
            Hold hold = found.get();
            Hold released = new Hold(
                    id,
                    hold.scope().past(),
                    hold.ground(),
                    hold.words(),
                    hold.author(),
                    hold.reviewDate(),
                    hold.placed(),
                    Optional.of(now));
            keep(holds.stream().map(h -> h.id() == id ? released : h).toList());
        }
        return found;
    }

    void forgetOld(Instant now) throws IOException {
        List<Hold> left = holds.stream()
                .filter(hold -> hold.released()
                        .map(then -> then.plus(DeskLimits.HOLD_REGISTERED_FOR).isAfter(now))
                        .orElse(true))
                .toList();
        if (left.size() < holds.size()) {
            keep(left);
        }
    }

    private void keep(List<Hold> now) throws IOException {
        JsonArray json = new JsonArray();
        now.forEach(hold -> json.add(written(hold)));
        OwnFile.write(file, json.encodePrettily().getBytes(StandardCharsets.UTF_8));
        holds = now;
    }

    private static JsonObject written(Hold hold) {
        JsonObject json = new JsonObject()
                .put("id", hold.id())
                .put("category", hold.scope().category().name())
                .put("from", hold.scope().from().toString())
                .put("to", hold.scope().to().toString())
                .put("ground", hold.ground().name())
                .put("words", hold.words())
                .put("author", hold.author())
                .put("review", hold.reviewDate().toString())
                .put("placed", hold.placed().toString());
        hold.scope().network().ifPresent(network -> json.put("network", network.text()));
        hold.scope()
                .room()
                .ifPresent(room ->
                        json.put("room", new JsonArray().add(room.high()).add(room.low())));
        if (!hold.scope().numbers().isEmpty()) {
            json.put(
                    "numbers",
                    new JsonArray(hold.scope().numbers().stream().sorted().toList()));
        }
        hold.released().ifPresent(then -> json.put("released", then.toString()));
        return json;
    }

    private static Hold read(JsonObject json) {
        Hold.Scope scope = new Hold.Scope(
                LogCategory.valueOf(json.getString("category")),
                Instant.parse(json.getString("from")),
                Instant.parse(json.getString("to")),
                Optional.ofNullable(json.getString("network")).map(HoldRegister::network),
                Optional.ofNullable(json.getJsonArray("room"))
                        .map(room -> new RoomHash(room.getLong(0), room.getLong(1))),
                json.getJsonArray("numbers", new JsonArray()).stream()
                        .map(number -> ((Number) number).longValue())
                        .collect(Collectors.toSet()));
        return new Hold(
                json.getLong("id"),
                scope,
                Hold.Ground.valueOf(json.getString("ground")),
                json.getString("words"),
                json.getString("author"),
                LocalDate.parse(json.getString("review")),
                Instant.parse(json.getString("placed")),
                Optional.ofNullable(json.getString("released")).map(Instant::parse));
    }

    private static LoggedAddress network(String text) {
        return LoggedAddress.parse(text).orElseThrow(() -> new IllegalArgumentException("no network"));
    }
}
