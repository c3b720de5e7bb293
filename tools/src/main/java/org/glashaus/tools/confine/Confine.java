package org.glashaus.tools.confine;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.glashaus.tools.confine.Kernel.Call;

/** Confines its own process and becomes the server's JVM, whose first flags say what is in force. */
public final class Confine {
    /** {@code landlock N} or {@code lacking WHY}; whether the server goes on without, it decides itself. */
    private static final String TOLD = "-Dglashaus.sandbox=";

    private static final String KEYS = "-Dglashaus.key-folder=";
    private static final String KEYS_MADE = "-Dglashaus.key-folder-made=";
    private static final int CRASH = 70;
    private static final int FIRST_OF_OURS = 3;
    private static final long LAST = 0xFFFF_FFFFL;
    private static final long ON_EXEC = 4; // CLOSE_RANGE_CLOEXEC

    private final Command command;
    private final PrintStream errors;

    private Confine(Command command, PrintStream errors) {
        this.command = command;
        this.errors = errors;
    }

    public static void main(String[] decoded) throws IOException {
        String line = Octets.raw(Files.readAllBytes(Path.of("/proc/self/cmdline")));
        System.exit(new Confine(Command.read(List.of(line.split("\0", -1)).subList(0, count(line))), System.err).run());
    }

    private static int count(String line) {
        return (int) line.chars().filter(octet -> octet == 0).count();
    }

    /** Returns only where nothing could be started. */
    private int run() throws IOException {
        ServerOptions options = new ServerOptions(command.server());
        Kernel kernel = LinuxKernel.ofThisMachine();
        List<String> flags = new ArrayList<>();
        List<String> made = new ArrayList<>();
        if (!command.made().isEmpty()) {
            made.add(command.made());
        }
        try {
            Landlock landlock = new Landlock(kernel);
            landlock.abi();
            KeyFolder.make(kernel, options.keys()).made().ifPresent(folder -> {
                made.add(folder);
                flags.add(KEYS + options.keys());
                flags.add(KEYS_MADE + folder);
            });
            flags.addFirst(TOLD + "landlock " + landlock.confine(ruleset(made)));
        } catch (Lacking lacking) {
            flags.addFirst(TOLD + "lacking " + lacking.why());
        }
        return become(kernel, flags);
    }

    private Ruleset ruleset(List<String> made) throws IOException {
        return new Places(command)
                .ruleset(
                        Octets.encoded(System.getProperty("java.home", "")),
                        made,
                        Octets.raw(Files.readAllBytes(Path.of("/proc/self/maps")))
                                .lines()
                                .toList(),
                        Octets.encoded(System.getProperty("user.home", "")));
    }

    private int become(Kernel kernel, List<String> flags) {
        List<String> words = new ArrayList<>(command.java());
        words.addAll(1, flags);
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment arguments = arena.allocate(ValueLayout.ADDRESS, words.size() + 1L);
            for (int i = 0; i < words.size(); i++) {
                arguments.setAtIndex(
                        ValueLayout.ADDRESS, i, arena.allocateFrom(words.get(i), StandardCharsets.ISO_8859_1));
            }
            kernel.call(Call.CLOSE_RANGE, FIRST_OF_OURS, LAST, ON_EXEC, 0);
            long error = -kernel.call(
                    Call.EXECVE,
                    arguments.getAtIndex(ValueLayout.ADDRESS, 0).address(),
                    arguments.address(),
                    LinuxKernel.environment(),
                    0);
            errors.println("The server cannot be started as " + command.program() + " (error " + error + ").");
            return CRASH;
        }
    }
}
