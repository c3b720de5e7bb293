package org.glashaus.features.sabotage;

import io.vertx.core.MultiMap;
import java.util.List;

/** Files of the client with a few words changed. */
record Rewriting(List<Rule> rules) implements Meddler {
    private static final String THERE = "$0";

    Rewriting {
        rules = List.copyOf(rules);
    }

    /** @param there what stands in the file; {@code $0} in {@code instead} is the same again, and nothing is the end of the file */
    record Rule(String file, String there, String instead) {
        String page(String path, int status, String body) {
            if (!path.equals(file) || status != 200) {
                return body;
            }
            return there.isEmpty() ? body + instead : body.replace(there, instead.replace(THERE, there));
        }
    }

    @Override
    public String page(String path, int status, MultiMap fields, String body) {
        String changed = body;
        for (Rule rule : rules) {
            changed = rule.page(path, status, changed);
        }
        return changed;
    }
}
