package org.glashaus.spec.lint;

import java.util.ArrayList;
import java.util.List;
import org.glashaus.spec.ClaimCatalogue;
import org.glashaus.spec.PrivacyStatement.Occurrence;
import org.glashaus.spec.Text;
import org.glashaus.spec.lint.Judgement.Confidence;
import org.glashaus.spec.lint.Judgement.Verdict;

/** Of what is named, how long it is kept. */
final class PeriodRules {

    /**
     * A kind of data, the claims that name it, and those that say until when.
     *
     * @param kept it outlives the call
     */
    private record Kind(String data, boolean kept, List<String> naming, List<String> limiting) {}

    private static final String ALL_LOGS = "log-retention-all";

    private static final List<Kind> KINDS = List.of(
            new Kind(
                    "room-name",
                    false,
                    List.of("room-name-processed"),
                    List.of("room-data-deleted-at-end", "room-reuse-unlinked", "room-exists-while-occupied")),
            new Kind("room-name", true, List.of("room-name-kept-for-reuse"), List.of()),
            new Kind(
                    "ip-address",
                    false,
                    List.of("ip-processed-disclosed"),
                    List.of("ip-never-stored", "ip-only-during-conference")),
            new Kind(
                    "media",
                    false,
                    List.of("media-in-room-only", "media-forwarded-only", "media-path-through-server"),
                    List.of(
                            "media-not-stored",
                            "media-transit-bounded",
                            "content-deleted-at-room-close",
                            "room-data-deleted-at-end")),
            new Kind(
                    "chat",
                    false,
                    List.of("chat-in-room-only"),
                    List.of("content-deleted-at-room-close", "room-data-deleted-at-end")),
            new Kind(
                    "web-access-log",
                    true,
                    List.of("weblog-ip-anonymised", "access-data-disclosed"),
                    List.of("weblog-retention", ALL_LOGS)),
            new Kind("security-log", true, List.of("security-events-logged"), List.of()),
            new Kind("error-log", true, List.of("errors-stored"), List.of()),
            new Kind("organiser-login-log", true, List.of("organiser-login-logged"), List.of(ALL_LOGS)),
            new Kind("organiser-login", true, List.of("organiser-creates-room"), List.of()),
            new Kind("conference-id", true, List.of("conference-id-unique"), List.of("conference-id-retention")),
            new Kind("participant-id", true, List.of("participant-id-unique"), List.of("participant-id-retention")),
            new Kind("usage-statistics", true, List.of("usage-statistics-kept"), List.of()),
            new Kind("cookies", true, List.of("persistent-personalisation-cookies"), List.of()),
            new Kind("browser-settings", true, List.of("settings-in-local-storage"), List.of()),
            new Kind("recent-conferences", true, List.of("recent-conferences-in-local-storage"), List.of()));

    private static final List<String> TELLING = List.of(
            "weblog-retention",
            "signalling-log-retention",
            "media-log-retention",
            ALL_LOGS,
            "conference-id-retention",
            "participant-id-retention",
            "media-transit-bounded",
            "media-not-stored",
            "content-deleted-at-room-close",
            "room-data-deleted-at-end",
            "room-reuse-unlinked",
            "speaker-statistics-deleted-at-end",
            "ip-only-during-conference",
            "ip-never-stored");

    private PeriodRules() {}

    static Ruling periods(Stated stated) {
        List<String> anchors = Stated.anchors(stated.of(TELLING));
        List<Kind> unlimited = unlimited(stated);
        if (anchors.isEmpty()) {
            return Ruling.missing(Confidence.HIGH, "periods.silent");
        }
        if (unlimited.isEmpty()) {
            return Ruling.present(anchors);
        }
        return new Ruling(Verdict.PARTIAL, anchors, Words.of("periods.lacking", names(unlimited)), Confidence.MEDIUM);
    }

    private static Text names(List<Kind> kinds) {
        List<Text> names = new ArrayList<>();
        for (Kind kind : kinds) {
            names.add(ClaimCatalogue.load().data().get(kind.data()));
        }
        return Words.joined(names.stream().distinct().toList(), ", ");
    }

    private static List<Kind> unlimited(Stated stated) {
        return KINDS.stream().filter(kind -> unlimited(stated, kind)).toList();
    }

    private static boolean unlimited(Stated stated, Kind kind) {
        List<Occurrence> naming = stated.of(kind.naming());
        return !naming.isEmpty()
                && stated.of(kind.limiting()).isEmpty()
                && naming.stream().noneMatch(Stated::limited);
    }

    /** Where something is said to outlive the call and nobody says for how long. */
    static List<String> keptWithoutLimit(Stated stated) {
        return Stated.anchors(unlimited(stated).stream()
                .filter(Kind::kept)
                .flatMap(kind -> stated.of(kind.naming()).stream())
                .toList());
    }

    /** What {@link #keptWithoutLimit} is about. */
    static Text kindsWithoutLimit(Stated stated) {
        return names(unlimited(stated).stream().filter(Kind::kept).toList());
    }
}
