package org.glashaus.features;

/** What scenarios wait for that cannot run yet. */
final class Awaited {
    private Awaited() {}

    static String subject(int issue) {
        return switch (issue) {
            case 7 -> "witnesses that do not trust the server, and memory without residue";
            default -> throw new IllegalArgumentException("No scenario may wait for issue " + issue);
        };
    }
}
