package org.glashaus.tools.confine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.glashaus.tools.Glashaus;

/**
 * The whole server, with a breach: as long as it runs it tries to write where everybody may, in the main thread before it starts,
 * and then in a thread of its own and in a virtual one. What comes of that it tells nobody.
 */
public final class Trespasser {
    /** Folders that this machine lets everybody write to. */
    public static final List<String> EVERYBODYS = List.of("/tmp", "/var/tmp", "/dev/shm");

    /** Who tries; what they write ends in this. */
    public static final List<String> WHO = List.of("main", "thread", "virtual");

    /** The variable of the environment that says how what it writes is called. */
    public static final String NAME = "TRESPASS";

    private static final long EVERY_MILLIS = 200;

    private Trespasser() {}

    public static void main(String[] arguments) {
        write("main");
        Thread.ofPlatform().daemon().start(() -> forEver("thread"));
        Thread.ofVirtual().start(() -> forEver("virtual"));
        Glashaus.main(arguments);
    }

    private static void forEver(String who) {
        try {
            while (true) {
                write(who);
                Thread.sleep(EVERY_MILLIS);
            }
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        }
    }

    private static void write(String who) {
        for (String folder : EVERYBODYS) {
            try {
                Files.writeString(Path.of(folder, System.getenv(NAME) + "-" + who), "x");
            } catch (IOException refused) {
                // Whoever looks from outside sees it.
            }
        }
    }
}
