package org.glashaus.audit.report;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.glashaus.audit.Assessment;
import org.glashaus.audit.Corroboration;
import org.glashaus.audit.Finding;
import org.glashaus.audit.Mechanism;
import org.glashaus.audit.Status;
import org.glashaus.audit.WitnessTable;
import org.glashaus.audit.WitnessTable.Cell;
import org.glashaus.audit.WitnessTable.Column;
import org.glashaus.audit.WitnessTable.Place;
import org.glashaus.audit.WitnessTable.Row;

/**
 * Who looked at what, and what none of them can see. Each table has the witnesses that were asked of one of its claims.
 * The roles are spelt out because the narrow layout takes the table's own away: there each claim is a block that names its
 * witnesses.
 */
final class ClaimByWitness {
    private static final String ID = "claim-by-witness";

    private ClaimByWitness() {}

    static void write(Markup page, Assessment assessment) {
        WitnessTable table = WitnessTable.of(assessment);
        if (table.columns().isEmpty()) {
            return;
        }
        page.open("section", "aria-labelledby", ID).element("h2", "Who looked at what", "id", ID);
        page.element(
                "p",
                "That something never happens takes " + Corroboration.NEVER + ". "
                        + Wording.corroborated(assessment, table));
        lacking(page, table.lacking());
        if (!table.absences().isEmpty()) {
            page.element("h3", "Claims that something never happens", "id", "never");
            rows(page, table, table.absences(), "never");
        }
        others(page, table);
        page.element("p", Wording.SHARED);
        page.close();
        witnesses(page, assessment, table);
    }

    private static void lacking(Markup page, List<Finding> findings) {
        if (findings.isEmpty()) {
            return;
        }
        page.element("p", "These were not:").open("ul", "class", "compact lacking");
        for (Finding finding : findings) {
            page.open("li");
            Marks.badge(page, finding);
            page.text(" ").element("a", finding.title(), "href", "#" + AllClaims.place(finding));
            page.close();
        }
        page.close();
    }

    private static void others(Markup page, WitnessTable table) {
        if (table.others().isEmpty()) {
            return;
        }
        page.open("section", "class", "folded others").open("details").open("summary");
        page.element("h3", "Other claims that were checked (" + table.others().size() + ")", "id", "others")
                .close();
        rows(page, table, table.others(), "others");
        page.close().close();
    }

    private static void rows(Markup page, WitnessTable table, List<Row> rows, String labelledBy) {
        int[] asked = IntStream.range(0, table.columns().size())
                .filter(i -> rows.stream().anyMatch(row -> row.cells().get(i) != Cell.NOT_ASKED))
                .toArray();
        page.open("div", "class", "scroll", "role", "region", "aria-labelledby", labelledBy, "tabindex", "0");
        page.open("table", "role", "table", "aria-labelledby", labelledBy, "class", "looks");
        head(page, table.columns(), asked);
        page.open("tbody", "role", "rowgroup");
        rows.forEach(row -> row(page, table, row, asked));
        page.close().close().close();
    }

    private static void head(Markup page, List<Column> columns, int[] asked) {
        page.open("thead", "role", "rowgroup").open("tr", "role", "row", "class", "places");
        page.open("td", "role", "cell").close();
        for (Place place : Place.values()) {
            long wide = IntStream.of(asked)
                    .filter(i -> columns.get(i).place() == place)
                    .count();
            if (wide > 0) {
                page.element(
                        "th",
                        Wording.word(place),
                        "role",
                        "columnheader",
                        "scope",
                        "colgroup",
                        "colspan",
                        Long.toString(wide));
            }
        }
        page.close().open("tr", "role", "row").element("th", "Claim", "role", "columnheader", "scope", "col");
        for (int i : asked) {
            page.open("th", "role", "columnheader", "scope", "col")
                    .element("a", columns.get(i).witness(), "href", "#" + anchor(i));
            page.element("span", Wording.words(columns.get(i).mechanisms()), "class", "mechanism")
                    .close();
        }
        page.close().close();
    }

    private static void row(Markup page, WitnessTable table, Row row, int[] asked) {
        Finding finding = row.finding();
        page.open("tr", "role", "row").open("th", "role", "rowheader", "scope", "row");
        page.open("span", "class", "means");
        page.element("a", finding.title(), "href", "#" + AllClaims.place(finding));
        page.close().text(" ");
        Marks.badge(page, finding);
        page.element("code", finding.claim());
        finding.instead().ifPresent(instead -> page.element("span", "Instead: " + instead, "class", "remark"));
        if (WitnessTable.absence(finding)) {
            page.element("span", remark(table, row), "class", "remark");
        }
        page.close();
        for (int i : asked) {
            cell(page, table.columns().get(i), row.cells().get(i));
        }
        page.close();
    }

    /** Of an absence: who bears it out, or why nobody does. */
    private static String remark(WitnessTable table, Row row) {
        if (row.finding().status() == Status.VIOLATION) {
            return "Seen broken";
        }
        List<Mechanism> mechanisms = row.corroboration().mechanisms();
        if (!table.lacking().contains(row.finding())) {
            return mechanisms.size() + " mechanisms: " + Wording.words(mechanisms);
        }
        return row.corroboration().carriesNever()
                ? "Not found kept, though " + mechanisms.size() + " mechanisms saw it so: " + Wording.words(mechanisms)
                : "Not borne out as a never has to be";
    }

    private static void cell(Markup page, Column column, Cell cell) {
        String css = css(cell);
        page.open("td", "role", "cell", "class", css, "data-label", label(column));
        if (cell == Cell.NOT_ASKED) {
            page.element("span", "–", "aria-hidden", "true").element("span", Wording.word(cell), "class", "unseen");
        } else {
            Marks.icon(page, css);
            page.text(" " + Wording.word(cell));
        }
        page.close();
    }

    /** For the narrow layout, which has no head. */
    private static String label(Column column) {
        return column.witness()
                + switch (column.place()) {
                    case OUTSIDE -> ", outside";
                    case INSIDE -> ", inside";
                    case UNKNOWN -> "";
                };
    }

    private static String css(Cell cell) {
        return switch (cell) {
            case BROKEN -> Shown.BROKEN.css();
            case KEPT -> Shown.KEPT.css();
            case NOT_SEEN, NOTHING_SAID -> Shown.UNKNOWN.css();
            case NOT_ASKED -> "not-asked";
        };
    }

    private static void witnesses(Markup page, Assessment assessment, WitnessTable table) {
        page.open("section", "aria-labelledby", "witnesses");
        page.element("h2", "The witnesses, and what each cannot see", "id", "witnesses");
        page.open("dl", "class", "witnesses");
        for (int i = 0; i < table.columns().size(); i++) {
            Column column = table.columns().get(i);
            page.open("dt", "id", anchor(i)).text(column.witness());
            page.element("span", sits(column), "class", "place").close();
            page.open("dd")
                    .element(
                            "p",
                            assessment.witnesses().getOrDefault(column.witness(), "It did not report in this audit."));
            if (!column.blindSpots().isEmpty()) {
                page.open("p")
                        .element("strong", "Cannot see: ")
                        .text(String.join(" ", column.blindSpots()))
                        .close();
            }
            page.close();
        }
        page.close().close();
    }

    private static String sits(Column column) {
        return column.place() == Place.UNKNOWN
                ? ""
                : Wording.word(column.place()).toLowerCase(Locale.ROOT) + "; by " + Wording.words(column.mechanisms());
    }

    private static String anchor(int column) {
        return "witness-" + (column + 1);
    }
}
