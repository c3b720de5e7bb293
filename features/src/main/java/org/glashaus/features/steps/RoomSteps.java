package org.glashaus.features.steps;

import com.fasterxml.jackson.databind.JsonNode;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.glashaus.features.browser.Json;
import org.glashaus.features.browser.Participant;
import org.glashaus.features.day.Gathering;
import org.glashaus.features.day.Gathering.Browser;
import org.glashaus.features.day.Names;
import org.glashaus.features.day.Post;
import org.glashaus.features.day.Unwatched;
import org.glashaus.features.witness.Means;
import org.glashaus.features.witness.Sighting;

/** How conferences come about, how they end, and what a later one knows of them. */
public final class RoomSteps {
    /** Shorter ones could be tried one after the other. */
    private static final int OFFERED_LETTERS = 10;

    /** 96 random bits in base64 (RFC 4648). */
    private static final int IDENTIFIER_LETTERS = 16;

    /** So many names that anybody could foresee would not all be different. */
    private static final int VISITS = 40;

    private final Stage stage;
    private final List<String> offered = new ArrayList<>();

    public RoomSteps(Stage stage) {
        this.stage = stage;
    }

    @Then("no file that the server could write holds anything of the conference")
    public void noFile() throws InterruptedException {
        stage.testify(Post.FILES_FOR_NAMES);
        stage.testify(Post.FILES_FOR_WORDS);
        stage.testify(Post.FILES_FOR_MEDIA);
        stage.testify(Post.FILES_FOR_IDENTIFIERS);
    }

    @Then("ten seconds after its end the server's memory holds nothing of it either")
    public void noMemory() throws InterruptedException {
        stage.testify(Post.MEMORY_AFTER_THE_CLOSE);
    }

    @Then("people opened conferences without an account")
    public void noAccount() throws InterruptedException {
        judge(
                Looks.BROWSER,
                !gathering().accountAsked(),
                "Three people opened and joined two conferences, and nobody was asked for an account.",
                "Somebody was asked for an account.");
    }

    @Then("another program opened one without an account as well")
    public void programNeedsNoAccount() throws InterruptedException {
        judge(
                Looks.PROGRAM,
                welcomed(gathering().latecomer()),
                "A program opened a conference with nothing but its name.",
                "A program was not let into a conference without an account.");
    }

    @Then("going to an address was enough to open a conference")
    public void byAddress() throws InterruptedException {
        judge(
                Looks.BROWSER,
                gathering().opened(),
                "A conference came about by going to an address that nobody had set up before.",
                "Going to an address did not open a conference.");
    }

    @Then("a conference bore the name that its visitor had chosen, in whatever script")
    public void chosenName() throws InterruptedException {
        Names names = gathering().names();
        judge(
                Looks.BROWSER,
                gathering().anna().heading().contains(names.garden().text())
                        && gathering().bram().heading().contains(names.garden().text()),
                "A name in Cyrillic, Chinese and Latin letters, "
                        + names.garden().text().length()
                        + " characters long, stood over the conference that it brought about.",
                "The conference did not bear the name that its visitors had chosen.");
    }

    @When("somebody visits its welcome page many times")
    public void visits() throws InterruptedException {
        Participant visitor = new Keeping(stage).guest().person();
        String welcomePage = stage.hosting().address().toString();
        for (int i = 0; i < VISITS; i++) {
            visitor.visit(welcomePage);
            visitor.waitUntil(() -> !offer(visitor).isEmpty());
            offered.add(offer(visitor));
        }
    }

    private static String offer(Participant visitor) {
        return visitor.value("document.querySelector('main form input[type=text]')?.value ?? ''")
                .asText();
    }

    @Then("no two of the names that were offered are alike, and each has many that it could have been")
    public void offered() throws InterruptedException {
        Set<String> different = new HashSet<>(offered);
        boolean longEnough = offered.stream()
                .allMatch(
                        name -> name.chars().filter(Character::isLetterOrDigit).count() >= OFFERED_LETTERS);
        stage.testify(
                Looks.VISITS,
                Sighting.judged(
                        different.size() == offered.size() && longEnough && !offered.isEmpty(),
                        offered.size() + " visits were offered as many different names of " + OFFERED_LETTERS
                                + " letters or more.",
                        "Of " + offered.size() + " names that were offered " + different.size() + " were different"
                                + (longEnough ? "." : ", and some are short enough to be guessed.")),
                stage.hosting().process());
    }

    @Then("somebody took part who had given nothing but the conference's name")
    public void nameless() throws InterruptedException {
        String shown = gathering().nameless();
        judge(
                Looks.BROWSER,
                shown.startsWith("Guest"),
                "Who had given no name took part and was shown as a guest.",
                "Who had given no name did not take part as a guest.");
    }

    @Then("the server knew no conference once the last participant had left")
    public void noneLeft() throws InterruptedException {
        judge(
                Looks.FIGURES,
                gathering().conferencesAfter() == 0,
                "The server counted no conference when all had left.",
                "The server still counted " + gathering().conferencesAfter() + " conferences when all had left.");
    }

    @Then("whoever came to the same name afterwards was alone")
    public void alone() throws InterruptedException {
        judge(
                Looks.PROGRAM,
                welcomed(gathering().latecomer()) && alone(gathering().latecomer()),
                "A program that came to the same name afterwards was alone there.",
                "Somebody was left in a conference that all had left.");
    }

    @Then("a program that joined it later was told nothing of the earlier one")
    public void toldNothingOfThePast() throws InterruptedException {
        Names names = gathering().names();
        Set<String> sealed = gathering().sealedThere().all();
        boolean told = gathering().latecomer().stream()
                .anyMatch(message -> message.contains(names.chat().text())
                        || message.contains(names.anna().text())
                        || message.contains(names.bram().text())
                        || sealed.stream().anyMatch(message::contains));
        judge(
                Looks.PROGRAM,
                welcomed(gathering().latecomer()) && !told,
                "A program that joined the same name later was told of nobody and nothing that had been there.",
                "A program that joined the same name later was told of the earlier conference.");
    }

    @Then("conferences whose long names differ in the last letter only are two")
    public void longNames() throws InterruptedException {
        Unwatched unwatched = stage.unwatched();
        stage.testify(
                Looks.PROGRAM,
                Sighting.judged(
                        unwatched.apart(),
                        "Two programs that came to names of 100 characters, alike but for the last, were each alone.",
                        "A program that came to a name of 100 characters met somebody whose name of a conference was another one."),
                unwatched.process());
    }

    @Then("no file that the server could write holds the name, hashed or not")
    public void nameInNoFile() throws InterruptedException {
        stage.testify(Post.FILES_FOR_WORDS);
    }

    @Then("who came to the same name later found nothing of the earlier conference")
    public void foundNothing() throws InterruptedException {
        Browser later = gathering().later();
        Names names = gathering().names();
        // What cannot be opened any more is shown as such.
        boolean chat = !later.chat().isBlank();
        boolean people = later.panes().stream()
                .anyMatch(pane -> pane.contains(names.anna().text())
                        || pane.contains(names.bram().text()));
        judge(
                Looks.BROWSER,
                !chat && !people && !later.panes().isEmpty(),
                "Who came to the same name later saw an empty chat and nobody of the earlier conference.",
                "Who came to the same name later saw something of the earlier conference.");
    }

    @Then("no two stays had the same identifier, and none could be guessed")
    public void identifiers() throws InterruptedException {
        Set<String> own = new TreeSet<>();
        int stays = 0;
        for (List<String> messages : List.of(
                gathering().insider(), gathering().stranger(), gathering().latecomer())) {
            for (String message : messages) {
                JsonNode told = Json.read(message);
                if (told.path("type").asText().equals("welcome")) {
                    own.add(told.path("participant").asText());
                    stays++;
                }
            }
        }
        boolean random = own.stream().allMatch(id -> id.length() >= IDENTIFIER_LETTERS);
        judge(
                Looks.PROGRAM,
                stays >= 3 && own.size() == stays && random,
                stays
                        + " stays had as many different random identifiers, two of them of the same program at the same name.",
                "Of " + stays + " stays " + own.size() + " had an identifier of their own"
                        + (random ? "." : ", and some are short enough to be guessed."));
    }

    @Then("no file that the server could write holds an identifier of anybody")
    public void noIdentifierKept() throws InterruptedException {
        stage.testify(Post.FILES_FOR_IDENTIFIERS);
    }

    @Then("no file that the server could write holds a name that somebody chose")
    public void noNameKept() throws InterruptedException {
        stage.testify(Post.FILES_FOR_NAMES);
    }

    private static boolean welcomed(List<String> messages) {
        return messages.stream()
                .anyMatch(message -> Json.read(message).path("type").asText().equals("welcome"));
    }

    private static boolean alone(List<String> messages) {
        return messages.stream()
                .map(Json::read)
                .filter(message -> message.path("type").asText().equals("welcome"))
                .allMatch(message -> message.path("participants").isEmpty());
    }

    private Gathering gathering() throws InterruptedException {
        return stage.day().gathering();
    }

    private void judge(Means means, boolean kept, String seen, String breach) throws InterruptedException {
        stage.testify(means, Sighting.judged(kept, seen, breach));
    }
}
