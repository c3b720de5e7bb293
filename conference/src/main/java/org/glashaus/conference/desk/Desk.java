package org.glashaus.conference.desk;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.glashaus.conference.journal.Erasure;
import org.glashaus.conference.journal.Hold;
import org.glashaus.conference.journal.Journal;
import org.glashaus.conference.journal.Journal.HoldRefused;
import org.glashaus.conference.journal.JournalStore.StoreFailure;
import org.glashaus.conference.journal.LoggedAddress;
import org.glashaus.conference.limits.Limits;
import org.glashaus.spec.LogCategory;

/** Looks for requests of the host's on a thread of its own, carries them out and answers. */
public final class Desk implements AutoCloseable {
    private final RequestFolder folder;
    private final Journal journal;
    private final Diagnosis diagnosis;
    private final DiagnosisRequests diagnoses;
    private final Consumer<Throwable> faults;
    private final Thread thread;
    private volatile boolean closing;

    /** What can be asked for. */
    public enum Wish {
        HOLD_ADD,
        HOLD_LIST,
        HOLD_RELEASE,
        JOURNAL_ERASE,
        DIAGNOSE_START,
        DIAGNOSE_SHOW,
        DIAGNOSE_STOP
    }

    private Desk(RequestFolder folder, Journal journal, Diagnosis diagnosis, Consumer<Throwable> faults) {
        this.folder = folder;
        this.journal = journal;
        this.diagnosis = diagnosis;
        this.diagnoses = new DiagnosisRequests(diagnosis);
        this.faults = faults;
        this.thread = Thread.ofPlatform().name("desk").unstarted(this::work);
    }

    public static Desk open(Path keyFolder, Journal journal, Diagnosis diagnosis, Consumer<Throwable> faults)
            throws IOException {
        Desk desk = new Desk(RequestFolder.open(keyFolder), journal, diagnosis, faults);
        desk.thread.start();
        return desk;
    }

    private void work() {
        while (!closing) {
            contained(this::look);
            contained(diagnosis::look);
            LockSupport.parkNanos(Limits.DESK_LOOKED_AT_EVERY.toNanos());
        }
    }

    private interface Step {
        void take() throws IOException;
    }

    private void contained(Step step) {
        try {
            step.take();
        } catch (IOException | RuntimeException fault) {
            faults.accept(fault);
        }
    }

    private void look() throws IOException {
        var request = folder.take();
        if (request.isPresent()) {
            folder.answer(request.get(), answered(request.get()));
        }
    }

    private JsonObject answered(JsonObject request) {
        try {
            return switch (Wish.valueOf(request.getString("wish"))) {
                case HOLD_ADD -> new JsonObject().put("hold", placed(request));
                case HOLD_LIST -> new JsonObject().put("holds", listed());
                case HOLD_RELEASE -> new JsonObject().put("released", journal.release(request.getLong("hold")));
                case JOURNAL_ERASE -> erased(request);
                case DIAGNOSE_START -> diagnoses.start(request);
                case DIAGNOSE_SHOW -> diagnoses.show(request);
                case DIAGNOSE_STOP -> diagnoses.stop();
            };
        } catch (HoldRefused | StoreFailure | Diagnosis.Refused refused) {
            return new JsonObject().put("refused", refused.getMessage());
        } catch (RuntimeException unreadable) {
            return new JsonObject().put("refused", "The request cannot be read; command and server differ.");
        }
    }

    private JsonObject erased(JsonObject request) throws StoreFailure {
        Erasure erasure = journal.erase(scope(request, "nothing is there to be erased"));
        JsonArray holds = new JsonArray();
        erasure.holds().forEach(hold -> holds.add(hold.id()));
        return new JsonObject()
                .put("erased", erasure.erased())
                .put("held", erasure.held())
                .put("holds", holds);
    }

    private Hold.Scope scope(JsonObject request, String otherwise) throws StoreFailure {
        LogCategory category = LogCategory.valueOf(request.getString("category"));
        if (!journal.keeps(category)) {
            throw new StoreFailure(
                    "The statement in force has no " + category.text() + ", so " + otherwise + ".",
                    new IllegalArgumentException());
        }
        return new Hold.Scope(
                category,
                Instant.parse(request.getString("from")),
                Instant.parse(request.getString("to")),
                Optional.ofNullable(request.getString("network")).map(Desk::network),
                Optional.empty());
    }

    private static LoggedAddress network(String text) {
        return LoggedAddress.parse(text).orElseThrow(() -> new IllegalArgumentException("no network"));
    }

    private long placed(JsonObject request) throws HoldRefused, StoreFailure {
        return journal.hold(
                scope(request, "nothing is held"),
                Hold.Ground.valueOf(request.getString("ground")),
                request.getString("words"),
                request.getString("author"),
                LocalDate.parse(request.getString("review")));
    }

    private JsonArray listed() {
        JsonArray holds = new JsonArray();
        for (Hold hold : journal.holds()) {
            JsonObject json = new JsonObject()
                    .put("hold", hold.id())
                    .put("category", hold.scope().category().text())
                    .put("from", hold.scope().from().toString())
                    .put("to", hold.scope().to().toString())
                    .put("ground", hold.ground().name())
                    .put("words", hold.words())
                    .put("author", hold.author())
                    .put("review", hold.reviewDate().toString())
                    .put("placed", hold.placed().toString());
            hold.released().ifPresent(then -> json.put("released", then.toString()));
            holds.add(json);
        }
        return holds;
    }

    @Override
    public void close() {
        closing = true;
        LockSupport.unpark(thread);
        try {
            thread.join();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
