package org.glashaus.conference.desk;

import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.glashaus.conference.files.OwnFile;
import org.glashaus.conference.limits.DeskLimits;
import org.jspecify.annotations.Nullable;

/** The folder where a request and its answer lie, each for as long as it takes the other side to read it. */
public final class RequestFolder {
    private static final String FOLDER = "desk";
    private static final String REQUEST = "request";
    private static final String ANSWER = "answer";
    private static final String ID = "id";
    private static final Pattern ID_FIRST = Pattern.compile("\\{\"" + ID + "\":\"([0-9a-f-]{36})\"");
    private static final int HEAD_OCTETS = 64;

    private final Path folder;
    private long answeredNanos = System.nanoTime();

    private RequestFolder(Path folder) {
        this.folder = folder;
    }

    /** For the server: what an earlier one left there is nobody's any more. */
    static RequestFolder open(Path keyFolder) throws IOException {
        Path folder = keyFolder.resolve(FOLDER);
        Files.createDirectories(folder, OwnFile.FOLDER_OF_OWNER);
        OwnFile.destroy(folder.resolve(REQUEST));
        OwnFile.destroy(folder.resolve(ANSWER));
        return new RequestFolder(folder);
    }

    /**
     * What is asked, if anything is; it lies there no longer then. An answer that nobody fetched goes as well. What is too large
     * is refused here.
     */
    Optional<JsonObject> take() throws IOException {
        if (System.nanoTime() - answeredNanos > DeskLimits.DESK_ANSWERS_WITHIN.toNanos()) {
            OwnFile.destroy(folder.resolve(ANSWER));
        }
        Path request = folder.resolve(REQUEST);
        if (!Files.isRegularFile(request, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        byte[] octets;
        long size = Files.size(request);
        try (InputStream in = Files.newInputStream(request, LinkOption.NOFOLLOW_LINKS)) {
            octets = in.readNBytes(DeskLimits.DESK_REQUEST_OCTETS + 1);
        } finally {
            OwnFile.destroy(request);
        }
        if (octets.length > DeskLimits.DESK_REQUEST_OCTETS) {
            answer(new JsonObject().put(ID, idBefore(octets)), tooLarge(Math.max(size, octets.length)));
            return Optional.empty();
        }
        return parsed(octets);
    }

    /** Whose answer it is can be read though the rest is not: it stands first. */
    private static @Nullable String idBefore(byte[] octets) {
        Matcher id = ID_FIRST.matcher(new String(octets, 0, HEAD_OCTETS, StandardCharsets.UTF_8));
        return id.lookingAt() ? id.group(1) : null;
    }

    private static JsonObject tooLarge(long octets) {
        return new JsonObject()
                .put(
                        "refused",
                        "The request has " + octets + " octets, and the server takes at most "
                                + DeskLimits.DESK_REQUEST_OCTETS + ": nothing is done.");
    }

    void answer(JsonObject request, JsonObject answer) throws IOException {
        answeredNanos = System.nanoTime();
        OwnFile.write(folder.resolve(ANSWER), octets(answer.put(ID, request.getString(ID))));
    }

    /** For the host's commands: asks and waits. */
    public static JsonObject ask(Path keyFolder, JsonObject request) throws IOException, NobodyAnswers {
        RequestFolder there = new RequestFolder(keyFolder.resolve(FOLDER));
        if (!Files.isDirectory(there.folder)) {
            throw new NobodyAnswers("No server has run with the key folder " + keyFolder + " yet.");
        }
        try (FileChannel channel =
                FileChannel.open(there.folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            turn(channel);
            return there.asked(request, keyFolder);
        }
    }

    /** Commands are answered one after the other; scripts start several at once. */
    private static void turn(FileChannel channel) throws IOException, NobodyAnswers {
        long deadlineNanos = System.nanoTime() + DeskLimits.DESK_TURN_WITHIN.toNanos();
        while (lock(channel) == null) {
            if (System.nanoTime() - deadlineNanos >= 0 || Thread.interrupted()) {
                throw new NobodyAnswers("Other commands have been asking the server for "
                        + DeskLimits.DESK_TURN_WITHIN.toSeconds() + " seconds; try again.");
            }
            LockSupport.parkNanos(DeskLimits.DESK_LOOKED_AT_EVERY.toNanos() / 4);
        }
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException taken) {
            return null;
        }
    }

    private JsonObject asked(JsonObject request, Path keyFolder) throws IOException, NobodyAnswers {
        String id = UUID.randomUUID().toString();
        byte[] octets = octets(new JsonObject().put(ID, id).mergeIn(request));
        if (octets.length > DeskLimits.DESK_REQUEST_OCTETS) {
            return tooLarge(octets.length);
        }
        OwnFile.write(folder.resolve(REQUEST), octets);
        long deadlineNanos = System.nanoTime() + DeskLimits.DESK_ANSWERS_WITHIN.toNanos();
        Path answer = folder.resolve(ANSWER);
        while (System.nanoTime() < deadlineNanos && !Thread.interrupted()) {
            if (Files.exists(answer)) {
                Optional<JsonObject> read = parsed(Files.readAllBytes(answer));
                OwnFile.destroy(answer);
                if (read.filter(one -> id.equals(one.getString(ID))).isPresent()) {
                    return read.get();
                }
            }
            LockSupport.parkNanos(DeskLimits.DESK_LOOKED_AT_EVERY.toNanos() / 4);
        }
        if (!Files.deleteIfExists(folder.resolve(REQUEST))) {
            throw new NobodyAnswers(
                    "The server has taken the request and not answered yet. It may still carry it out: look"
                            + " before you ask again (hold list, journal show).");
        }
        throw new NobodyAnswers("No server answers that runs with the key folder " + keyFolder + ".");
    }

    private static Optional<JsonObject> parsed(byte[] octets) {
        try {
            return Optional.of(new JsonObject(new String(octets, StandardCharsets.UTF_8)));
        } catch (DecodeException | ClassCastException noRequest) {
            return Optional.empty();
        }
    }

    private static byte[] octets(JsonObject content) {
        return content.encode().getBytes(StandardCharsets.UTF_8);
    }

    /** There is no server, or not with these folders; the message says so in one sentence. */
    public static final class NobodyAnswers extends Exception {
        private static final long serialVersionUID = 1L;

        NobodyAnswers(String sentence) {
            super(sentence);
        }
    }
}
