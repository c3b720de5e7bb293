package org.glashaus.features.steps;

import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.glashaus.features.browser.OwnBrowser.Held;
import org.glashaus.features.day.Reading;
import org.glashaus.features.guest.Belongings;
import org.glashaus.features.guest.CookieTable;
import org.glashaus.features.guest.Guest;
import org.glashaus.features.steps.Keeping.OnDisk;
import org.glashaus.features.witness.BrowserProfile.StoredCookie;
import org.glashaus.features.witness.CouldNotLook;
import org.glashaus.features.witness.Sighting;

/** Cookies in a visitor's own browser. */
public final class CookieSteps {
    private static final String PAGE = "cookies?lang=en";
    private static final Belongings UNSEEN = new Belongings(List.of(), Map.of(), List.of());

    private final Stage stage;
    private final Keeping keeping;
    private final List<String> unlisted = new ArrayList<>();
    private CookieTable list = new CookieTable(List.of());
    private Belongings before = UNSEEN;
    private Belongings then = UNSEEN;
    private Belongings now = UNSEEN;
    private OnDisk onDisk = new OnDisk(Map.of(), List.of(), List.of());
    private long thenSeconds;
    private boolean bound;
    private boolean filledIn;

    public CookieSteps(Stage stage) {
        this.stage = stage;
        keeping = new Keeping(stage);
    }

    /** Allows every cookie and takes part; nobody has hung up yet. */
    private Guest allowing() throws InterruptedException {
        return allowing(keeping.guest());
    }

    private Guest allowing(Guest guest) {
        list = guest.cookieTable(PAGE);
        guest.arriveAllowing();
        guest.settle();
        guest.enter();
        then = guest.look();
        thenSeconds = Instant.now().getEpochSecond();
        bound = then.cookies().stream().allMatch(Held::bound);
        return guest;
    }

    @When("somebody has visited and left")
    public void visited() throws InterruptedException {
        Guest guest = keeping.guest();
        guest.arrive();
        guest.person().type("Your name", guest.name().text());
        guest.enter();
        before = guest.look();
        guest.hangUp();
        allowing(guest);
        guest.hangUp();
        now = guest.look();
        onDisk = OnDisk.of(guest.shut(), List.of());
    }

    @Then("there are the listed cookies and no others")
    public void listedAndNoOthers() throws InterruptedException {
        Optional<String> unlike = list.unlike(then.cookies(), thenSeconds);
        List<String> left = outlasting();
        keeping.browser(
                before.cookies().isEmpty()
                        && unlike.isEmpty()
                        && bound
                        && now.cookieNames().equals(left),
                "Who had allowed none had no cookie in a conference. Who had allowed all had those that the list tells of, as long as it tells, bound to "
                        + "the host and to encryption; after hanging up only what outlasts the session.",
                before.cookies().isEmpty()
                        ? "The cookies were not those of the list: "
                                + unlike.orElse("after hanging up the browser held " + now.cookieNames()) + "."
                        : "Cookies were set before anybody had allowed them: " + before.cookieNames() + ".",
                before,
                then,
                now);
        keeping.disk(
                onDisk.cookies().stream()
                        .map(StoredCookie::name)
                        .sorted()
                        .toList()
                        .equals(left),
                "The closed browser's folder held the cookie that outlasts the session and no other, of whatever host.",
                "The closed browser's folder held other cookies than the list tells of.",
                onDisk);
    }

    private List<String> outlasting() {
        return list.names().stream()
                .filter(name -> !list.ofTheSession().contains(name))
                .toList();
    }

    @When("a browser is closed and opened again")
    public void closedAndOpened() throws IOException, InterruptedException {
        Guest guest = allowing();
        guest.shut();
        guest.reopen();
        now = guest.lookAtCookies();
        onDisk = OnDisk.of(guest.shut(), List.of());
    }

    @Then("no session cookie is left")
    public void noneOfTheSession() throws InterruptedException {
        List<String> session = list.ofTheSession();
        boolean there = !session.isEmpty() && then.cookieNames().containsAll(session);
        if (!there) {
            throw new CouldNotLook("there was no cookie of the session to begin with");
        }
        keeping.browser(
                now.cookieNames().equals(outlasting()),
                "The browser was closed in mid-conference. Opened again it held no cookie of the session, and the one that is to last.",
                "Opened again the browser held " + now.cookieNames() + ".",
                then,
                now);
        keeping.disk(
                onDisk.cookies().stream()
                        .allMatch(cookie -> cookie.expirySeconds().isPresent() && !session.contains(cookie.name())),
                "The folder of the browser that was opened again and closed held no cookie without expiry, nor one of the session's.",
                "The folder of the browser that was opened again and closed still held a cookie of the session.",
                onDisk);
    }

    @When("somebody who has allowed cookies comes back")
    public void back() throws IOException, InterruptedException {
        Guest guest = allowing();
        guest.hangUp();
        onDisk = OnDisk.of(guest.shut(), List.of());
        guest.reopen();
        guest.arrive();
        filledIn = guest.nameFilledIn().equals(guest.name().text());
        now = guest.look();
    }

    @Then("their entries are there again")
    public void entries() throws InterruptedException {
        List<Held> lasting = then.cookies().stream()
                .filter(cookie -> cookie.expirySeconds().isPresent())
                .toList();
        Optional<String> unlike = list.unlike(then.cookies(), thenSeconds);
        keeping.browser(
                filledIn && !lasting.isEmpty() && unlike.isEmpty() && bound,
                "Who had allowed it and came back with the browser closed and opened in between found the name filled in, by a cookie that "
                        + "lasts as long as the list tells.",
                filledIn
                        ? "The cookies were not those of the list: " + unlike.orElse("not bound") + "."
                        : "Who came back did not find their name again.",
                then,
                now);
        keeping.disk(
                onDisk.cookies().stream()
                        .anyMatch(cookie -> lasting.stream()
                                .anyMatch(held -> held.name().equals(cookie.name())
                                        && held.expirySeconds().equals(cookie.expirySeconds()))),
                "The closed browser's folder held the cookie with its expiry.",
                "The closed browser's folder did not hold the cookie, or not with its expiry.",
                onDisk);
    }

    @When("somebody who refuses cookies takes part")
    public void refusing() throws InterruptedException {
        Guest guest = keeping.refusingGuest();
        list = guest.cookieTable(PAGE);
        unlisted.addAll(keeping.whatFails(guest));
        then = guest.look();
        onDisk = OnDisk.of(guest.shut(), List.of(guest.name(), guest.room()));
        Guest unticked = keeping.guest();
        unticked.arrive();
        unticked.person().type("Your name", unticked.name().text());
        unticked.enter();
        now = unticked.look();
    }

    @When("somebody deletes one cookie after the other")
    public void oneByOne() throws InterruptedException {
        Guest guest = allowing();
        for (String cookie : then.cookieNames()) {
            inMidConference(guest, cookie);
            betweenConferences(guest, cookie);
        }
        guest.closeWindow();
        guest.visit(PAGE);
        guest.look().cookieNames().forEach(cookie -> guest.person().press("Delete " + cookie));
        now = guest.look();
        onDisk = OnDisk.of(guest.shut(), List.of());
    }

    private void inMidConference(Guest guest, String cookie) {
        guest.browser().delete(cookie);
        guest.person().press("Chat");
        guest.person().say("still here");
        if (!guest.person().waitUntil(() -> guest.person().chat().contains("still here"))) {
            unlisted.add("writing without " + cookie);
        }
        guest.closeWindow();
        guest.arriveAllowing();
        guest.person().type("Your name", guest.name().text());
        guest.enter();
    }

    /** By the host's own page, and then nothing is allowed any more. */
    private void betweenConferences(Guest guest, String cookie) {
        guest.closeWindow();
        guest.visit(PAGE);
        List<String> held = guest.look().cookieNames();
        if (held.contains(cookie)) {
            guest.person().press("Delete " + cookie);
            List<String> others =
                    held.stream().filter(name -> !name.equals(cookie)).toList();
            if (!guest.look().cookieNames().equals(others)) {
                unlisted.add("deleting " + cookie + " and no other");
            }
        } else {
            unlisted.add("allowing " + cookie + " again");
        }
        guest.arrive();
        guest.person().type("Your name", guest.name().text());
        guest.enter();
        if (guest.look().cookieNames().contains(cookie)) {
            unlisted.add("staying without " + cookie + ", which came back by itself");
        }
    }

    @Then("only the listed functions are missing")
    public void nothingElse() throws InterruptedException {
        boolean none = now.cookies().isEmpty()
                && then.cookies().stream().allMatch(c -> list.names().contains(c.name()));
        keeping.browser(
                unlisted.isEmpty() && none && list.tells(),
                "Joining, seeing, hearing, writing and leaving worked without cookies as the scenario has it; the host's list says of each what "
                        + "goes without it, and none was set that was not allowed.",
                unlisted.isEmpty()
                        ? "Cookies were there that were not allowed, or of which the list does not tell: "
                                + now.cookieNames() + "."
                        : "Without cookies this did not work, and no list tells of it: " + String.join(", ", unlisted)
                                + ".",
                then,
                now);
        keeping.disk(
                onDisk.cookies().isEmpty(),
                "The closed browser's folder held no cookie.",
                "The closed browser's folder held cookies.",
                onDisk);
    }

    @When("somebody who has allowed every cookie reads its privacy page in Dutch, German and English")
    public void read() throws InterruptedException {
        Guest guest = allowing();
        for (String language : Reading.LANGUAGES) {
            CookieTable table = guest.cookieTable("privacy?lang=" + language);
            if (!table.tells()) {
                unlisted.add("the page in " + language + " does not say of each what it is for and how long it stays");
            }
            table.unlike(then.cookies(), thenSeconds).ifPresent(unlike -> unlisted.add(language + ": " + unlike));
        }
    }

    @Then("the page lists each cookie with its purpose and period")
    public void listed() throws InterruptedException {
        stage.testify(
                Looks.COOKIE_LIST,
                Sighting.judged(
                        unlisted.isEmpty() && !then.cookies().isEmpty(),
                        "In each language the list holds the cookies that the browser held, and tells of each what it is for, how long it "
                                + "stays and what goes without it.",
                        "On the privacy page " + String.join("; ", unlisted) + "."),
                keeping.hosting().process());
    }
}
