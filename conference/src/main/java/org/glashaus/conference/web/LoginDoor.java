package org.glashaus.conference.web;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import java.util.Optional;
import java.util.function.Consumer;
import org.glashaus.conference.admission.NetworkBudgets.Kind;
import org.glashaus.conference.admission.OwnOrigins;
import org.glashaus.conference.admission.Tries;
import org.glashaus.conference.journal.JournalEntry.OrganiserLogin.Outcome;
import org.glashaus.conference.limits.Limits;
import org.glashaus.conference.organisers.Login;
import org.glashaus.conference.organisers.Organisers;
import org.glashaus.conference.personal.ClientAddress;
import org.glashaus.conference.personal.LoginToken;
import org.glashaus.media.RandomSource;
import org.glashaus.spec.Profile;

/**
 * {@code /login}: a form, and the client's page for whoever filled it in rightly. That page alone has the login, in its memory, and
 * gives it back with DELETE when it is left (ADR 1012). Exists only where rooms are organisers' to open.
 */
public final class LoginDoor {
    private static final String RETRY_AFTER_SECONDS = "60";

    private final Vertx vertx;
    private final Organisers organisers;
    private final Profile profile;
    private final FormDoor door;
    private final Endpoints endpoints;
    private final Consumer<Throwable> faults;
    private final Shell shell;
    private final Tries tries;

    public LoginDoor(
            Vertx vertx,
            Organisers organisers,
            Profile profile,
            OwnOrigins origins,
            Endpoints endpoints,
            RandomSource random,
            Consumer<Throwable> faults) {
        this.vertx = vertx;
        this.organisers = organisers;
        this.profile = profile;
        this.door = new FormDoor(vertx, origins);
        this.endpoints = endpoints;
        this.faults = faults;
        this.shell = new Shell(profile);
        this.tries = new Tries(Limits.LOGINS_AT_ONCE, Limits.LOGINS_PER_SECOND, random);
        vertx.setPeriodic(Limits.NETWORKS_LOOKED_AT_EVERY.toMillis(), timer -> tries.forget(System.nanoTime()));
        vertx.setPeriodic(Limits.ACCOUNTS_LOOKED_AT_EVERY.toMillis(), timer -> organisers.refresh());
    }

    void handle(HttpServerRequest request, ClientAddress from, Language language) {
        Headers.applyForm(request.response());
        HttpMethod method = request.method();
        if (method.equals(HttpMethod.GET) || method.equals(HttpMethod.HEAD)) {
            form(request, language, 200, Optional.empty());
        } else if (method.equals(HttpMethod.DELETE)) {
            over(request);
        } else if (!method.equals(HttpMethod.POST)) {
            request.response().putHeader("Allow", "GET, HEAD, POST, DELETE");
            form(request, language, 405, Optional.of(LoginWords.NOT_ALLOWED));
        } else if (!door.takes(request)) {
            request.response().putHeader("Connection", "close");
            form(request, language, 403, Optional.of(LoginWords.FOREIGN));
        } else if (endpoints.turnsAway(from)) {
            request.response().putHeader("Connection", "close");
            tooMany(request, language);
        } else {
            body(request, from, language);
        }
    }

    /** The page that had it is being left. */
    private void over(HttpServerRequest request) {
        Optional.ofNullable(request.getHeader("Authorization"))
                .filter(header -> header.startsWith("Bearer "))
                .flatMap(header -> LoginToken.of(header.substring("Bearer ".length())))
                .ifPresent(organisers::end);
        request.response().setStatusCode(204).end();
    }

    private void body(HttpServerRequest request, ClientAddress from, Language language) {
        door.read(
                request,
                Limits.LOGIN_FORM_OCTETS,
                body -> filledIn(request, LoginForm.read(body), from, language),
                () -> form(request, language, 413, Optional.of(LoginWords.WRONG)));
    }

    private void filledIn(HttpServerRequest request, Optional<LoginForm> form, ClientAddress from, Language language) {
        long nowNanos = System.nanoTime();
        if (!endpoints.allows(Kind.LOGIN, from)) {
            tooMany(request, language);
        } else if (form.isEmpty()) {
            form(request, language, 403, Optional.of(LoginWords.WRONG));
        } else if (!tries.take(form.get().account().forCounting(), nowNanos)) {
            endpoints.login(from, organisers.number(form.get().account()), Outcome.LOCKED);
            tooMany(request, language);
        } else {
            Context context = vertx.getOrCreateContext();
            organisers
                    .login(form.get().account(), form.get().password())
                    .thenAccept(
                            login -> context.runOnContext(now -> answer(request, form.get(), login, from, language)))
                    .exceptionally(fault -> {
                        faults.accept(fault);
                        return null;
                    });
        }
    }

    private void answer(HttpServerRequest request, LoginForm form, Login login, ClientAddress from, Language language) {
        switch (login) {
            case Login.Accepted accepted -> {
                tries.giveBack(form.account().forCounting(), System.nanoTime());
                endpoints.login(from, accepted.account().number(), Outcome.ACCEPTED);
                if (!request.response().closed()) {
                    LoginToken token = organisers.begin(accepted.account(), System.nanoTime());
                    FormDoor.answer(request, 200, shell.page(token));
                }
            }
            case Login.Refused refused -> {
                endpoints.login(from, refused.account(), Outcome.REFUSED);
                form(request, language, 403, Optional.of(LoginWords.WRONG));
            }
            case Login.NotNow later -> {
                tries.giveBack(form.account().forCounting(), System.nanoTime());
                form(request, language, 503, Optional.of(LoginWords.NOT_NOW));
            }
        }
    }

    private void tooMany(HttpServerRequest request, Language language) {
        request.response().putHeader("Retry-After", RETRY_AFTER_SECONDS);
        form(request, language, 429, Optional.of(LoginWords.TOO_MANY));
    }

    private void form(HttpServerRequest request, Language language, int status, Optional<Said> fault) {
        FormDoor.answer(request, status, new LoginPage(profile, language).html(fault));
    }
}
