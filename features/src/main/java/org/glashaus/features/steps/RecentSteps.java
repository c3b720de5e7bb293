package org.glashaus.features.steps;

import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.glashaus.features.guest.Belongings;
import org.glashaus.features.guest.Guest;
import org.glashaus.features.steps.Keeping.OnDisk;
import org.glashaus.features.witness.Canary;
import org.glashaus.features.witness.CouldNotLook;
import org.jspecify.annotations.Nullable;

/** Names of conferences in a visitor's own browser, and browsers that keep nothing. */
public final class RecentSteps {
    private static final Belongings UNSEEN = new Belongings(List.of(), Map.of(), List.of());

    private final Keeping keeping;
    private @Nullable Guest someone;
    private Belongings unasked = UNSEEN;
    private Belongings now = UNSEEN;
    private OnDisk onDisk = new OnDisk(Map.of(), List.of(), List.of());
    private boolean listed;
    private List<String> lacking = List.of();

    public RecentSteps(Stage stage) {
        keeping = new Keeping(stage);
    }

    @When("somebody comes back")
    public void back() throws IOException, InterruptedException {
        Guest guest = keeping.guest();
        someone = guest;
        unasked = withoutAllowing(guest);
        comesBack(guest);
    }

    @When("a visitor comes back")
    public void visitorBack() throws IOException, InterruptedException {
        Guest guest = keeping.guest();
        someone = guest;
        comesBack(guest);
    }

    /** Takes part and allows nothing. */
    private static Belongings withoutAllowing(Guest guest) {
        guest.arrive();
        guest.enter();
        guest.hangUp();
        return guest.look();
    }

    private void comesBack(Guest guest) throws IOException {
        guest.arriveAllowing();
        guest.enter();
        guest.hangUp();
        onDisk = OnDisk.of(guest.shut(), List.of(guest.room()));
        guest.reopen();
        guest.visit("");
        guest.welcomed();
        listed = guest.text().contains(guest.room().text());
        now = guest.look();
    }

    @Then("the browser lists the earlier conference")
    public void lists() throws InterruptedException {
        keeping.browser(
                listed && unasked.none() && inStorageOnly(),
                "Until it was allowed the browser kept nothing. Then it listed the conference on the page to begin with, out of local "
                        + "storage, also when it had been closed.",
                unasked.none() ? wrong() : "Though nobody had allowed it, the browser kept: " + lines(unasked) + ".",
                unasked,
                now);
        stored();
    }

    @Then("the name is offered again")
    public void offered() throws InterruptedException {
        keeping.browser(
                listed && inStorageOnly(),
                "The name of the conference was offered again on the page to begin with, out of local storage, when the browser had been "
                        + "closed and opened.",
                wrong(),
                now);
        stored();
    }

    /** What was not offered cannot be forgotten either. */
    @Then("the name is offered again and can be forgotten")
    public void offeredAndForgotten() throws InterruptedException {
        offered();
        if (listed) {
            forgotten();
        }
    }

    private boolean inStorageOnly() {
        List<Canary> room = List.of(guest().room());
        return now.stores(room) && now.elsewhere().isEmpty() && !now.inCookies(room);
    }

    private String wrong() {
        return listed
                ? "The name of the conference lay elsewhere than in local storage."
                : "The name of the conference was not offered again.";
    }

    private void stored() throws InterruptedException {
        boolean there = onDisk.stores(List.of(guest().room()));
        keeping.disk(
                there && onDisk.elsewhere().isEmpty(),
                "The closed browser's folder held the name in local storage and in no other place of a page's.",
                there
                        ? "The closed browser's folder held the name elsewhere: "
                                + String.join(", ", onDisk.elsewhere()) + "."
                        : "The closed browser's folder did not hold the name.",
                onDisk);
    }

    @Then("the visitor can make the browser forget it")
    public void forgotten() throws InterruptedException {
        Guest guest = guest();
        if (!listed) {
            throw new CouldNotLook("the name was not offered, so nobody could make the browser forget it");
        }
        guest.person().press("Forget " + guest.room().text());
        boolean shown = guest.text().contains(guest.room().text());
        now = guest.look();
        boolean held = now.stores(List.of(guest.room()));
        OnDisk after = OnDisk.of(guest.shut(), List.of(guest.room()));
        keeping.browser(
                !shown && !held,
                "One button made the browser forget the name.",
                "The visitor pressed the button, and the browser had not forgotten the name.",
                now);
        keeping.disk(
                !after.stores(List.of(guest.room())) && after.elsewhere().isEmpty(),
                "In the closed browser's folder the name was not in force any more.",
                "The closed browser's folder still held the name.",
                after);
    }

    @Then("no file that the server could write holds the name of the conference")
    public void notOnTheServer() throws InterruptedException {
        keeping.serversFiles("the name of a conference", List.of(guest().room()));
    }

    @When("somebody whose browser refuses storage takes part")
    public void refusing() throws IOException, InterruptedException {
        Guest guest = keeping.refusingGuest();
        someone = guest;
        lacking = keeping.whatFails(guest);
        now = guest.look();
        onDisk = OnDisk.of(guest.shut(), List.of(guest.name(), guest.room()));
        unasked = withoutAllowing(keeping.guest());
    }

    @Then("everything works")
    public void works() throws InterruptedException {
        keeping.browser(
                lacking.isEmpty() && now.none(),
                "In a browser whose settings refuse all storage somebody joined, saw, heard, wrote and left, and nothing was kept in any "
                        + "other way.",
                lacking.isEmpty()
                        ? "A browser that refuses storage held: " + lines(now) + "."
                        : "In a browser that refuses storage this did not work: " + String.join(", ", lacking) + ".",
                now);
        keeping.disk(
                onDisk.none(),
                "The closed browser's folder held nothing of the host's pages.",
                "The closed browser's folder held something of the host's pages.",
                onDisk);
    }

    @Then("nothing is kept before its owner makes storage available")
    public void nothingUnasked() throws InterruptedException {
        keeping.browser(
                unasked.none(),
                "A browser that would store anything held nothing after a conference, since its owner had not switched that on.",
                "Though nobody had switched it on, the browser kept: " + lines(unasked) + ".",
                unasked);
    }

    private static String lines(Belongings look) {
        return String.join(", ", look.lines());
    }

    private Guest guest() {
        if (someone == null) {
            throw new IllegalStateException("Somebody has to come first");
        }
        return someone;
    }
}
