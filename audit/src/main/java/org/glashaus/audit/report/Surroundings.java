package org.glashaus.audit.report;

import java.util.List;
import java.util.stream.Collectors;
import org.glashaus.audit.Assessment;
import org.glashaus.audit.AuditRun.Ending;
import org.glashaus.audit.AuditRun.ScenarioResult;
import org.glashaus.audit.SabotageTrial;

/** How the checks were tried, what ran where, and what this report is not. */
final class Surroundings {

    private Surroundings() {}

    static void write(Markup page, Assessment assessment) {
        trials(page, assessment.trials());
        scenarios(page, assessment.scenarios());
        BuildSection.write(page, assessment.build());
        GateSection.write(page, assessment.passage());
        machine(page, assessment);
        page.open("section", "aria-labelledby", "limits").element("h2", "What this report is not", "id", "limits");
        page.open("ul");
        Wording.LIMITS.forEach(limit -> page.element("li", limit));
        page.close().close();
    }

    private static void trials(Markup page, List<SabotageTrial> trials) {
        page.open("section", "aria-labelledby", "sabotage");
        page.element("h2", "Would the checks notice a breach?", "id", "sabotage");
        if (trials.isEmpty()) {
            page.element("p", "In this audit the checks were not tried on servers broken on purpose.")
                    .close();
            return;
        }
        page.element("p", "Each server below was broken on purpose. A check that notices nothing proves nothing.");
        for (SabotageTrial trial : trials) {
            page.open("article", "class", "trial");
            page.open("h3");
            Marks.icon(page, trial.asDeclared() ? Shown.KEPT : Shown.BROKEN);
            page.text(" " + trial.saboteur().name()).close();
            page.element(
                    "p",
                    trial.saboteur().breach() + " "
                            + (trial.asDeclared()
                                    ? "Exactly what it breaks was found broken."
                                    : "What was found broken is not what it breaks."));
            page.open("ul", "class", "claims");
            trial.findings().forEach((claim, status) -> {
                page.open("li");
                Marks.badge(page, status);
                page.text(" ").element("code", claim);
                page.text(trial.expected().contains(claim) ? " (was to be found broken)" : "")
                        .close();
            });
            page.close().close();
        }
        page.close();
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
