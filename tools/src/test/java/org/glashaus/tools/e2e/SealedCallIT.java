package org.glashaus.tools.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.glashaus.features.server.AuditedServer;
import org.glashaus.features.server.Heard;
import org.glashaus.features.server.Listener;
import org.glashaus.features.server.Sealed;
import org.glashaus.features.server.ServerFolders;
import org.glashaus.features.witness.Canary;
import org.glashaus.features.witness.EvidenceFolder;
import org.glashaus.features.witness.MemoryScan;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people are called and write: read by the others in real browsers, and by nobody on the way to the server. */
final class SealedCallIT {
    private static final String ROOM = "greenhouse";
    private static final String ANNA = "Anna Qwertzuiop";
    private static final String BRAM = "Bram Asdfghjkl";
    private static final String CLEO = "Cleo Yxcvbnm";
    private static final String WORDS = "The key is under the third flowerpot, says Ångström";

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @TempDir
    Path dir;

    private ServerFolders folders;
    private AuditedServer server;
    private PageBrowser chromium;

    @BeforeEach
    void open() throws Exception {
        folders = ServerFolders.make();
        server = AuditedServer.start(Product.serve("strict"), folders);
        chromium = new PageBrowser(dir, "sealed");
    }

    @AfterEach
    void close() {
        chromium.close();
        server.close();
        folders.close();
    }

    /** Somebody's page, and all that went from it to the server over a socket. */
    private record Person(Page page, List<String> sent) {
        void reads(String text) {
            page.waitForFunction("(text) => document.querySelector('.messages').innerText.includes(text)", text);
        }

        void sees(String name) {
            page.waitForFunction(
                    "(name) => [...document.querySelectorAll('participant-tile .name')].some((one) => one.textContent === name)",
                    name);
        }

        void says(String text) {
            page.fill(".write textarea", text);
            page.keyboard().press("Enter");
            reads(text);
        }

        boolean tells(String text) {
            List<String> forms = forms(text);
            return sent.stream().anyMatch(message -> forms.stream().anyMatch(message::contains));
        }
    }

    /** As it is, and base64 of it wherever in its octets the text begins. */
    private static List<String> forms(String text) {
        byte[] octets = text.getBytes(StandardCharsets.UTF_8);
        Stream<String> encoded = IntStream.range(0, 3).mapToObj(before -> {
            byte[] shifted = new byte[before + octets.length];
            System.arraycopy(octets, 0, shifted, before, octets.length);
            String whole = Base64.getUrlEncoder().withoutPadding().encodeToString(shifted);
            return whole.substring(before == 0 ? 0 : before + 1, whole.length() - 2);
        });
        return Stream.concat(
                        Stream.of(text),
                        encoded.flatMap(
                                form -> Stream.of(form, form.replace('-', '+').replace('_', '/'))))
                .toList();
    }

    private Person arrives(String name) {
        return arrives(name, "$0");
    }

    /** @param encrypted instead of what the client makes of what it encrypts */
    private Person arrives(String name, String encrypted) {
        return arrives(
                name,
                "sealing.js",
                "await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData }, key, octets)",
                encrypted);
    }

    /** @param instead of what is {@code there} in that file of the client's, in which {@code $0} stands for that */
    private Person arrives(String name, String file, String there, String instead) {
        BrowserContext visitor = ClientPage.visitor(chromium.browser(), "en");
        Page page = visitor.newPage();
        List<String> sent = new CopyOnWriteArrayList<>();
        page.onWebSocket(socket -> socket.onFrameSent(frame -> sent.add(String.valueOf(frame.text()))));
        page.route("**/assets/" + file, route -> changed(route, there, instead));
        page.navigate(server.address().resolve(ROOM).toString());
        page.fill("#name", name);
        page.click(".name-form .primary");
        page.click("[data-panel=chat]");
        return new Person(page, sent);
    }

    private static void changed(Route route, String there, String instead) {
        String text = route.fetch().text();
        assertThat(text).contains(there);
        route.fulfill(new Route.FulfillOptions()
                .setContentType("text/javascript")
                .setBody(text.replace(there, instead.replace("$0", there))));
    }

    @Test
    void namesAndChatReachTheOthersAndWhoComesLaterAndNotTheServer() {
        Person anna = arrives(ANNA);
        Person bram = arrives(BRAM);
        anna.sees(BRAM);
        bram.sees(ANNA);
        anna.says(WORDS);
        bram.reads(WORDS);
        bram.reads(ANNA);
        anna.page().click(".control.leave");
        Person cleo = arrives(CLEO);
        bram.sees(CLEO);
        cleo.sees(BRAM);
        cleo.reads(WORDS);
        cleo.reads(ANNA);
        cleo.says("So it is");
        bram.reads("So it is");
        for (Person person : List.of(anna, bram, cleo)) {
            assertThat(person.sent()).anyMatch(message -> message.contains("\"name\"") && message.contains("v1."));
            for (String clear : List.of(ANNA, BRAM, CLEO, WORDS, "So it is")) {
                assertThat(person.tells(clear)).as(clear).isFalse();
            }
        }
    }

    /** Who has the key and is silent holds nobody up for long, and finds out what was said meanwhile. */
    @Test
    void wherePeopleWithTheKeyAreSilentAnotherKeyIsMadeAndAllComeToHaveBoth() {
        Person anna = arrives(ANNA);
        anna.says(WORDS);
        anna.page().evaluate("() => setTimeout(() => { const end = Date.now() + 4000; while (Date.now() < end); }, 0)");
        Person bram = arrives(BRAM);
        bram.sees(ANNA);
        anna.sees(BRAM);
        bram.reads(WORDS);
        bram.says("And I");
        anna.reads("And I");
    }

    /** The first answers are lost: that to the newcomer, who makes a key then, and that to whom lacks the other key. */
    @Test
    void whatAnswersAreLostIsAskedForAgain() {
        String unheard =
                "$0\n    if (sealed === undefined && (this.unheard = (this.unheard ?? 0) + 1) < 3) return undefined;";
        Person anna = arrives(ANNA, "roomkeys.js", "async heard({ participant: id, sealed }) {", unheard);
        anna.says(WORDS);
        Person bram = arrives(BRAM);
        anna.sees(BRAM);
        bram.sees(ANNA);
        bram.reads(WORDS);
        bram.reads(ANNA);
    }

    /** Who hands newcomers keys that nothing was sealed under keeps none of the others from each other. */
    @Test
    void aRingCannotBeFilledByOneMember() {
        Person mallory = arrives(
                "Mallory",
                "roomkeys.js",
                "[...this.#ring.values()]) });",
                "await Promise.all(Array.from({ length: 16 }, newRoomKey))) });");
        mallory.says("Welcome");
        Person anna = arrives(ANNA);
        anna.says(WORDS);
        Person bram = arrives(BRAM);
        bram.reads(WORDS);
        bram.sees(ANNA);
        anna.sees(BRAM);
    }

    /** The program seals by the JDK, after the document, and shares nothing with the client. */
    @Test
    void aProgramThatSealsByTheDocumentReadsThemAndIsRead() throws Exception {
        Person anna = arrives(ANNA);
        anna.says(WORDS);
        try (Listener program =
                Listener.joinReading(server.address(), "127.0.0.9", ROOM, "Ticker", "", Optional.empty())) {
            anna.sees("Ticker");
            assertThat(program.await(
                            heard -> heard.type().equals("welcome")
                                    && heard.text().contains(WORDS),
                            PATIENCE))
                    .hasValueSatisfying(welcome -> assertThat(welcome.text()).contains(ANNA));
            program.say("Tick");
            anna.reads("Tick");
            anna.says("Tock");
            assertThat(program.await(
                            heard -> heard.type().equals("chat") && heard.text().contains("Tock"), PATIENCE))
                    .isPresent();
            // The program hands on the key too.
            anna.page().click(".control.leave");
            Person bram = arrives(BRAM);
            bram.sees("Ticker");
            bram.reads(WORDS);
        }
    }

    /** Where all are there: that nothing is left afterwards would not show that it was never there. */
    @Test
    void theServersMemoryHoldsThemSealedOnly() throws Exception {
        Canary words = Canary.word("what Anna wrote", "hello-");
        List<Canary> clear = List.of(
                Canary.word("Anna's name", "Anna"),
                Canary.word("Bram's name", "Bram"),
                Canary.word("a program's", "Tick"),
                words);
        Person anna = arrives(clear.get(0).text());
        Person bram = arrives(clear.get(1).text());
        try (Listener program = Listener.joinReading(
                server.address(), "127.0.0.9", ROOM, clear.get(2).text(), "", Optional.empty())) {
            anna.sees(clear.get(2).text());
            anna.sees(clear.get(1).text());
            anna.says(words.text());
            bram.reads(words.text());
            assertThat(program.await(
                            heard -> heard.type().equals("chat") && heard.text().contains(words.text()), PATIENCE))
                    .isPresent();
            Sealed sealed =
                    Sealed.of(program.heard().stream().map(Heard::message).toList());
            assertThat(sealed.names()).hasSize(2);
            assertThat(sealed.chat()).hasSize(1);
            List<Canary> passed = sealed.all().stream()
                    .map(text -> Canary.text("sealed", text))
                    .toList();
            assertThat(inMemory(passed)).isPositive();
            assertThat(inMemory(clear)).isZero();
        }
    }

    private long inMemory(List<Canary> marks) throws Exception {
        try (MemoryScan scan = new MemoryScan("names and chat", marks, new EvidenceFolder(dir, "sealed"))) {
            scan.start(server.observed());
            scan.observe("during the call");
            return scan.found(marks, "during the call");
        }
    }

    @Test
    void aClientThatSendsItInClearIsSeenToDoSo() throws Exception {
        String clear = "new Uint8Array([...octets, ...new Uint8Array(16)])";
        Canary name = Canary.word("Anna's name", "Anna");
        Person anna = arrives(name.text(), clear);
        anna.page().waitForSelector(".status[data-state=good]");
        anna.page().fill(".write textarea", WORDS);
        anna.page().keyboard().press("Enter");
        anna.page().waitForFunction("() => document.querySelectorAll('.message').length > 0");
        assertThat(anna.tells(name.text())).isTrue();
        assertThat(anna.tells(WORDS)).isTrue();
        assertThat(inMemory(List.of(name))).isPositive();
    }
}
