package org.glashaus.features.witness;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The witnesses of one scenario. One that cannot look falls out with its reason; the others go on. */
public final class Stand implements AutoCloseable {
    private final List<Witness> witnesses = new ArrayList<>();
    private final Map<Witness, String> fallenOut = new LinkedHashMap<>();

    public void call(Witness witness, ObservedProcess process) throws InterruptedException {
        witnesses.add(witness);
        attempt(witness, () -> witness.start(process));
    }

    /** Asks the witnesses of these kinds, or all if none is named, to look now. */
    public void observe(String moment, String... kinds) throws InterruptedException {
        Set<String> asked = Set.of(kinds);
        for (Witness witness : witnesses) {
            boolean meant = asked.isEmpty() || asked.contains(witness.means().kind());
            if (meant && !fallenOut.containsKey(witness)) {
                attempt(witness, () -> witness.observe(moment));
            }
        }
    }

    /** Asks one witness to look now. */
    public void observe(String moment, Witness witness) throws InterruptedException {
        if (!fallenOut.containsKey(witness)) {
            attempt(witness, () -> witness.observe(moment));
        }
    }

    /** This witness has nothing to look at: it has seen nothing. */
    public void dismiss(Witness witness, String reason) {
        fallenOut.putIfAbsent(witness, reason);
    }

    /** This witness cannot look on this machine. */
    public void excuse(Witness witness, String reason) {
        witnesses.add(witness);
        fallenOut.put(witness, reason);
    }

    /** What was required for every look did not happen: nobody has seen anything. */
    public void dismiss(String reason) {
        for (Witness witness : witnesses) {
            fallenOut.putIfAbsent(witness, reason);
        }
    }

    /** Ends all and takes what they say. */
    public List<Statement> hear() throws InterruptedException {
        List<Statement> statements = new ArrayList<>();
        for (Witness witness : witnesses) {
            Sighting[] heard = new Sighting[1];
            if (!fallenOut.containsKey(witness)) {
                attempt(witness, () -> heard[0] = witness.stop());
            }
            String reason = fallenOut.get(witness);
            statements.add(new Statement(witness, reason == null ? heard[0] : Sighting.notSeen(reason)));
        }
        return List.copyOf(statements);
    }

    /** What one witness says. */
    public record Statement(Witness witness, Sighting sighting) {}

    @Override
    public void close() {
        witnesses.forEach(Witness::close);
    }

    private void attempt(Witness witness, Attempt attempt) throws InterruptedException {
        try {
            attempt.make();
        } catch (IOException | RuntimeException e) {
            fallenOut.put(witness, "This witness could not look: " + sentence(e));
        }
    }

    private static String sentence(Exception e) {
        String message = e.getMessage();
        if (e.getClass() == IOException.class && message != null) {
            return message;
        }
        return e.getClass().getSimpleName() + (message == null ? "." : ": " + message);
    }

    @FunctionalInterface
    private interface Attempt {
        void make() throws IOException, InterruptedException;
    }
}
