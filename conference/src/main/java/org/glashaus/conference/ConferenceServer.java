package org.glashaus.conference;

import io.vertx.core.Context;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.glashaus.conference.admission.Admission;
import org.glashaus.conference.admission.Agreement;
import org.glashaus.conference.admission.Callers;
import org.glashaus.conference.admission.OwnOrigins;
import org.glashaus.conference.desk.Cases;
import org.glashaus.conference.desk.Diagnosis;
import org.glashaus.conference.diagnosis.Recorder;
import org.glashaus.conference.journal.Journal;
import org.glashaus.conference.journal.JournalEntry.ErrorSeen.Part;
import org.glashaus.conference.journal.JournalStore.StoreFailure;
import org.glashaus.conference.ledger.Ledger;
import org.glashaus.conference.limits.Limits;
import org.glashaus.conference.log.ErrorLog;
import org.glashaus.conference.log.UsageCounts;
import org.glashaus.conference.organisers.Organisers;
import org.glashaus.conference.quiet.Faults;
import org.glashaus.conference.residue.Leftovers;
import org.glashaus.conference.tls.ServerCertificate;
import org.glashaus.conference.tls.SessionMemory;
import org.glashaus.conference.udp.BoundPort;
import org.glashaus.conference.udp.MediaLoop;
import org.glashaus.conference.web.Doors;
import org.glashaus.conference.web.LoginDoor;
import org.glashaus.conference.web.Pages;
import org.glashaus.conference.web.RightsDoor;
import org.glashaus.media.core.Surroundings;
import org.glashaus.media.dtls.DtlsHandshake;
import org.glashaus.media.sdp.Candidate;
import org.glashaus.spec.Profile;

/**
 * Starts the server: first it looks whether all can be had, then come UDP, folders, certificate, journal (which deletes
 * what is overdue), media, pages. A step that fails undoes the ones before it.
 */
public final class ConferenceServer {
    private final Deployment deployment;
    private final Profile profile;
    private final Composition parts;
    private final Consumer<String> console;
    private final Faults faults = new Faults();
    private final Deque<AutoCloseable> started = new ArrayDeque<>();

    private ConferenceServer(Deployment deployment, Profile profile, Composition parts, Consumer<String> console) {
        this.console = console;
        this.deployment = deployment;
        this.profile = profile;
        this.parts = parts;
    }

    /** Returns when the server answers. From here on nothing in this JVM logs. */
    public static RunningServer start(Deployment deployment, Profile profile, Composition composition)
            throws StartRefused {
        return start(deployment, profile, composition, sentence -> {});
    }

    /** @param console is told what the host may not expect */
    public static RunningServer start(
            Deployment deployment, Profile profile, Composition composition, Consumer<String> console)
            throws StartRefused {
        ConferenceServer server = new ConferenceServer(deployment, profile, composition, console);
        server.faults.replaceLogging();
        SessionMemory.switchOff();
        try {
            return server.start();
        } catch (StartRefused | RuntimeException | Error refused) {
            server.stop();
            throw refused;
        }
    }

    /** What can be refused is refused before anything is made. */
    private RunningServer start() throws StartRefused {
        Premises premises = new Premises(deployment, parts.clock());
        premises.check();
        List<InetAddress> addresses = premises.announced();
        BoundPort port = premises.udp();
        onStop(port);
        Folders.prepare(deployment.dataFolder(), "data");
        onStop(Folders.lock(deployment.dataFolder(), "data"));
        Folders.prepare(deployment.keyFolder(), "key");
        Folders.tellIfOthersCanRead(deployment.keyFolder(), console);
        onStop(Folders.lock(deployment.keyFolder(), "key"));
        Folders.pair(deployment.dataFolder(), deployment.keyFolder());
        Ledger ledger = LedgerAtStart.open(deployment, profile, parts.clock(), console);
        onStop(ledger);
        Recorder recorder = new Recorder(parts.clock(), System::nanoTime);
        faults.alsoTell(recorder::fault);
        Diagnosis diagnosis = diagnosis(recorder, ledger);
        onStop(diagnosis);
        ServerCertificate certificate = premises.certificate(addresses);
        Journal journal = journal(ledger, recorder);
        Leftovers leftovers = parts.leftovers().get();
        onStop(leftovers);
        Vertx vertx = QuietVertx.start(leftovers.transport());
        onStop(() -> await(vertx.close().toCompletionStage().toCompletableFuture()));
        Context context = vertx.getOrCreateContext();
        Cases cases = DeskAtStart.cases(deployment, profile, parts, ledger);
        onStop(DeskAtStart.desk(deployment, journal, diagnosis, cases, faults::seen));
        UsageCounts usage = new UsageCounts(journal, parts.clock().instant());
        ErrorLog errors = new ErrorLog(journal, faults::seen, usage);
        context.exceptionHandler(errors.in(Part.OTHER)::accept);
        MediaPages memory = MediaPages.ofThisProcess();
        MediaLoop media = media(port, addresses, context, errors, memory);
        OwnOrigins origins = new OwnOrigins(deployment.origins(), certificate.names());
        Callers callers = new Callers(deployment.proxies());
        Optional<Organisers> organisers =
                OrganisersAtStart.open(deployment, profile, parts.random(), errors.in(Part.OTHER), console);
        organisers.ifPresent(this::onStop);
        Admission admission = parts.admission().apply(OrganisersAtStart.admission(profile, organisers));
        int udp = Premises.number(port);
        Conference conference = on(
                context,
                () -> new Conference(
                        vertx,
                        media,
                        parts,
                        Agreement.of(profile),
                        origins,
                        callers,
                        journal,
                        usage,
                        errors,
                        recorder,
                        () -> KernelDrops.of(udp),
                        admission,
                        profile.directConnections(),
                        cases,
                        leftovers,
                        faults,
                        memory));
        Optional<LoginDoor> login = on(
                context,
                () -> organisers.map(all -> new LoginDoor(
                        vertx, all, profile, origins, conference, parts.random(), errors.in(Part.PAGES))));
        RightsDoor rights = new RightsDoor(
                vertx,
                new RightsDoor.Parts(cases.registers(), cases.rights(), profile, parts.random()),
                origins,
                conference,
                errors.in(Part.PAGES));
        onStop(rights);
        Pages pages = new Pages(
                profile, journal, conference, new Doors(login, rights), callers, recorder, errors.in(Part.PAGES));
        vertx.setPeriodic(Limits.SLOW_SENDERS_LOOKED_AT_EVERY.toMillis(), timer -> pages.cutOffSlowSenders());
        HttpServer secure = listen(
                context,
                () -> vertx.createHttpServer(HttpOptions.secure(certificate, deployment.proxies()))
                        .connectionHandler(connection -> {
                            leftovers.opened(connection);
                            SessionMemory.forget(connection.sslSession());
                            pages.connected(connection);
                            conference.connected(connection);
                        })
                        .requestHandler(handled(pages, leftovers)),
                Premises.EVERYWHERE,
                deployment.port());
        Optional<URI> plain = plain(context, vertx, pages, leftovers);
        onStop(() -> on(context, () -> {
            conference.stop();
            return true;
        }));
        if (deployment.certificate().isPresent()) {
            console.accept(origins.reachedAs(secure.actualPort()));
        }
        return new RunningServer(
                URI.create("https://localhost:" + secure.actualPort() + "/"),
                plain,
                Premises.number(port),
                media.broken(),
                this::stop);
    }

    /** What a request brought is swept up once it is answered, which takes no longer than until the first sweep. */
    private static Handler<HttpServerRequest> handled(Pages pages, Leftovers leftovers) {
        return request -> {
            leftovers.gone();
            pages.handle(request);
        };
    }

    private Optional<URI> plain(Context context, Vertx vertx, Pages pages, Leftovers leftovers) throws StartRefused {
        if (deployment.plainPort().isEmpty()) {
            return Optional.empty();
        }
        HttpServer server = listen(
                context,
                () -> vertx.createHttpServer(HttpOptions.plain(deployment.proxies()))
                        .connectionHandler(connection -> {
                            leftovers.opened(connection);
                            pages.connected(connection);
                        })
                        .requestHandler(handled(pages, leftovers)),
                Premises.LOOPBACK,
                deployment.plainPort().getAsInt());
        return Optional.of(URI.create("http://" + Premises.LOOPBACK + ":" + server.actualPort() + "/"));
    }

    private Journal journal(Ledger ledger, Recorder recorder) throws StartRefused {
        try {
            Journal journal = Journal.open(
                    deployment.dataFolder(),
                    deployment.keyFolder(),
                    profile,
                    new Journal.Parts(
                            parts.clock(),
                            parts.shortening(),
                            parts.journal(),
                            recorder.watching(parts.sweep()),
                            ledger,
                            console));
            onStop(journal);
            return journal;
        } catch (StoreFailure failure) {
            throw new StartRefused(
                    StartRefused.MACHINE_LACKS,
                    "In the data folder " + deployment.dataFolder() + " " + failure.getMessage() + ".",
                    failure);
        }
    }

    private Diagnosis diagnosis(Recorder recorder, Ledger ledger) throws StartRefused {
        try {
            return Diagnosis.open(deployment.dataFolder(), recorder, ledger, parts.clock(), parts.random());
        } catch (IOException failure) {
            throw new StartRefused(
                    StartRefused.MACHINE_LACKS,
                    "In the data folder " + deployment.dataFolder()
                            + " the register of diagnoses or the ledger cannot be" + " read and written.",
                    failure);
        }
    }

    private MediaLoop media(
            BoundPort port, List<InetAddress> addresses, Context context, ErrorLog errors, MediaPages pages)
            throws StartRefused {
        List<Candidate> candidates = Premises.candidates(port, addresses);
        DtlsHandshake.Factory dtls = parts.dtls().apply(port::wakeUp, parts.clock());
        MediaLoop loop = MediaLoop.start(
                port,
                peers -> parts.media()
                        .apply(new Surroundings(
                                parts.ciphers(), dtls, peers, parts.random(), candidates, pages.memory())),
                work -> context.runOnContext(now -> work.run()),
                errors.in(Part.MEDIA, entry -> context.runOnContext(now -> entry.run())));
        onStop(loop);
        return loop;
    }

    private HttpServer listen(Context context, Supplier<HttpServer> maker, String host, int port) throws StartRefused {
        CompletableFuture<HttpServer> listening = new CompletableFuture<>();
        context.runOnContext(now -> maker.get()
                .exceptionHandler(faults::seen)
                .listen(port, host)
                .onSuccess(listening::complete)
                .onFailure(listening::completeExceptionally));
        try {
            HttpServer server = await(listening);
            onStop(() -> await(server.close().toCompletionStage().toCompletableFuture()));
            return server;
        } catch (CompletionException failure) {
            throw Premises.unusable(port, failure);
        }
    }

    private static <T> T on(Context context, Callable<T> work) {
        CompletableFuture<T> done = new CompletableFuture<>();
        context.runOnContext(now -> {
            try {
                done.complete(work.call());
            } catch (Exception failure) {
                done.completeExceptionally(failure);
            }
        });
        return await(done);
    }

    private static <T> T await(CompletableFuture<T> future) {
        return future.orTimeout(Limits.START_STEP_WITHIN.toMillis(), TimeUnit.MILLISECONDS)
                .join();
    }

    private void onStop(AutoCloseable part) {
        started.push(part);
    }

    /** Last started, first stopped: the rooms before the ports, the ports before the media, the journal at the end. */
    private void stop() {
        while (!started.isEmpty()) {
            try {
                started.pop().close();
            } catch (Exception failure) {
                faults.seen(failure);
            }
        }
    }
}
