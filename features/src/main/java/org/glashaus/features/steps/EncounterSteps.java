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
        testify(
                Looks.ENCOUNTER,
                said
                        ? timed(
                                lacking,
                                seen,
                                "Both pages said that sound and picture went directly while two were there, and through the server "
                                        + "while three were. In the change each was without the other's sound or picture for "
                                        + seconds(lacking) + " at most.",
                                "When the third came, one of the two was without the other's sound or picture for "
                                        + seconds(lacking) + ".")
                        : Sighting.broken(
                                "A page did not say that sound and picture went directly while two were there, and through the server "
                                        + "while three were."));
        testify(Looks.BRIDGE, bridge(seen));
    }

    private static Sighting bridge(Encounter seen) {
        if (!seen.directWithCleo().isEmpty()) {
            return Sighting.broken("Packets passed between the third and another participant directly.");
        }
        String ended = seconds(seen.endedAfter());
        if (!seen.connectedDirectly() || !seen.connectedAgain()) {
            return recorded(
                    seen, Sighting.broken("Sound and picture did not pass between the hosts of two who were alone."));
        }
        return recorded(
                seen,
                timed(
                        seen.endedAfter(),
                        seen,
                        "Sound and picture of the two passed between their hosts directly. " + ended
                                + " after the third had come nothing did any more, and when two were left it did again.",
                        "Packets passed between participants directly " + ended + " after a third had come."));
    }

    @Then("the third was heard and seen within two seconds")
    public void theThird() throws InterruptedException {
        Encounter seen = stage.encounter();
        testify(
                Looks.ENCOUNTER,
                seen.thirdAfter()
                        .map(after -> timed(
                                after,
                                seen,
                                "All three heard and saw each other " + seconds(after)
                                        + " after the third was connected to the server.",
                                "Not all three heard and saw each other until " + seconds(after)
                                        + " after the third was connected to the server."))
                        .orElseGet(
                                () -> Sighting.broken(
                                        "Not all three heard and saw each other after the third was connected to the server.")));
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
        testify(Looks.BRIDGE, asked(seen));
    }

    private static Sighting asked(Encounter seen) {
        if (!seen.askedElsewhere().isEmpty() || !seen.askedInVain().isEmpty()) {
            return Sighting.broken(seen.askedElsewhere().size()
                    + " requests for an address went to hosts that the statement does not name, and "
                    + seen.askedInVain().size() + " to named ones while three were there or by the third.");
        }
        return recorded(
                seen,
                Sighting.judged(
                        seen.askedNamed().equals(seen.named().keySet()),
                        "Each named host was asked, under its name and by the two who were about to connect directly, and nobody else was.",
                        "Not every named host was asked."));
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
        int passed = seen.directWithCleo().size();
        testify(
                Looks.BRIDGE,
                passed > 0
                        ? Sighting.broken(passed + " packets passed between the third and another participant.")
                        : recorded(seen, Sighting.kept("No packet passed between the third and another participant.")));
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
    private static Sighting recorded(Encounter seen, Sighting otherwise) {
        return seen.wire().missed() == 0
                ? otherwise
                : Sighting.notSeen(seen.wire().missed() + " packets passed that could not be recorded or read.");
    }

    private static String seconds(Duration time) {
        return String.format(Locale.ROOT, "%.1f s", time.toMillis() / 1000.0);
    }

    /** On a machine that is busy with other things two seconds cannot be told from three; a report says how often it looked. */
    private static Sighting timed(Duration time, Encounter seen, String keptWords, String brokenWords) {
        String again = seen.played() == 1
                ? ""
                : " That was their meeting number " + seen.played()
                        + ": in earlier ones somebody was missing, or the machine was too busy to tell.";
        return seen.unclear(time)
                ? Sighting.notSeen("The machine was so busy that nobody could look for " + seconds(seen.stalled())
                        + ", so that two seconds could not be told from more." + again)
                : Sighting.judged(time.compareTo(Encounter.READING) < 0, keptWords + again, brokenWords + again);
    }

    private void testify(Means means, Sighting sighting) throws InterruptedException {
        stage.testify(means, sighting, stage.encounter().process());
    }

    private void judge(Means means, boolean kept, String keptWords, String brokenWords) throws InterruptedException {
        testify(means, Sighting.judged(kept, keptWords, brokenWords));
    }
}
