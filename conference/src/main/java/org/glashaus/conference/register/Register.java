package org.glashaus.conference.register;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Period;

/** A register of the host's, and how long its cases stay after they are closed. A test compares what /privacy says of it with this. */
public enum Register {
    RIGHTS("rights", Period.ofMonths(6), Period.ofYears(3)),
    BREACHES("breaches", Period.ofYears(3), Period.ofYears(5)),
    DISCLOSURES("disclosures", Period.ofYears(3), Period.ofYears(5)),
    PROCESSORS("processors", Period.ofMonths(6), Period.ofYears(3));

    private final String folder;
    private final Period persons;
    private final Period outline;

    Register(String folder, Period persons, Period outline) {
        this.folder = folder;
        this.persons = persons;
        this.outline = outline;
    }

    /** Also its name in receipts. */
    public String folder() {
        return folder;
    }

    /** Whether that is the data folder of a server, which makes its registers when it starts. */
    public boolean isIn(Path dataFolder) {
        return Files.isDirectory(CaseFiles.place(dataFolder, this));
    }

    public Period persons() {
        return persons;
    }

    public Period outline() {
        return outline;
    }

    /** The first day on which nothing of persons is left. */
    public LocalDate forgets(LocalDate closed) {
        return closed.plus(persons);
    }

    /** The first day on which nothing at all is left. */
    public LocalDate removes(LocalDate closed) {
        return closed.plus(outline);
    }
}
