package org.glashaus.features.day;

import java.io.IOException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.glashaus.features.server.AuditedServer;
import org.glashaus.features.server.Order;
import org.glashaus.features.server.Organiser;
import org.glashaus.features.server.ServerFolders;
import org.glashaus.features.server.Visitor;
import org.glashaus.features.witness.Canary;
import org.glashaus.features.witness.CanaryScan;
import org.glashaus.features.witness.CouldNotLook;
import org.glashaus.features.witness.EgressTrap;
import org.glashaus.features.witness.EvidenceFolder;
import org.glashaus.features.witness.MemoryScan;
import org.glashaus.features.witness.ObservedProcess;
import org.glashaus.features.witness.Stand;
import org.glashaus.features.witness.Witness;

/**
 * A short call and some visits at a server that nobody traces, as at a host's: one that behaves while its process is traced, and
 * otherwise not, would come through the day. It is looked at when it has happened, and its files are searched.
 */
public final class Unwatched {
    private static final String NOT_TRACED = " They were sent to a server of its own that nobody traced. ";

    private final ObservedProcess process;
    private final Map<Post, Said> said;
    private final Part<Boolean> met;

    private Unwatched(ObservedProcess process, Map<Post, Said> said, Part<Boolean> met) {
        this.process = process;
        this.met = met;
        this.said = Map.copyOf(said);
    }

    public ObservedProcess process() {
        return process;
    }

    /** Whether conferences of long names that are almost alike were kept apart. */
    public boolean apart() {
        return met.get();
    }

    public Said said(Post post) {
        Said heard = said.get(post);
        if (heard == null) {
            throw new CouldNotLook("nobody was posted there.");
        }
        return heard;
    }

    /** Once more where people did not meet: a busy machine is no breach. */
    static Unwatched live(Order order, EvidenceFolder evidence, Consumer<String> progress)
            throws IOException, InterruptedException {
        Unwatched first = once(order, evidence, progress);
        return first.met.came() ? first : once(order, evidence, progress);
    }

    private static Unwatched once(Order order, EvidenceFolder evidence, Consumer<String> progress)
            throws IOException, InterruptedException {
        try (ServerFolders folders = ServerFolders.make();
                AuditedServer server = AuditedServer.start(order, folders);
                EgressTrap trap = new EgressTrap(evidence);
                Stand stand = new Stand()) {
            Sitting sitting = new Sitting(server, stand, evidence);
            Optional<Organiser> organiser = Organiser.of(order, folders, server.address());
            organiser.ifPresent(known -> evidence.hide(known.password()));
            Part<Boolean> met = sitting.meet(organiser, trap, progress);
            sitting.visit();
            server.stop();
            return new Unwatched(server.observed(), sitting.hear(), met);
        }
    }

    private static final class Sitting {
        private final AuditedServer server;
        private final Stand stand;
        private final EvidenceFolder evidence;
        private final Names names;
        private final Map<Witness, Post> posts = new IdentityHashMap<>();
        private final List<Canary> sealedThere = new ArrayList<>();

        Sitting(AuditedServer server, Stand stand, EvidenceFolder evidence) throws InterruptedException {
            this.server = server;
            this.stand = stand;
            this.evidence = evidence;
            SecureRandom random = new SecureRandom();
            names = Names.choose(
                    Visitor.fromSomewhere(random).address(),
                    Visitor.fromSomewhere(random).address());
            hide(names.all());
            scan(Post.FILES_FOR_MEDIA, "two people's sound and picture", names.media());
        }

        private void hide(List<Canary> marks) {
            marks.forEach(mark -> {
                evidence.hide(mark.text());
                evidence.hide(mark.hex());
            });
        }

        private void scan(Post post, String what, List<Canary> marks) throws InterruptedException {
            call(
                    post,
                    new CanaryScan(
                            what, "Random marks stood for " + what + "." + NOT_TRACED, marks, List::of, evidence));
        }

        private void call(Post post, Witness witness) throws InterruptedException {
            posts.put(witness, post);
            stand.call(witness, server.observed());
        }

        Part<Boolean> meet(Optional<Organiser> organiser, EgressTrap trap, Consumer<String> progress)
                throws InterruptedException {
            MemoryScan memory = new MemoryScan("two people's sound and picture", names.media(), evidence);
            call(Post.MEMORY_AFTER_THE_CALL, memory);
            Part<Boolean> met = Part.of("the call at a server that nobody traces", () -> {
                try (Company company = new Company(server.address(), organiser, names, trap, progress)) {
                    return company.meetBriefly(soFar -> {
                        for (String text : soFar.all()) {
                            sealedThere.add(Canary.text("something that a browser had sealed", text));
                        }
                        for (Witness each : posts.keySet()) {
                            if (each != memory) {
                                stand.observe("during the call", each);
                            }
                        }
                    });
                }
            });
            if (met.came()) {
                stand.observe("after the last participant had left", memory);
            } else {
                stand.dismiss(met.reason());
            }
            return met;
        }

        void visit() throws InterruptedException {
            Part<Visits> visits = Part.of(
                    "the visits at a server that nobody traces",
                    () -> Visits.pay(server.address(), new SecureRandom()));
            if (visits.came()) {
                List<Canary> marks = new ArrayList<>(visits.get().marks());
                marks.forEach(mark -> evidence.hide(mark.text()));
                marks.addAll(List.of(names.garden(), names.anna(), names.bram(), names.chat()));
                marks.addAll(sealedThere);
                scan(
                        Post.FILES_FOR_VISITORS,
                        "visitors' addresses and names, and what was written, in clear and as browsers sealed it",
                        marks);
            }
        }

        Map<Post, Said> hear() throws InterruptedException {
            for (Map.Entry<Witness, Post> each : posts.entrySet()) {
                if (each.getValue() != Post.MEMORY_AFTER_THE_CALL) {
                    stand.observe("after the server had stopped", each.getKey());
                }
            }
            Map<Post, Said> said = new TreeMap<>();
            for (Stand.Statement statement : stand.hear()) {
                Post post = posts.get(statement.witness());
                if (post != null) {
                    said.put(post, new Said(statement.witness().means(), statement.sighting()));
                }
            }
            return said;
        }
    }
}
