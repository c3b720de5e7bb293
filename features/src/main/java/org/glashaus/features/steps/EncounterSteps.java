package org.glashaus.features.steps;

import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.glashaus.features.day.Encounter;
import org.glashaus.features.day.Encounter.Guest;
import org.glashaus.features.witness.CouldNotLook;
import org.glashaus.features.witness.Means;
import org.glashaus.features.witness.Sighting;

/** Two people who are alone, and a third who comes and goes, each on a host of its own. */
public final class EncounterSteps {
    private static final String DIRECTLY = "directly";

    private final Stage stage;

    public EncounterSteps(Stage stage) {
        this.stage = stage;
    }

    @When("two people meet, and later a third comes")
    public void meet() throws InterruptedException {
        stage.encounter();
    }

    @Then("the two were connected directly until the third came")
    public void untilTheThird() throws InterruptedException {
        Encounter seen = stage.encounter();
        boolean said = Stream.of(seen.anna(), seen.bram()).allMatch(EncounterSteps::saidSo);
        Duration lacking = seen.lacking();
        boolean brief = lacking.compareTo(Encounter.READING) < 0;
        requireClear(lacking, seen);
        judge(
                Looks.ENCOUNTER,
                said && brief,
                "Both pages said that sound and picture went directly while two were there, and through the server while three were. "
                        + "In the change each was without the other's sound or picture for " + seconds(lacking)
                        + " at most." + again(seen),
                said
                        ? "When the third came, one of the two was without the other's sound or picture for "
                                + seconds(lacking) + "."
                        : "A page did not say that sound and picture went directly while two were there, and through the server "
                                + "while three were.");
        recorded(seen);
        requireClear(seen.endedAfter(), seen);
        boolean ended = seen.endedAfter().compareTo(Encounter.READING) < 0
                && seen.directWithCleo().isEmpty();
        judge(
                Looks.BRIDGE,
                seen.connectedDirectly() && ended && seen.connectedAgain(),
                "Sound and picture of the two passed between their hosts directly. " + seconds(seen.endedAfter())
                        + " after the third had come nothing did any more, and when two were left it did again.",
                ended
                        ? "Sound and picture did not pass between the hosts of two who were alone."
                        : "Packets passed between participants directly " + seconds(seen.endedAfter())
                                + " after a third had come.");
    }

    @Then("the third was heard and seen within two seconds")
    public void theThird() throws InterruptedException {
        Encounter seen = stage.encounter();
        boolean soon = seen.thirdAfter()
                .filter(after -> after.compareTo(Encounter.READING) < 0)
                .isPresent();
        seen.thirdAfter().ifPresent(after -> requireClear(after, seen));
        judge(
                Looks.ENCOUNTER,
                soon,
                "All three heard and saw each other "
                        + seen.thirdAfter().map(EncounterSteps::seconds).orElse("")
                        + " after the third was connected to the server." + again(seen),
                "Not all three heard and saw each other within two seconds after the third was connected to the server.");
    }

    @Then("the browsers asked the named servers and no others")
    public void namedOnly() throws InterruptedException {
        Encounter seen = stage.encounter();
        Set<String> named = new TreeSet<>();
        stage.namedStunHosts().forEach(host -> named.add("stun:" + host + ":3478"));
        Set<String> given = new TreeSet<>();
        guests(seen).forEach(guest -> given.addAll(guest.given()));
        judge(
                Looks.ENCOUNTER,
                given.equals(named),
                "The browsers were given the STUN servers that the statement names, and no others.",
                "The browsers were given " + (given.isEmpty() ? "no STUN server" : String.join(", ", given))
                        + ", where the statement names " + String.join(", ", named) + ".");
        recorded(seen);
        boolean onlyThese =
                seen.askedElsewhere().isEmpty() && seen.askedInVain().isEmpty();
        judge(
                Looks.BRIDGE,
                onlyThese && seen.askedNamed().equals(new TreeSet<>(seen.named().keySet())),
                "Each named host was asked, under its name and by the two who were about to connect directly, and nobody else was.",
                onlyThese
                        ? "Not every named host was asked."
                        : seen.askedElsewhere().size()
                                + " requests for an address went to hosts that the statement does not name, and "
                                + seen.askedInVain().size() + " to named ones while three were there or by the third.");
    }

    @Then("only the two who were connected directly could learn each other's address")
    public void addresses() throws InterruptedException {
        Encounter seen = stage.encounter();
        boolean learnt = told(seen.cleo(), seen.anna())
                || told(seen.cleo(), seen.bram())
                || told(seen.anna(), seen.cleo())
                || told(seen.bram(), seen.cleo());
        judge(
                Looks.ENCOUNTER,
                !learnt,
                "Nothing that the third browser was told held the address of another, and nothing that another was told held the "
                        + "third's.",
                "A browser was told the address of a participant to whom it was not connected directly.");
        recorded(seen);
        judge(
                Looks.BRIDGE,
                seen.directWithCleo().isEmpty(),
                "No packet passed between the third and another participant.",
                seen.directWithCleo().size() + " packets passed between the third and another participant.");
    }

    private static boolean told(Guest who, Guest ofWhom) {
        return who.told().stream()
                .anyMatch(text -> text.contains(ofWhom.address() + ":") || text.contains(ofWhom.address() + " "));
    }

    private static boolean saidSo(Guest guest) {
        return guest.ways().size() == 3
                && guest.ways().get(0).contains(DIRECTLY)
                && !guest.ways().get(1).contains(DIRECTLY)
                && guest.ways().get(2).contains(DIRECTLY);
    }

    private static Stream<Guest> guests(Encounter seen) {
        return Stream.of(seen.anna(), seen.bram(), seen.cleo());
    }

    /** Of what was not recorded nobody can say that it was not sent. */
    private static void recorded(Encounter seen) {
        if (seen.wire().missed() > 0) {
            throw new CouldNotLook(seen.wire().missed() + " packets passed that could not be recorded or read.");
        }
    }

    private static String seconds(Duration time) {
        return String.format(Locale.ROOT, "%.1f s", time.toMillis() / 1000.0);
    }

    /** On a machine that is busy with other things two seconds cannot be told from three. */
    private static void requireClear(Duration time, Encounter seen) {
        if (seen.unclear(time)) {
            throw new CouldNotLook("the machine was so busy that nobody could look for " + seconds(seen.stalled())
                    + ", so that two seconds could not be told from more." + again(seen));
        }
    }

    /** A report says how often it looked until it could tell. */
    private static String again(Encounter seen) {
        return seen.played() == 1
                ? ""
                : " They met " + seen.played() + " times, since the machine was too busy to tell times before.";
    }

    private void judge(Means means, boolean kept, String keptWords, String brokenWords) throws InterruptedException {
        stage.testify(
                means,
                Sighting.judged(kept, keptWords, brokenWords),
                stage.encounter().process());
    }
}
