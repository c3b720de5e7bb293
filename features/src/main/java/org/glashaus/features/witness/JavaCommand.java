package org.glashaus.features.witness;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** The archives that the command line of a Java process names (java(1)), wildcards spelled out. */
final class JavaCommand {
    private static final Set<String> PATHS =
            Set.of("-cp", "-classpath", "--class-path", "-p", "--module-path", "--upgrade-module-path", "-jar");
    private static final List<String> JOINED = List.of(
            "--class-path=", "--module-path=", "--upgrade-module-path=", "-Djava.class.path=", "-Xbootclasspath/a:");
    private static final String AGENT = "-javaagent:";

    private final Path workingDirectory;
    private final List<Path> archives = new ArrayList<>();

    private JavaCommand(Path workingDirectory) {
        this.workingDirectory = workingDirectory;
    }

    static JavaCommand of(Path process) throws IOException {
        String[] arguments = Files.readString(process.resolve("cmdline")).split("\0");
        JavaCommand command = new JavaCommand(Files.readSymbolicLink(process.resolve("cwd")));
        command.take(arguments);
        return command;
    }

    /** Only files that exist: Java leaves out what a class path names in vain. */
    List<Path> archives() {
        return List.copyOf(archives);
    }

    /** To the main class; what follows is the program's own. */
    private void take(String[] arguments) throws IOException {
        for (int i = 1; i < arguments.length; i++) {
            String argument = arguments[i];
            if (PATHS.contains(argument) && i + 1 < arguments.length) {
                i++;
                path(arguments[i]);
                if (argument.equals("-jar")) {
                    return;
                }
            } else if (argument.startsWith(AGENT)) {
                path(argument.substring(AGENT.length()).replaceFirst("=.*", ""));
            } else if (argument.startsWith("@")) {
                throw new IOException("the process was started with a file of arguments, " + argument
                        + ", whose content is not looked at.");
            } else {
                for (String joined : JOINED) {
                    if (argument.startsWith(joined)) {
                        path(argument.substring(joined.length()));
                    }
                }
            }
        }
    }

    private void path(String path) throws IOException {
        for (String entry : path.split(":")) {
            if (entry.equals("*") || entry.endsWith("/*")) {
                folder(workingDirectory.resolve(entry.substring(0, entry.length() - 1)));
            } else if (!entry.isEmpty() && Files.isRegularFile(workingDirectory.resolve(entry))) {
                archives.add(workingDirectory.resolve(entry));
            }
        }
    }

    private void folder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> entries = Files.list(folder)) {
            entries.filter(JavaCommand::jar).sorted().forEach(archives::add);
        }
    }

    private static boolean jar(Path file) {
        return file.toString().toLowerCase(Locale.ROOT).endsWith(".jar") && Files.isRegularFile(file);
    }
}
