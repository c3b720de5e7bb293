package org.glashaus.conference.web;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.glashaus.conference.admission.NetworkBudgets.Kind;
import org.glashaus.conference.admission.OwnOrigins;
import org.glashaus.conference.limits.DeskLimits;
import org.glashaus.conference.limits.Limits;
import org.glashaus.conference.personal.ClientAddress;
import org.glashaus.conference.register.Publication;
import org.glashaus.conference.register.Register;
import org.glashaus.conference.register.Registers;
import org.glashaus.conference.rights.Links;
import org.glashaus.conference.rights.RightsDesk;
import org.glashaus.media.RandomSource;
import org.glashaus.spec.Profile;

/** The page where people make requests and look how they stand. The disk is waited for on a thread of its own. */
public final class RightsDoor implements AutoCloseable {
    private final Vertx vertx;
    private final Parts parts;
    private final FormDoor door;
    private final Endpoints endpoints;
    private final Consumer<Throwable> faults;
    private final RightsAnswers answers;
    private final ThreadPoolExecutor work = new ThreadPoolExecutor(
            1,
            1,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(DeskLimits.FORMS_WAITING),
            Thread.ofPlatform().name("rights").factory());

    /** What a door stands before. The registers are the lock. */
    public record Parts(Registers registers, RightsDesk desk, Profile profile, RandomSource random) {}

    public RightsDoor(Vertx vertx, Parts parts, OwnOrigins origins, Endpoints endpoints, Consumer<Throwable> faults) {
        this.vertx = vertx;
        this.parts = parts;
        this.door = new FormDoor(vertx, origins);
        this.endpoints = endpoints;
        this.faults = faults;
        this.answers = new RightsAnswers(parts);
    }

    /** For the privacy page. */
    Publication disclosed() {
        return parts.registers().disclosures().published();
    }

    void handle(HttpServerRequest request, ClientAddress from, Language language) {
        Headers.applyForm(request.response());
        if (request.method().equals(HttpMethod.GET) || request.method().equals(HttpMethod.HEAD)) {
            send(request, answers.form(language, RightsForm.empty(), List.of()));
        } else if (!request.method().equals(HttpMethod.POST)) {
            request.response().putHeader("Allow", "GET, HEAD, POST");
            send(request, answers.notice(405, language, RightsWords.NOT_ALLOWED));
        } else if (!door.takes(request)) {
            request.response().putHeader("Connection", "close");
            send(request, answers.notice(403, language, RightsWords.FOREIGN));
        } else {
            body(request, from, language);
        }
    }

    private void body(HttpServerRequest request, ClientAddress from, Language language) {
        door.read(
                request,
                DeskLimits.FORM_OCTETS,
                body -> filledIn(request, body, from, language),
                () -> send(request, answers.notice(413, language, RightsWords.TOO_LONG)));
    }

    private void filledIn(HttpServerRequest request, byte[] body, ClientAddress from, Language language) {
        Optional<RightsForm> form = RightsForm.read(body);
        if (form.isEmpty()) {
            send(request, answers.notice(400, language, RightsWords.UNREADABLE));
            return;
        }
        Instant now = parts.registers().book(Register.RIGHTS).now();
        boolean looks = form.get().field("do").equals("look");
        List<String> wrong = looks ? List.of() : form.get().faults(now, Links.reach(parts.profile()));
        if (!wrong.isEmpty()) {
            send(request, answers.form(language, form.get(), wrong));
        } else if (!endpoints.allows(kind(form.get()), from)) {
            request.response().putHeader("Retry-After", looks ? "20" : "120");
            send(
                    request,
                    looks
                            ? answers.notice(429, language, RightsWords.TOO_MANY)
                            : answers.again(429, language, form.get(), RightsWords.TOO_MANY));
        } else {
            onTheSide(
                    request,
                    language,
                    () -> looks ? answers.look(form.get(), from, language) : answers.taken(form.get(), from, language));
        }
    }

    private static Kind kind(RightsForm form) {
        if (form.field("do").equals("look")) {
            return Kind.LOOK;
        }
        return form.isBreach() ? Kind.REPORT : Kind.REQUEST;
    }

    private void onTheSide(HttpServerRequest request, Language language, Callable<RightsAnswers.Answer> task) {
        Context context = vertx.getOrCreateContext();
        try {
            work.execute(() -> {
                RightsAnswers.Answer answer;
                try {
                    synchronized (parts.registers()) {
                        answer = task.call();
                    }
                } catch (Exception fault) {
                    faults.accept(fault);
                    answer = answers.notice(503, language, RightsWords.FULL);
                }
                RightsAnswers.Answer said = answer;
                context.runOnContext(now -> send(request, said));
            });
        } catch (RejectedExecutionException full) {
            send(request, answers.notice(503, language, RightsWords.FULL));
        }
    }

    private static void send(HttpServerRequest request, RightsAnswers.Answer answer) {
        FormDoor.answer(request, answer.status(), answer.html());
    }

    @Override
    public void close() throws InterruptedException {
        work.shutdown();
        work.awaitTermination(Limits.START_STEP_WITHIN.toSeconds(), TimeUnit.SECONDS);
    }
}
