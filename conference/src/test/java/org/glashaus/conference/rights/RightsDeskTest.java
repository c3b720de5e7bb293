package org.glashaus.conference.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.glashaus.conference.journal.LoggedAddress;
import org.glashaus.conference.journal.MovableClock;
import org.glashaus.conference.register.Register;
import org.glashaus.conference.register.Registers;
import org.glashaus.spec.StatementLibrary;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A request from its receipt to its end. The clock begins on Saturday, 28 March 2026. */
class RightsDeskTest {
    private final MovableClock clock = new MovableClock();
    private Registers registers;
    private RightsDesk desk;

    @TempDir
    Path folder;

    @BeforeEach
    void open() throws Exception {
        registers = Registers.open(folder.resolve("data"), folder.resolve("keys"), clock, receipt -> {});
        desk = new RightsDesk(registers.book(Register.RIGHTS), new SecureRandom()::nextBytes);
    }

    @ParameterizedTest
    @EnumSource(RequestKind.class)
    void eachKindIsAcknowledgedWithAReferenceAndADeadline(RequestKind kind) throws Exception {
        RightsRequest request = asked(kind);
        assertThat(request.received()).isEqualTo(LocalDate.of(2026, 3, 28));
        assertThat(request.due()).isEqualTo(LocalDate.of(2026, 4, 28));
        String reference = request.requester().orElseThrow().reference();
        assertThat(reference).matches("([2-9A-HJ-NP-Z]{4}-){3}[2-9A-HJ-NP-Z]{4}");
        assertThat(desk.byReference(reference.toLowerCase().replace('-', ' ')).map(RightsRequest::number))
                .contains(request.number());
        assertThat(desk.byReference("2222-2222-2222-2222")).isEmpty();
        assertThat(desk.byReference("")).isEmpty();
        assertThat(request.isOpen()).isEqualTo(kind != RequestKind.WITHDRAWAL);
    }

    @Test
    void aWithdrawalIsEffectiveWhenItComes() throws Exception {
        RightsRequest request = asked(RequestKind.WITHDRAWAL);
        assertThat(request.outcome()).contains(Outcome.EFFECTIVE);
        assertThat(request.closed()).contains(LocalDate.of(2026, 3, 28));
    }

    @Test
    void anExtensionIsToldWithinTheFirstMonthOnceAndWithReasons() throws Exception {
        long number = asked(RequestKind.ACCESS).number();
        assertThatThrownBy(() -> desk.extended(number, 1, " ")).hasMessageContaining("needs words");
        assertThatThrownBy(() -> desk.extended(number, 3, "many")).hasMessageContaining("1 or 2 months");
        RightsRequest longer = desk.extended(number, 2, "many requests at once");
        assertThat(longer.due()).isEqualTo(LocalDate.of(2026, 6, 29));
        assertThatThrownBy(() -> desk.extended(number, 1, "more")).hasMessageContaining("extended already");

        long late = asked(RequestKind.ACCESS).number();
        clock.advance(Duration.ofDays(32));
        assertThatThrownBy(() -> desk.extended(late, 1, "many")).hasMessageContaining("The first month ended");
        assertThat(desk.readable(late).isOverdue(desk.today())).isTrue();
        assertThat(desk.readable(number).isOverdue(desk.today())).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "nl", "de"})
    void aRefusalGivesReasonsAndBothRemedies(String language) throws Exception {
        long number = desk.receive(intake(RequestKind.ERASURE, language))
                .orElseThrow()
                .number();
        assertThatThrownBy(() -> desk.decided(number, Outcome.REFUSED, "")).hasMessageContaining("needs words");
        RightsRequest refused = desk.decided(number, Outcome.REFUSED, "a court wants them");
        List<String> told = new Letters(StatementLibrary.byId("waag"), false).of(refused);
        assertThat(told).anyMatch(said -> said.contains("a court wants them"));
        assertThat(told.getLast())
                .contains("77", "79", "Autoriteit Persoonsgegevens (https://www.autoriteitpersoonsgegevens.nl)");
        assertThat(new Letters(StatementLibrary.byId("studentenwerk-osnabrueck"), true)
                        .of(refused)
                        .getLast())
                .contains("LfD Niedersachsen (https://www.lfd.niedersachsen.de)");
        assertThat(new Letters(StatementLibrary.byId("bbw-leipzig"), true)
                        .of(refused)
                        .getLast())
                .contains("https://www.edpb.europa.eu");
        assertThatThrownBy(() -> desk.decided(number, Outcome.GRANTED, "")).hasMessageContaining("answered already");
    }

    /** Article 11(2) GDPR names Articles 15 to 20; an objection is decided all the same. */
    @Test
    void onlyWhatNeedsAPersonEndsForWantOfOne() throws Exception {
        long objection = asked(RequestKind.OBJECTION).number();
        assertThatThrownBy(() -> desk.decided(objection, Outcome.NOT_IDENTIFIABLE, "nothing"))
                .hasMessageContaining("does not cover objection");
        long access = asked(RequestKind.ACCESS).number();
        assertThat(desk.decided(access, Outcome.NOT_IDENTIFIABLE, "no log names anybody")
                        .outcome())
                .contains(Outcome.NOT_IDENTIFIABLE);
    }

    @Test
    void aLetterThatCameEarlierHasItsDeadlineFromThen() throws Exception {
        RightsRequest request = desk.receive(new RightsDesk.Intake(
                        RequestKind.ACCESS,
                        false,
                        LocalDate.of(2026, 3, 2),
                        "nl",
                        "brief",
                        "Laan 1",
                        false,
                        Evidence.NONE))
                .orElseThrow();
        assertThat(request.due()).isEqualTo(LocalDate.of(2026, 4, 2));
        assertThatThrownBy(() -> desk.receive(new RightsDesk.Intake(
                        RequestKind.ACCESS, false, LocalDate.of(2026, 4, 2), "nl", "", "", false, Evidence.NONE)))
                .hasMessageContaining("lies ahead");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-999999999-01-01", "2006-03-02", "2018-05-24"})
    void aLetterFromBeforeTheLawIsAMistake(String day) {
        assertThatThrownBy(() -> desk.receive(new RightsDesk.Intake(
                        RequestKind.ACCESS, false, LocalDate.parse(day), "nl", "", "", false, Evidence.NONE)))
                .hasMessageContaining("is the date " + day + " right?");
    }

    /** They are at their end when they come, and lie on the disk like others. */
    @Test
    void withdrawalsCrowdThePageLikeOpenRequests() throws Exception {
        RightsRequest withdrawal = asked(RequestKind.WITHDRAWAL);
        assertThat(RightsDesk.crowds(withdrawal, desk.today())).isTrue();
        assertThat(RightsDesk.crowds(withdrawal, withdrawal.due().plusDays(1))).isFalse();
        RightsRequest access = asked(RequestKind.ACCESS);
        assertThat(RightsDesk.crowds(access, desk.today())).isTrue();
        assertThat(RightsDesk.crowds(desk.decided(access.number(), Outcome.GRANTED, ""), desk.today()))
                .isFalse();
    }

    @Test
    void aRestrictionEndsAfterThePersonWasTold() throws Exception {
        long number = asked(RequestKind.RESTRICTION).number();
        assertThatThrownBy(() -> desk.announced(number, "it ends")).hasMessageContaining("Nothing of request");
        desk.restricted(number, List.of(5L));
        desk.restricted(number, List.of(6L));
        assertThat(desk.readable(number).requester().orElseThrow().holds()).containsExactly(5L, 6L);
        desk.announced(number, "checked");
        RightsRequest told = desk.readable(number);
        assertThat(new Letters(StatementLibrary.byId("waag"), false).of(told)).anyMatch(said -> said.contains("18(3)"));
        assertThat(desk.isAnnounced(told)).isTrue();
        assertThat(desk.isAnnounced(desk.restricted(number, List.of(7L))))
                .as("a restriction after it is told of anew")
                .isFalse();
        assertThat(desk.released(number).requester().orElseThrow().holds()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "nl", "de"})
    void aLetterSaysHowARestrictionStandsNow(String language) throws Exception {
        Letters letters = new Letters(StatementLibrary.byId("waag"), false);
        long number = desk.receive(intake(RequestKind.RESTRICTION, language))
                .orElseThrow()
                .number();
        String restricted = LetterWords.RESTRICTED.in(language);
        assertThat(letters.of(desk.restricted(number, List.of(5L)))).contains(restricted);
        assertThat(letters.of(desk.announced(number, "checked")))
                .contains(LetterWords.LIFTING.in(language).formatted("checked"))
                .doesNotContain(restricted);
        assertThat(letters.of(desk.released(number)))
                .contains(LetterWords.LIFTED.in(language).formatted("checked"))
                .doesNotContain(restricted, LetterWords.LIFTING.in(language).formatted("checked"));
        assertThat(letters.of(desk.restricted(number, List.of(6L))))
                .as("what was told before is of another restriction")
                .contains(restricted)
                .noneMatch(said -> said.contains("checked"));
    }

    @Test
    void aLetterEnteredTooLatePromisesNoPastDay() throws Exception {
        RightsRequest late = desk.receive(new RightsDesk.Intake(
                        RequestKind.ACCESS, false, LocalDate.of(2026, 1, 5), "en", "", "", false, Evidence.NONE))
                .orElseThrow();
        assertThat(new Letters(StatementLibrary.byId("waag"), false).of(late).getFirst())
                .contains("entered on 28 March 2026 only", "should have been answered by 5 February 2026")
                .doesNotContain("You are answered by");
    }

    /** Nobody is asked for times where no log could link them. */
    @Test
    void whereTimesLinkNothingALetterAsksForNone() throws Exception {
        long number = asked(RequestKind.ACCESS).number();
        RightsRequest nobody = desk.decided(number, Outcome.NOT_IDENTIFIABLE, "no log names anybody");
        assertThat(new Letters(StatementLibrary.byId("waag"), false).of(nobody))
                .noneMatch(said -> said.contains("You may name"));
        assertThat(new Letters(StatementLibrary.byId("bbw-leipzig"), true).of(nobody))
                .anyMatch(said -> said.contains("You may name"));
    }

    @Test
    void whenThePersonIsForgottenTheOutcomeStays() throws Exception {
        RightsRequest request = asked(RequestKind.ACCESS);
        desk.decided(request.number(), Outcome.GRANTED, "");
        clock.advance(Duration.ofDays(190));
        registers.sweep();
        RightsRequest left = desk.all().getFirst();
        assertThat(left.requester()).isEmpty();
        assertThat(left.outcome()).contains(Outcome.GRANTED);
        assertThat(left.kind()).isEqualTo(RequestKind.ACCESS);
        assertThat(desk.byReference(request.requester().orElseThrow().reference()))
                .isEmpty();
        assertThatThrownBy(() -> desk.readable(left.number())).hasMessageContaining("forgotten");
    }

    @Test
    void whatLinksSomebodyAddsUp() throws Exception {
        long number = asked(RequestKind.ACCESS).number();
        Window noon = new Window(clock.instant().minusSeconds(600), clock.instant());
        desk.identified(number, new Evidence(List.of(noon), List.of(), Optional.empty(), Optional.empty()));
        desk.identified(number, new Evidence(List.of(noon), List.of(), Optional.of(7L), Optional.empty()));
        Evidence known = desk.readable(number).requester().orElseThrow().evidence();
        assertThat(known.windows()).containsExactly(noon);
        assertThat(known.account()).contains(7L);
        assertThatThrownBy(() -> new Window(clock.instant().minus(Duration.ofHours(25)), clock.instant()))
                .hasMessageContaining("24 hours");
    }

    @Test
    void whatTheHostEnteredByMistakeIsForgottenAndWhatTheServerSawStays() throws Exception {
        long number = asked(RequestKind.ACCESS).number();
        Window noon = new Window(clock.instant().minusSeconds(600), clock.instant());
        Sighting seen = new Sighting(LoggedAddress.parse("198.51.100.7").orElseThrow(), clock.instant(), List.of(noon));
        Window before = new Window(noon.from().minusSeconds(60), noon.from());
        desk.identified(number, new Evidence(List.of(noon), List.of(seen), Optional.empty(), Optional.empty()));
        String digits = "00112233445566778899aabbccddeeff";
        desk.identified(number, Evidence.byHost(List.of(noon, before), Optional.of(7L), Optional.of(digits)));
        Evidence all = desk.readable(number).requester().orElseThrow().evidence();
        assertThat(all.windows()).containsExactly(noon, before);
        assertThat(all.entered()).as("what the person named stays theirs").containsExactly(before);
        Evidence right = left(desk.unidentified(number, Evidence.Item.IDENTIFIER));
        assertThat(right.identifier()).isEmpty();
        assertThat(right.account()).contains(7L);
        assertThat(left(desk.unidentified(number, Evidence.Item.TIMES)))
                .isEqualTo(new Evidence(List.of(noon), List.of(seen), Optional.of(7L), Optional.empty()));
        assertThatThrownBy(() -> desk.unidentified(number, Evidence.Item.TIMES))
                .hasMessageContaining("entered no times");
        assertThat(left(desk.unidentified(number, Evidence.Item.ACCOUNT)).account())
                .isEmpty();
        Window ahead = new Window(clock.instant(), clock.instant().plusSeconds(60));
        assertThatThrownBy(() -> desk.identified(
                        number, new Evidence(List.of(ahead), List.of(), Optional.empty(), Optional.empty())))
                .hasMessageContaining("yet to come");
        assertThatThrownBy(() -> desk.identified(
                        number, new Evidence(List.of(), List.of(), Optional.empty(), Optional.of("1234"))))
                .hasMessageContaining("32 digits");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "nl", "de"})
    void whoIsSaidToHaveTakenARequestBackReadsItWithTheRemedies(String language) throws Exception {
        long number = desk.receive(intake(RequestKind.ERASURE, language))
                .orElseThrow()
                .number();
        assertThatThrownBy(() -> desk.decided(number, Outcome.TAKEN_BACK, " "))
                .hasMessageContaining("when and how the person took it back")
                .hasMessageNotContaining("Article 12");
        RightsRequest ended = desk.decided(number, Outcome.TAKEN_BACK, "by telephone on 2 March");
        List<String> told = new Letters(StatementLibrary.byId("waag"), false).of(ended);
        assertThat(told).anyMatch(said -> said.contains("by telephone on 2 March"));
        assertThat(told.getLast()).contains("77", "79", "Autoriteit Persoonsgegevens");
    }

    @Test
    void aLetterOnAWithdrawalPromisesNothingThatTheServerDoesNotDo() throws Exception {
        List<String> told = new Letters(StatementLibrary.byId("bbw-leipzig"), true).of(asked(RequestKind.WITHDRAWAL));
        assertThat(String.join(" ", told))
                .contains("takes effect at once", "/cookies", "Entries in logs are not erased", "17(1)(b)")
                .doesNotContain("not done any more");
        assertThat(new Letters(StatementLibrary.byId("waag"), false).of(asked(RequestKind.WITHDRAWAL)))
                .as("nothing takes effect where nothing rests on consent")
                .singleElement()
                .asString()
                .contains("28 March 2026", "Nothing on this server rests on consent", "Article 21")
                .doesNotContain("takes effect");
    }

    private static Evidence left(RightsRequest request) {
        return request.requester().orElseThrow().evidence();
    }

    private RightsRequest asked(RequestKind kind) throws Exception {
        return desk.receive(intake(kind, "en")).orElseThrow();
    }

    private RightsDesk.Intake intake(RequestKind kind, String language) {
        return new RightsDesk.Intake(kind, true, desk.today(), language, "please", "", false, Evidence.NONE);
    }
}
