package org.glashaus.features.steps;

import io.cucumber.java.en.Then;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.glashaus.features.browser.Json;
import org.glashaus.features.day.Day;
import org.glashaus.features.day.Gathering;
import org.glashaus.features.day.Gathering.Browser;
import org.glashaus.features.day.Names;
import org.glashaus.features.day.Post;
import org.glashaus.features.day.Said;
import org.glashaus.features.witness.CouldNotLook;
import org.glashaus.features.witness.OpenPorts;
import org.glashaus.features.witness.Sighting;
import org.glashaus.features.witness.TlsVersions.Version;

/** What visitors leave: in logs, in browsers, with others, and on the way. */
public final class TraceSteps {
    private static final Set<Version> CURRENT = Set.of(Version.TLS_1_2, Version.TLS_1_3);

    private final Stage stage;

    public TraceSteps(Stage stage) {
        this.stage = stage;
    }

    @Then("the web log has an entry for each visit, with at most 16 bits of an address")
    public void shortened() throws InterruptedException {
        stage.testify(Post.WEB_LOG);
    }

    @Then("no file that the server could write holds an address, a conference's name, or where a visitor came from")
    public void noFileTells() throws InterruptedException {
        stage.testify(Post.FILES_FOR_VISITORS);
        stage.testifyUntraced(Post.FILES_FOR_VISITORS);
    }

    @Then("no file that the server could write holds an address")
    public void noFileHoldsAnAddress() throws InterruptedException {
        stage.testify(Post.FILES_FOR_VISITORS);
    }

    @Then("ten seconds after its participant had left the server's memory holds none either")
    public void noMemoryOfAddresses() throws InterruptedException {
        stage.testify(Post.MEMORY_OF_ADDRESSES);
    }

    @Then("no entry of the journal holds any part of an address")
    public void noAddressInTheJournal() throws InterruptedException {
        Said said = stage.day().said(Post.JOURNAL_ADDRESSES);
        stage.testify(said.means(), said.sighting());
    }

    @Then("the journal holds nothing but the fields it is declared to hold")
    public void declaredFields() throws InterruptedException {
        stage.testify(Post.STORED_FIELDS);
    }

    @Then("the server has opened no file and reached no host beyond those it needs")
    public void noOtherSink() throws InterruptedException {
        stage.testify(Post.SYSTEM_CALLS);
        stage.testify(Post.CONNECTIONS);
    }

    @Then("the server has reached no other host")
    public void noOtherHost() throws InterruptedException {
        stage.testify(Post.CONNECTIONS);
    }

    @Then("the pages have asked nobody else for anything")
    public void nobodyElse() throws InterruptedException {
        stage.testify(Post.OTHER_HOSTS);
    }

    @Then("no browser held a cookie afterwards")
    public void noCookie() throws InterruptedException {
        List<String> cookies =
                kept().stream().filter(each -> each.startsWith("cookie ")).toList();
        stage.testify(
                Looks.BROWSER,
                Sighting.judged(
                        cookies.isEmpty(),
                        "None of three browsers held a cookie after pages and conferences.",
                        "Browsers held cookies afterwards: " + String.join(", ", new TreeSet<>(cookies)) + "."));
    }

    @Then("no answer of the server set one, not even for a mistake")
    public void noCookieSet() throws InterruptedException {
        List<String> set = stage.day().visits().cookies();
        stage.testify(
                Looks.PROGRAM,
                Sighting.judged(
                        set.isEmpty(),
                        "None of " + stage.day().visits().entries() + " answers set a cookie, mistakes included.",
                        set.size() + " answers set a cookie."));
    }

    @Then("the browsers kept nothing that nobody had asked them to keep")
    public void nothingKept() throws InterruptedException {
        Gathering gathering = stage.day().gathering();
        Names names = gathering.names();
        String garden = names.garden().text();
        List<String> all = List.of(garden, names.cellar().text(), names.attic().text());
        Set<String> untold = new TreeSet<>();
        untold.addAll(untold(gathering.anna(), List.of(garden), names.anna().text()));
        untold.addAll(untold(gathering.bram(), List.of(garden), names.bram().text()));
        untold.addAll(untold(gathering.dora(), all, ""));
        stage.testify(
                Looks.BROWSER,
                Sighting.judged(
                        untold.isEmpty(),
                        kept().isEmpty()
                                ? "None of three browsers kept anything: no cookie, no storage, no cache, no worker."
                                : "None of three browsers kept anything but what its owner had entered and the statement says that it keeps "
                                        + "in local storage: no cookie, no other storage, no cache, no worker.",
                        "Browsers kept: " + String.join(", ", untold) + "."));
    }

    /** What a browser kept that its owner has not entered, or of which the statement does not tell. */
    private List<String> untold(Browser browser, List<String> conferences, String name) {
        ToldStorage told = ToldStorage.by(stage.statement(), conferences, name);
        Set<String> entries = new TreeSet<>();
        browser.stored().forEach((key, value) -> {
            if (told.covers(value)) {
                entries.add("local storage " + key);
            }
        });
        return browser.kept().stream().filter(each -> !entries.contains(each)).toList();
    }

    @Then("the browsers were given no server to ask but this one")
    public void noIceServers() throws InterruptedException {
        Set<String> given = new TreeSet<>();
        browsers().forEach(browser -> {
            browser.connections().forEach(each -> given.addAll(each.iceServers()));
            browser.heard().forEach(message -> given.addAll(Json.read(message).findValuesAsText("urls")));
        });
        stage.testify(
                Looks.BROWSER,
                Sighting.judged(
                        given.isEmpty(),
                        "The browsers and their connections were given no STUN or TURN server.",
                        "Browsers were given " + String.join(", ", given) + "."));
    }

    @Then("nothing that the browsers received held the address of another participant")
    public void noAddressReceived() throws InterruptedException {
        Gathering gathering = stage.day().gathering();
        String address = gathering.names().insiderAddress().text();
        boolean told = Stream.of(gathering.anna(), gathering.bram())
                        .anyMatch(browser -> browser.heard().stream().anyMatch(message -> message.contains(address))
                                || browser.connections().stream()
                                        .anyMatch(each -> each.description().contains(address))
                                || browser.others().stream().anyMatch(end -> end.contains(address)))
                || gathering.anna().wasToldOf(gathering.bram())
                || gathering.bram().wasToldOf(gathering.anna());
        stage.testify(
                Looks.BROWSER,
                Sighting.judged(
                        !told,
                        "Somebody took part from an address of their own, and it was in nothing that the browsers received; nor was any end of "
                                + "one browser in what the other one received.",
                        "The browsers received the address of another participant."));
    }

    @Then("a program in the same conference was told no address either")
    public void noAddressTold() throws InterruptedException {
        String stranger = stage.day().gathering().names().strangerAddress().text();
        String insider = stage.day().gathering().names().insiderAddress().text();
        List<String> all = new ArrayList<>(stage.day().gathering().insider());
        all.addAll(stage.day().gathering().stranger());
        boolean told = all.stream().anyMatch(message -> message.contains(stranger) || message.contains(insider));
        stage.testify(
                Looks.PROGRAM,
                Sighting.judged(
                        !told,
                        "None of " + all.size() + " messages to programs held an address of anybody.",
                        "A message to a program held the address of a participant."));
    }

    @Then("the statement names every kind of data that was handled")
    public void inventory() throws InterruptedException {
        Object listed = stage.parameters().get("listed");
        List<?> named = listed instanceof List<?> list ? list : List.of();
        List<String> left = stage.day().gathering().kindsOfData().stream()
                .filter(kind -> !named.contains(kind))
                .toList();
        stage.testify(
                Looks.KINDS_OF_DATA,
                Sighting.judged(
                        left.isEmpty(),
                        "The list names every kind of data that the day's conferences needed.",
                        "The day's conferences needed kinds of data that the list leaves out: "
                                + String.join(", ", left) + ". Name them there."));
    }

    @Then("the server listened on one port for pages and one for media")
    public void ports() throws InterruptedException {
        long tcp = numbers(true);
        long udp = numbers(false);
        stage.testify(
                Looks.SOCKETS,
                Sighting.judged(
                        tcp == 1 && udp == 1,
                        "The process listened on one TCP port and one UDP port.",
                        "The process listened on " + tcp + " TCP ports and " + udp + " UDP ports."));
    }

    @Then("the server refuses to speak without encryption, or with an outdated one")
    public void encryption() throws InterruptedException {
        stage.testify(Looks.ENCRYPTION_SCAN, stage.day().tlsScan());
        Day.Encryption tls = stage.day().tls();
        if (tls.accepted().isEmpty() && !tls.inClear()) {
            throw new CouldNotLook("the server spoke with OpenSSL in no version of TLS");
        }
        boolean current =
                tls.accepted().stream().allMatch(each -> CURRENT.contains(each.version()) && each.forwardSecrecy());
        stage.testify(
                Looks.ENCRYPTION,
                Sighting.judged(
                        current && !tls.inClear(),
                        "OpenSSL got the server to speak TLS 1.2 or later with forward secrecy, and nothing else.",
                        tls.inClear()
                                ? "The server answered a request in clear."
                                : "The server accepted an outdated version, or a method without forward secrecy."));
    }

    @Then("the running process was started from that software's archives")
    public void archives() throws InterruptedException {
        Day.Origin origin = stage.day().archives();
        if (origin.archives() == 0) {
            throw new CouldNotLook("no archive of the running process was seen");
        }
        stage.testify(
                Looks.ARCHIVES,
                Sighting.judged(
                        origin.foreign().isEmpty(),
                        origin.archives()
                                + " archives were loaded, all of them of the product that is named by its hash.",
                        "The process has loaded archives that are not of the product: "
                                + String.join(", ", origin.foreign()) + "."));
    }

    /** It may listen on one port of each of the machine's addresses. */
    private long numbers(boolean tcp) throws InterruptedException {
        return stage.day().ports().stream()
                .filter(port -> port.tcp() == tcp)
                .map(OpenPorts.Port::number)
                .distinct()
                .count();
    }

    private List<Browser> browsers() throws InterruptedException {
        Day day = stage.day();
        return List.of(
                day.gathering().anna(), day.gathering().bram(), day.gathering().dora());
    }

    private List<String> kept() throws InterruptedException {
        List<String> kept = new ArrayList<>();
        browsers().forEach(browser -> kept.addAll(browser.kept()));
        return kept;
    }
}
