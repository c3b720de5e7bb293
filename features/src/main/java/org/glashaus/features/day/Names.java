package org.glashaus.features.day;

import java.util.List;
import java.util.stream.Stream;
import org.glashaus.features.witness.Canary;

/**
 * What people of the day chose, said and wrote; each a mark that occurs nowhere by chance.
 *
 * @param garden the conference of Anna and Bram, in more than one script
 * @param cellar the other one
 * @param cellarPassword what the other one is locked with, where conferences can be
 * @param attic one more, which nobody has opened before
 * @param insiderAddress where the program in their conference comes from
 */
public record Names(
        Canary garden,
        Canary cellar,
        Canary cellarPassword,
        Canary attic,
        Canary anna,
        Canary bram,
        Canary insider,
        Canary stranger,
        Canary chat,
        Canary sound,
        Canary picture,
        Canary insiderAddress,
        Canary strangerAddress) {

    static Names choose(String insiderAddress, String strangerAddress) {
        return new Names(
                Canary.word("name of the conference", "сад-庭-"),
                Canary.word("name of the other conference", "cellar-"),
                Canary.word("password of the other conference", "lock-"),
                Canary.word("name of a third conference", "attic-"),
                Canary.word("Anna's name", "Anna"),
                Canary.word("Bram's name", "Bram"),
                Canary.word("name of the listening program", "Listener"),
                Canary.word("name of the program in the other conference", "Stranger"),
                Canary.word("what Anna wrote", "hello"),
                Canary.random("sound"),
                Canary.random("picture"),
                Canary.address("address of the listening program", insiderAddress),
                Canary.address("address of the program in the other conference", strangerAddress));
    }

    public List<Canary> media() {
        return List.of(sound, picture);
    }

    public List<Canary> people() {
        return List.of(anna, bram, insider, stranger);
    }

    public List<Canary> words() {
        return List.of(garden, cellar, cellarPassword, attic, chat);
    }

    public List<Canary> addresses() {
        return List.of(insiderAddress, strangerAddress);
    }

    public List<Canary> content() {
        return List.of(chat, sound, picture);
    }

    List<Canary> all() {
        return Stream.of(media(), people(), words(), addresses())
                .flatMap(List::stream)
                .toList();
    }
}
