package org.glashaus.features.steps;

import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.glashaus.features.guest.Belongings;
import org.glashaus.features.guest.Guest;
import org.glashaus.features.steps.Keeping.OnDisk;
import org.glashaus.features.witness.Canary;
import org.glashaus.features.witness.CouldNotLook;

/** Settings in a visitor's own browser: kept, used again, and deleted. */
public final class KeepingSteps {
    private final Keeping keeping;
    private List<Canary> settings = List.of();
    private Belongings then = new Belongings(List.of(), Map.of(), List.of());
    private Belongings now = then;
    private OnDisk onDisk = new OnDisk(Map.of(), List.of(), List.of());
    private final List<String> unlike = new ArrayList<>();
    private boolean pageDeletes;
    private boolean welcomed;
    private boolean usable;

    public KeepingSteps(Stage stage) {
        keeping = new Keeping(stage);
    }

    @When("somebody changes a setting and comes back")
    public void changed() throws IOException, InterruptedException {
        comesBack(closing());
    }

    @When("somebody hangs up and comes back")
    public void hungUpAndBack() throws IOException, InterruptedException {
        comesBack(Guest::hangUp);
    }

    @When("somebody closes the window and comes back")
    public void closedAndBack() throws IOException, InterruptedException {
        comesBack(closing());
    }

    /** How somebody leaves a conference. */
    @FunctionalInterface
    private interface Exit {
        void take(Guest guest) throws IOException, InterruptedException;
    }

    private static Exit closing() {
        return Guest::closeWindow;
    }

    /** Takes part with settings, leaves, comes back; and once more after the browser was closed, and after it has crashed. */
    private void comesBack(Exit exit) throws IOException, InterruptedException {
        Guest guest = withSettings();
        exit.take(guest);
        again(guest, "after leaving the conference");
        onDisk = OnDisk.of(guest.shut(), settings);
        guest.reopen();
        again(guest, "after the browser was closed and opened");
        if (!unlike.isEmpty()) {
            return; // what is not there cannot survive a crash
        }
        guest.enter();
        guest.crash(settings);
        guest.reopen();
        again(guest, "after the browser had crashed in a conference");
    }

    private void again(Guest guest, String when) {
        guest.arriveAllowing();
        now = guest.look();
        boolean name = keeping.nameIsInACookie()
                || guest.nameFilledIn().equals(guest.name().text());
        boolean microphone = guest.microphone().equals(settings.getLast().text());
        if (!now.stores(settings) || !name || !microphone) {
            unlike.add(when);
        }
    }

    private Guest withSettings() throws InterruptedException {
        Guest guest = keeping.guest();
        guest.arriveAllowing();
        Canary microphone = guest.settle();
        settings = keeping.nameIsInACookie() ? List.of(microphone) : List.of(guest.name(), microphone);
        guest.enter();
        then = guest.look();
        return guest;
    }

    @Then("the browser has kept it")
    public void kept() throws InterruptedException {
        boolean nowhereElse =
                List.of(then, now).stream().allMatch(look -> look.elsewhere().isEmpty() && !look.inCookies(settings));
        keeping.browser(
                unlike.isEmpty() && nowhereElse,
                "What was chosen lay in local storage and in no other place of the browser, and was used again: after the window was "
                        + "closed, after the browser was, and after a crash.",
                nowhereElse
                        ? "What was chosen was not there again " + String.join(", ", unlike) + "."
                        : "What was chosen lay in other places than local storage.",
                then,
                now);
        stored();
    }

    @Then("the settings are there again")
    public void again() throws InterruptedException {
        keeping.browser(
                unlike.isEmpty(),
                "What was chosen was there again and used, also after the browser was closed, and after it had crashed.",
                "What was chosen was not there again " + String.join(", ", unlike) + ".",
                then,
                now);
        stored();
    }

    private void stored() throws InterruptedException {
        keeping.disk(
                onDisk.stores(settings) && onDisk.elsewhere().isEmpty(),
                "The closed browser's folder held it in local storage and nowhere else.",
                onDisk.elsewhere().isEmpty()
                        ? "The closed browser's folder did not hold it."
                        : "The closed browser's folder held it elsewhere: " + String.join(", ", onDisk.elsewhere())
                                + ".",
                onDisk);
    }

    @Then("no file that the server could write holds the setting")
    public void notOnTheServer() throws InterruptedException {
        keeping.serversFiles("what somebody had chosen", settings);
    }

    @When("somebody presses hang-up")
    public void hungUp() throws IOException, InterruptedException {
        Guest guest = withSettings();
        if (!then.stores(settings)) {
            throw new CouldNotLook("the browser had kept no settings that could be deleted");
        }
        guest.hangUp();
        welcomed = guest.welcomed();
        now = guest.look();
        onDisk = OnDisk.of(guest.shut(), settings);
        guest.reopen();
        withoutTheCall(guest);
    }

    /** The page is opened by itself with settings in the browser: then it is the page that deletes, and no other did before. */
    private void withoutTheCall(Guest guest) {
        guest.arriveAllowing();
        settings.forEach(mark -> {
            if (guest.look().stores(List.of(mark))) {
                unlike.add(mark.name());
            }
        });
        guest.settle();
        boolean chosen = !guest.look().none();
        guest.visit("left");
        welcomed &= guest.welcomed();
        pageDeletes = chosen && guest.look().none();
    }

    @Then("the browser has kept nothing")
    public void nothing() throws InterruptedException {
        keeping.browser(
                now.none() && unlike.isEmpty(),
                "After hanging up the browser held nothing of the settings that it had held in the conference, nor anything else, and who "
                        + "came back found none.",
                now.none()
                        ? "Who came back found settings again: " + String.join(", ", unlike) + "."
                        : "After hanging up the browser still held: " + String.join(", ", now.lines()) + ".",
                then,
                now);
        keeping.disk(
                onDisk.none(),
                "In the closed browser's folder nothing of the host's pages was in force: no local storage, no cookie, no mark elsewhere.",
                "The closed browser's folder still held something of the host's pages.",
                onDisk);
    }

    @Then("a page deletes what was kept")
    public void deletes() throws InterruptedException {
        keeping.browser(
                pageDeletes && now.none(),
                "The page after hanging up deleted what the browser held, also when it was opened by itself.",
                "When the page after hanging up had been shown, the browser still held something.",
                then,
                now);
        keeping.disk(
                onDisk.none(),
                "The closed browser's folder held nothing of the host's pages any more.",
                "The closed browser's folder still held something of the host's pages.",
                onDisk);
    }

    @Then("the welcome page follows")
    public void welcomes() throws InterruptedException {
        keeping.browser(
                welcomed && now.none(),
                "The page to begin with was shown then, and had written nothing back.",
                welcomed
                        ? "The page to begin with was shown, with something in the browser."
                        : "The page to begin with was not shown after hanging up.",
                now);
    }

    @When("somebody deletes what the browser kept")
    public void deleted() throws IOException, InterruptedException {
        Guest guest = withSettings();
        guest.closeWindow();
        guest.visit("");
        guest.welcomed();
        then = guest.look();
        if (then.storage().isEmpty()) {
            throw new CouldNotLook("the browser had kept nothing that could be deleted");
        }
        guest.person().press("Delete what is kept here");
        List<Canary> marks = List.of(guest.name(), guest.room(), settings.getLast());
        for (String cookie : guest.look().cookieNames()) {
            guest.visit("cookies");
            guest.person().press("Delete " + cookie);
        }
        now = guest.look();
        onDisk = OnDisk.of(guest.shut(), marks);
        guest.reopen();
        guest.arrive();
        usable = guest.nameFilledIn().isEmpty() && guest.microphone().isEmpty();
        guest.enter();
        guest.hangUp();
    }

    @Then("nothing of it is left, and everything works")
    public void erased() throws InterruptedException {
        keeping.browser(
                now.none() && usable,
                "One button deleted what the browser held in its storage, one more each cookie; nothing came back by itself, and the next "
                        + "conference worked.",
                now.none()
                        ? "What was deleted was there again."
                        : "The browser still held: " + String.join(", ", now.lines()) + ".",
                then,
                now);
        keeping.disk(
                onDisk.none(),
                "The closed browser's folder held nothing of the host's pages any more.",
                "The closed browser's folder still held something of the host's pages.",
                onDisk);
    }
}
