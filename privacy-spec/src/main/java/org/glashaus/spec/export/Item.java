package org.glashaus.spec.export;

import java.util.List;
import org.glashaus.spec.Text;

/**
 * One point of a form.
 *
 * @param id as the form numbers it
 * @param entries what the statement answers, each with its sentences
 * @param open what the host must still answer; blank if nothing
 */
record Item(String id, Text title, List<Entry> entries, Text open) {

    Item {
        entries = List.copyOf(entries);
    }

    record Entry(Text words, List<String> anchors) {

        Entry {
            anchors = List.copyOf(anchors);
        }
    }
}
