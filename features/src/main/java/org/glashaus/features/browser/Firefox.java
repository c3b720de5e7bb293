package org.glashaus.features.browser;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.glashaus.features.Limits;
import org.glashaus.features.witness.EgressTrap;
import org.glashaus.features.witness.Scratch;

/** The Firefox of the machine, as a process with a profile that is made for it and goes with it. */
final class Firefox implements AutoCloseable {
    private static final Pattern LISTENING = Pattern.compile("WebDriver BiDi listening on (ws://\\S+)");
    private static final List<String> NAMES = List.of("firefox-esr", "firefox");
    private static final long POLL_MILLIS = 20;

    private final Process process;
    private final Path folder;
    private final URI address;

    private Firefox(Process process, Path folder, URI address) {
        this.process = process;
        this.folder = folder;
        this.address = address;
    }

    /** {@code $FIREFOX} if set, else the first on the path. */
    static Optional<Path> find() {
        return Executables.find("FIREFOX", NAMES);
    }

    static Firefox launch(Path program, EgressTrap trap) throws IOException, InterruptedException {
        Path folder = Scratch.make("glashaus-firefox");
        Path profile = Files.createDirectory(folder.resolve("profile"));
        Files.writeString(profile.resolve("user.js"), FirefoxPreferences.userJs(trap.proxyPort()));
        Path console = folder.resolve("console.txt");
        ProcessBuilder builder = new ProcessBuilder(
                        program.toString(),
                        "--headless",
                        "--no-remote",
                        "--width=1280",
                        "--height=900",
                        "--remote-debugging-port=0",
                        "--profile",
                        profile.toString(),
                        "about:blank")
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(console.toFile());
        builder.environment().putAll(surroundings(folder));
        Process process = builder.start();
        try {
            process.getOutputStream().close();
            return new Firefox(process, folder, listening(process, console));
        } catch (IOException | InterruptedException | RuntimeException e) {
            end(process, folder);
            throw e;
        }
    }

    /** Whatever it wants to keep goes into its own folder. */
    private static Map<String, String> surroundings(Path folder) {
        return Map.of(
                "HOME", folder.toString(),
                "TMPDIR", folder.toString(),
                "MOZ_CRASHREPORTER_DISABLE", "1",
                "MOZ_REMOTE_SETTINGS_DEVTOOLS", "1", // else the preference that names no server for settings is ignored
                "MOZ_DISABLE_AUTO_SAFE_MODE", "1");
    }

    private static URI listening(Process process, Path console) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + Limits.BROWSER_START.toNanos();
        while (true) {
            String said = Files.readString(console, StandardCharsets.ISO_8859_1);
            Matcher matcher = LISTENING.matcher(said);
            if (matcher.find()) {
                return URI.create(matcher.group(1) + "/session");
            }
            if (!process.isAlive() || System.nanoTime() > deadline) {
                throw new IOException("Firefox opened no debugging port; it said: " + said.strip());
            }
            Thread.sleep(POLL_MILLIS);
        }
    }

    URI address() {
        return address;
    }

    @Override
    public void close() {
        end(process, folder);
    }

    private static void end(Process process, Path folder) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        try {
            process.waitFor(Limits.PROCESS_STATE_CHANGE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Scratch.delete(folder);
    }
}
