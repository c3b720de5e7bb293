package org.glashaus.conference;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.glashaus.conference.admission.Admission;
import org.glashaus.conference.organisers.AccountsRefused;
import org.glashaus.conference.organisers.Organisers;
import org.glashaus.media.RandomSource;
import org.glashaus.spec.Profile;

/** Accounts are looked for only where rooms are organisers' to open. */
final class OrganisersAtStart {
    private OrganisersAtStart() {}

    /** As the statement asks for it. */
    static Admission admission(Profile profile, Optional<Organisers> organisers) {
        return Admission.of(
                profile.onlyOrganisersOpenRooms(),
                profile.roomsCanBeLocked(),
                login -> organisers
                        .filter(all -> all.knows(login, System.nanoTime()))
                        .isPresent());
    }

    static Optional<Organisers> open(
            Deployment deployment,
            Profile profile,
            RandomSource random,
            Consumer<Throwable> faults,
            Consumer<String> console)
            throws StartRefused {
        if (!profile.onlyOrganisersOpenRooms()) {
            return Optional.empty();
        }
        Path keys = deployment.keyFolder();
        try {
            Organisers organisers = Organisers.open(keys, random, faults);
            if (organisers.areNone()) {
                console.accept("Nobody can open a room yet: glashaus organiser add NAME --keys " + keys);
            }
            return Optional.of(organisers);
        } catch (AccountsRefused refused) {
            throw new StartRefused(StartRefused.USAGE, String.valueOf(refused.getMessage()), refused);
        } catch (IOException failure) {
            throw new StartRefused(
                    StartRefused.MACHINE_LACKS,
                    "In the key folder " + keys + " the organisers' accounts cannot be read.",
                    failure);
        }
    }
}
