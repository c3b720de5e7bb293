package org.glashaus.tools.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.glashaus.audit.AuditRun;
import org.glashaus.audit.Check;
import org.glashaus.audit.Observation;
import org.glashaus.audit.Observation.Outcome;
import org.glashaus.audit.Saboteur;
import org.glashaus.features.FeatureRun;
import org.glashaus.features.sabotage.SoleWitness;
import org.glashaus.spec.PrivacyStatement;
import org.glashaus.spec.Standing;
import org.glashaus.spec.StatementLibrary;
import org.glashaus.spec.StatementRefused;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A check that stays green on a server that was broken on purpose proves nothing. */
final class SaboteursIT {
    /** What its text leaves out of a list that it calls complete, no server can make good. */
    private static final String BROKEN_BY_THE_TEXT = "data-inventory-complete";

    @TempDir
    Path report;

    /** Of the others' claims nothing is looked at: that they are not seen broken is for whole days. */
    @ParameterizedTest
    @CsvSource({"stored-media, greenminihost", "full-address-log, waag", "retention-off, bbw-leipzig"})
    void theDeclaredClaimsAreSeenBroken(String name, String statement) throws Exception {
        Set<String> declared = Set.copyOf(declared(name, statement));
        assertThat(broken(name, statement, declared)).containsExactlyInAnyOrderElementsOf(declared);
    }

    /** All others, each under a statement that promises what it breaks. */
    @Tag("long")
    @ParameterizedTest
    @CsvSource({
        "cookie-on-mistakes, greenminihost",
        "silent-page, waag",
        "silent-page, greenminihost",
        "silent-page, bbw-leipzig",
        "silent-page, studentenwerk-osnabrueck",
        "foreign-picture, bbw-leipzig",
        "slipped-in-stun, studentenwerk-osnabrueck",
        "slipped-in-stun, waag",
        "clinging-pair, vc4all",
        "matchmaker, greenminihost",
        "address-in-the-roster, studentenwerk-osnabrueck",
        "address-in-the-roster, waag",
        "crossed-rooms, greenminihost",
        "long-memory, studentenwerk-osnabrueck",
        "notebook, studentenwerk-osnabrueck",
        "notebook, greenminihost",
        "extra-port, waag",
        "calls-home, greenminihost",
        "outdated-door, waag",
        "lasting-key, greenminihost",
        "account-wall, waag",
        "hoarded-media, waag",
        "unswept-memory, studentenwerk-osnabrueck",
        "unswept-memory, greenminihost",
        "mirrored-media, greenminihost",
        "undeclared-table, vc4all",
        "numbered-people, bbw-leipzig",
        "numbered-rooms, waag",
        "closed-doors, vc4all",
        "ghost, studentenwerk-osnabrueck",
        "side-channel, studentenwerk-osnabrueck",
        "forgotten-hold, bbw-leipzig",
        "retention-off, waag",
        "retention-off, greenminihost",
        "forgotten-log, waag",
        "forgotten-log, greenminihost",
        "spare-keys, waag",
        "forgetful-journal, bbw-leipzig",
        "forgetful-journal, greenminihost",
        "forgetful-journal, waag",
        "one-by-one, bbw-leipzig",
        "one-by-one, greenminihost",
        "telling-log, bbw-leipzig",
        "speaking-times, bbw-leipzig",
        "hashed-names, greenminihost",
        "bare-farewell, studentenwerk-osnabrueck",
        "closing-clears, studentenwerk-osnabrueck",
        "closing-clears, greenminihost",
        "closing-clears, bbw-leipzig",
        "unasked-note, studentenwerk-osnabrueck",
        "unasked-note, greenminihost",
        "unasked-note, bbw-leipzig",
        "visitor-number, bbw-leipzig",
        "visitor-number, studentenwerk-osnabrueck",
        "sham-delete, studentenwerk-osnabrueck",
        "sham-delete, bbw-leipzig",
        "storage-needed, greenminihost",
        "storage-needed, bbw-leipzig",
        "unasked-cookies, bbw-leipzig",
        "long-session, bbw-leipzig",
        "short-memory, bbw-leipzig",
        "skipped-start, bbw-leipzig",
        "open-gate, bbw-leipzig",
        "guest-book, greenminihost",
        "guest-book, bbw-leipzig",
        "open-doors, studentenwerk-osnabrueck",
        "unasked-passwords, studentenwerk-osnabrueck",
        "lasting-passwords, studentenwerk-osnabrueck",
        "lingering-stays, waag",
        "noted-logins, studentenwerk-osnabrueck",
        "sealed-minutes, bbw-leipzig",
        "sealed-minutes, studentenwerk-osnabrueck",
        "addressed-logins, studentenwerk-osnabrueck",
        "forgetful-journal, studentenwerk-osnabrueck",
        "forgotten-log, studentenwerk-osnabrueck",
        "forgotten-hold, studentenwerk-osnabrueck",
        "lost-requests, waag",
        "lost-requests, bbw-leipzig",
        "unsent-answers, waag",
        "unsent-answers, bbw-leipzig",
        "half-answers, waag",
        "half-answers, bbw-leipzig",
        "erased-in-words, waag",
        "erased-in-words, bbw-leipzig",
        "restricted-in-words, bbw-leipzig",
        "late-withdrawals, greenminihost",
        "late-awareness, greenminihost",
        "hushed-requests, waag",
        "broken-silence, vc4all",
        "lasting-silence, waag",
        "mapped-media, greenminihost",
        "penned-media, waag",
        "piped-media, vc4all",
        "veiled-media, greenminihost",
        "defeat-device, waag",
        "hidden-ear, greenminihost",
        "unswept-ring, waag",
        "telling-errors, greenminihost",
        "named-threads, studentenwerk-osnabrueck",
        "labelled-visitors, greenminihost",
        "one-room, greenminihost",
        "old-locks, studentenwerk-osnabrueck",
        "swept-at-start, waag",
        "swept-at-start, bbw-leipzig",
        "ledger-of-rooms, studentenwerk-osnabrueck",
        "returning-entries, studentenwerk-osnabrueck",
        "returning-entries, bbw-leipzig",
        "sealed-spool, studentenwerk-osnabrueck",
        "telling-policy, greenminihost",
        "soft-mute, greenminihost",
        "cut-names, waag",
        "year-old-page, waag",
        "same-dice, vc4all",
        "left-rotation, waag",
        "left-rotation, studentenwerk-osnabrueck",
        "script-cookie, greenminihost",
        "stun-once, studentenwerk-osnabrueck"
    })
    void eachSaboteurIsSeen(String name, String statement) throws Exception {
        theDeclaredClaimsAreSeenBroken(name, statement);
    }

    /** One of each sort: a day of the server each, with all that is looked at on it. */
    @Tag("long")
    @ParameterizedTest
    @CsvSource({
        "stored-media, greenminihost",
        "full-address-log, waag",
        "retention-off, bbw-leipzig",
        "clinging-pair, vc4all",
        "silent-page, studentenwerk-osnabrueck",
        "sham-delete, bbw-leipzig",
        "notebook, greenminihost",
        "lost-requests, waag"
    })
    void exactlyTheDeclaredClaimsAreSeenBroken(String name, String statement) throws Exception {
        List<String> declared = declared(name, statement);
        List<String> brought = saboteur(name).brings();
        assertThat(broken(name, statement, Set.of()))
                .filteredOn(claim -> !claim.equals(BROKEN_BY_THE_TEXT))
                .filteredOn(claim -> declared.contains(claim) || !brought.contains(claim))
                .containsExactlyInAnyOrderElementsOf(declared);
    }

    @Test
    void everySaboteurIsTried() {
        List<String> tried = Stream.of("theDeclaredClaimsAreSeenBroken", "eachSaboteurIsSeen")
                .flatMap(method -> trials(method).stream())
                .toList();
        assertThat(new FeatureRun().saboteurs()).extracting(Saboteur::name).allMatch(tried::contains);
    }

    private static List<String> trials(String method) {
        try {
            CsvSource trials = SaboteursIT.class
                    .getDeclaredMethod(method, String.class, String.class)
                    .getAnnotation(CsvSource.class);
            return Stream.of(trials.value())
                    .map(line -> line.substring(0, line.indexOf(',')))
                    .toList();
        } catch (NoSuchMethodException gone) {
            throw new AssertionError(gone);
        }
    }

    private List<String> broken(String name, String statement, Set<String> only) throws Exception {
        AuditRun run = new FeatureRun().run(Product.audit(statement, Optional.of(name), only, report));
        if (!only.isEmpty()) {
            SoleWitness.of(name)
                    .ifPresent(kind -> assertThat(run.observations())
                            .filteredOn(seen -> seen.outcome() == Outcome.BROKEN)
                            .as("who tells of " + name)
                            .extracting(Observation::witness)
                            .containsOnly(kind));
        }
        assertThat(run.observations())
                .isNotEmpty()
                .allSatisfy(
                        seen -> assertThat(seen.subject().variant().saboteur()).contains(name));
        return run.observations().stream()
                .filter(seen -> seen.outcome() == Outcome.BROKEN)
                .map(Observation::claim)
                .distinct()
                .toList();
    }

    private static Saboteur saboteur(String name) {
        return new FeatureRun()
                .saboteurs().stream()
                        .filter(each -> each.name().equals(name))
                        .findFirst()
                        .orElseThrow();
    }

    private static List<String> declared(String name, String statement) throws StatementRefused {
        Saboteur saboteur = saboteur(name);
        PrivacyStatement audited = StatementLibrary.byId(statement);
        List<String> otherwise = whereOtherwise(name, statement);
        return new FeatureRun()
                .checks(audited).stream()
                        .map(Check::claim)
                        .filter(claim -> audited.standing(claim) == Standing.CONFLICTING
                                ? otherwise.contains(claim)
                                : saboteur.breaks().contains(claim))
                        .toList();
    }

    /**
     * Where a statement says something else, the claim's outline is another one. A saboteur declares what it breaks where a
     * claim is made or silence stands for it; what it breaks of the other outlines is told here.
     */
    private static List<String> whereOtherwise(String saboteur, String statement) {
        return switch (saboteur + " of " + statement) {
            case "full-address-log of waag" ->
                List.of("ip-never-stored", "ip-only-during-conference", "logs-free-of-personal-data");
            case "retention-off of bbw-leipzig" ->
                List.of("ip-never-stored", "ip-only-during-conference", "weblog-ip-anonymised");
            case "retention-off of greenminihost", "forgotten-log of greenminihost" ->
                List.of("room-data-deleted-at-end");
            case "cookie-on-mistakes of greenminihost" ->
                List.of("cookies-disclosed-required", "persistent-personalisation-cookies");
            case "address-in-the-roster of waag" -> List.of("peer-ip-hidden");
            case "slipped-in-stun of studentenwerk-osnabrueck" -> List.of("stun-servers-as-disclosed");
            case "slipped-in-stun of waag" -> List.of("no-extra-stun", "no-third-party-services");
            case "clinging-pair of vc4all" -> List.of("p2p-disabled", "media-path-through-server");
            case "long-memory of studentenwerk-osnabrueck" -> List.of("room-name-kept-for-reuse");
            case "notebook of studentenwerk-osnabrueck" ->
                List.of("conference-id-retention", "participant-id-retention", "security-events-logged");
            case "telling-log of bbw-leipzig" -> List.of("logs-free-of-personal-data");
            case "speaking-times of bbw-leipzig" -> List.of("conference-id-retention", "participant-id-retention");
            case "hashed-names of greenminihost" -> List.of("room-reuse-unlinked");
            case "notebook of greenminihost",
                    "telling-errors of greenminihost",
                    "labelled-visitors of greenminihost",
                    "named-threads of studentenwerk-osnabrueck" -> List.of("security-events-logged");
            case "closing-clears of greenminihost" -> List.of("settings-cleared-on-hangup");
            case "closing-clears of bbw-leipzig" -> List.of("settings-cleared-on-hangup", "room-reuse-unlinked");
            case "sham-delete of bbw-leipzig", "unasked-note of bbw-leipzig", "guest-book of bbw-leipzig" ->
                List.of("room-reuse-unlinked");
            case "unasked-cookies of bbw-leipzig", "long-session of bbw-leipzig", "short-memory of bbw-leipzig" ->
                List.of("no-cookies");
            case "account-wall of waag" -> List.of("organiser-creates-room");
            case "open-doors of studentenwerk-osnabrueck" -> List.of("no-account-needed", "room-opened-by-address");
            case "forgotten-log of studentenwerk-osnabrueck", "forgotten-hold of studentenwerk-osnabrueck" ->
                List.of("legal-hold-suspends-deletion");
            default -> List.of();
        };
    }
}
