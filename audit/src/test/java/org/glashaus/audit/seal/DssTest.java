package org.glashaus.audit.seal;

import static org.assertj.core.api.Assertions.assertThat;

import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.simplereport.SimpleReport;
import eu.europa.esig.dss.spi.DSSUtils;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import eu.europa.esig.dss.validation.SignedDocumentValidator;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import org.glashaus.audit.report.ReportFiles;
import org.glashaus.spec.StatementLibrary;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The European Commission's validator takes what we seal, with the anchors that docs/verify.md tells its users to install. */
class DssTest {
    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path scratch;

    @SuppressWarnings("NullAway.Init") // set before each test
    private OpenSsl authority;

    @BeforeEach
    void anAuthority() throws Exception {
        authority = new OpenSsl(scratch.resolve("tsa"));
        authority.becomeAuthority();
    }

    static Iterable<String> statements() {
        return StatementLibrary.ids();
    }

    @ParameterizedTest
    @MethodSource("statements")
    void aSealedReportPassesTotally(String statement) throws Exception {
        Scene scene = Scene.of(scratch, statement);

        SimpleReport report = validated(Files.readAllBytes(scene.sealed()), SealKey.besideKey(scene.keyFile));

        assertThat(report.getIndication(report.getFirstSignatureId())).isEqualTo(Indication.TOTAL_PASSED);
        assertThat(report.getSignatureFormat(report.getFirstSignatureId())).isEqualTo(SignatureLevel.CAdES_BASELINE_B);
    }

    @ParameterizedTest
    @MethodSource("statements")
    void aStampedReportPassesTotally(String statement) throws Exception {
        Scene scene = Scene.of(scratch, statement);

        SimpleReport report = validated(
                Files.readAllBytes(scene.stamped(authority.authority())),
                SealKey.besideKey(scene.keyFile),
                authority.file("tsa-root.pem.crt"),
                authority.file("tsa.pem.crt"));

        assertThat(report.getIndication(report.getFirstSignatureId())).isEqualTo(Indication.TOTAL_PASSED);
        assertThat(report.getSignatureFormat(report.getFirstSignatureId())).isEqualTo(SignatureLevel.CAdES_BASELINE_T);
    }

    @Test
    void withoutTheAnchorItIsIndeterminate() throws Exception {
        SimpleReport report =
                validated(Files.readAllBytes(Scene.of(scratch, "waag").sealed()));

        assertThat(report.getIndication(report.getFirstSignatureId())).isEqualTo(Indication.INDETERMINATE);
    }

    @Test
    void aChangedReportFailsThereToo() throws Exception {
        Scene scene = Scene.of(scratch, "waag");
        SortedMap<String, byte[]> content = Scene.content(scene.sealed());
        content.put(ReportFiles.HTML, "All kept.".getBytes(StandardCharsets.UTF_8));

        SimpleReport report = validated(CanonicalArchive.write(content), SealKey.besideKey(scene.keyFile));

        assertThat(report.getIndication(report.getFirstSignatureId())).isNotEqualTo(Indication.TOTAL_PASSED);
    }

    private static SimpleReport validated(byte[] bundle, Path... anchors) throws Exception {
        CommonTrustedCertificateSource trusted = new CommonTrustedCertificateSource();
        for (Path anchor : anchors) {
            CertificateToken token = DSSUtils.loadCertificate(anchor.toFile());
            trusted.addCertificate(token);
        }
        CommonCertificateVerifier verifier = new CommonCertificateVerifier();
        verifier.setTrustedCertSources(trusted);
        SignedDocumentValidator validator =
                SignedDocumentValidator.fromDocument(new InMemoryDocument(bundle, Bundle.FILE));
        validator.setCertificateVerifier(verifier);
        return validator.validateDocument().getSimpleReport();
    }
}
