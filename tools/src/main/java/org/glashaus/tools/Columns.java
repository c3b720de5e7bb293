package org.glashaus.tools;

import java.util.ArrayList;
import java.util.List;

/** Rows of cells as lines with straight columns. */
final class Columns {
    private Columns() {}

    static List<String> aligned(List<List<String>> rows) {
        List<String> lines = new ArrayList<>();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder("  ");
            for (int column = 0; column < row.size(); column++) {
                int at = column;
                int width = rows.stream()
                        .filter(r -> r.size() > at)
                        .mapToInt(r -> r.get(at).length())
                        .max()
                        .orElse(0);
                line.append(row.get(column)).repeat(' ', width - row.get(column).length() + 2);
            }
            lines.add(line.toString().stripTrailing());
        }
        return lines;
    }
}
