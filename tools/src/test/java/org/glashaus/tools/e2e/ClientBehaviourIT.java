package org.glashaus.tools.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.WaitUntilState;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What the client does when pressed, typed at, cut off and filled with people; each is one page of a played room. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ClientBehaviourIT {
    private final ClientStage stage;

    ClientBehaviourIT(@TempDir Path dir) throws Exception {
        stage = new ClientStage(dir);
    }

    @AfterAll
    void end() throws Exception {
        stage.close();
    }

    private void in(String scene, Consumer<Page> visit) throws IOException {
        try (BrowserContext visitor = stage.visitor("en");
                ClientPage page = stage.play(visitor, Scene.named(scene))) {
            visit.accept(page.page());
            assertThat(page.complaints()).isEmpty();
        }
    }

    private static void await(Page page, String condition) {
        page.waitForFunction("() => " + condition);
    }

    // WCAG 2.2, 2.1.4
    @Test
    void lettersPressButtonsUntilTheyAreSwitchedOff() throws IOException {
        in("call-hand", page -> {
            page.keyboard().press("h");
            await(page, "document.querySelector('[data-control=hand]').ariaPressed === 'false'");
            page.keyboard().press("m");
            page.waitForSelector("[data-source=microphone].lit");
            page.keyboard().press("?");
            page.uncheck("#keys-on");
            page.keyboard().press("Escape");
            page.keyboard().press("m");
            page.keyboard().press("h");
            assertThat(page.isVisible("[data-source=microphone].lit")).isTrue();
            assertThat(page.isVisible("[data-control=hand].lit")).isFalse();
        });
    }

    @Test
    void aFieldKeepsItsLettersAndLinksStayText() throws IOException {
        in("call-chat-empty", page -> {
            page.keyboard().type("my home https://example.org");
            assertThat(page.inputValue(".write textarea")).isEqualTo("my home https://example.org");
            page.keyboard().press("Enter");
            page.waitForSelector(".message.own");
            assertThat(page.locator(".messages a").count()).isZero();
            assertThat(page.isVisible("[data-source=microphone].lit")).isFalse();
        });
    }

    @Test
    void theFocusComesBackToWhatOpenedAPanelOrADialog() throws IOException {
        in("call-chat-empty", page -> {
            page.keyboard().press("Escape");
            await(page, "document.activeElement.dataset.panel === 'chat'");
            page.click("[data-control=devices]");
            page.keyboard().press("Escape");
            await(page, "document.activeElement.dataset.control === 'devices'");
        });
    }

    @Test
    void unreadMessagesAreCountedUntilTheChatIsOpened() throws IOException {
        in("call-unread", page -> {
            page.evaluate(
                    "() => theStage.hear({type: 'chat', participant: 'p1', name: 'Jonas Keller', text: 'Hello too', at: ''})");
            await(page, "document.querySelector('[data-panel=chat]').dataset.count === '2'");
            page.click("[data-panel=chat]");
            await(page, "document.querySelector('[data-panel=chat]').dataset.count === undefined");
        });
    }

    @Test
    void whatNobodyHereHasTheKeyToIsShownAsSuchAndWhoHasNoNameYetIsSomebody() throws IOException {
        in("call-chat-unreadable", page -> {
            assertThat(page.textContent(".message .text")).contains("can no longer be read");
            page.evaluate("() => theStage.hear({type: 'chat', participant: 'p0', sealed: 'v1.AAAAAAAA.AAAA', at: ''})");
            await(
                    page,
                    "document.querySelector('.message:last-child .text')?.textContent.includes('cannot be read yet')");
            page.evaluate("() => theStage.hear({type: 'joined', participant: {id: 'n0', key: theStage.heard[0].key,"
                    + " microphone: false, camera: false, screen: false, hand: false}})");
            await(
                    page,
                    "[...document.querySelectorAll('participant-tile .name')].some((one) => one.textContent === 'Somebody')");
            await(page, "document.querySelector('.notices [role=status]').textContent.includes('Somebody came in.')");
        });
    }

    @Test
    void whoIsThereWritesUnderTheNameOfTheRosterOnly() throws IOException {
        in("call-chat-empty", page -> {
            page.evaluate(
                    "() => theStage.hear({type: 'chat', participant: 'p0', name: 'Jonas Keller', text: 'Trust me', at: ''})");
            await(page, "document.querySelector('.message .who b')?.textContent === 'Anna de Wit'");
            page.evaluate("() => theStage.hear({type: 'left', participant: 'p0'})");
            page.evaluate(
                    "() => theStage.hear({type: 'chat', participant: 'gone', name: 'Clara Vogt', text: 'Late', at: ''})");
            await(page, "document.querySelector('.message:last-child .who b').textContent === 'Clara Vogt'");
        });
    }

    @Test
    void whatCannotBeSentStaysInTheField() throws IOException {
        in("call-chat-empty", page -> {
            page.evaluate("() => theStage.cut()");
            page.waitForSelector(".status[data-state=bad]");
            page.fill(".write textarea", "Are you there?");
            page.keyboard().press("Enter");
            await(page, "document.querySelector('.chat-body .fault').textContent.includes('no connection')");
            assertThat(page.inputValue(".write textarea")).isEqualTo("Are you there?");
        });
    }

    @Test
    void whereNobodyCanJoinForWantOfHttpsThatIsSaid() throws IOException {
        in("prejoin-insecure", page -> assertThat(page.textContent(".notice")).contains("nobody can join"));
        in("ended-insecure", page -> assertThat(page.textContent(".lead")).contains("Open the address with https"));
    }

    @Test
    void peopleWhoComeTogetherAreAnnouncedTogether() throws IOException {
        in("call-2", page -> {
            page.evaluate(
                    "() => { for (let at = 0; at < 7; at++) theStage.hear({type: 'joined', participant:"
                            + " {id: `n${at}`, name: `New ${at}`, microphone: false, camera: false, screen: false, hand: false}}); }");
            await(page, "document.querySelector('.notices [role=status]').textContent === '7 people came in.'");
        });
    }

    @Test
    void aLargeRoomHasPagesAndWhoIsOutOfSightCostsNoPicture() throws IOException {
        in("call-60", page -> {
            await(page, "document.querySelectorAll('.tiles participant-tile:not([hidden])').length <= 25");
            String first = visible(page);
            page.click(".pager button:nth-of-type(2)");
            await(page, "document.querySelector('.pager .place').textContent.startsWith('2 ')");
            assertThat(visible(page)).isNotEqualTo(first).contains("Sam Rivers");
            assertThat(page.evaluate("() => document.querySelectorAll('participant-tile[hidden] video').length"))
                    .isNotEqualTo(0);
            assertThat(page.evaluate("() => [...document.querySelectorAll('participant-tile[hidden] video')]"
                            + ".filter((one) => one.srcObject).length"))
                    .isEqualTo(0);
        });
    }

    private static String visible(Page page) {
        return String.valueOf(
                page.evaluate(
                        "() => [...document.querySelectorAll('participant-tile:not([hidden]) .name')].map((one) => one.textContent).join()"));
    }

    @Test
    void raisedHandsStandInTheOrderInWhichTheyWentUp() throws IOException {
        in("call-participants", page -> {
            await(page, "document.querySelector('.people li .mark.hand').textContent === '1'");
            assertThat(page.locator(".people .name").allTextContents().subList(0, 2))
                    .containsExactly("Clara Vogt", "Jonas Keller");
            assertThat(page.textContent("participant-tile[data-key=p1] .hand span"))
                    .isEqualTo("2");
        });
    }

    // docs/protocol.md, "Coming back"
    @Test
    void aLostLineIsTriedAgainEverMoreSlowlyWhileThePicturesGoOn() throws IOException {
        in("call-lost", page -> {
            await(page, "theStage.sockets() >= 4");
            assertThat(page.evaluate("() => [...document.querySelectorAll('participant-tile[data-picture] video')]"
                            + ".every((one) => one.srcObject?.active)"))
                    .isEqualTo(true);
            page.evaluate("() => theStage.back()");
            page.click(".toast .quiet");
            page.waitForSelector(".status[data-state=good]");
            assertThat(
                            page.evaluate(
                                    "() => theStage.heard.filter((one) => one.type === 'join').map((one) => one.resume ?? '').join()"))
                    .isEqualTo(",r");
            assertThat(page.evaluate("() => theStage.heard.filter((one) => one.type === 'publish').length"))
                    .as("the connection up was never made anew")
                    .isEqualTo(1);
        });
    }

    /** A `pong` comes every few seconds, and a newer server may say more than this client knows. */
    @Test
    void whatSaysNothingToTheCallTroublesNothing() throws IOException {
        in("call-2", page -> {
            page.waitForSelector(".status[data-state=good]");
            page.evaluate("() => ['pong', 'of-tomorrow'].forEach((type) => theStage.hear({ type }))");
            page.evaluate("() => theStage.hear({type: 'left', participant: 'p1'})");
            await(page, "document.querySelector('.status[data-state=good]')");
        });
    }

    /** Nobody says that such a line is dead: neither the network nor the browser. */
    @Test
    void aLineThatSwallowsEverythingIsNoticedAndLeftForAnother() throws IOException {
        in("call-2", page -> {
            page.waitForSelector(".status[data-state=good]");
            page.evaluate("() => theStage.swallow()");
            page.waitForSelector(".status[data-state=bad]");
            assertThat(page.evaluate("() => theStage.heard.some((one) => one.type === 'ping')"))
                    .isEqualTo(true);
            await(page, "theStage.sockets() === 2");
            // This attempt hangs too. It is given up by itself, by a change of networks, and by hand.
            await(page, "theStage.sockets() === 3");
            page.evaluate("() => window.dispatchEvent(new Event('online'))");
            await(page, "theStage.sockets() === 4");
            page.evaluate("() => (theStage.hangs = false)");
            page.click(".toast .quiet");
            page.waitForSelector(".status[data-state=good]");
            assertThat(page.evaluate("() => theStage.sockets()")).isEqualTo(5);
            assertThat(page.evaluate("() => theStage.heard.some((one) => one.type === 'leave')"))
                    .as("a goodbye would end the stay")
                    .isEqualTo(false);
        });
    }

    @Test
    void whereTheNetworkHadItsShareOneIsToldAndNotTriedAgain() throws IOException {
        in("ended-too-many", page -> {
            assertThat(page.textContent(".lead")).contains("from your network");
            assertThat(page.evaluate("() => theStage.sockets()")).isEqualTo(1);
        });
    }

    @Test
    void serverAndBrowserThatNeverAgreeAreNotTriedForEver() throws IOException {
        in("ended-sdp-refused", page -> {
            page.waitForSelector(".quiet-page");
            assertThat(page.textContent(".lead")).contains("cannot agree");
            assertThat(page.isVisible(".quiet-page button.primary")).isTrue();
            assertThat(page.evaluate("() => theStage.heard.filter((one) => one.type === 'join').length"))
                    .isEqualTo(4);
        });
    }

    @Test
    void theNewestMessagesAreKeptAsTheServerKeepsThem() throws IOException {
        in("call-chat-empty", page -> {
            page.evaluate(
                    "() => { for (let at = 1; at <= 450; at++) theStage.hear({type: 'chat', participant: 'p0', name: 'Anna', text: `No ${at}`, at: ''}); }");
            await(page, "document.querySelector('.messages').lastElementChild.textContent.includes('No 450')");
            assertThat(page.locator(".message").count()).isEqualTo(200);
            assertThat(page.textContent(".message:first-child .text")).isEqualTo("No 251");
            assertThat(page.textContent(".message:first-child .who")).contains("Anna");
            page.keyboard().press("Escape");
            page.evaluate(
                    "() => theStage.hear({type: 'chat', participant: 'p0', name: 'Anna', text: 'One more', at: ''})");
            await(page, "document.querySelector('[data-panel=chat]').dataset.count === '1'");
        });
    }

    @Test
    void anEndedCallHoldsNothing() throws IOException {
        in("call-2", page -> {
            await(page, "theStage.held.awake === 1");
            assertThat(page.evaluate("() => theStage.held.lists > 0 && theStage.held.sheets > 0"))
                    .isEqualTo(true);
            page.evaluate("() => theStage.hear({type: 'error', code: 'replaced', message: 'no', fatal: true})");
            page.waitForSelector(".quiet-page");
            await(page, "Object.values(theStage.held).every((one) => one === 0)");
        });
    }

    /** Where the words come slowly, a browser that is young enough has been told that it is too old. */
    @Test
    void aClientThatStartsLateTakesBackThatTheBrowserIsTooOld() throws IOException {
        try (BrowserContext visitor = stage.visitor("en");
                ClientPage page = stage.blank(visitor)) {
            List<Route> held = new ArrayList<>();
            page.page().route("**/assets/strings/*.js", held::add);
            page.page().addInitScript("""
                    const wait = window.setTimeout;
                    window.setTimeout = (run, millis, ...rest) => wait(run, millis === 10000 ? 0 : millis, ...rest);
                    """);
            page.page().navigate(stage.address(), new Page.NavigateOptions().setWaitUntil(WaitUntilState.COMMIT));
            page.page().waitForSelector("#old:not([hidden])");
            held.getFirst().resume();
            await(page.page(), "document.querySelector('#app h1') && !document.querySelector('#old')");
        }
    }

    @Test
    void whereNothingGetsThroughTheNetworksPeopleCanBeToldThePort() throws IOException {
        in("call-no-udp", page -> assertThat(page.textContent(".toast .hint")).contains("UDP", "localhost", "10000"));
    }

    @Test
    void tilesFillTheStageWithoutLeavingItForEachNumberOfPeople() throws IOException {
        in("welcome", page -> assertThat(page.evaluate("""
                        async () => {
                          const { arrange, capacity, pageOf, GAP_PIXELS: gap } = await import('/assets/layout.js');
                          const wrong = [];
                          for (const [width, height] of [[1250, 650], [370, 690], [820, 270], [250, 650], [372, 104], [1900, 900]]) {
                            for (let count = 1; count <= 25; count++) {
                              const tile = arrange(count, width, height);
                              const across = Math.floor((width + gap) / (tile.width + gap));
                              const down = Math.ceil(count / across);
                              const fits = across >= 1 && down * (tile.height + gap) - gap <= height;
                              const shaped = tile.width / tile.height >= 0.79 && tile.width / tile.height <= 1.8;
                              if (!fits || !shaped) wrong.push([count, width, height, tile.width, tile.height].join());
                            }
                            const places = capacity(width, height);
                            if (places < 1 || places > 25) wrong.push(`capacity ${width} ${height} ${places}`);
                            for (let others = 0; others <= 250; others++) {
                              const seen = new Set();
                              const { pages } = pageOf(others, places, true, 0);
                              for (let page = 0; page < pages; page++) {
                                const { first, end } = pageOf(others, places, true, page);
                                if (end - first > Math.max(1, places - 1)) wrong.push(`page ${page} of ${others} is too full`);
                                for (let at = first; at < end; at++) seen.add(at);
                              }
                              if (seen.size !== others) wrong.push(`${others} people, ${seen.size} seen`);
                            }
                          }
                          return wrong.join('; ');
                        }
                        """)).isEqualTo(""));
    }
}
