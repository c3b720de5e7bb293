package org.glashaus.features.day;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.glashaus.features.Limits;
import org.glashaus.features.server.AuditedServer;
import org.glashaus.features.server.Order;
import org.glashaus.features.server.Organiser;
import org.glashaus.features.server.Sealed;
import org.glashaus.features.server.ServerFolders;
import org.glashaus.features.server.Visitor;
import org.glashaus.features.witness.AllowedSinks;
import org.glashaus.features.witness.Canary;
import org.glashaus.features.witness.CanaryScan;
import org.glashaus.features.witness.CouldNotLook;
import org.glashaus.features.witness.EgressTrap;
import org.glashaus.features.witness.EvidenceFolder;
import org.glashaus.features.witness.JournalAddresses;
import org.glashaus.features.witness.JournalEntries;
import org.glashaus.features.witness.LoadedArchives;
import org.glashaus.features.witness.MemoryScan;
import org.glashaus.features.witness.OpenPorts;
import org.glashaus.features.witness.OtherWays;
import org.glashaus.features.witness.Recording;
import org.glashaus.features.witness.ShownFigures;
import org.glashaus.features.witness.Sighting;
import org.glashaus.features.witness.Stand;
import org.glashaus.features.witness.StoredFields;
import org.glashaus.features.witness.SyscallTrace;
import org.glashaus.features.witness.TlsScan;
import org.glashaus.features.witness.TlsVersions;
import org.glashaus.features.witness.WeblogReading;
import org.glashaus.features.witness.WireCapture;
import org.glashaus.features.witness.Witness;

/** The course of the day. */
final class Course implements AutoCloseable {
    private static final String SEALED_CHAT = "what Anna wrote, as it was sealed";
    private static final String AFTER_THE_CLOSE =
            Limits.FORGOTTEN_WITHIN.toSeconds() + " s after the last participant had left";

    private final Order order;
    private final EvidenceFolder evidence;
    private final Consumer<String> progress;
    private final SyscallTrace trace;
    private final boolean traceable;
    final AuditedServer server;
    private final Names names;
    private final EgressTrap trap;
    private final Stand stand = new Stand();
    private final Map<Witness, Post> posts = new IdentityHashMap<>();
    final Map<Post, Said> said = new TreeMap<>();
    private final CanaryScan filesForNames;
    private final CanaryScan filesForWords;
    private final MemoryScan memory;
    private final Witness afterPause;
    private final Witness afterCall;
    private final Witness afterClose;
    private long emptiedNanos;
    private final ServerFolders folders;
    private final Path product;
    private final ShownFigures shown;
    Part<OtherWays> otherWays = Part.missed("nobody looked at the server's other sockets.");
    Part<Visits> visits = Part.missed("nobody visited.");
    Part<Trouble> trouble = Part.missed("nobody made trouble.");
    Part<List<JournalEntries.Entry>> journal = Part.missed("nobody read the journal.");
    Part<Reading> reading = Part.missed("nobody read.");
    Part<Gathering> gathering = Part.missed("nobody met.");
    Part<Recording> wire = Part.missed("nothing was recorded on the wire.");
    Part<List<OpenPorts.Port>> ports = Part.missed("nobody looked at the ports.");
    Part<Day.Encryption> tls = Part.missed("nobody tried the encryption.");
    Part<Sighting> tlsScan = Part.missed("nobody scanned the encryption.");
    Part<Day.Origin> archives = Part.missed("nobody looked at the archives.");

    Course(Order order, ServerFolders folders, EvidenceFolder evidence, Consumer<String> progress)
            throws IOException, InterruptedException {
        this.evidence = evidence;
        this.progress = progress;
        this.folders = folders;
        this.order = order;
        this.product = order.distribution().folder();
        SecureRandom random = new SecureRandom();
        names = Names.choose(
                Visitor.fromSomewhere(random).address(),
                Visitor.fromSomewhere(random).address());
        names.all().forEach(mark -> {
            evidence.hide(mark.text());
            evidence.hide(mark.hex());
        });
        shown = new ShownFigures(folders.records().resolve("shown.txt"));
        trace = new SyscallTrace(folders.records().resolve("trace.txt"), AllowedSinks.LIST, evidence);
        traceable = SyscallTrace.works();
        String everything =
                "the conferences, of who took part in them and of what was said, shown and written, in clear and as"
                        + " browsers sealed it";
        memory = new MemoryScan(everything, names.all(), evidence);
        afterPause = memory.sharing("the participants' sound and picture", names.media());
        afterCall = memory.sharing("the participants' sound and picture", names.media());
        afterClose = memory.sharing(everything);
        server = AuditedServer.start(traceable ? order.behind(trace.prefix()) : order, folders);
        trap = new EgressTrap(evidence);
        filesForNames = scan("names that people chose, in clear and as browsers sealed them", names.people());
        filesForWords = scan(
                "names and passwords of conferences and what was written in them, in clear and as browsers sealed it",
                names.words());
    }

    void play() throws IOException, InterruptedException {
        progress.accept("A day begins: the server is up.");
        post();
        ports = Part.of(
                "the look at the ports", () -> OpenPorts.of(server.observed().processId()));
        Part<WireCapture> capture = Part.of(
                "the recording on the wire",
                () -> WireCapture.start(folders.records(), server.address().getPort(), mediaPort()));
        meet();
        wire = Part.of("the recording on the wire", () -> {
            try (WireCapture running = capture.get()) {
                running.stop();
                return running.read();
            }
        });
        visits = Part.of("the visits", () -> Visits.pay(server.address(), new SecureRandom()));
        trouble = Part.of("the attacks", () -> Trouble.make(server.address(), new SecureRandom()));
        tls = Part.of("the look at the encryption", this::encryption);
        tlsScan = Part.of("the scan of the encryption", this::scan);
        archives = Part.of("the look at the archives", this::origin);
        progress.accept("Visitors from many addresses have come and gone.");
        stop();
    }

    private int mediaPort() {
        return ports.get().stream()
                .filter(port -> !port.tcp())
                .map(OpenPorts.Port::number)
                .findFirst()
                .orElseThrow(() -> new CouldNotLook("The server listens on no port for media."));
    }

    private Day.Encryption encryption() throws IOException, InterruptedException {
        String host = server.address().getHost();
        int port = server.address().getPort();
        return new Day.Encryption(TlsVersions.of(host, port), TlsVersions.answersInPlainText(host, port));
    }

    private Sighting scan() throws IOException, InterruptedException {
        return TlsScan.of(server.address().getHost(), server.address().getPort(), evidence);
    }

    private Day.Origin origin() throws IOException {
        LoadedArchives loaded = LoadedArchives.of(server.observed().processId());
        return new Day.Origin(
                loaded.archives().size(),
                loaded.outside(product).stream()
                        .map(archive -> String.valueOf(archive.path().getFileName()))
                        .toList());
    }

    private void post() throws InterruptedException {
        call(Post.FILES_FOR_MEDIA, scan("the participants' sound and picture", names.media()));
        call(Post.FILES_FOR_NAMES, filesForNames);
        call(Post.FILES_FOR_WORDS, filesForWords);
        call(Post.MEMORY_AFTER_A_PAUSE, afterPause);
        call(Post.MEMORY_AFTER_THE_CALL, afterCall);
        call(Post.MEMORY_AFTER_THE_CLOSE, afterClose);
        call(Post.OTHER_HOSTS, trap);
        posts.put(trace, Post.SYSTEM_CALLS);
        if (traceable) {
            stand.call(trace, server.observed());
        } else {
            stand.excuse(trace, "strace is not installed (Debian's package is strace), or may not trace here.");
        }
    }

    private CanaryScan scan(String what, List<Canary> marks) {
        return new CanaryScan(
                what,
                "Random marks stood for " + what + ". " + ShownFigures.SEARCHED,
                marks,
                () -> {
                    List<Path> files = new ArrayList<>(trace.writtenFiles());
                    files.add(shown.file());
                    return files;
                },
                evidence);
    }

    private void call(Post post, Witness witness) throws InterruptedException {
        posts.put(witness, post);
        stand.call(witness, server.observed());
    }

    private void meet() throws InterruptedException {
        Part<Company> company = Part.of("the conferences", () -> {
            Optional<Organiser> organiser = Organiser.of(order, folders, server.address());
            organiser.ifPresent(known -> evidence.hide(known.password()));
            return new Company(server.address(), organiser, names, trap, progress);
        });
        try {
            reading = Part.of("the reading of the pages", () -> company.get().read());
            progress.accept("Somebody has read the pages.");
            gathering = Part.of("the conferences", () -> company.get().meet(this::duringTheCall, this::afterAPause));
        } finally {
            if (company.came()) {
                company.get().close();
            }
            emptiedNanos = System.nanoTime();
        }
    }

    private void duringTheCall(Sealed sealed) throws IOException, InterruptedException {
        for (Map.Entry<Witness, Post> each : posts.entrySet()) {
            if (each.getValue() == Post.FILES_FOR_MEDIA || each.getValue() == Post.SYSTEM_CALLS) {
                stand.observe("during the call", each.getKey());
            }
        }
        otherWays = Part.of(
                "the look at the server's other sockets",
                () -> OtherWays.of(server.observed().processId(), mediaPort(), folders.records()));
        showFigures();
        seek(sealed);
        memory.observeInPassing();
    }

    /** One that shows a monitor nothing is looked at all the same. */
    private void showFigures() throws InterruptedException {
        Part<Boolean> taken = Part.of("the look at what a monitor is shown", () -> {
            shown.take(
                    server.observed().processId(), Health.of(server.address()).toString());
            return true;
        });
        if (!taken.came()) {
            progress.accept(taken.reason());
        }
    }

    private void seek(Sealed sealed) {
        List<Canary> people = marks("a name, as it was sealed", sealed.names());
        List<Canary> words = marks(SEALED_CHAT, sealed.chat());
        filesForNames.seek(people);
        filesForWords.seek(words);
        memory.seek(people);
        memory.seek(words);
    }

    private static List<Canary> marks(String name, Set<String> texts) {
        return texts.stream().map(text -> Canary.text(name, text)).toList();
    }

    private void afterAPause(Sealed sealed) throws InterruptedException {
        seek(sealed);
        stand.observe("5 s after the participants had paused", afterPause);
    }

    private void stop() throws IOException, InterruptedException {
        if (gathering.came()) {
            seek(gathering.get().sealedThere());
            stand.observe("after the last participant had left", afterCall);
            awaitForgetting();
            stand.observe(AFTER_THE_CLOSE, afterClose);
            call(
                    Post.FILES_FOR_IDENTIFIERS,
                    scan("identifiers of participants, and what their browsers had sealed", identifiers()));
        } else {
            String reason = gathering.reason();
            posts.forEach((witness, post) -> stand.dismiss(witness, reason));
        }
        if (visits.came()) {
            Visits paid = visits.get();
            paid.marks().forEach(mark -> evidence.hide(mark.text()));
            call(Post.WEB_LOG, new WeblogReading(paid.entries(), evidence));
            List<Canary> marks = new ArrayList<>(paid.marks());
            marks.addAll(names.addresses());
            if (trouble.came()) {
                marks.addAll(trouble.get().marks());
                trouble.get().marks().forEach(mark -> evidence.hide(mark.text()));
            }
            call(
                    Post.FILES_FOR_VISITORS,
                    scan("visitors' addresses, conferences' names and what browsers say of themselves", marks));
            call(Post.STORED_FIELDS, new StoredFields(evidence));
            call(Post.JOURNAL_ADDRESSES, new JournalAddresses(evidence));
            awaitEntries(paid.entries());
        }
        showFigures();
        server.stop();
        journal = Part.of("the reading of the journal", () -> JournalEntries.read(server.observed()));
        for (Map.Entry<Witness, Post> each : posts.entrySet()) {
            if (!inMemory(each.getKey())) {
                stand.observe("after the server had stopped", each.getKey());
            }
        }
        if (traceable) {
            Part<Sighting> connections = Part.of("the record of connections", trace::connections);
            said.put(Post.CONNECTIONS, new Said(trace.means(), connections.orNotSeen(Sighting::notSeen)));
        }
        if (gathering.came()) {
            tell(Post.MEMORY_OF_CONTENT, "what was said, shown and written", content());
            tell(Post.MEMORY_OF_ADDRESSES, "participants' addresses", names.addresses());
        }
        for (Stand.Statement statement : stand.hear()) {
            Post post = posts.get(statement.witness());
            if (post != null) {
                said.put(post, new Said(statement.witness().means(), statement.sighting()));
            }
        }
    }

    private boolean inMemory(Witness witness) {
        return witness == afterPause || witness == afterCall || witness == afterClose;
    }

    /** As long as the accepted reading gives the server, from when the last browser of the conferences was gone. */
    private void awaitForgetting() throws InterruptedException {
        TimeUnit.NANOSECONDS.sleep(emptiedNanos + Limits.FORGOTTEN_WITHIN.toNanos() - System.nanoTime());
    }

    /** One look in memory, asked for something else. */
    private void tell(Post post, String what, List<Canary> some) throws InterruptedException {
        Part<Sighting> seen = Part.of("the look into memory", () -> memory.about(what, some, AFTER_THE_CLOSE));
        said.put(post, new Said(memory.means(what), seen.orNotSeen(Sighting::notSeen)));
    }

    /** A statement may have no web log at all. */
    private void awaitEntries(int entries) throws InterruptedException {
        try {
            WeblogEntries.await(server.observed(), entries);
        } catch (IOException e) {
            progress.accept("No web log was found.");
        }
    }

    private List<Canary> identifiers() {
        List<Canary> marks = new ArrayList<>(marks("identifier of a participant", Identifiers.of(gathering.get())));
        marks.addAll(marks(
                "something that a browser had sealed",
                gathering.get().sealedThere().all()));
        return marks;
    }

    private List<Canary> content() {
        List<Canary> marks = new ArrayList<>(names.content());
        marks.addAll(marks(SEALED_CHAT, gathering.get().sealedThere().chat()));
        return marks;
    }

    @Override
    public void close() {
        stand.close();
        server.close();
    }
}
