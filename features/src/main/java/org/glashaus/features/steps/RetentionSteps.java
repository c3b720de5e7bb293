package org.glashaus.features.steps;

import io.cucumber.java.en.Then;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.glashaus.features.day.Aftermath.Testimony;
import org.glashaus.features.witness.ClockAdvance;
import org.glashaus.features.witness.KeptLog;

/** How long the day's entries are kept, by what was seen of each log after the day. */
public final class RetentionSteps {
    private static final Set<KeptLog> EVERY_LOG = EnumSet.complementOf(EnumSet.of(KeptLog.WHOLE_ADDRESSES));

    private final Stage stage;
    private List<Testimony> told = List.of();

    public RetentionSteps(Stage stage) {
        this.stage = stage;
    }

    @Then("the day's entries are still in its web log shortly before {} are over")
    public void web(String period) throws InterruptedException {
        stillThere(KeptLog.WEB);
    }

    @Then("the day's entries are still in its signalling log shortly before {} are over")
    public void signalling(String period) throws InterruptedException {
        stillThere(KeptLog.SIGNALLING);
    }

    @Then("the day's entries are still in its media log shortly before {} are over")
    public void media(String period) throws InterruptedException {
        stillThere(KeptLog.MEDIA);
    }

    @Then("the identifiers of the day's conferences are still there shortly before {} are over")
    public void conferences(String period) throws InterruptedException {
        stillThere(KeptLog.CONFERENCES);
    }

    @Then("the identifiers of the day's participants are still there shortly before {} are over")
    public void participants(String period) throws InterruptedException {
        stillThere(KeptLog.PARTICIPANTS);
    }

    @Then("the day's entries are still in each log that has any, shortly before their time is over")
    public void everyLog() throws InterruptedException {
        List<Testimony> all = new ArrayList<>();
        for (KeptLog log : EVERY_LOG) {
            all.add(stage.aftermath().of(log));
        }
        List<Testimony> written = all.stream().filter(Testimony::written).toList();
        stillThere(written.isEmpty() ? List.of(all.getFirst().inNoLog()) : written);
    }

    @Then("nothing of them is left when {} are over")
    public void nothingLeft(String period) throws InterruptedException {
        for (Testimony each : told) {
            stage.testify(each.files().means(), each.files().sighting(), each.process());
        }
        stage.require(ClockAdvance.KIND);
    }

    @Then("the identifiers are kept for their period and no longer")
    public void identifiers() throws InterruptedException {
        stillThere(KeptLog.CONFERENCES, KeptLog.PARTICIPANTS);
        nothingLeft("");
    }

    @Then("the web log holds addresses until their period is over and no longer")
    public void addresses() throws InterruptedException {
        stillThere(KeptLog.WHOLE_ADDRESSES);
        nothingLeft("");
    }

    @Then("it is gone when the web log's period is over")
    public void attacks() throws InterruptedException {
        stillThere(KeptLog.SECURITY);
        nothingLeft("");
    }

    private void stillThere(KeptLog... logs) throws InterruptedException {
        List<Testimony> each = new ArrayList<>();
        for (KeptLog log : logs) {
            each.add(stage.aftermath().of(log));
        }
        stillThere(each);
    }

    private void stillThere(List<Testimony> testimonies) {
        told = List.copyOf(testimonies);
        for (Testimony each : told) {
            stage.testify(each.entries().means(), each.entries().sighting(), each.process());
        }
    }
}
