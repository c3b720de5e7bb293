package org.glashaus.audit;

import java.util.List;

/**
 * A server composed with one deliberate breach. A check that stays green under it proves nothing.
 *
 * @param name stable, kebab-case
 * @param breach what the server does wrong, in one plain sentence
 * @param breaks the claims that turn into VIOLATION under it, unless the statement rules them out; no others may
 */
public record Saboteur(String name, String breach, List<String> breaks) {

    public Saboteur {
        breaks = breaks.stream().distinct().sorted().toList();
    }
}
