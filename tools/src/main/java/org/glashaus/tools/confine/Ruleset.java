package org.glashaus.tools.confine;

import java.util.List;
import java.util.Set;

/**
 * All that a process may do from then on; what stands nowhere is refused.
 *
 * @param places a rule about a folder holds for all below it; places that are not there or cannot be come by are passed over
 * @param bind TCP ports to listen on; 0 for any that the kernel picks
 * @param connect TCP ports of others
 */
record Ruleset(List<Rule> places, Set<Integer> bind, Set<Integer> connect) {

    Ruleset {
        places = List.copyOf(places);
        bind = Set.copyOf(bind);
        connect = Set.copyOf(connect);
    }

    /** @param place octets as the kernel has them, each as one char */
    record Rule(String place, Set<Right> rights) {
        Rule {
            rights = Set.copyOf(rights);
        }
    }
}
