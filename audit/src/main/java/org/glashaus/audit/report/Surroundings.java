package org.glashaus.audit.report;

import java.util.List;
import java.util.stream.Collectors;
import org.glashaus.audit.Assessment;
import org.glashaus.audit.AuditRun.Ending;
import org.glashaus.audit.AuditRun.ScenarioResult;

/** How the checks were tried, what ran where, and what this report is not. */
final class Surroundings {

    private Surroundings() {}

    static void write(Markup page, Assessment assessment) {
        SabotageSection.write(page, assessment.sabotage());
        scenarios(page, assessment.scenarios());
        BuildSection.write(page, assessment.build());
        GateSection.write(page, assessment.passage());
        machine(page, assessment);
        page.open("section", "aria-labelledby", "limits").element("h2", "What this report is not", "id", "limits");
        page.open("ul");
        Wording.LIMITS.forEach(limit -> page.element("li", limit));
        page.close().close();
    }

    private static void scenarios(Markup page, List<ScenarioResult> scenarios) {
        if (scenarios.isEmpty()) {
            return;
        }
        page.open("section", "aria-labelledby", "scenarios").element("h2", "What was tried", "id", "scenarios");
        page.open("ul", "class", "scenarios");
        for (ScenarioResult scenario : scenarios) {
            page.open("li").text(scenario.title() + " ").element("code", scenario.claim());
            page.element(
                    "span",
                    " " + ending(scenario.ending()) + ", " + scenario.took().toSeconds() + " s",
                    "class",
                    "quiet");
            scenario.reason().ifPresent(reason -> page.element("span", reason, "class", "reason"));
            page.close();
        }
        page.close().close();
    }

    private static String ending(Ending ending) {
        return switch (ending) {
            case PASSED -> "ran to its end";
            case FAILED -> "failed";
            case NOT_RUN -> "did not run";
            case AWAITS -> "waits for what is not built yet";
        };
    }

    private static void machine(Markup page, Assessment assessment) {
        page.open("section", "aria-labelledby", "machine").element("h2", "What ran, and where", "id", "machine");
        page.open("dl", "class", "facts");
        Overview.fact(
                page,
                "Program",
                "SHA-256 over its archives ",
                assessment.machine().binarySha256());
        Overview.fact(page, "Java", assessment.machine().jdk());
        Overview.fact(
                page,
                "Kernel",
                assessment.machine().kernel() + ", " + assessment.machine().architecture());
        Overview.fact(page, "Run as", assessment.machine().ranAs());
        Overview.fact(page, "Processes", processes(assessment));
        Overview.fact(
                page,
                "Statement",
                "SHA-256 of the normalised original ",
                assessment.statement().sha256());
        page.close().close();
    }

    private static String processes(Assessment assessment) {
        List<Long> processes =
                assessment.processIds().stream().filter(id -> id > 0).toList();
        return processes.isEmpty()
                ? "none was observed"
                : processes.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }
}
