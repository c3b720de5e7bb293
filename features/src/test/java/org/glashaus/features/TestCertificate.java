package org.glashaus.features;

import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.net.PemKeyCertOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A key and a certificate for localhost, made by OpenSSL's own program. */
public record TestCertificate(Path key, Path certificate) {

    /** @param algorithm as {@code openssl req -newkey} takes it, e.g. {@code rsa:2048} */
    public static TestCertificate make(Path dir, String algorithm) throws IOException, InterruptedException {
        Path key = dir.resolve("key.pem");
        Path certificate = dir.resolve("certificate.pem");
        List<String> command = List.of(
                "openssl",
                "req",
                "-x509",
                "-newkey",
                algorithm,
                "-nodes",
                "-subj",
                "/CN=localhost",
                "-days",
                "2",
                "-keyout",
                key.toString(),
                "-out",
                certificate.toString());
        Path said = dir.resolve("openssl.txt");
        Process openssl = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        if (openssl.waitFor() != 0) {
            throw new IOException("openssl could not make a certificate: " + Files.readString(said));
        }
        return new TestCertificate(key, certificate);
    }

    /** For a small server over TLS that speaks as the client expects. */
    public HttpServerOptions serverOptions() {
        return new HttpServerOptions()
                .setSsl(true)
                .setKeyCertOptions(
                        new PemKeyCertOptions().addKeyPath(key.toString()).addCertPath(certificate.toString()))
                .addWebSocketSubProtocol("glashaus.v1");
    }
}
