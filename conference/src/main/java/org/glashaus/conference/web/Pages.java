package org.glashaus.conference.web;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.glashaus.conference.admission.Callers;
import org.glashaus.conference.diagnosis.Recorder;
import org.glashaus.conference.journal.Journal;
import org.glashaus.conference.journal.RequestMethod;
import org.glashaus.conference.journal.RouteTemplate;
import org.glashaus.conference.limits.Limits;
import org.glashaus.conference.personal.ClientAddress;
import org.glashaus.media.MediaCore.Leg;
import org.glashaus.spec.Profile;

/** Every request comes here: headers first, then its route, then one journal entry if there is such a journal. */
public final class Pages implements Handler<HttpServerRequest> {
    private static final String HTML = "text/html; charset=utf-8";
    private static final int SWITCHING_PROTOCOLS = 101;
    private static final long NANOS_PER_MICRO = 1_000;

    private final Profile profile;
    private final Journal journal;
    private final Endpoints endpoints;
    private final Doors doors;
    private final Callers callers;
    private final Recorder recorder;
    private final Consumer<Throwable> faults;
    private final Assets assets = new Assets();
    private final Shell shell;
    private final SlowSenders slowSenders = new SlowSenders();

    public Pages(
            Profile profile,
            Journal journal,
            Endpoints endpoints,
            Doors doors,
            Callers callers,
            Recorder recorder,
            Consumer<Throwable> faults) {
        this.recorder = recorder;
        this.profile = profile;
        this.journal = journal;
        this.endpoints = endpoints;
        this.doors = doors;
        this.shell = new Shell(profile);
        this.callers = callers;
        this.faults = faults;
    }

    /** False if the web client is not on the class path. */
    public static boolean clientIsPresent() {
        return Shell.isPresent();
    }

    /** To be told of each connection before its first request. */
    public void connected(HttpConnection connection) {
        slowSenders.opened(connection);
    }

    /** To be called every few seconds. */
    public void cutOffSlowSenders() {
        slowSenders.cutOff(System.nanoTime());
    }

    @Override
    public void handle(HttpServerRequest request) {
        long begunNanos = System.nanoTime();
        slowSenders.asked(request.connection());
        HttpServerResponse response = request.response();
        Headers.apply(response, request.isSSL());
        Route route = Route.of(Optional.ofNullable(request.path()).orElse(""));
        response.exceptionHandler(gone -> {});
        request.exceptionHandler(gone -> {});
        if (route.template() != RouteTemplate.SIGNAL) {
            response.endHandler(end -> note(request, route, response.getStatusCode(), begunNanos));
        }
        try {
            dispatch(request, route);
        } catch (RuntimeException fault) {
            faults.accept(fault);
            if (!response.ended()) {
                Words words = Words.in(language(request));
                notice(request, 500, words.faultTitle(), words.faultText());
            }
        }
    }

    private void note(HttpServerRequest request, Route route, int status, long begunNanos) {
        RequestMethod method = RequestMethod.of(request.method().name());
        recorder.request(method, route.template(), status, (System.nanoTime() - begunNanos) / NANOS_PER_MICRO);
        callers.of(request).ifPresent(address -> journal.webAccess(address, method, route.template(), status));
    }

    private void dispatch(HttpServerRequest request, Route route) {
        switch (route) {
            case Route.Fixed fixed -> fixed(request, fixed);
            case Route.Asset asset -> file(request, "assets/" + asset.file());
            case Route.InRoom room -> inRoom(request, room);
            case Route.Session session -> endpoints.session(request, session.id());
            case Route.NoRoom no -> noRoom(request, no);
            case Route.Nowhere nowhere -> notFound(request);
        }
    }

    private void fixed(HttpServerRequest request, Route.Fixed fixed) {
        switch (fixed.template()) {
            case WELCOME, ROOM -> door(request);
            case LEFT -> left(request);
            case COOKIES -> cookies(request);
            case PRIVACY -> document(request, HTML, () -> privacy(request));
            case LOGIN -> login(request);
            case RIGHTS ->
                callers.of(request).ifPresent(from -> doors.rights().handle(request, from, language(request)));
            case SIGNAL -> callers.of(request).ifPresent(from -> signal(request, fixed, from));
            case HEALTH -> health(request);
            case ROBOTS -> document(request, "text/plain; charset=utf-8", () -> "User-agent: *\nDisallow: /\n");
            case FAVICON -> file(request, "assets/favicon.ico");
            case ASSET, WHIP, WHEP, SESSION, OTHER -> notFound(request);
        }
    }

    private void document(HttpServerRequest request, String type, Supplier<String> content) {
        if (isRead(request)) {
            answer(request, 200, type, content.get());
        }
    }

    private String privacy(HttpServerRequest request) {
        return PrivacyPage.of(
                profile, recorder.running(), language(request), doors.rights().disclosed());
    }

    /** Where anybody opens rooms the word is taken all the same, and leads nowhere. */
    private void login(HttpServerRequest request) {
        if (doors.login().isPresent()) {
            LoginDoor login = doors.login().get();
            callers.of(request).ifPresent(from -> login.handle(request, from, language(request)));
        } else {
            noRoom(request, new Route.NoRoom(RouteTemplate.LOGIN, true));
        }
    }

    private void signal(HttpServerRequest request, Route route, ClientAddress from) {
        long begunNanos = System.nanoTime();
        int status = endpoints.signal(request, from);
        if (status == SWITCHING_PROTOCOLS) {
            slowSenders.becameSocket(request.connection());
        }
        note(request, route, status, begunNanos);
    }

    private void inRoom(HttpServerRequest request, Route.InRoom route) {
        if (route.template() == RouteTemplate.WHIP || route.template() == RouteTemplate.WHEP) {
            Leg leg = route.template() == RouteTemplate.WHIP ? Leg.PUBLISH : Leg.SUBSCRIBE;
            callers.of(request).ifPresent(from -> endpoints.whip(request, from, route.room(), leg));
        } else {
            // Alike for every name: whether a room exists cannot be found out here.
            door(request);
        }
    }

    /** What a banned address cannot have; it still has the privacy page, and the sockets and sessions of calls that run. */
    private void door(HttpServerRequest request) {
        if (callers.of(request).filter(endpoints::turnsAway).isPresent()) {
            request.response().putHeader("Retry-After", String.valueOf(Limits.BAN.toSeconds()));
            notice(request, 429, BanWords.TITLE.in(language(request)), BanWords.TEXT.in(language(request)));
        } else {
            shell(request);
        }
    }

    /** The browser itself empties what we keep there, also where no script runs (W3C Clear Site Data §3.1). */
    private void left(HttpServerRequest request) {
        if (shell.clearsEverything()) {
            request.response().putHeader("Clear-Site-Data", "\"storage\"");
        }
        shell(request);
    }

    private void cookies(HttpServerRequest request) {
        if (profile.browser().cookies().isEmpty()) {
            notFound(request);
        } else {
            document(request, HTML, () -> new CookieList(profile.browser(), language(request)).page());
        }
    }

    private void shell(HttpServerRequest request) {
        if (isRead(request)) {
            request.response().putHeader("Vary", "Accept-Language");
            request.response().putHeader("Content-Type", HTML);
            end(request, shell.page());
        }
    }

    private void file(HttpServerRequest request, String file) {
        if (!isRead(request)) {
            return;
        }
        Optional<Assets.Asset> found = shell.has(file) ? assets.find(file) : Optional.empty();
        if (found.isEmpty()) {
            notFound(request);
            return;
        }
        Assets.Asset asset = found.get();
        HttpServerResponse response = request.response();
        // RFC 9111 §5.2.2.4: kept, but asked for again each time, so that an update reaches everybody at once.
        response.putHeader("Cache-Control", "no-cache").putHeader("ETag", asset.tag());
        if (asset.tag().equals(request.getHeader("If-None-Match"))) {
            response.setStatusCode(304).end();
            return;
        }
        response.putHeader("Content-Type", asset.type());
        end(request, asset.content());
    }

    /**
     * For the host's own eyes. A reverse proxy in front is on this machine too, so what a proxy has passed on is not from
     * here.
     */
    private void health(HttpServerRequest request) {
        boolean passedOn = request.headers().contains("Forwarded")
                || request.headers().contains("X-Forwarded-For")
                || request.headers().contains("Via");
        boolean local = callers.of(request).filter(ClientAddress::isLoopback).isPresent();
        if (!local || passedOn) {
            notFound(request);
        } else if (isRead(request)) {
            endpoints.health().whenComplete((health, failure) -> {
                if (failure != null) {
                    faults.accept(failure);
                    answer(request, 503, "application/json", "{\"status\":\"fault\"}");
                } else {
                    answer(request, 200, "application/json", health.encodePrettily() + "\n");
                }
            });
        }
    }

    private void noRoom(HttpServerRequest request, Route.NoRoom no) {
        Words words = Words.in(language(request));
        if (no.reserved()) {
            notice(request, 404, words.reservedTitle(), words.reservedText());
        } else {
            notice(request, 400, words.badRoomTitle(), words.badRoomText());
        }
    }

    private void notFound(HttpServerRequest request) {
        Words words = Words.in(language(request));
        notice(request, 404, words.notFoundTitle(), words.notFoundText());
    }

    /** True for GET and HEAD; everything else gets its answer here. */
    private boolean isRead(HttpServerRequest request) {
        if (request.method().equals(HttpMethod.GET) || request.method().equals(HttpMethod.HEAD)) {
            return true;
        }
        request.response().putHeader("Allow", "GET, HEAD");
        Words words = Words.in(language(request));
        notice(request, 405, words.notAllowedTitle(), words.notAllowedText());
        return false;
    }

    private void notice(HttpServerRequest request, int status, String title, String sentence) {
        answer(request, status, HTML, PageFrame.notice(language(request), title, sentence));
    }

    private void answer(HttpServerRequest request, int status, String type, String body) {
        request.response().setStatusCode(status).putHeader("Content-Type", type).putHeader("Vary", "Accept-Language");
        end(request, body.getBytes(StandardCharsets.UTF_8));
    }

    private static void end(HttpServerRequest request, byte[] content) {
        HttpServerResponse response = request.response();
        if (request.method().equals(HttpMethod.HEAD)) {
            response.putHeader("Content-Length", String.valueOf(content.length)).end();
        } else {
            response.end(io.vertx.core.buffer.Buffer.buffer(content));
        }
    }

    private static Language language(HttpServerRequest request) {
        String chosen;
        try {
            chosen = request.getParam("lang");
        } catch (IllegalArgumentException malformedQuery) {
            chosen = null;
        }
        return Language.of(chosen, request.getHeader("Accept-Language"));
    }
}
