package org.glashaus.features.sabotage;

import io.vertx.core.MultiMap;
import java.util.List;
import java.util.function.BiFunction;
import org.glashaus.conference.Deployment;

/** A file of the client with a few words changed. One in which they do not occur is a saboteur that does nothing, and says so. */
final class Rewriting {
    private static final String THERE = "$0";

    private Rewriting() {}

    /** @param there what stands in the file; {@code $0} in {@code instead} is the same again */
    record Rule(String file, String there, String instead) implements Meddler {
        @Override
        public String page(String path, int status, MultiMap fields, String body) {
            if (!path.equals(file) || status != 200) {
                return body;
            }
            if (!body.contains(there)) {
                System.err.println("The saboteur found nothing to change in " + file);
            }
            return there.isEmpty() ? body + instead : body.replace(there, instead.replace(THERE, there));
        }
    }

    /** Several at once. */
    record All(List<Rule> rules) implements Meddler {
        All(Rule... rules) {
            this(List.of(rules));
        }

        All {
            rules = List.copyOf(rules);
        }

        @Override
        public String page(String path, int status, MultiMap fields, String body) {
            String changed = body;
            for (Rule rule : rules) {
                changed = rule.page(path, status, fields, changed);
            }
            return changed;
        }
    }

    static Rule rule(String file, String there, String instead) {
        return new Rule(file, there, instead);
    }

    static BiFunction<Deployment, String, Meddler> of(String file, String there, String instead) {
        return (deployment, name) -> new Rule(file, there, instead);
    }

    /** Something more at the end of the file. */
    static BiFunction<Deployment, String, Meddler> end(String file, String more) {
        return (deployment, name) -> new Rule(file, "", "\n" + more + "\n");
    }
}
