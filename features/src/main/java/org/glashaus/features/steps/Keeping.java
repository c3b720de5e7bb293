package org.glashaus.features.steps;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.glashaus.audit.MachineLacks;
import org.glashaus.audit.Observation.Evidence;
import org.glashaus.features.day.Hosting;
import org.glashaus.features.guest.Belongings;
import org.glashaus.features.guest.Companion;
import org.glashaus.features.guest.Guest;
import org.glashaus.features.witness.BrowserProfile;
import org.glashaus.features.witness.Canary;
import org.glashaus.features.witness.CanaryScan;
import org.glashaus.features.witness.CouldNotLook;
import org.glashaus.features.witness.EvidenceFolder;
import org.glashaus.features.witness.Sighting;
import org.jspecify.annotations.Nullable;

/** What scenarios about a guest's browser have in common: whose server it is, and how what was seen gets on record. */
final class Keeping {
    private final Stage stage;
    private @Nullable EvidenceFolder evidence;

    Keeping(Stage stage) {
        this.stage = stage;
    }

    /** What lies in a closed browser's folder. */
    record OnDisk(Map<String, String> storage, List<BrowserProfile.StoredCookie> cookies, List<String> elsewhere) {
        OnDisk {
            storage = Map.copyOf(storage);
            cookies = List.copyOf(cookies);
            elsewhere = List.copyOf(elsewhere);
        }

        static OnDisk of(BrowserProfile profile, List<Canary> marks) {
            try {
                return new OnDisk(profile.localStorage(), profile.cookies(), List.copyOf(profile.elsewhere(marks)));
            } catch (IOException e) {
                throw new CouldNotLook("the browser's folder could not be read: " + e.getMessage());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new CouldNotLook("the reading of the browser's folder was interrupted");
            }
        }

        boolean none() {
            return storage.isEmpty() && cookies.isEmpty() && elsewhere.isEmpty();
        }

        boolean stores(List<Canary> marks) {
            return marks.stream()
                    .allMatch(mark -> storage.values().stream().anyMatch(value -> value.contains(mark.text())));
        }
    }

    Hosting hosting() throws InterruptedException {
        return stage.hosting();
    }

    Guest guest() throws InterruptedException {
        try {
            return stage.keep(Guest.of(stage.hosting()));
        } catch (IOException | MachineLacks e) {
            throw new CouldNotLook(String.valueOf(e.getMessage()));
        }
    }

    Guest refusingGuest() throws InterruptedException {
        try {
            return stage.keep(Guest.refusing(stage.hosting()));
        } catch (IOException | MachineLacks e) {
            throw new CouldNotLook(String.valueOf(e.getMessage()));
        }
    }

    /** What did not work of taking part; empty if everything did. */
    List<String> whatFails(Guest guest) throws InterruptedException {
        try {
            return Companion.takesPartWith(guest, hosting());
        } catch (IOException | MachineLacks e) {
            throw new CouldNotLook(String.valueOf(e.getMessage()));
        }
    }

    /** By the statement the name that somebody goes by lies in a cookie, and is no setting. */
    boolean nameIsInACookie() {
        return !stage.statement()
                .occurrences("persistent-personalisation-cookies")
                .isEmpty();
    }

    void browser(boolean kept, String seen, String breach, Belongings... looked) throws InterruptedException {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < looked.length; i++) {
            lines.add("look " + (i + 1));
            looked[i].lines().forEach(line -> lines.add("  " + line));
        }
        stage.testify(
                Looks.KEPT,
                Sighting.judged(kept, seen, breach, listed(Looks.KEPT.kind(), lines)),
                hosting().process());
    }

    void disk(boolean kept, String seen, String breach, OnDisk read) throws InterruptedException {
        List<String> lines = new ArrayList<>();
        read.storage().keySet().forEach(key -> lines.add("local storage " + key));
        read.cookies()
                .forEach(cookie -> lines.add("cookie " + cookie.name() + ", "
                        + cookie.expirySeconds().map(at -> "with expiry").orElse("of the session")));
        read.elsewhere().forEach(place -> lines.add("a mark in " + place));
        if (lines.isEmpty()) {
            lines.add("nothing");
        }
        stage.testify(
                Looks.PROFILE,
                Sighting.judged(kept, seen, breach, listed(Looks.PROFILE.kind(), lines)),
                hosting().process());
    }

    /** The server has told nobody: its files are searched. */
    void serversFiles(String what, List<Canary> marks) throws InterruptedException {
        EvidenceFolder folder = folder();
        marks.forEach(mark -> folder.hide(mark.text()));
        try (CanaryScan scan = new CanaryScan(what, marks, List::of, folder)) {
            Sighting sighting;
            try {
                scan.start(hosting().process());
                scan.observe("when the guest had left");
                sighting = scan.stop();
            } catch (IOException e) {
                sighting = Sighting.notSeen("The files could not be searched: " + e.getMessage());
            }
            stage.testify(scan.means(), sighting, hosting().process());
        }
    }

    private Evidence listed(String kind, List<String> lines) {
        try {
            return folder().lines(kind, lines, "Values are left out.");
        } catch (IOException e) {
            throw new CouldNotLook("the evidence could not be written: " + e.getMessage());
        }
    }

    private EvidenceFolder folder() {
        EvidenceFolder made = evidence;
        if (made == null) {
            made = stage.evidence(stage.claim());
            evidence = made;
        }
        return made;
    }
}
