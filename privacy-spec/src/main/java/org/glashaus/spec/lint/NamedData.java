package org.glashaus.spec.lint;

import java.util.List;
import org.glashaus.spec.ClaimCatalogue;
import org.glashaus.spec.Text;

/** Kinds of data that every conference handles, and whether the statement names them. */
final class NamedData {

    /**
     * @param naming claims that name it by being made
     * @param word how a list of kinds calls it
     */
    private record Kind(String data, List<String> naming, String word) {}

    private static final List<Kind> ALWAYS = List.of(
            new Kind("chat", List.of("chat-in-room-only", "content-deleted-at-room-close"), "chat"),
            new Kind(
                    "display-name",
                    List.of("display-name-self-chosen", "self-chosen-names-called-non-personal"),
                    "display-name"));

    private NamedData() {}

    /** Left out, though a call has them. */
    static List<Text> unnamed(Stated stated) {
        return ALWAYS.stream()
                .filter(kind -> !named(stated, kind))
                .map(kind -> ClaimCatalogue.load().data().get(kind.data()))
                .toList();
    }

    private static boolean named(Stated stated, Kind kind) {
        return !stated.of(kind.naming()).isEmpty()
                || stated.words("listed", "data-inventory-complete").contains(kind.word())
                || stated.words("settings", "settings-in-local-storage")
                        .contains(kind.word().replace('-', ' '));
    }

    static List<String> whereOthersAre(Stated stated) {
        return stated.anchors("data-inventory-complete", "ip-processed-disclosed", "room-name-processed");
    }
}
