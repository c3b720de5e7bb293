package org.glashaus.conference.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.glashaus.conference.limits.DeskLimits;

/**
 * What came a moment ago: whoever clicks twice means one thing, and who changes a word in between means two. Only the door's worker
 * looks.
 */
final class SentForms {
    private final Map<String, Sent> sent = new LinkedHashMap<>();

    private record Sent(String became, long atNanos) {}

    /** What the same form became, if it was here. */
    Optional<String> became(RightsForm form) {
        long oldest = System.nanoTime() - DeskLimits.FORM_REMEMBERED.toNanos();
        sent.values().removeIf(one -> one.atNanos() - oldest < 0);
        return Optional.ofNullable(sent.get(form.digest())).map(Sent::became);
    }

    void add(RightsForm form, String became) {
        if (sent.size() >= DeskLimits.FORMS_REMEMBERED) {
            sent.remove(sent.keySet().iterator().next());
        }
        sent.put(form.digest(), new Sent(became, System.nanoTime()));
    }
}
