package org.glashaus.features.sabotage;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.glashaus.audit.Saboteur;
import org.glashaus.conference.Composition;
import org.glashaus.conference.Deployment;
import org.glashaus.conference.journal.AddressShortening;

/** The breaches, each by exchanging one part of the server. */
public enum Breach {
    STORED_MEDIA("stored-media", "Every packet is written to a file once it is decrypted.", "media-not-stored") {
        @Override
        Composition into(Composition shipped, Deployment deployment) {
            return shipped.withCiphers(new StoringCiphers(
                    shipped.ciphers(), deployment.dataFolder().resolve("tmp").resolve("cache.bin")));
        }
    },
    FULL_ADDRESS_LOG("full-address-log", "Addresses go into the web log uncut.", "weblog-ip-anonymised") {
        @Override
        Composition into(Composition shipped, Deployment deployment) {
            return shipped.withShortening(AddressShortening::whole);
        }
    },
    RETENTION_OFF("retention-off", "Nothing is ever deleted from the journal.", "weblog-retention") {
        @Override
        Composition into(Composition shipped, Deployment deployment) {
            return shipped.withSweep((store, retention, now) -> 0);
        }
    };

    private final Saboteur saboteur;

    Breach(String name, String breach, String... breaks) {
        saboteur = new Saboteur(name, breach, List.of(breaks));
    }

    abstract Composition into(Composition shipped, Deployment deployment);

    public Saboteur saboteur() {
        return saboteur;
    }

    public static List<Saboteur> saboteurs() {
        return Arrays.stream(values()).map(Breach::saboteur).toList();
    }

    public static Optional<Breach> byName(String name) {
        return Arrays.stream(values())
                .filter(breach -> breach.saboteur.name().equals(name))
                .findFirst();
    }
}
