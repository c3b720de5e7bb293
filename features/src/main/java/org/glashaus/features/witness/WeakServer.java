package org.glashaus.features.witness;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.glashaus.features.Limits;

/** A server of ours, OpenSSL's, that takes what none should: whoever finds nothing wrong with it is blind. */
final class WeakServer implements AutoCloseable {
    static final String HOST = "127.0.0.1";
    private static final String PACKAGE = "openssl";
    private static final String READY = "ACCEPT " + HOST + ":";

    /** Level 0 lets it take the old versions too. The size of DHE follows that of the certificate's key. */
    private static final String SUITES = "ECDHE-RSA-AES128-GCM-SHA256:DHE-RSA-AES128-SHA:AES128-SHA:@SECLEVEL=0";

    private final Path folder;
    private final Process server;
    private final int port;

    private WeakServer(Path folder, Process server, int port) {
        this.folder = folder;
        this.server = server;
        this.port = port;
    }

    static WeakServer start() throws IOException, InterruptedException {
        Path folder = Scratch.make("weak-server");
        try {
            String key = folder.resolve("key.pem").toString();
            String certificate = folder.resolve("certificate.pem").toString();
            makeCertificate(key, certificate);
            // What the machine's owner forbids programs in general is not forbidden to this one.
            ProcessBuilder builder = new ProcessBuilder(
                    "openssl",
                    "s_server",
                    "-www",
                    "-accept",
                    HOST + ":0",
                    "-cipher",
                    SUITES,
                    "-key",
                    key,
                    "-cert",
                    certificate);
            builder.environment().put("OPENSSL_CONF", "/dev/null");
            Process server = ToolRun.started(PACKAGE, builder.redirectError(ProcessBuilder.Redirect.DISCARD));
            try {
                return new WeakServer(folder, server, port(server));
            } catch (IOException | InterruptedException e) {
                server.destroyForcibly();
                throw e;
            }
        } catch (IOException | InterruptedException e) {
            Scratch.delete(folder);
            throw e;
        }
    }

    private static void makeCertificate(String key, String certificate) throws IOException, InterruptedException {
        ToolRun made = ToolRun.of(
                PACKAGE,
                List.of(
                        "openssl",
                        "req",
                        "-x509",
                        "-newkey",
                        "rsa:1024",
                        "-sha1",
                        "-nodes",
                        "-subj",
                        "/CN=weak",
                        "-days",
                        "2",
                        "-keyout",
                        key,
                        "-out",
                        certificate));
        if (made.exitCode() != 0) {
            throw new IOException("openssl made no weak certificate for the control: "
                    + made.said().strip().replaceAll("\\s+", " "));
        }
    }

    private static int port(Process server) throws IOException, InterruptedException {
        try {
            return CompletableFuture.supplyAsync(() -> announced(server), Thread::startVirtualThread)
                    .get(Limits.TOOL_RUN.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IOException("openssl s_server did not begin.", e);
        }
    }

    private static int announced(Process server) {
        try {
            BufferedReader said = server.inputReader();
            for (String line = said.readLine(); line != null; line = said.readLine()) {
                if (line.startsWith(READY)) {
                    return Integer.parseInt(line.substring(READY.length()));
                }
            }
            throw new IOException("It ended.");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int port() {
        return port;
    }

    @Override
    public void close() {
        server.destroyForcibly();
        Scratch.delete(folder);
    }
}
