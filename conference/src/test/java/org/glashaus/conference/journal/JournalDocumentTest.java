package org.glashaus.conference.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.glashaus.spec.LogCategory;
import org.junit.jupiter.api.Test;

/** Values are written by their order, so what the document says is what any later build must read. */
class JournalDocumentTest {

    @Test
    void theDocumentGivesEachValueItsNumber() throws IOException {
        String document = Files.readString(Path.of("../docs/journal.md"));
        List<String> lists = new ArrayList<>();
        lists.add(numbered(
                Arrays.stream(RouteTemplate.values()).map(RouteTemplate::text).toList()));
        lists.add(numbered(names(RequestMethod.values())));
        for (Class<?> entry : JournalEntry.class.getPermittedSubclasses()) {
            for (Class<?> type : entry.getDeclaredClasses()) {
                lists.add(numbered(names((Enum<?>[]) type.getEnumConstants())));
            }
        }
        assertThat(lists).hasSize(13).allSatisfy(list -> assertThat(document).contains(": " + list + "."));
    }

    @Test
    void theDocumentNumbersTheLogs() {
        assertThat(Arrays.stream(LogCategory.values()).map(LogCategory::code))
                .containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9);
    }

    private static List<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).toList();
    }

    private static String numbered(List<String> values) {
        StringBuilder list = new StringBuilder();
        for (int i = 0; i < values.size(); i++) {
            list.append(i == 0 ? "" : ", ")
                    .append(i)
                    .append(" `")
                    .append(values.get(i))
                    .append('`');
        }
        return list.toString();
    }
}
