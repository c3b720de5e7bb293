package org.glashaus.tools;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.glashaus.tools.load.Impairment;
import org.glashaus.tools.load.Load;
import org.glashaus.tools.load.LoadFailed;
import org.glashaus.tools.load.LoadResult;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
        name = "load",
        description =
                "Puts participants of our own in a room of a server, each sending picture and sound and watching all "
                        + "others, and says what was lost and how long it took. Exit code 1 if packets were lost that "
                        + "the options did not ask to lose, 69 if the server could not be reached.")
final class LoadCommand implements Callable<Integer> {
    private static final int MOST = 60;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--url", defaultValue = "https://127.0.0.1:8443/", description = "The server (${DEFAULT-VALUE}).")
    private URI url = URI.create("https://127.0.0.1:8443/");

    @Option(names = "--participants", defaultValue = "4", description = "How many, 2 to 60 (${DEFAULT-VALUE}).")
    private int participants;

    @Option(names = "--seconds", defaultValue = "10", description = "How long once all are in (${DEFAULT-VALUE}).")
    private int seconds;

    @Option(
            names = "--video",
            defaultValue = "200",
            paramLabel = "KBPS",
            description =
                    "Picture per participant, at least about 200 unless 0 for none; more is filled up (${DEFAULT-VALUE}).")
    private int videoKbps;

    @Option(names = "--room", description = "Room to meet in; a random one if not given.")
    private Optional<String> room = Optional.empty();

    @Option(
            names = "--loss",
            defaultValue = "0",
            paramLabel = "PERCENT",
            description = "Media packets to lose, both ways.")
    private double lossPercent;

    @Option(names = "--duplicate", defaultValue = "0", paramLabel = "PERCENT", description = "To deliver twice.")
    private double duplicatePercent;

    @Option(names = "--reorder", defaultValue = "0", paramLabel = "PERCENT", description = "To hold back for 30 ms.")
    private double reorderPercent;

    @Option(names = "--delay", defaultValue = "0", paramLabel = "MILLIS", description = "For all, each way.")
    private int delayMillis;

    @Option(names = "--seed", description = "Of the bad network; printed, so that a run can be repeated.")
    private Optional<Long> seed = Optional.empty();

    @Override
    public Integer call() throws LoadFailed, IOException, InterruptedException {
        check();
        SecureRandom random = new SecureRandom();
        Impairment impairment = new Impairment(
                lossPercent, duplicatePercent, reorderPercent, delayMillis, seed.orElseGet(random::nextLong));
        String where = room.orElseGet(() -> "load-" + Long.toHexString(random.nextLong()));
        PrintWriter out = spec.commandLine().getOut();
        if (!impairment.isNone()) {
            out.println(String.format(
                    Locale.ROOT,
                    "Bad network: loss %s %%, duplicates %s %%, reordering %s %%, delay %d ms, seed %d",
                    lossPercent,
                    duplicatePercent,
                    reorderPercent,
                    delayMillis,
                    impairment.seed()));
        }
        try (Load load =
                Load.start(new Load.Order(url, where, participants, participants - 1, videoKbps, impairment))) {
            out.println(participants + " participants are connected.");
            out.flush();
            Thread.sleep(seconds * 1000L);
            LoadResult result = load.result();
            out.println(result.text());
            out.flush();
            return result.missing() > 0 && impairment.isNone() ? ExitCodes.DIFFERENT : ExitCodes.OK;
        }
    }

    private void check() {
        if (participants < 2 || participants > MOST) {
            throw new ParameterException(spec.commandLine(), "--participants is 2 to " + MOST + ".");
        }
        if (seconds < 1) {
            throw new ParameterException(spec.commandLine(), "--seconds is at least 1.");
        }
        if (videoKbps < 0 || videoKbps > 20_000) {
            throw new ParameterException(spec.commandLine(), "--video is 0 to 20000.");
        }
        if (!"https".equals(url.getScheme()) || url.getHost() == null) {
            throw new ParameterException(spec.commandLine(), "--url is that of a server: https://HOST:PORT/");
        }
        for (double percent : new double[] {lossPercent, duplicatePercent, reorderPercent}) {
            if (!(percent >= 0 && percent <= 100)) {
                throw new ParameterException(spec.commandLine(), "A share is 0 to 100 percent.");
            }
        }
        if (delayMillis < 0 || delayMillis > 10_000) {
            throw new ParameterException(spec.commandLine(), "--delay is 0 to 10000.");
        }
    }
}
