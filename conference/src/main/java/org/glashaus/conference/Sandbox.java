package org.glashaus.conference;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What keeps this process from the rest of the machine. Who started it says so, and a try must show it: a device that
 * everybody may write to is opened for writing, which only a sandbox refuses, and nothing is written.
 *
 * @param landlock the version of the kernel's interface by which it is in force; empty where it is not
 * @param why not; empty where it is
 */
public record Sandbox(Optional<Integer> landlock, String why) {
    /** What the launcher's small program tells the server that it becomes. */
    public static final String TOLD = "glashaus.sandbox";

    private static final int TCP_SINCE = 4;
    private static final Path EVERYBODYS = Path.of("/dev/zero");
    private static final Pattern IN_FORCE = Pattern.compile("landlock (\\d{1,4})");
    private static final String LACKING = "lacking ";

    public static Sandbox ofThisProcess() {
        return told(System.getProperty(TOLD), EVERYBODYS);
    }

    static Sandbox told(@Nullable String told, Path outside) {
        if (told == null) {
            return without("this server was not started by its launcher");
        }
        Matcher version = IN_FORCE.matcher(told);
        if (version.matches()) {
            return refusesToOpen(outside)
                    ? new Sandbox(Optional.of(Integer.valueOf(version.group(1))), "")
                    : without("Landlock was asked for, and " + outside + " could be opened for writing all the same");
        }
        return without(
                told.startsWith(LACKING) ? told.substring(LACKING.length()) : "it was switched off (--sandbox off)");
    }

    private static Sandbox without(String why) {
        return new Sandbox(Optional.empty(), why);
    }

    private static boolean refusesToOpen(Path outside) {
        try (FileChannel opened = FileChannel.open(outside, StandardOpenOption.WRITE)) {
            return !opened.isOpen();
        } catch (AccessDeniedException refused) {
            return true;
        } catch (IOException notThere) {
            return false;
        }
    }

    public boolean inForce() {
        return landlock.isPresent();
    }

    public void require() throws StartRefused {
        if (!inForce()) {
            throw new StartRefused(
                    StartRefused.MACHINE_LACKS,
                    "The sandbox that --sandbox require asks for is not in force: " + why + ".");
        }
    }

    /** UDP is bounded by no version of it. */
    JsonObject json() {
        JsonObject told = new JsonObject().put("in-force", inForce());
        return landlock.map(version -> told.put("landlock", version)
                        .put("files", true)
                        .put("tcp", version >= TCP_SINCE)
                        .put("udp", false))
                .orElseGet(() -> told.put("why", why));
    }
}
