package org.glashaus.audit.seal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Certificates and time stamps made by a program that shares nothing with ours. */
final class OpenSsl {
    private static final String EXTENSIONS = """
            [ root ]
            basicConstraints = critical, CA:TRUE
            keyUsage = critical, keyCertSign
            subjectKeyIdentifier = hash
            [ between ]
            basicConstraints = critical, CA:TRUE, pathlen:0
            keyUsage = critical, keyCertSign
            subjectKeyIdentifier = hash
            authorityKeyIdentifier = keyid
            [ seal ]
            basicConstraints = critical, CA:FALSE
            keyUsage = critical, digitalSignature, nonRepudiation
            subjectKeyIdentifier = hash
            authorityKeyIdentifier = keyid
            [ agreement ]
            basicConstraints = critical, CA:FALSE
            keyUsage = critical, keyAgreement
            [ stamps ]
            basicConstraints = critical, CA:FALSE
            keyUsage = critical, digitalSignature
            extendedKeyUsage = critical, timeStamping
            subjectKeyIdentifier = hash
            authorityKeyIdentifier = keyid
            [ req ]
            distinguished_name = none
            [ none ]
            [ tsa ]
            default_tsa = ours
            [ ours ]
            serial = serial
            signer_digest = sha256
            default_policy = 1.2.3.4.1
            digests = sha256
            accuracy = secs:1
            tsa_name = yes
            ess_cert_id_alg = sha256
            """;

    final Path folder;

    OpenSsl(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
        Files.writeString(folder.resolve("openssl.cnf"), EXTENSIONS);
        Files.writeString(folder.resolve("serial"), "01\n");
    }

    Path file(String name) {
        return folder.resolve(name);
    }

    Path key(String name, String... options) throws IOException, InterruptedException {
        List<String> arguments = new ArrayList<>(List.of("genpkey", "-out", name + ".pem"));
        arguments.addAll(
                options.length == 0
                        ? List.of("-algorithm", "EC", "-pkeyopt", "ec_paramgen_curve:P-256")
                        : List.of(options));
        run(arguments.toArray(new String[0]));
        Files.setPosixFilePermissions(file(name + ".pem"), PosixFilePermissions.fromString("rw-------"));
        return file(name + ".pem");
    }

    /** A certificate of the key of that name, by itself or by another one. */
    Path certificate(String name, String kind, String issuer) throws IOException, InterruptedException {
        List<String> arguments = new ArrayList<>(List.of(
                "req",
                "-new",
                "-x509",
                "-config",
                "openssl.cnf",
                "-extensions",
                kind,
                "-days",
                "30",
                "-sha256",
                "-key",
                name + ".pem",
                "-subj",
                "/C=NL/O=Example/CN=" + name,
                "-out",
                name + ".pem.crt"));
        if (!issuer.equals(name)) {
            arguments.addAll(List.of("-CA", issuer + ".pem.crt", "-CAkey", issuer + ".pem"));
        }
        run(arguments.toArray(new String[0]));
        return file(name + ".pem.crt");
    }

    /** A root, and a key for time stamps below it. */
    void becomeAuthority(String... keyOptions) throws IOException, InterruptedException {
        key("tsa-root", keyOptions);
        certificate("tsa-root", "root", "tsa-root");
        key("tsa", keyOptions);
        certificate("tsa", "stamps", "tsa-root");
    }

    /** Answers as {@code openssl ts -reply} does, with all certificates up to the root. */
    TimeStampAuthority authority() {
        return query -> reply(query, "-chain", "tsa-root.pem.crt");
    }

    TimeStampAuthority authorityWithoutItsRoot() {
        return this::reply;
    }

    private byte[] reply(byte[] query, String... chain) throws IOException, InterruptedException {
        Files.write(file("query.tsq"), query);
        List<String> arguments = new ArrayList<>(List.of(
                "ts",
                "-reply",
                "-config",
                "openssl.cnf",
                "-queryfile",
                "query.tsq",
                "-inkey",
                "tsa.pem",
                "-signer",
                "tsa.pem.crt",
                "-out",
                "reply.tsr"));
        arguments.addAll(List.of(chain));
        run(arguments.toArray(new String[0]));
        return Files.readAllBytes(file("reply.tsr"));
    }

    String run(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("openssl"));
        command.addAll(List.of(arguments));
        return ended(folder, command).saidWell();
    }

    record Ended(int code, String said) {
        String saidWell() {
            assertThat(code).as(said).isZero();
            return said;
        }
    }

    static Ended ended(Path folder, List<String> command) throws IOException, InterruptedException {
        Path output = Files.createTempFile("said", ".txt");
        try {
            Process process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            return new Ended(process.exitValue(), Files.readString(output, StandardCharsets.ISO_8859_1));
        } finally {
            Files.delete(output);
        }
    }
}
