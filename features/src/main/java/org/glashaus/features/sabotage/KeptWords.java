package org.glashaus.features.sabotage;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** What people write is remembered for as long as the process lives, and told to nobody. */
final class KeptWords implements Meddler {
    private final List<String> remembered = new CopyOnWriteArrayList<>();

    @Override
    public void asked(int from, String message) {
        remembered.add(message);
    }
}
