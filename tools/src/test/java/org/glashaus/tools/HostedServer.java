package org.glashaus.tools;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The packaged product, served by its launcher as a process of its own, in a folder of a host's. */
final class HostedServer implements AutoCloseable {
    private static final Path LAUNCHER = Path.of(System.getProperty("glashaus.distribution", ""), "bin/glashaus");
    private static final Pattern PLAIN = Pattern.compile("http://127\\.0\\.0\\.1:\\d+/");
    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final Duration PAUSE = Duration.ofMillis(200);

    private final Path host;
    private final Process process;
    private final URI address;

    private HostedServer(Path host, Process process) throws Exception {
        this.host = host;
        this.process = process;
        until("an address", () -> PLAIN.matcher(said()).find());
        Matcher matcher = PLAIN.matcher(said());
        assertThat(matcher.find()).isTrue();
        address = URI.create(matcher.group());
    }

    static HostedServer start(Path host, Map<String, String> environment, String... options) throws Exception {
        ProcessBuilder launcher = launcher(host, "said.txt", "serve", "--port=0", "--udp=0", "--http=0");
        launcher.command().addAll(List.of(options));
        launcher.environment().putAll(environment);
        return start(host, launcher);
    }

    /** @param launcher whose process or a child of it becomes a server that says in {@code said.txt} where it is */
    static HostedServer start(Path host, ProcessBuilder launcher) throws Exception {
        Process process = launcher.start();
        try {
            return new HostedServer(host, process);
        } catch (Exception | AssertionError failure) {
            process.destroyForcibly();
            throw failure;
        }
    }

    private static ProcessBuilder launcher(Path host, String output, String... arguments) {
        List<String> command = new ArrayList<>(List.of(LAUNCHER.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder launcher = new ProcessBuilder(command)
                .directory(host.toFile())
                .redirectErrorStream(true)
                .redirectOutput(host.resolve(output).toFile());
        launcher.environment().put("JAVA_HOME", System.getProperty("java.home"));
        return launcher;
    }

    String said() throws IOException {
        return Files.readString(host.resolve("said.txt"));
    }

    Path data() {
        return host.resolve("data");
    }

    Path keys() {
        return host.resolve("keys");
    }

    URI address() {
        return address;
    }

    boolean isAlive() {
        return process.isAlive();
    }

    int get(String path, String... headers) throws Exception {
        return answer(path, headers).statusCode();
    }

    private HttpResponse<String> answer(String path, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(address.resolve(path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }
    }

    JsonObject health() throws Exception {
        return new JsonObject(answer("/health").body());
    }

    JsonObject journalHealth() throws Exception {
        return health().getJsonObject("journal");
    }

    long pid() {
        return process.pid();
    }

    /** What {@code glashaus journal show} prints, in a process of its own too. */
    List<String> journal(String... options) throws Exception {
        ProcessBuilder show = launcher(host, "shown.txt", "journal", "show");
        show.command().addAll(List.of(options));
        int exit = show.start().waitFor();
        List<String> lines = Files.readAllLines(host.resolve("shown.txt"));
        return Stream.concat(Stream.of("exit " + exit), lines.stream()).toList();
    }

    /** Asks until it is so. */
    void until(String what, Callable<Boolean> so) throws Exception {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!so.call()) {
            assertThat(process.isAlive())
                    .as("the server, which said: %s", said())
                    .isTrue();
            assertThat(System.nanoTime()).as("%s within %s", what, PATIENCE).isLessThan(deadline);
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    @Override
    public void close() throws InterruptedException {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly().waitFor();
    }
}
