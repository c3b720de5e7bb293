package org.glashaus.audit.report;

import java.util.List;
import java.util.Optional;
import org.glashaus.audit.sabotage.SabotageFile;
import org.glashaus.audit.sabotage.SabotageRecord;
import org.glashaus.audit.sabotage.SabotageTrial;
import org.glashaus.audit.sabotage.Told.Cell;

/** {@code sabotage.html}: claims down, servers broken on purpose across. */
final class SabotagePage {
    static final String NAME = "sabotage.html";

    private static final String ID = "cells";

    private SabotagePage() {}

    static String write(SabotageRecord record) {
        Markup page =
                HtmlReport.begin("Would the checks notice? " + record.origin().host());
        page.open("header").element("p", "Glashaus, servers broken on purpose", "class", "kicker");
        page.element("h1", "Would the checks notice a breach?").close();
        page.element("p", SabotageWords.summary(record), "class", "result");
        page.element(
                "p",
                "Each server was broken on purpose, and asked what its breach has to turn red and what could be told from the same"
                        + " course of things. A cell is broken, kept, could not look, or not asked: of what was not asked nothing is"
                        + " known. This is a record of servers that nobody runs; it says nothing of how one is kept.");
        page.open("dl", "class", "facts");
        Overview.fact(
                page,
                "Program",
                "SHA-256 over its archives ",
                record.origin().machine().binarySha256());
        Overview.fact(
                page,
                "Statement",
                record.origin().statement() + ", SHA-256 of the normalised original ",
                record.origin().statementSha256());
        Overview.fact(page, "When", Overview.time(record.began()) + " to " + Overview.time(record.ended()));
        Overview.fact(page, "Record", SabotageFile.NAME);
        page.close();
        strange(page, SabotageWords.strange(record));
        SabotageWords.idle(record).ifPresent(sentence -> page.element("p", sentence));
        matrix(page, record);
        servers(page, record);
        return HtmlReport.end(page);
    }

    private static void strange(Markup page, List<String> strange) {
        page.open("section", "aria-labelledby", "strange");
        page.element("h2", "What is not as it was declared", "id", "strange");
        if (strange.isEmpty()) {
            page.element("p", "Nothing: of all that was asked, exactly what each server breaks was seen broken.");
        } else {
            page.open("ul", "class", "compact");
            strange.forEach(line -> page.element("li", line));
            page.close();
        }
        page.close();
    }

    private static void matrix(Markup page, SabotageRecord record) {
        page.open("section", "aria-labelledby", ID).element("h2", "Each check and each server", "id", ID);
        page.element(
                "p",
                "A star marks what a server declares to break. Where the statement says something else than the claim, the check is"
                        + " of that, and nobody declares it (†). What the way to a breach brings along shows nothing.");
        page.open("div", "class", "scroll", "role", "region", "aria-labelledby", ID, "tabindex", "0");
        page.open("table", "class", "looks").open("thead").open("tr").element("th", "Claim", "scope", "col");
        page.element("th", "as shipped", "scope", "col");
        List<SabotageTrial> tried =
                record.trials().stream().filter(trial -> !record.idle(trial)).toList();
        tried.forEach(trial -> page.element("th", trial.saboteur().name(), "scope", "col"));
        page.close().close().open("tbody");
        for (String claim : record.claims()) {
            page.open("tr").open("th", "scope", "row").element("code", claim);
            page.text(record.ruledOut().contains(claim) ? " †" : "").close();
            cell(page, record.shipped().cell(claim), "");
            for (SabotageTrial trial : tried) {
                cell(page, trial.cell(claim), mark(record, trial, claim));
            }
            page.close();
        }
        page.close().close().close().close();
    }

    private static void cell(Markup page, Optional<Cell> cell, String mark) {
        page.open("td", "class", cell.map(SabotagePage::css).orElse("not-asked"));
        page.text(cell.map(SabotageWords::word).orElse("not asked") + mark).close();
    }

    private static String css(Cell cell) {
        return switch (cell) {
            case BROKEN -> Shown.BROKEN.css();
            case KEPT -> Shown.KEPT.css();
            case NOT_SEEN -> Shown.UNKNOWN.css();
        };
    }

    private static String mark(SabotageRecord record, SabotageTrial trial, String claim) {
        if (record.expected(trial).contains(claim)) {
            return " *";
        }
        if (record.undeclared(trial).contains(claim)) {
            return ", not declared";
        }
        return trial.broken().contains(claim) && trial.saboteur().brings().contains(claim) ? ", brought along" : "";
    }

    private static void servers(Markup page, SabotageRecord record) {
        page.open("section", "aria-labelledby", "servers").element("h2", "What was broken, and seen", "id", "servers");
        for (SabotageTrial trial : record.trials()) {
            if (record.idle(trial)) {
                continue;
            }
            page.open("article", "class", "trial").open("h3");
            Marks.icon(page, trial.notRun().isPresent() ? Shown.UNKNOWN : shown(record, trial));
            page.text(" " + trial.saboteur().name()).close();
            page.element("p", trial.saboteur().breach() + " " + outcome(record, trial));
            page.open("ul", "class", "claims");
            trial.cells().forEach((claim, told) -> {
                if (told.cell() != Cell.KEPT || record.unnoticed(trial).contains(claim)) {
                    page.open("li").element("code", claim);
                    page.text(" " + SabotageWords.word(told.cell()) + mark(record, trial, claim));
                    page.element("span", told.seen(), "class", "reason").close();
                }
            });
            page.close().close();
        }
        page.close();
    }

    private static Shown shown(SabotageRecord record, SabotageTrial trial) {
        if (!record.unnoticed(trial).isEmpty()) {
            return Shown.BROKEN;
        }
        return record.asDeclared(trial) ? Shown.KEPT : Shown.UNDECIDED;
    }

    private static String outcome(SabotageRecord record, SabotageTrial trial) {
        if (trial.notRun().isPresent()) {
            return "It did not run: " + trial.notRun().get();
        }
        int others = record.claims().size() - trial.cells().size();
        return (record.asDeclared(trial)
                        ? "Exactly what it declares was seen broken"
                        : "What was seen broken is not what it declares")
                + " (" + SabotageWords.minutes(trial.took()) + "; " + others
                + (others == 1 ? " check was" : " checks were") + " not asked).";
    }
}
