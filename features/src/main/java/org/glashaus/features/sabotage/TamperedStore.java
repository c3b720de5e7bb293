package org.glashaus.features.sabotage;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.function.UnaryOperator;
import org.glashaus.conference.journal.JournalEntry;
import org.glashaus.conference.journal.JournalStore;

/** A journal's store that is given other entries than the journal means to write. */
final class TamperedStore {
    private TamperedStore() {}

    static JournalStore.Factory giving(UnaryOperator<List<JournalEntry>> others, JournalStore.Factory shipped) {
        return site -> {
            JournalStore store = shipped.open(site);
            return (JournalStore) Proxy.newProxyInstance(
                    TamperedStore.class.getClassLoader(),
                    new Class<?>[] {JournalStore.class},
                    (self, method, given) -> {
                        try {
                            return method.getName().equals("write")
                                    ? method.invoke(store, others.apply(entries(given[0])))
                                    : method.invoke(store, given);
                        } catch (InvocationTargetException thrown) {
                            throw thrown.getCause();
                        }
                    });
        };
    }

    private static List<JournalEntry> entries(Object given) {
        return ((List<?>) given).stream().map(JournalEntry.class::cast).toList();
    }
}
