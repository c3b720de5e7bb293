package org.glashaus.conference.journal;

import java.util.List;

/**
 * What became of the entries in scope of an erasure.
 *
 * @param erased how many are gone
 * @param held how many stay, since what a hold keeps is not erased (Article 17(3) GDPR)
 * @param holds those that keep them
 */
public record Erasure(long erased, long held, List<Hold> holds) {
    public Erasure {
        holds = List.copyOf(holds);
    }
}
