package org.glashaus.features.day;

/** A scenario that is only to judge what was played for others would have had to start something of its own. */
public final class NotAsked extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public NotAsked() {
        super("Nothing is started for this scenario.", null, false, false);
    }
}
