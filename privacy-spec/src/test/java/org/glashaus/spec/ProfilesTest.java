package org.glashaus.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.glashaus.spec.PrivacyStatement.Occurrence;
import org.glashaus.spec.Profile.AddressForm;
import org.glashaus.spec.Profile.DerivedSetting;
import org.glashaus.spec.Profile.Origin;
import org.glashaus.spec.Profile.Treatment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

final class ProfilesTest {
    static final List<String> IDS = StatementLibrary.ids();

    /** A star marks what is not in force yet; HOSTS are the disclosed ones, which {@link DirectConnectionsTest} pins. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            setting                          | waag                                        | vc4all                                      | studentenwerk-osnabrueck                  | greenminihost                                 | bbw-leipzig                                | strict
            web-access-log                   | shortened addresses, kept for 14 days       | shortened addresses, kept for 14 days       | none                                      | none                                          | full addresses, kept for 7 days            | none
            media-storage                    | never                                       | never                                       | never                                     | never                                         | never                                      | never
            chat-storage                     | in memory until the room closes             | in memory until the room closes             | in memory until the room closes           | in memory until the room closes               | in memory until the room closes            | in memory until the room closes
            media-transit-limit              | 5 seconds                                   | 5 seconds                                   | passed on at once                         | passed on at once                             | passed on at once                          | passed on at once
            direct-connections               | between two people who are alone in a room; ended within 2 seconds when a third comes | between two people who are alone in a room; ended within 2 seconds when a third comes | none                                      | none                                          | none                                       | none
            stun-servers                     | HOSTS; they learn the address of each of two people who are about to connect directly, and of nobody else | HOSTS; they learn the address of each of two people who are about to connect directly, and of nobody else | none                       | none                                          | none                                       | none
            peer-addresses                   | two people who are connected directly learn each other's address; nobody else does | two people who are connected directly learn each other's address; nobody else does | no participant learns the address of another | no participant learns the address of another | no participant learns the address of another | no participant learns the address of another
            cookies                          | none                                        | none                                        | none                                      | none                                          | session cookies without expiry, persistent ones with expiry, each refusable | none
            browser-storage                  | none                                        | none                                        | settings, until hang-up                  | settings, until the visitor deletes them     | settings, until the visitor deletes them  | none
            recent-conferences               | none                                        | none                                        | none                                      | in the browser only, deletable               | none                                       | none
            room-creation                    | anybody, without an account                 | anybody, without an account                 | organisers who have logged in             | anybody, without an account                   | anybody, without an account                | anybody, without an account
            room-password                    | none                                        | none                                        | optional                                  | none                                          | none                                       | none
            room-name-memory                 | none                                        | none                                        | none                                      | none                                          | in the browser only, deletable            | none
            signalling-log                   | 7 days                                      | 7 days                                      | none                                      | none                                          | none                                       | none
            media-log                        | 24 hours                                    | 24 hours                                    | none                                      | none                                          | none                                       | none
            security-log                     | attacks and failed logins, shortened addresses  | attacks and failed logins, shortened addresses  | none                              | none                                          | none                                       | none
            conference-identifier-retention  | none                                        | none                                        | none                                      | 24 days                                       | none                                       | none
            participant-identifier-retention | none                                        | none                                        | none                                      | 24 days                                       | none                                       | none
            legal-hold                       | none in the host's own interest             | none in the host's own interest             | none in the host's own interest           | none in the host's own interest               | until the matter is cleared up             | none in the host's own interest
            third-party-requests             | on the privacy page, at once or when the law allows it | on the privacy page, at once or when the law allows it | in the host's own register only | in the host's own register only | in the host's own register only | in the host's own register only
            """)
    void eachStatementDerives(
            String name,
            String waag,
            String vc4all,
            String studentenwerk,
            String greenminihost,
            String bbw,
            String strict)
            throws Exception {
        if (name.equals("setting")) {
            assertThat(IDS).containsExactly(waag, vc4all, studentenwerk, greenminihost, bbw, strict);
            return;
        }
        List<String> expected = List.of(waag, vc4all, studentenwerk, greenminihost, bbw, strict);
        for (int i = 0; i < IDS.size(); i++) {
            Profile profile = profile(IDS.get(i));
            DerivedSetting setting = profile.setting(name).orElseThrow();
            String hosts = profile.directConnections()
                    .map(DirectConnections::stunHosts)
                    .map(names -> String.join(", ", names))
                    .orElse("none");
            assertThat((setting.notInForce().isPresent() ? "*" : "")
                            + setting.value().english())
                    .as("%s of %s", name, IDS.get(i))
                    .isEqualTo(expected.get(i).replace("HOSTS", hosts));
        }
    }

    /** Address form, period and sentences; a log that a statement does not tell of is absent. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            waag                     | WEB_ACCESS SHORTENED PT336H waag/3.7,waag/5.1; SIGNALLING NONE PT168H waag/5.2; MEDIA NONE PT24H waag/5.3; SECURITY SHORTENED PT336H waag/7.3,waag/7.4
            vc4all                   | WEB_ACCESS SHORTENED PT336H vc4all/4.9,vc4all/6.1; SIGNALLING NONE PT168H vc4all/6.2; MEDIA NONE PT24H vc4all/6.3; SECURITY SHORTENED PT336H vc4all/8.3
            studentenwerk-osnabrueck | ORGANISER_LOGIN NONE PT168H studentenwerk-osnabrueck/11.2
            greenminihost            | IDENTIFIERS NONE PT576H greenminihost/3.11,greenminihost/3.14; STATISTICS NONE PT576H greenminihost/3.2
            bbw-leipzig              | WEB_ACCESS FULL PT168H bbw-leipzig/3.4; ERROR NONE PT168H bbw-leipzig/2.7; STATISTICS NONE PT168H bbw-leipzig/2.8
            strict                   | ''
            """)
    void eachLogFollowsTheStatement(String id, String expected) throws Exception {
        Profile profile = profile(id);
        assertThat(Arrays.stream(LogCategory.values())
                        .flatMap(category -> profile
                                .log(category)
                                .map(rule -> category + " " + rule.address() + " " + rule.retention() + " "
                                        + String.join(",", rule.anchors()))
                                .stream())
                        .collect(Collectors.joining("; ")))
                .isEqualTo(expected);
    }

    @Test
    void aLimitOnAllLogsShortensEachAndGivesAPeriodToThoseWithout() throws Exception {
        Profile profile = Profiles.derive(Statements.of(
                Statements.claim("log-retention-all", Map.of("limit", "P3D")),
                Statements.claim("signalling-log-retention", Map.of("limit", "P7D")),
                Statements.claim("security-events-logged", Map.of())));
        assertThat(profile.log(LogCategory.SIGNALLING).orElseThrow().retention())
                .isEqualTo(Duration.ofDays(3));
        assertThat(profile.log(LogCategory.SECURITY).orElseThrow().retention()).isEqualTo(Duration.ofDays(3));
        assertThat(profile.log(LogCategory.MEDIA)).isEmpty();
    }

    /** None of the five gives it one, so none has that log (ADR 1202). */
    @Test
    void requestsOfThirdPartiesAreInTheJournalOnlyWithAPeriodOfTheirOwn() throws Exception {
        Profile profile = Profiles.derive(
                Statements.of(Statements.claim("disclosure-requests-published", Map.of("limit", "P30D"))));
        assertThat(profile.log(LogCategory.DISCLOSURE).orElseThrow().retention())
                .isEqualTo(Duration.ofDays(30));
        assertThat(profile.setting("third-party-requests").orElseThrow().value().in("de"))
                .contains("auch im Journal, für 30 Tage");
    }

    @ParameterizedTest
    @CsvSource({"P14D,PT6H", "P7D,PT6H", "PT24H,PT1H", "PT1H,PT2M30S", "PT10M,PT1M", "P6D,PT6H", "P5D,PT5H"})
    void aSliceIsA24thOfTheLimitWithinBounds(String limit, String width) {
        assertThat(LogCategory.sliceWidth(Duration.parse(limit))).isEqualTo(Duration.parse(width));
    }

    @ParameterizedTest
    @FieldSource("IDS")
    void noStatedClaimIsIgnored(String id) throws Exception {
        Profile profile = profile(id);
        for (Occurrence occurrence : profile.statement().occurrences().toList()) {
            switch (profile.treatment(occurrence.claim().id())) {
                case Treatment.InForce inForce ->
                    assertThat(inForce.setting().anchors()).contains(occurrence.anchor());
                case Treatment.NotInForce notInForce -> {
                    assertThat(notInForce.setting().anchors()).contains(occurrence.anchor());
                    assertThat(notInForce.today().english()).isNotBlank();
                }
                case Treatment.NoSetting none ->
                    assertThat(ClaimsWithoutSetting.find(occurrence.claim().id()))
                            .as(occurrence.anchor() + " " + occurrence.claim().id())
                            .contains(none.reason().english());
            }
        }
    }

    @Test
    void everyClaimOfTheCatalogueHasExactlyOnePlace() {
        Set<String> seen = new HashSet<>();
        for (SettingRule rule : Profiles.RULES) {
            rule.claims().forEach(c -> assertThat(seen.add(c)).as(c).isTrue());
        }
        for (ClaimCatalogue.Entry entry : ClaimCatalogue.load().entries()) {
            assertThat(seen.contains(entry.id())
                            ^ ClaimsWithoutSetting.find(entry.id()).isPresent())
                    .as(entry.id())
                    .isTrue();
        }
        assertThat(seen)
                .allSatisfy(c -> assertThat(ClaimCatalogue.load().find(c)).isPresent());
    }

    @ParameterizedTest
    @FieldSource("IDS")
    void aSettingNamesItsSentencesOrSaysWhySilenceMeansIt(String id) throws Exception {
        assertThat(profile(id).settings()).allSatisfy(s -> {
            switch (s.origin()) {
                case STATED -> assertThat(s.anchors()).isNotEmpty();
                case READING -> {
                    assertThat(s.anchors()).isNotEmpty();
                    assertThat(s.reading()).isPresent();
                }
                case SILENCE, LAW -> {
                    assertThat(s.anchors()).isEmpty();
                    assertThat(s.reading()).isPresent();
                }
            }
        });
    }

    @Test
    void aReadingIsShownWhereItsWordsStand() throws Exception {
        DerivedSetting transit = profile("waag").setting("media-transit-limit").orElseThrow();
        assertThat(transit.origin()).isEqualTo(Origin.READING);
        assertThat(transit.anchors()).containsExactly("waag/3.4");
        assertThat(transit.reading())
                .hasValueSatisfying(r -> assertThat(r.english()).contains("5 s from receipt"));
    }

    @Test
    void theDefaultPromisesOnlyWhatIsInForce() throws Exception {
        Profile profile = profile("strict");
        assertThat(profile.statement().occurrences().toList())
                .isNotEmpty()
                .noneMatch(o -> profile.treatment(o.claim().id()) instanceof Treatment.NotInForce);
    }

    @Test
    void aContradictionWithoutReadingRefusesTheStartAndNamesBothSentences() {
        assertThatThrownBy(() -> Profiles.derive(Statements.of(
                        Statements.claim("no-cookies", Map.of()),
                        Statements.claim("persistent-personalisation-cookies", Map.of()))))
                .isInstanceOf(StatementRefused.class)
                .hasMessageContaining("own/1.1, own/1.2")
                .hasMessageContaining("persistent-personalisation-cookies cannot be true beside no-cookies");
    }

    @Test
    void twoPeriodsForOneLogAreAContradiction() {
        assertThatThrownBy(() -> Profiles.derive(Statements.of(
                        Statements.claim("weblog-retention", Map.of("limit", "P7D")),
                        Statements.claim("weblog-retention", Map.of("limit", "P14D")))))
                .isInstanceOf(StatementRefused.class)
                .hasMessageContaining("own/1.1, own/1.2");
    }

    @Test
    void anAcceptedReadingLetsTheStricterSentenceHold() throws Exception {
        Profile profile = Profiles.derive(Statements.reconciled(
                "The shorter one holds.",
                Statements.claim("weblog-retention", Map.of("limit", "P14D")),
                Statements.claim("weblog-retention", Map.of("limit", "P7D"))));
        assertThat(profile.webAccessLog()).hasValueSatisfying(rule -> {
            assertThat(rule.address()).isEqualTo(AddressForm.NONE);
            assertThat(rule.retention()).isEqualTo(Duration.ofDays(7));
            assertThat(rule.purpose().in("nl")).isEqualTo("storingen en aanvallen vinden");
        });
    }

    @Test
    void aLogWithoutAPeriodIsRefusedByItsSentence() {
        assertThatThrownBy(() -> Profiles.derive(
                        Statements.of(Statements.claim("weblog-retention", Map.of("limit", "a while")))))
                .isInstanceOf(StatementRefused.class)
                .hasMessageContaining("own/1.1 weblog-retention.params.limit");
    }

    private static Profile profile(String id) throws StatementRefused {
        return Profiles.derive(StatementLibrary.byId(id));
    }
}
