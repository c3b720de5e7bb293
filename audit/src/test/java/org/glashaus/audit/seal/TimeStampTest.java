package org.glashaus.audit.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.SortedMap;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With {@code openssl ts} for an authority. */
class TimeStampTest {
    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path scratch;

    @SuppressWarnings("NullAway.Init") // set before each test
    private Scene scene;

    @SuppressWarnings("NullAway.Init") // set before each test
    private OpenSsl authority;

    @BeforeEach
    void aHostAndAnAuthority() throws Exception {
        scene = Scene.of(scratch, "bbw-leipzig");
        authority = new OpenSsl(scratch.resolve("tsa"));
        authority.becomeAuthority();
    }

    @Test
    void aStampSaysWhenTheSignatureWasThere() throws Exception {
        Verified.Whole whole = Scene.whole(reader("tsa-root", Scene.NOW).of(scene.stamped(authority.authority())));

        assertThat(whole.doubts()).isEmpty();
        assertThat(whole.stamp()).hasValueSatisfying(stamp -> {
            assertThat(Duration.between(Scene.NOW, stamp.time()).abs()).isLessThan(Duration.ofHours(1));
            assertThat(stamp.authority().name()).isEqualTo("CN=tsa,O=Example,C=NL");
            assertThat(stamp.vouched()).isTrue();
        });
    }

    @Test
    void withoutItsRootAStampIsTakenWithTheAuthoritysOwnCertificateOnly() throws Exception {
        Path bundle = scene.stamped(authority.authorityWithoutItsRoot());

        assertThat(Scene.whole(reader("tsa-root", Scene.NOW).of(bundle)).stamp())
                .hasValueSatisfying(stamp -> assertThat(stamp.vouched()).isTrue());
        assertThat(Scene.whole(reader("tsa", Scene.NOW).of(bundle)).stamp())
                .hasValueSatisfying(stamp -> assertThat(stamp.vouched()).isTrue());
    }

    @Test
    void nobodyVouchesForAnAuthorityThatNobodyNamed() throws Exception {
        Path bundle = scene.stamped(authority.authority());

        assertThat(Scene.whole(scene.reader().of(bundle)).stamp())
                .hasValueSatisfying(stamp -> assertThat(stamp.vouched()).isFalse());
        OpenSsl other = new OpenSsl(scratch.resolve("other"));
        other.becomeAuthority();
        assertThat(Scene.fault(new Verification(
                                Optional.of(scene.certificate()),
                                Optional.of(Certificates.in(other.file("tsa-root.pem.crt"))),
                                Optional.empty(),
                                Scene.NOW)
                        .of(bundle)))
                .contains("time stamped by CN=tsa", "no certificate that you trust vouches");
    }

    @Test
    void aTrustedStampOutlivesTheSignersCertificate() throws Exception {
        Instant later = Scene.NOW.plus(Duration.ofDays(400));
        Path bundle = scene.stamped(authority.authority());

        assertThat(Scene.whole(reader("tsa-root", later).of(bundle)).doubts()).isEmpty();
        assertThat(Scene.whole(scene.reader(later).of(bundle)).doubts())
                .singleElement()
                .asString()
                .contains("no time stamp that somebody vouches for");
    }

    @Test
    void aStampOfAnotherSignatureIsRefused() throws Exception {
        CadesSignature other =
                CadesSignature.read(Scene.signature(Scene.content(scene.stamped(authority.authority()))));
        SortedMap<String, byte[]> content = Scene.content(scene.stamped(authority.authority()));
        CadesSignature own = CadesSignature.read(Scene.signature(content));
        content.put(
                Manifest.SIGNATURE, own.stamped(other.timeStamp().orElseThrow()).encoded());

        assertThat(Scene.fault(Scene.stranger().of(CanonicalArchive.write(content))))
                .isEqualTo(Manifest.SIGNATURE + ": the time stamp in it is one for another signature.");
    }

    @Test
    void aStampFromBeforeTheSignatureIsRefused() throws Exception {
        Instant ahead = Scene.NOW.plus(Duration.ofDays(3));
        Path bundle = Bundle.seal(scene.report, scene.key(), Optional.of(authority.authority()), ahead);

        assertThat(Scene.fault(scene.reader(ahead).of(bundle))).contains("before it was made at " + ahead);
    }

    @Test
    void whatIsNoStampIsNotTaken() {
        assertThatThrownBy(() -> scene.stamped(query -> new byte[] {1, 2, 3}))
                .isInstanceOf(NoTimeStamp.class)
                .hasMessageContaining("is no time stamp for this signature");
        assertThatThrownBy(() -> scene.stamped(query -> query)).isInstanceOf(NoTimeStamp.class);
        assertThatThrownBy(() -> {
                    byte[][] first = new byte[1][];
                    TimeStampAuthority again = query -> {
                        first[0] = first[0] == null ? authority.authority().answer(query) : first[0];
                        return first[0];
                    };
                    scene.stamped(again);
                    scene.stamped(again);
                })
                .isInstanceOf(NoTimeStamp.class);
        assertThat(scene.report.resolve(Bundle.FILE)).isRegularFile();
    }

    /** RFC 3161 §2.4.2: the nonce shows that the answer was not kept from an earlier question. */
    @Test
    void anAnswerToAnotherQuestionIsNotTakenThoughItIsForTheSameSignature() {
        TimeStampAuthority another = query -> {
            TimeStampRequestGenerator generator = new TimeStampRequestGenerator();
            generator.setCertReq(true);
            TimeStampRequest asked = new TimeStampRequest(query);
            return authority
                    .authority()
                    .answer(generator
                            .generate(
                                    asked.getMessageImprintAlgOID(),
                                    asked.getMessageImprintDigest(),
                                    asked.getNonce().add(BigInteger.ONE))
                            .getEncoded());
        };

        assertThatThrownBy(() -> scene.stamped(another))
                .isInstanceOf(NoTimeStamp.class)
                .hasMessageContaining("is no time stamp for this signature");
    }

    @Test
    void aRefusalIsTold() {
        // PKIStatusInfo: rejection, with a text (RFC 3161 §2.4.2).
        byte[] refusal = {0x30, 0x0b, 0x30, 0x09, 2, 1, 2, 0x30, 4, 0x0c, 2, 'n', 'o'};

        assertThatThrownBy(() -> scene.stamped(query -> refusal))
                .isInstanceOf(NoTimeStamp.class)
                .hasMessageContaining("no");
    }

    private Verification reader(String anchor, Instant when) throws Exception {
        return new Verification(
                Optional.of(scene.certificate()),
                Optional.of(Certificates.in(authority.file(anchor + ".pem.crt"))),
                Optional.empty(),
                when);
    }
}
