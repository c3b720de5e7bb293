package org.glashaus.audit;

import java.util.List;
import java.util.function.Predicate;

/**
 * A server composed with one deliberate breach. A check that stays green under it proves nothing.
 *
 * @param name stable, kebab-case
 * @param breach what the server does wrong, in one plain sentence
 * @param breaks the claims that turn into VIOLATION under it, unless the statement rules them out; no others may, but for
 * @param brings what the way to the breach breaks besides: it is not asked for, and no surprise
 */
public record Saboteur(String name, String breach, List<String> breaks, List<String> brings) {

    public Saboteur {
        breaks = sorted(breaks);
        brings = sorted(brings).stream().filter(Predicate.not(breaks::contains)).toList();
    }

    public Saboteur(String name, String breach, List<String> breaks) {
        this(name, breach, breaks, List.of());
    }

    private static List<String> sorted(List<String> claims) {
        return claims.stream().distinct().sorted().toList();
    }
}
