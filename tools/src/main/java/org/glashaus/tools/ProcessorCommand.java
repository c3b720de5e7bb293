package org.glashaus.tools;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Set;
import org.glashaus.conference.desk.Desk.Wish;
import org.glashaus.conference.register.Register;
import org.glashaus.conference.rights.VisibleText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Providers who could reach the data, and their contracts (Article 28 GDPR). */
@Command(
        name = "processor",
        description = "Enters providers with access to the data and their contracts.",
        footer = {"", "Guide: docs/rights-desk.md"})
final class ProcessorCommand implements Runnable {
    private final InstantSource clock;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    ProcessorCommand(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say which: add, end, show or list.");
    }

    private CaseCommand desk() {
        return new CaseCommand(spec, Wish.PROCESSOR);
    }

    @Command(name = "add", sortOptions = false, description = "Enters a provider and its contract.")
    int add(
            @Option(names = "--name", paramLabel = "NAME", required = true, description = "Who.") String name,
            @Option(names = "--seat", paramLabel = "CC", required = true, description = "Country, such as NL.")
                    String seat,
            @Option(names = "--access", paramLabel = "TEXT", required = true, description = "What they could reach.")
                    String access,
            @Option(names = "--contract", paramLabel = "TEXT", required = true, description = "Where it lies.")
                    String contract,
            @Option(names = "--contact", paramLabel = "TEXT", defaultValue = "", description = "Whom to reach there.")
                    String contact,
            @Option(names = "--from", paramLabel = "DATE", required = true, description = "Valid from.") String from,
            @Option(names = "--until", paramLabel = "DATE", required = true, description = "Valid until.") String until,
            @Mixin KeyFolder keys)
            throws IOException {
        if (!Set.of(Locale.getISOCountries()).contains(seat)) {
            throw desk().wrong("--seat is a country by its two letters, such as NL.");
        }
        desk().requireOneInput(name, access, contract, contact);
        JsonObject request = new JsonObject()
                .put("name", desk().words(name))
                .put("seat", seat)
                .put("access", desk().words(access))
                .put("contract", desk().words(contract))
                .put("contact", desk().words(contact))
                .put("from", desk().day("--from", from).toString())
                .put("until", desk().day("--until", until).toString());
        return desk().step(keys.path(), "add", request, this::line);
    }

    @Command(name = "show", description = "Prints one with its name, access, contract and whom to reach.")
    int show(@Parameters(paramLabel = "N") long number, @Mixin ServerFolders server) throws IOException {
        return desk().show(server, Register.PROCESSORS, "cases", number, this::line);
    }

    @Command(name = "end", description = "Enters that a provider has access no more.")
    int end(@Parameters(paramLabel = "N") long number, @Mixin KeyFolder keys) throws IOException {
        return desk().step(keys.path(), "end", new JsonObject().put("number", number), this::line);
    }

    @Command(
            name = "list",
            description = "Prints the register. Ends with 1 if a contract is over and its access is not.")
    int list(@Mixin KeyFolder keys) throws IOException {
        return desk().list(keys.path(), "cases", "No provider is entered.", this::line, this::isLapsed);
    }

    private boolean isLapsed(JsonObject one) {
        return !one.containsKey("closed")
                && LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)
                        .isAfter(LocalDate.parse(one.getString("until")));
    }

    private String line(JsonObject one) {
        return "Processor " + one.getLong("number") + ", "
                + (one.containsKey("name") ? VisibleText.oneLine(one.getString("name")) + ", " : "")
                + one.getString("seat") + ", contract "
                + one.getString("from") + " to " + one.getString("until")
                + (one.containsKey("closed") ? ", ended on " + one.getString("closed") : "")
                + (isLapsed(one) ? ", THE CONTRACT IS OVER: end the access" : "");
    }
}
