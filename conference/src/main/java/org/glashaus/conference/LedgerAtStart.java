package org.glashaus.conference;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.glashaus.conference.ledger.Ledger;
import org.glashaus.conference.ledger.LedgerRefused;
import org.glashaus.conference.ledger.Receipt.ConfigurationChanged;
import org.glashaus.spec.Profile;

/** Opens the ledger and enters under which statement the server starts. */
final class LedgerAtStart {
    private LedgerAtStart() {}

    static Ledger open(Deployment deployment, Profile profile, InstantSource clock, Consumer<String> console)
            throws StartRefused {
        Ledger ledger;
        try {
            ledger = Ledger.open(deployment.dataFolder(), deployment.keyFolder(), clock, console);
        } catch (LedgerRefused refused) {
            throw new StartRefused(StartRefused.MACHINE_LACKS, refused.sentence(), refused);
        }
        try {
            ledger.keep(new ConfigurationChanged(
                    clock.instant(), "statement:" + profile.statement().id(), hash(profile)));
            return ledger;
        } catch (IOException failure) {
            giveUp(ledger);
            throw new StartRefused(
                    StartRefused.MACHINE_LACKS,
                    "The ledger in the data folder " + deployment.dataFolder() + " cannot be written to.",
                    failure);
        }
    }

    private static void giveUp(Ledger ledger) {
        try {
            ledger.close();
        } catch (IOException alreadyTold) {
            // The start is refused for the same reason.
        }
    }

    /** Of the text's hash and each setting in English, one a line, so that anybody can make it again. */
    private static String hash(Profile profile) {
        String lines = profile.settings().stream()
                .map(setting -> setting.name() + "=" + setting.value().english() + "\n")
                .sorted()
                .collect(Collectors.joining("", profile.statement().sha256() + "\n", ""));
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha256.digest(lines.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
