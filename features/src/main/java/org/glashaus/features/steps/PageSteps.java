package org.glashaus.features.steps;

import io.cucumber.java.en.Then;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.glashaus.features.day.Reading;
import org.glashaus.features.day.Reading.PrivacyPage;
import org.glashaus.features.day.Reading.Told;
import org.glashaus.features.witness.Sighting;
import org.glashaus.spec.Standing;

/** What the privacy page tells. */
public final class PageSteps {
    private static final Pattern DATE = Pattern.compile("\\b\\d{4}-\\d{2}-\\d{2}\\b");
    private static final Pattern SOURCE = Pattern.compile("\\bsource\\b");

    private final Stage stage;

    public PageSteps(Stage stage) {
        this.stage = stage;
    }

    @Then("the page says it in each language, where the statement says it")
    public void told() throws InterruptedException {
        stage.testify(Looks.PAGE, told(stage.claim()));
    }

    private Sighting told(String claim) throws InterruptedException {
        Reading reading = stage.day().reading();
        List<String> lacking = new ArrayList<>();
        for (String language : Reading.LANGUAGES) {
            List<Told> places = reading.page(language).of(claim);
            if (places.stream().allMatch(place -> place.text().isBlank())) {
                lacking.add(language + " says nothing of it");
            } else if (!namesAll(claim, places)) {
                lacking.add(language + " does not show the name or address itself");
            } else if (places.stream().anyMatch(place -> !place.otherLanguage().isBlank() && !ownLanguage())) {
                lacking.add(language + " says it in another language");
            }
        }
        String english = text(reading.page("en").of(claim));
        for (String part : stated()) {
            if (!english.contains(part)) {
                lacking.add("the English page does not say: " + part);
            }
        }
        return Sighting.judged(
                lacking.isEmpty(),
                "The page tells it in Dutch, German and English.",
                "On the privacy page " + String.join("; ", lacking) + ".");
    }

    /** A host's own statement holds the names and addresses: a page that says only that there are some helps nobody. */
    private boolean namesAll(String claim, List<Told> places) {
        String shown = text(places);
        return stage.statement().model()
                || stage.statement().occurrences(claim).stream()
                        .flatMap(place -> place.claim().params().get("contact") instanceof List<?> held
                                ? held.stream()
                                : Stream.empty())
                        .allMatch(held -> shown.contains(String.valueOf(held)));
    }

    /** A host that wrote its own statement may have written it in one language. */
    private boolean ownLanguage() {
        return !stage.statement().model();
    }

    /** The words of the statement, as the scenario has them; none where it says nothing. */
    private List<String> stated() {
        return stage.statement().standing(stage.claim()) == Standing.STATED
                ? List.of(stage.says().split("; ", -1))
                : List.of();
    }

    private static String text(List<Told> places) {
        StringBuilder text = new StringBuilder();
        places.forEach(place -> text.append(place.text()).append('\n'));
        return text.toString();
    }

    @Then("the page says when the statement was last changed")
    public void date() throws InterruptedException {
        String english = text(english().of(stage.claim()));
        stage.testify(
                Looks.PAGE,
                Sighting.judged(
                        DATE.matcher(english).find(),
                        "The page gives the date of the last change.",
                        "The page gives no date of a last change."));
    }

    @Then("the page holds the history of the statement")
    public void history() throws InterruptedException {
        boolean there = Stream.of("nl", "de", "en").allMatch(this::hasHistory);
        stage.testify(
                Looks.PAGE,
                Sighting.judged(
                        there,
                        "The page has a part for the history of the statement.",
                        "The page has no part for the history of the statement."));
    }

    private boolean hasHistory(String language) {
        try {
            return !stage.day().reading().page(language).of("history").isEmpty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Then("every page leads to it by one link")
    public void reachable() throws InterruptedException {
        List<String> without = stage.day().reading().withoutWay();
        stage.testify(
                Looks.PAGE,
                Sighting.judged(
                        without.isEmpty(),
                        "Every page that was looked at has a link to the privacy page.",
                        "No link leads to the privacy page from " + String.join(", ", without) + "."));
    }

    @Then("no browser may show an earlier version without asking the server")
    public void current() throws InterruptedException {
        int old = stage.day().visits().oldStatements();
        stage.testify(
                Looks.PAGE,
                Sighting.judged(
                        old == 0,
                        "Each answer with the privacy page tells browsers to ask for it again.",
                        old + " answers with the privacy page let browsers show it later without asking for it."));
    }

    @Then("the page names the software that runs and where its source is")
    public void software() throws InterruptedException {
        String text = text(english().of("software"));
        stage.testify(
                Looks.PAGE,
                Sighting.judged(
                        text.contains("Glashaus") && SOURCE.matcher(text).find(),
                        "The page names Glashaus, and where its source is.",
                        "The page does not say which software runs, or not where its source is."));
    }

    @Then("the page says that such names are treated as personal data")
    public void names() throws InterruptedException {
        String text = english().text().toLowerCase(Locale.ROOT);
        stage.testify(
                Looks.PAGE,
                Sighting.judged(
                        text.contains("treats display names as personal data"),
                        "The page says that chosen names are treated as personal data here.",
                        "The page leaves the statement's opinion on chosen names as it is."));
    }

    private PrivacyPage english() throws InterruptedException {
        return stage.day().reading().page("en");
    }

    @Then("the page holds who is responsible and how to reach them")
    public void responsible() throws InterruptedException {
        items("controller-identity-shown", "controller-contact-shown");
    }

    @Then("the page holds purposes and legal basis")
    public void purposes() throws InterruptedException {
        items("purpose-stated", "legal-basis-stated");
    }

    @Then("the page holds recipients, periods and every right")
    public void rights() throws InterruptedException {
        items(
                "no-third-party-disclosure",
                "log-retention-all",
                "right-access",
                "right-rectification",
                "right-erasure",
                "right-restriction",
                "right-objection",
                "right-portability");
    }

    @Then("the page holds consent, complaint and what happens without the data")
    public void further() throws InterruptedException {
        items("right-withdraw-consent", "right-complaint-authority", "ip-processed-disclosed");
    }

    private void items(String... claims) throws InterruptedException {
        PrivacyPage page = english();
        List<String> lacking = Stream.of(claims)
                .filter(claim -> page.of(claim).stream()
                        .noneMatch(place -> !place.anchor().isEmpty()))
                .toList();
        stage.testify(
                Looks.PAGE,
                Sighting.judged(
                        lacking.isEmpty(),
                        "The page holds these items of Article 13.",
                        "The page lacks items of Article 13: " + String.join(", ", lacking) + "."));
    }
}
