package org.glashaus.conference.desk;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.security.PublicKey;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.glashaus.conference.journal.Erasure;
import org.glashaus.conference.journal.Hold;
import org.glashaus.conference.journal.Journal;
import org.glashaus.conference.journal.Journal.HoldRefused;
import org.glashaus.conference.journal.JournalStore.StoreFailure;
import org.glashaus.conference.journal.LoggedAddress;
import org.glashaus.conference.limits.DeskLimits;
import org.glashaus.conference.rights.DeskRefused;
import org.glashaus.spec.LogCategory;

/** Looks for requests of the host's on a thread of its own, carries them out and answers. */
public final class Desk implements AutoCloseable {
    private final RequestFolder folder;
    private final Journal journal;
    private final Diagnosis diagnosis;
    private final DiagnosisRequests diagnoses;
    private final RightsCounter rights;
    private final RegisterCounter registers;
    private final Consumer<Throwable> faults;
    private final Thread thread;
    private volatile boolean closing;

    /** What can be asked for. */
    public enum Wish {
        HOLD_ADD,
        HOLD_LIST,
        HOLD_RELEASE,
        JOURNAL_LOG,
        JOURNAL_ERASE,
        DIAGNOSE_START,
        DIAGNOSE_SHOW,
        DIAGNOSE_STOP,
        RIGHTS,
        BREACH,
        DISCLOSURE,
        PROCESSOR
    }

    private Desk(RequestFolder folder, Journal journal, Diagnosis diagnosis, Cases cases, Consumer<Throwable> faults) {
        this.folder = folder;
        this.journal = journal;
        this.diagnosis = diagnosis;
        this.diagnoses = new DiagnosisRequests(diagnosis);
        this.rights = new RightsCounter(cases, journal);
        this.registers = new RegisterCounter(cases.registers(), journal);
        this.faults = faults;
        this.thread = Thread.ofPlatform().name("desk").unstarted(this::work);
    }

    public static Desk open(
            Path keyFolder, Journal journal, Diagnosis diagnosis, Cases cases, Consumer<Throwable> faults)
            throws IOException {
        Desk desk = new Desk(RequestFolder.open(keyFolder), journal, diagnosis, cases, faults);
        desk.thread.start();
        return desk;
    }

    private void work() {
        while (!closing) {
            contained(this::look);
            contained(diagnosis::look);
            contained(registers::sweepIfDue);
            LockSupport.parkNanos(DeskLimits.DESK_LOOKED_AT_EVERY.toNanos());
        }
    }

    private interface Step {
        void take() throws IOException;
    }

    private void contained(Step step) {
        try {
            step.take();
        } catch (IOException | RuntimeException | Error fault) {
            // Without its thread the desk would answer nobody any more.
            faults.accept(fault);
        }
    }

    private void look() throws IOException {
        var request = folder.take();
        if (request.isPresent()) {
            folder.answer(request.get(), answered(request.get()));
        }
    }

    /** What a request asks for, once it has been read. */
    private interface Deed {
        JsonObject done() throws Refused, HoldRefused, DeskRefused, StoreFailure, IOException;
    }

    private JsonObject answered(JsonObject request) {
        Deed deed;
        try {
            deed = deed(request);
        } catch (RuntimeException unreadable) {
            return refused("The request cannot be read; command and server differ.");
        }
        try {
            return deed.done();
        } catch (Refused | HoldRefused | DeskRefused refused) {
            return refused(String.valueOf(refused.getMessage()));
        } catch (IOException full) {
            return failed("The register cannot be written: is the disk full?");
        } catch (StoreFailure failure) {
            return failed(sentence(String.valueOf(failure.getMessage())));
        } catch (RuntimeException fault) {
            faults.accept(fault);
            return failed(
                    "A fault of the server's own; /health counts it. Look with hold list or journal show what was done.");
        }
    }

    private static JsonObject refused(String sentence) {
        return new JsonObject().put("refused", sentence);
    }

    /** Not for what was asked: disk, database or server are at fault. */
    private static JsonObject failed(String sentence) {
        return refused(sentence).put("failed", true);
    }

    private static String sentence(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1) + (words.endsWith(".") ? "" : ".");
    }

    private Deed deed(JsonObject request) {
        return switch (Wish.valueOf(request.getString("wish"))) {
            case HOLD_ADD -> placing(request);
            case HOLD_LIST -> () -> new JsonObject().put("holds", listed());
            case HOLD_RELEASE -> {
                long hold = request.getLong("hold");
                yield () -> rights.released(hold);
            }
            case JOURNAL_LOG -> {
                LogCategory category = LogCategory.valueOf(request.getString("category"));
                yield () -> {
                    requireLog(category, "nothing is there to be shown");
                    return new JsonObject();
                };
            }
            case JOURNAL_ERASE -> {
                Hold.Scope scope = scope(request);
                yield () -> erased(scope);
            }
            case DIAGNOSE_START -> {
                Duration length = Duration.ofSeconds(request.getLong("seconds"));
                String reason = text(request, "reason");
                String author = text(request, "author");
                yield () -> diagnoses.start(length, reason, author);
            }
            case DIAGNOSE_SHOW -> {
                PublicKey reader = SealedAnswer.reader(request);
                yield () -> diagnoses.show(reader);
            }
            case DIAGNOSE_STOP -> diagnoses::stop;
            case RIGHTS -> () -> rights.answered(request);
            case BREACH -> () -> registers.breach(request);
            case DISCLOSURE -> () -> registers.disclosure(request);
            case PROCESSOR -> () -> registers.processor(request);
        };
    }

    private static String text(JsonObject request, String field) {
        return Objects.requireNonNull(request.getString(field));
    }

    private Deed placing(JsonObject request) {
        Hold.Scope scope = scope(request);
        Hold.Ground ground = Hold.Ground.valueOf(request.getString("ground"));
        String words = text(request, "words");
        String author = text(request, "author");
        LocalDate review = LocalDate.parse(request.getString("review"));
        return () -> {
            if (ground == Hold.Ground.RESTRICTION) {
                throw new Refused("A restriction belongs to somebody's request, and they are told before it ends"
                        + " (Article 18(3) GDPR): glashaus rights entries restrict.");
            }
            requireLog(scope.category(), "nothing is held");
            return new JsonObject()
                    .put(
                            "hold",
                            journal.hold(
                                    scope,
                                    ground,
                                    OneLine.of("words", words, DeskLimits.HOLD_WORDS_CHARACTERS),
                                    OneLine.of("author", author, DeskLimits.HOLD_AUTHOR_CHARACTERS),
                                    review));
        };
    }

    private JsonObject erased(Hold.Scope scope) throws Refused, StoreFailure {
        requireLog(scope.category(), "nothing is there to be erased");
        Erasure erasure = journal.erase(scope);
        JsonArray holds = new JsonArray();
        erasure.holds().forEach(hold -> holds.add(hold.id()));
        return new JsonObject()
                .put("erased", erasure.erased())
                .put("held", erasure.held())
                .put("holds", holds);
    }

    /** A log that only an earlier statement had may still have entries that are held. */
    private void requireLog(LogCategory category, String otherwise) throws Refused {
        boolean held = journal.holds().stream()
                .anyMatch(hold -> hold.released().isEmpty() && hold.scope().category() == category);
        if (!journal.keeps(category) && !held) {
            throw new Refused("The statement in force has no " + category.text() + ", so " + otherwise + ".");
        }
    }

    private static Hold.Scope scope(JsonObject request) {
        return new Hold.Scope(
                LogCategory.valueOf(request.getString("category")),
                Instant.parse(request.getString("from")),
                Instant.parse(request.getString("to")),
                Optional.ofNullable(request.getString("network")).map(Desk::network),
                Optional.empty());
    }

    private static LoggedAddress network(String text) {
        return LoggedAddress.parse(text).orElseThrow(() -> new IllegalArgumentException("no network"));
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
            thread.join(DeskLimits.DESK_CLOSES_WITHIN);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
        registers.close();
    }
}
