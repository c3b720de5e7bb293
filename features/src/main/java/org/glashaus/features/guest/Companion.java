package org.glashaus.features.guest;

import com.microsoft.playwright.PlaywrightException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.glashaus.audit.MachineLacks;
import org.glashaus.features.browser.BrowserFailed;
import org.glashaus.features.browser.Participant;
import org.glashaus.features.browser.Participants;
import org.glashaus.features.day.Hosting;
import org.glashaus.features.witness.Canary;
import org.glashaus.features.witness.CouldNotLook;

/** Somebody else in the guest's conference, so that there is somebody to see, hear and write to. */
public final class Companion implements AutoCloseable {
    private static final int SOUND_AND_PICTURE = 2;

    private final Participants people;
    private final Participant person;

    private Companion(Participants people, Participant person) {
        this.people = people;
        this.person = person;
    }

    private static Companion of(Hosting hosting) throws IOException, MachineLacks {
        Participants people = Participants.with(hosting.trap());
        try {
            return new Companion(people, people.arrive("Bram", Optional.empty()));
        } catch (IOException | RuntimeException e) {
            people.close();
            throw e;
        }
    }

    /** What did not work while the guest took part, from the page to begin with to the one after hanging up. */
    public static List<String> takesPartWith(Guest guest, Hosting hosting) throws IOException, MachineLacks {
        List<String> lacking = new ArrayList<>();
        try {
            guest.visit("");
            if (!guest.welcomed()) {
                lacking.add("the page to begin with");
            }
            guest.arrive();
            guest.person().type("Your name", guest.name().text());
            guest.enter();
            try (Companion companion = of(hosting)) {
                lacking.addAll(companion.meet(guest));
            }
            guest.hangUp();
        } catch (PlaywrightException | BrowserFailed | CouldNotLook e) {
            lacking.add("taking part ("
                    + String.valueOf(e.getMessage()).lines().findFirst().orElse("") + ")");
        }
        return List.copyOf(lacking);
    }

    /** What did not work of seeing, hearing and writing, both ways; the guest is in the conference. */
    private List<String> meet(Guest guest) {
        Canary word = Canary.word("what was written", "hello");
        person.join(guest.roomAddress());
        List.of(person, guest.person()).forEach(Participant::speakAndShow);
        boolean there = guest.person().waitUntil(() -> arrives(guest.person()));
        boolean back = person.waitUntil(() -> arrives(person));
        List.of(person, guest.person()).forEach(each -> each.press("Chat"));
        guest.person().say(word.text());
        boolean written = person.waitUntil(() -> person.chat().contains(word.text()));
        return List.of(
                        there ? "" : "seeing and hearing somebody",
                        back ? "" : "being seen and heard",
                        written ? "" : "writing")
                .stream()
                .filter(lack -> !lack.isEmpty())
                .toList();
    }

    private static boolean arrives(Participant person) {
        return person.grownSince(List.of()).size() >= SOUND_AND_PICTURE;
    }

    @Override
    public void close() {
        people.close();
    }
}
