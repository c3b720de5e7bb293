package org.glashaus.tools.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.glashaus.features.browser.Crash;
import org.glashaus.features.browser.Participant;
import org.glashaus.features.browser.Participants;
import org.glashaus.features.browser.Received;
import org.glashaus.features.server.AuditedServer;
import org.glashaus.features.server.Order;
import org.glashaus.features.server.Organiser;
import org.glashaus.features.server.ServerFolders;
import org.glashaus.features.witness.AllowedSinks;
import org.glashaus.features.witness.EgressTrap;
import org.glashaus.features.witness.EvidenceFolder;
import org.glashaus.features.witness.HostCommand;
import org.glashaus.features.witness.SyscallTrace;
import org.glashaus.tools.e2e.WrittenFiles.Moment;
import org.glashaus.tools.e2e.WrittenFiles.Sort;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Three browsers hold a call of ten minutes, or {@code -Dglashaus.files.seconds} of it, under the statement with organisers'
 * accounts and under one with most logs: they write, one shares a screen, one's line is cut, one loads the page anew, one is lost. The server is
 * the product as a host starts it, confined, and the kernel's record tells what it wrote. The fast tier has the audit's day, which
 * judges the same record of a shorter call.
 */
@Tag("long")
final class FilesOfACallIT {
    private static final int SECONDS = Integer.getInteger("glashaus.files.seconds", 600);
    private static final Duration ROUND = Duration.ofSeconds(60);
    private static final Duration LOST = Duration.ofSeconds(30);
    private static final String ROOM = "staff-meeting";

    @TempDir
    Path dir;

    private final Map<String, Integer> deeds = new TreeMap<>();
    private final Set<String> held = new TreeSet<>();

    @Test
    void whereOnlyOrganisersOpenRoomsTheServerWritesNothingElse() throws Exception {
        writesNothingElse("studentenwerk-osnabrueck");
        assertThat(deeds).containsKey("login");
    }

    @Test
    void whereMostIsLoggedTheServerWritesNothingElse() throws Exception {
        writesNothingElse("waag");
    }

    private void writesNothingElse(String statement) throws Exception {
        assertThat(SyscallTrace.works()).as("strace works here").isTrue();
        try (ServerFolders folders = ServerFolders.make();
                SyscallTrace trace = new SyscallTrace(
                        folders.records().resolve("trace.txt"), AllowedSinks.LIST, new EvidenceFolder(dir, "trace"))) {
            Order order = Product.serve(statement).behind(trace.prefix());
            Files.createDirectory(folders.data().resolve("tmp")); // else the launcher's mkdir names it by half a path
            try (AuditedServer server = AuditedServer.start(order, folders)) {
                Instant ready = Instant.now();
                Map<String, String> before = states(folders);
                meet(order, folders, server);
                Map<String, String> after = states(folders);
                long entries = entries(order, folders);
                Instant told = Instant.now();
                server.stop();
                WrittenFiles written = WrittenFiles.of(trace.writes(), folders.data(), folders.keys(), ready, told);
                System.out.println(statement + "\n" + written.table() + "held open for writing: " + held + "\ndone: "
                        + deeds + "\nentries of the journal: " + entries);
                judge(written, before, after);
                assertThat(entries).as("the host reads of the call").isPositive();
            }
        }
    }

    private void judge(WrittenFiles written, Map<String, String> before, Map<String, String> after) {
        assertThat(written.foreign()).as("%s", written.table()).isEmpty();
        assertThat(held)
                .as("held open for writing")
                .allSatisfy(file ->
                        assertThat(WrittenFiles.sort(file)).as(file).isIn(Sort.JOURNAL, Sort.LEDGER, Sort.FOLDERS));
        assertThat(written.refused()).as("the kernel keeps it in").contains("START /dev/zero");
        // A record that has seen none of what was written shows nothing.
        for (Sort sort : List.of(Sort.JOURNAL, Sort.LEDGER, Sort.KEYS, Sort.CERTIFICATE)) {
            assertThat(written.count(Moment.START, sort).opened())
                    .as("%s", sort)
                    .isPositive();
        }
        assertThat(written.count(Moment.CALL, Sort.KEYS).opened())
                .as("keys of the journal's slices: %s", written.table())
                .isPositive();
        assertThat(held).as("it holds its journal").anyMatch(file -> file.startsWith("data/journal.sqlite"));
        assertThat(after.get("data/journal.sqlite-wal"))
                .as("the journal was written in the call")
                .isNotEqualTo(before.get("data/journal.sqlite-wal"));
        assertThat(deeds).containsKeys("chat", "screen", "line cut", "page loaded anew", "lost");
    }

    private void meet(Order order, ServerFolders folders, AuditedServer server) throws Exception {
        try (EgressTrap trap = new EgressTrap(new EvidenceFolder(dir, "call"));
                Participants people = Participants.with(trap);
                Line bramsLine = new Line(server.address())) {
            Optional<Organiser> organiser = Organiser.of(order, folders, server.address());
            Participant anna = people.arrive("Anna", Optional.empty());
            if (organiser.isPresent()) {
                Organiser known = organiser.get();
                anna.open(known.page(), known.account(), known.password(), ROOM);
                count("login");
            } else {
                anna.join(room(server.address()));
            }
            anna.speakAndShow();
            anna.press("Chat");
            Participant bram = people.arrive("Bram", Optional.empty());
            comes(bram, bramsLine.address());
            Crash cleo = arrives(people, server);
            Instant end = Instant.now().plusSeconds(SECONDS);
            for (int round = 1; Instant.now().isBefore(end); round++) {
                Instant next = Instant.now().plus(ROUND);
                share(anna, bram);
                talk(List.of(anna, bram, cleo.participant()), round);
                cut(bram, bramsLine);
                cleo.participant().visit(room(server.address()));
                comes(cleo.participant(), server.address());
                count("page loaded anew");
                Flow.seesAndHears(bram, 2);
                cleo = lost(people, server, cleo, anna);
                Flow.seesAndHears(cleo.participant(), 2);
                look(folders, server);
                anna.press("Stop sharing");
                System.out.println(round + " rounds: " + deeds);
                Instant until = next.isBefore(end) ? next : end;
                anna.waitUntil(Duration.ofMinutes(2), () -> !Instant.now().isBefore(until));
            }
            List.of(anna, bram, cleo.participant()).forEach(Participant::leave);
        }
    }

    private static String room(URI server) {
        return server.resolve(ROOM).toString();
    }

    private static void comes(Participant person, URI server) {
        person.join(room(server));
        person.speakAndShow();
        person.press("Chat");
    }

    private static Crash arrives(Participants people, AuditedServer server) throws IOException {
        Crash cleo = Crash.of(() -> people.arrive("Cleo", Optional.empty()));
        comes(cleo.participant(), server.address());
        return cleo;
    }

    private void share(Participant presenter, Participant viewer) {
        List<Received> before = viewer.received();
        presenter.press("Share screen");
        presenter.awaitButton("Stop sharing");
        // Two cameras and a screen.
        assertThat(viewer.waitUntil(Flow.PATIENCE, () -> Flow.moving(viewer, before) >= 3))
                .as("%s sees the screen: %s", viewer.name(), viewer.received())
                .isTrue();
        count("screen");
    }

    private void talk(List<Participant> people, int round) {
        for (Participant speaker : people) {
            String text = speaker.name() + " says so in round " + round;
            speaker.say(text);
            for (Participant reader : people) {
                assertThat(reader.waitUntil(Flow.PATIENCE, () -> reader.chat().contains(text)))
                        .as("%s reads %s", reader.name(), text)
                        .isTrue();
            }
            count("chat");
        }
    }

    private void cut(Participant person, Line line) {
        long welcomes = welcomes(person);
        assertThat(line.cut()).as("connections that were cut").isPositive();
        assertThat(person.waitUntil(Flow.PATIENCE, () -> welcomes(person) > welcomes))
                .as("%s is back", person.name())
                .isTrue();
        count("line cut");
    }

    private static long welcomes(Participant person) {
        return person.heard().stream()
                .filter(text -> text.contains("\"welcome\""))
                .count();
    }

    private Crash lost(Participants people, AuditedServer server, Crash cleo, Participant stays) throws Exception {
        cleo.now();
        assertThat(stays.waitUntil(LOST, () -> stays.panes().stream().noneMatch(pane -> pane.startsWith("Cleo"))))
                .as("%s is told of who was lost: %s", stays.name(), stays.panes())
                .isTrue();
        count("lost");
        return arrives(people, server);
    }

    private void count(String deed) {
        deeds.merge(deed, 1, Integer::sum);
    }

    // proc(5): fdinfo has the flags in octal, of which the lowest two bits say how it was opened
    /** A second look, which needs no record: files that the server holds open for writing. */
    private void look(ServerFolders folders, AuditedServer server) throws IOException {
        Path process = Path.of("/proc", Long.toString(server.observed().processId()));
        try (Stream<Path> listed = Files.list(process.resolve("fd"))) {
            for (Path each : listed.toList()) {
                try {
                    String target = Files.readSymbolicLink(each).toString();
                    String flags = Files.readString(process.resolve("fdinfo").resolve(each.getFileName()));
                    boolean console = server.observed().console().contains(Path.of(target));
                    if (target.startsWith("/") && !console && flags.matches("(?s).*flags:\\s+[0-7]*[1-2567]\\n.*")) {
                        held.add(WrittenFiles.shown(target, folders.data(), folders.keys()));
                    }
                } catch (IOException gone) {
                    assertThat(each).doesNotExist();
                }
            }
        }
    }

    private static Map<String, String> states(ServerFolders folders) throws IOException {
        Map<String, String> states = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folders.data())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                states.put(
                        WrittenFiles.shown(file.toString(), folders.data(), folders.keys()),
                        Files.size(file) + " octets at " + Files.getLastModifiedTime(file));
            }
        }
        return states;
    }

    /** How many entries the host reads of the call, as the product's own command prints them. */
    private static long entries(Order order, ServerFolders folders) throws Exception {
        HostCommand show = HostCommand.run(
                order.distribution(),
                List.of(
                        "journal",
                        "show",
                        "--data",
                        folders.data().toString(),
                        "--keys",
                        folders.keys().toString()));
        assertThat(show.succeeded()).as(show.said()).isTrue();
        return show.said()
                .lines()
                .filter(line -> line.matches("\\d{4}-\\d\\d-\\d\\d.*"))
                .count();
    }
}
