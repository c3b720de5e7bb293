package org.glashaus.spec.lint;

import static org.glashaus.spec.lint.Judgement.Confidence.HIGH;
import static org.glashaus.spec.lint.Judgement.Confidence.MEDIUM;

import java.util.List;
import java.util.Set;
import org.glashaus.spec.PrivacyStatement.Occurrence;
import org.glashaus.spec.lint.Doubts.Doubt;

/**
 * Storage in the visitor's browser: consent or strict necessity, never legitimate interest (ePrivacy Directive 5(3);
 * § 25 TDDDG; Article 11.7a Telecommunicatiewet).
 */
final class StorageDoubts {
    private static final Set<String> GROUNDS = Set.of("consent", "strictly necessary");
    private static final List<String> STORAGE = List.of(
            "settings-in-local-storage",
            "recent-conferences-in-local-storage",
            "room-name-kept-for-reuse",
            "session-cookies-expire");

    static final List<Doubt> ALL = List.of(
            new Doubt("storage-on-interest", "ePrivacy 5(3)", HIGH, stated -> groundless(stated, true)),
            new Doubt("storage-ground-untold", "ePrivacy 5(3)", MEDIUM, stated -> groundless(stated, false)),
            new Doubt(
                    "cookies-without-consent",
                    "ePrivacy 5(3)",
                    HIGH,
                    stated -> stated.words("ground", "persistent-personalisation-cookies")
                                    .contains("consent")
                            ? List.of()
                            : stated.anchors("persistent-personalisation-cookies")),
            new Doubt("cookies-not-listed", "ePrivacy 5(3)", HIGH, StorageDoubts::unlistedCookies));

    private StorageDoubts() {}

    private static List<String> groundless(Stated stated, boolean onInterest) {
        return Stated.anchors(stated.of(STORAGE).stream()
                .filter(o -> Stated.words(o, "ground").stream().noneMatch(GROUNDS::contains))
                .filter(o -> onInterest(o) == onInterest)
                .toList());
    }

    private static boolean onInterest(Occurrence occurrence) {
        return occurrence.claim().basis().filter(b -> b.contains("6(1)(f)")).isPresent();
    }

    private static List<String> unlistedCookies(Stated stated) {
        return Stated.anchors(stated.of("cookies-disclosed-required").stream()
                .filter(o -> Stated.words(o, "cookies").isEmpty()
                        || Stated.words(o, "cookies").contains("not listed"))
                .toList());
    }
}
