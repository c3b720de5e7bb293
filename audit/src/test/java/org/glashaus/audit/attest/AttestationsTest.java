package org.glashaus.audit.attest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import org.glashaus.audit.Assessment;
import org.glashaus.audit.AuditRun;
import org.glashaus.audit.Finding;
import org.glashaus.audit.Sample;
import org.glashaus.audit.Status;
import org.glashaus.spec.PrivacyStatement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AttestationsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path scratch;

    @SuppressWarnings("NullAway.Init") // set before each test
    private Desk desk;

    @BeforeEach
    void aDesk() throws IOException {
        desk = new Desk(scratch);
    }

    @Test
    void aPersonsWordHoldsToItsLastDayAndNoLonger() throws Exception {
        desk.given();

        assertThat(desk.answer(TODAY))
                .isInstanceOfSatisfying(
                        Answer.Given.class,
                        given -> assertThat(given.sentence())
                                .isEqualTo("Attested by A. Example, Head of IT, on 2026-03-01 until 2027-03-01."));
        assertThat(desk.answer(LocalDate.of(2027, 3, 1))).isInstanceOf(Answer.Given.class);
        assertThat(lacking(LocalDate.of(2027, 3, 2))).contains("A. Example", "lapsed on 2027-03-01");
        assertThat(lacking(LocalDate.of(2026, 2, 28))).contains("still to come");
    }

    @Test
    void anAuditCountsItAsAWordAndNotAsAnObservation() throws Exception {
        desk.given();

        Assessment assessment =
                Sample.assess("waag", Optional.empty(), new AuditRun(List.of(), List.of()), Sample.NONE, desk.read());
        Finding finding = assessment.finding(Desk.CLAIM);

        assertThat(finding.status()).isEqualTo(Status.COMPLIANT);
        assertThat(finding.attested()).isPresent();
        assertThat(finding.observations()).isEmpty();
        assertThat(finding.verdict().reasons()).singleElement().asString().startsWith("Attested by A. Example");
        assertThat(assessment.finding("interests-balanced").status()).isEqualTo(Status.UNKNOWN);
        assertThat(assessment.finding("interests-balanced").verdict().reasons())
                .singleElement()
                .asString()
                .contains("holds no answer");
    }

    @Test
    void withoutARegisterNobodyHasAnswered() {
        assertThat(Attestations.none().answer(Desk.waag(), Desk.CLAIM, TODAY))
                .isInstanceOfSatisfying(
                        Answer.Lacking.class,
                        lacking -> assertThat(lacking.reason()).contains("--attestations"));
    }

    @Test
    void oneChangedByteOfTheFileBreaksTheSignature() throws Exception {
        Path file = desk.given();
        Files.writeString(file, Files.readString(file).replace("Head of IT", "Head of It"));

        assertThat(lacking(TODAY)).contains("The signature of " + file.getFileName() + " is wrong");
    }

    @Test
    void aMissingSignatureIsNamed() throws Exception {
        Path file = desk.given();
        Files.delete(signature(file));

        assertThat(lacking(TODAY))
                .contains("is not signed")
                .contains(signature(file).getFileName().toString());
    }

    @Test
    void aSignatureThatIsNoneIsWrong() throws Exception {
        Files.writeString(signature(desk.given()), "no DER at all");

        assertThat(lacking(TODAY)).contains("is wrong");
    }

    @Test
    void aKeyThatTheRegisterDoesNotKnowDoesNotCount() throws Exception {
        desk.given();
        Files.delete(desk.register.keys().resolve(desk.key.fingerprint() + ".pem"));

        assertThat(lacking(TODAY)).contains("not among the register's keys").contains(desk.key.fingerprint());
    }

    @Test
    void changedOrMissingEvidenceIsNamed() throws Exception {
        Path file = desk.given();
        Attestation attestation = AttestationFile.read(Files.readAllBytes(file), "it");
        Path evidence = desk.register.evidence(attestation.evidence().getFirst());
        Files.writeString(evidence, " Or not.", StandardOpenOption.APPEND);

        assertThat(lacking(TODAY)).contains("lease.txt", "is not the file that was attested");

        Files.delete(evidence);
        assertThat(lacking(TODAY)).contains("lease.txt", "is missing");
    }

    @Test
    void anotherWordingOfTheStatementNeedsAnotherWord() throws Exception {
        desk.given();
        PrivacyStatement waag = Desk.waag();
        PrivacyStatement reworded = new PrivacyStatement(
                waag.id(), waag.host(), waag.language(), "ab".repeat(32), waag.model(), waag.sentences());

        assertThat(desk.read().answer(reworded, Desk.CLAIM, TODAY))
                .isInstanceOfSatisfying(
                        Answer.Lacking.class,
                        lacking -> assertThat(lacking.reason())
                                .contains("another wording", "ab".repeat(32), waag.sha256()));
    }

    @Test
    void theNewestWordThatHoldsCounts() throws Exception {
        desk.given();
        Declaration newer = new Declaration(
                Desk.waag(),
                Desk.CLAIM,
                "B. Example",
                "Director",
                "Still so.",
                List.of(desk.lease),
                Desk.DAY.plusMonths(6),
                Period.ofMonths(1));
        desk.register.enter(newer, desk.key);

        assertThat(desk.answer(Desk.DAY.plusMonths(6))).asString().contains("B. Example");
        assertThat(desk.answer(TODAY)).asString().contains("A. Example");
    }

    @Test
    void aFileThatIsNoAttestationIsToldAndHidesNoOther() throws Exception {
        Path file = desk.given();
        Path junk = desk.register.folder().resolve("a-junk.json");
        Files.writeString(junk, "{\n\"format\": }");

        assertThat(desk.answer(TODAY)).isInstanceOf(Answer.Given.class);
        Files.delete(signature(file));
        assertThat(lacking(TODAY)).contains("a-junk.json:2:");
        assertThat(desk.read().entries()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({
        "media-not-stored, P1Y, for witnesses to decide",
        "no-sale-or-rent, P1Y, does not claim",
        "own-servers, P1Y2D, a year and a day",
        "own-servers, P0D, a day at least",
        "own-servers, P999999999Y, There is no date",
    })
    void whatCannotBeAttestedIsRefused(String claim, String valid, String why) {
        assertThatThrownBy(() -> desk.register.enter(desk.declaration(claim, Period.parse(valid)), desk.key))
                .isInstanceOf(AttestationRefused.class)
                .hasMessageContaining(why);
        assertThat(desk.register.folder().toFile().list()).containsOnly("keys");
    }

    @Test
    void aYearAndADayIsTaken() throws Exception {
        desk.register.enter(desk.declaration(Desk.CLAIM, Period.of(1, 0, 1)), desk.key);

        assertThat(desk.answer(Desk.DAY.plusYears(1).plusDays(1))).isInstanceOf(Answer.Given.class);
    }

    @Test
    void evidenceThatDoesNotExistIsRefused() throws Exception {
        Files.delete(desk.lease);

        assertThatThrownBy(desk::given).hasMessageContaining("lease.txt").isInstanceOf(AttestationRefused.class);
    }

    @Test
    void aWordSignedForLongerThanAllowedDoesNotCountEither() throws Exception {
        Path file = desk.given();
        Attestation read = AttestationFile.read(Files.readAllBytes(file), "it");
        Attestation longer = new Attestation(
                read.host(),
                read.claim(),
                read.statement(),
                read.statementSha256(),
                read.person(),
                read.role(),
                read.says(),
                read.evidence(),
                read.date(),
                read.date().plusYears(5),
                read.key());
        byte[] bytes = AttestationFile.write(longer);
        Files.write(file, bytes);
        Files.write(signature(file), desk.key.sign(bytes));

        assertThat(lacking(TODAY)).contains("longer than a year and a day");
    }

    @Test
    void thePrivateKeyIsItsOwnersAlone() throws Exception {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(desk.keyFile)))
                .isEqualTo("rw-------");
        assertThat(SigningKey.read(desk.keyFile).fingerprint()).isEqualTo(desk.key.fingerprint());

        Files.setPosixFilePermissions(desk.keyFile, PosixFilePermissions.fromString("rw-r-----"));
        assertThatThrownBy(() -> SigningKey.read(desk.keyFile)).hasMessageContaining("chmod 600");
    }

    @Test
    void aForeignPublicHalfIsNoticed() throws Exception {
        Path other = scratch.resolve("other.pem");
        SigningKey.make(other);
        Files.copy(
                SigningKey.publicHalf(other), SigningKey.publicHalf(desk.keyFile), StandardCopyOption.REPLACE_EXISTING);

        assertThatThrownBy(() -> SigningKey.read(desk.keyFile)).hasMessageContaining("is not the public half");
    }

    private String lacking(LocalDate day) throws Exception {
        assertThat(desk.answer(day)).isInstanceOf(Answer.Lacking.class);
        return ((Answer.Lacking) desk.answer(day)).reason();
    }

    private static Path signature(Path file) {
        return file.resolveSibling(file.getFileName() + Register.SIGNATURE);
    }
}
