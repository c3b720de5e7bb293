package org.glashaus.conference;

import java.io.IOException;
import java.util.function.Consumer;
import org.glashaus.conference.desk.Cases;
import org.glashaus.conference.desk.Desk;
import org.glashaus.conference.desk.Diagnosis;
import org.glashaus.conference.journal.Journal;
import org.glashaus.conference.ledger.Ledger;
import org.glashaus.conference.register.Register;
import org.glashaus.conference.register.Registers;
import org.glashaus.conference.rights.RightsDesk;
import org.glashaus.spec.Profile;

/** The registers of people's cases, and the desk at which the host works on them and on the journal. */
final class DeskAtStart {
    private DeskAtStart() {}

    static Cases cases(Deployment deployment, Profile profile, Composition parts, Ledger ledger) throws StartRefused {
        try {
            Registers registers =
                    Registers.open(deployment.dataFolder(), deployment.keyFolder(), parts.clock(), ledger);
            return new Cases(registers, new RightsDesk(registers.book(Register.RIGHTS), parts.random()), profile);
        } catch (IOException failure) {
            throw new StartRefused(
                    StartRefused.MACHINE_LACKS,
                    "In the data folder " + deployment.dataFolder() + " the registers cannot be read and written.",
                    failure);
        }
    }

    static Desk desk(
            Deployment deployment, Journal journal, Diagnosis diagnosis, Cases cases, Consumer<Throwable> faults)
            throws StartRefused {
        try {
            return Desk.open(deployment.keyFolder(), journal, diagnosis, cases, faults);
        } catch (IOException failure) {
            throw new StartRefused(
                    StartRefused.MACHINE_LACKS,
                    "In the key folder " + deployment.keyFolder() + " the folder for requests cannot be made.",
                    failure);
        }
    }
}
