package org.glashaus.audit.report;

import java.util.List;
import org.glashaus.audit.build.BuildTests;
import org.glashaus.audit.build.BuildTests.Kind;
import org.glashaus.audit.build.BuildTests.Suite;

/** What the build tested before anybody audited. Cited, and part of no finding. */
final class BuildSection {
    private BuildSection() {}

    static void write(Markup page, BuildTests build) {
        page.open("section", "aria-labelledby", "build").element("h2", "Tests of the build", "id", "build");
        switch (build) {
            case BuildTests.Missing missing -> page.element("p", missing.reason() + " No finding rests on such tests.");
            case BuildTests.Listed listed -> {
                page.element("p", Wording.BUILD);
                for (Kind kind : Kind.values()) {
                    suites(
                            page,
                            kind,
                            listed.suites().stream()
                                    .filter(s -> s.kind() == kind)
                                    .toList());
                }
            }
        }
        page.close();
    }

    private static void suites(Markup page, Kind kind, List<Suite> suites) {
        if (suites.isEmpty()) {
            return;
        }
        int cases = suites.stream().mapToInt(suite -> suite.cases().size()).sum();
        page.open("section", "class", "folded").open("details").open("summary");
        page.element(
                "h3",
                switch (kind) {
                    case PROPERTY -> "Properties, tried with generated inputs (" + cases + ")";
                    case ARCHITECTURE -> "Rules over all classes (" + cases + ")";
                });
        page.close().open("ul", "class", "claims");
        for (Suite suite : suites) {
            page.open("li").element("code", suite.name());
            page.element("span", result(suite), "class", "quiet");
            page.element("span", String.join(", ", suite.cases()), "class", "reason");
            page.close();
        }
        page.close().close().close();
    }

    private static String result(Suite suite) {
        return " " + suite.cases().size() + " ran, " + suite.failed() + " failed, " + suite.skipped() + " skipped";
    }
}
