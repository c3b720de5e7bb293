package org.glashaus.features.witness;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.glashaus.features.Limits;

/**
 * One run of a program of the system, from start to end.
 *
 * @param said its output and its errors, as they came
 */
record ToolRun(int exitCode, String said) {

    /** @param debianPackage what has to be installed where the program is missing */
    static ToolRun of(String debianPackage, List<String> command) throws IOException, InterruptedException {
        return of(debianPackage, command, "");
    }

    /** @param typed what it reads on its standard input; short, since it is written before anything is read */
    static ToolRun of(String debianPackage, List<String> command, String typed)
            throws IOException, InterruptedException {
        Process process = started(debianPackage, new ProcessBuilder(command).redirectErrorStream(true));
        try {
            try (OutputStream in = process.getOutputStream()) {
                in.write(typed.getBytes(StandardCharsets.UTF_8));
            }
            CompletableFuture<String> said =
                    CompletableFuture.supplyAsync(() -> all(process.getInputStream()), Thread::startVirtualThread);
            String text = said.get(Limits.TOOL_RUN.toMillis(), TimeUnit.MILLISECONDS);
            if (!process.waitFor(Limits.TOOL_RUN.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new TimeoutException();
            }
            return new ToolRun(process.exitValue(), text);
        } catch (TimeoutException e) {
            throw new IOException(command.getFirst() + " did not end within " + Limits.TOOL_RUN.toSeconds() + " s.", e);
        } catch (ExecutionException e) {
            throw new IOException("what " + command.getFirst() + " said could not be read.", e.getCause());
        } finally {
            process.destroyForcibly();
        }
    }

    /** Programs answer in English, whoever runs the audit, and no JVM among them speaks of flags. */
    static Process started(String debianPackage, ProcessBuilder builder) throws IOException {
        builder.environment().put("LC_ALL", "C");
        builder.environment().keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS"));
        try {
            return builder.start();
        } catch (IOException e) {
            String program = builder.command().getFirst();
            boolean there = String.valueOf(e.getMessage()).contains("Permission denied");
            throw new IOException(
                    there
                            ? program + " is on this machine, but not for this user (Debian's package " + debianPackage
                                    + " says who may run it)."
                            : program + " is not on this machine (Debian has it in " + debianPackage + ").",
                    e);
        }
    }

    List<String> lines() {
        return said.lines().toList();
    }

    private static String all(InputStream out) {
        try (out) {
            byte[] said = out.readNBytes(Limits.TOOL_OUTPUT_BYTES + 1);
            if (said.length > Limits.TOOL_OUTPUT_BYTES) {
                throw new IOException("It said more than " + Limits.TOOL_OUTPUT_BYTES + " bytes.");
            }
            return new String(said, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
