package org.glashaus.audit.report;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.glashaus.audit.Assessment;
import org.glashaus.audit.Finding;
import org.glashaus.audit.Observation;
import org.glashaus.audit.Observation.Outcome;
import org.glashaus.spec.ModelNotice;
import org.glashaus.spec.Standing;

/** The first page: what was audited, what came out, and what to do about it. */
final class Overview {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern(
                    "d MMMM yyyy, HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private Overview() {}

    static void write(Markup page, Assessment assessment) {
        page.open("header");
        page.element("p", "Glashaus privacy audit", "class", "kicker");
        page.element(
                "h1",
                "Does the software keep what the privacy statement of "
                        + assessment.statement().host() + " promises?");
        ModelNotice.of(assessment.statement()).ifPresent(notice -> {
            page.open("p", "class", "notice", "role", "note").element("strong", "A model, not a verdict on anybody. ");
            page.text(notice.english()).close();
        });
        page.close();
        audited(page, assessment);
        Tiles.write(page, assessment);
        broken(page, assessment);
        attention(page, assessment, Shown.UNDECIDED, "What could not be decided");
        attention(page, assessment, Shown.PARTLY, "What is kept in part");
        attention(page, assessment, Shown.KEPT, "What is kept as stated");
        PeoplesWord.write(page, assessment);
        unknown(page, assessment);
        attention(page, assessment, Shown.NOT_BUILT, "What is not built yet");
    }

    private static void audited(Markup page, Assessment assessment) {
        page.open("section", "aria-labelledby", "audited").element("h2", "What was audited", "id", "audited");
        page.element("p", Wording.subject(assessment));
        page.open("dl", "class", "facts");
        fact(
                page,
                "Statement",
                assessment.statement().id() + " (original in "
                        + Locale.forLanguageTag(assessment.statement().language())
                                .getDisplayLanguage(Locale.ENGLISH) + ")");
        fact(page, "When", time(assessment.began()) + ", for " + took(assessment.began(), assessment.ended()));
        fact(page, "Program", "SHA-256 ", assessment.machine().binarySha256());
        assessment.challenge().ifPresent(asked -> fact(page, "Asked to repeat", asked));
        page.close().close();
    }

    private static void broken(Markup page, Assessment assessment) {
        List<Finding> broken = assessment.violations();
        page.open("section", "aria-labelledby", "broken").element("h2", "Broken promises", "id", "broken");
        if (broken.isEmpty()) {
            page.element(
                    "p", "No witness saw a promise broken. That covers only what was looked at; see what is unknown.");
        }
        for (Finding finding : broken) {
            page.open("article", "class", "finding violation");
            heading(page, finding);
            page.open("ul");
            finding.observations().stream()
                    .filter(o -> o.outcome() == Outcome.BROKEN)
                    .map(Observation::seen)
                    .distinct()
                    .forEach(seen -> page.element("li", seen));
            page.close();
            page.open("p", "class", "todo").element("strong", "What to do. ");
            page.text(
                    "Do not run this server under this statement. Either mend the server and repeat the audit, or take"
                            + " the promise out of the statement, tell people, and only then go on.");
            page.close().close();
        }
        page.close();
    }

    private static void attention(Markup page, Assessment assessment, Shown shown, String title) {
        List<Finding> findings = shown.among(assessment, Standing.STATED);
        if (findings.isEmpty()) {
            return;
        }
        String id = "list-" + shown.css();
        page.open("section", "aria-labelledby", id).element("h2", title, "id", id);
        for (Finding finding : findings) {
            page.open("article", "class", "finding " + shown.css());
            heading(page, finding);
            reasons(page, finding.verdict().reasons());
            page.close();
        }
        page.close();
    }

    private static void unknown(Markup page, Assessment assessment) {
        int unknown = Shown.UNKNOWN.among(assessment, Standing.STATED).size();
        if (unknown == 0) {
            return;
        }
        page.open("section", "aria-labelledby", "unknown").element("h2", "What is unknown", "id", "unknown");
        page.element(
                "p",
                unknown + " of " + assessment.with(Standing.STATED).size()
                        + " promises were not observed. That is no pass: they may be kept or broken. Each stands below with the"
                        + " reason, beside the sentence that makes it.");
        List<Finding> notYet = Shown.UNKNOWN.among(assessment, Standing.STATED).stream()
                .filter(finding -> finding.notInForce().isPresent())
                .toList();
        if (!notYet.isEmpty()) {
            page.element("p", notYet.size() + " of them are not in force on this server yet. What it does today:");
            page.open("ul", "class", "compact");
            for (Finding finding : notYet) {
                page.open("li")
                        .element(
                                "a",
                                finding.title(),
                                "href",
                                "#" + Sentences.id(finding.anchors().getFirst()));
                page.element("span", finding.notInForce().orElse(""), "class", "reason")
                        .close();
            }
            page.close();
        }
        page.close();
    }

    static void reasons(Markup page, List<String> reasons) {
        if (reasons.size() == 1) {
            page.element("p", reasons.getFirst());
            return;
        }
        page.open("ul");
        reasons.forEach(reason -> page.element("li", reason));
        page.close();
    }

    static void heading(Markup page, Finding finding) {
        page.open("h3");
        Marks.badge(page, finding);
        page.text(" ");
        if (finding.observations().isEmpty()) {
            page.text(finding.title()).close();
        } else {
            page.element("a", finding.title(), "href", "#claim-" + finding.claim())
                    .close();
        }
        page.open("p", "class", "anchors")
                .text(
                        switch (finding.standing()) {
                            case STATED -> "Promised in ";
                            case SILENT -> "The statement is silent on it; it has to hold all the same.";
                            case CONFLICTING ->
                                "The statement says something else: "
                                        + finding.instead().orElse("") + ".";
                        });
        for (int i = 0; i < finding.anchors().size(); i++) {
            String anchor = finding.anchors().get(i);
            page.text(i == 0 ? "" : ", ").element("a", anchor, "href", "#" + Sentences.id(anchor));
        }
        page.close();
    }

    static void fact(Markup page, String name, String value) {
        fact(page, name, value, "");
    }

    static void fact(Markup page, String name, String value, String code) {
        page.open("div").element("dt", name).open("dd").text(value);
        if (!code.isEmpty()) {
            page.element("code", code);
        }
        page.close().close();
    }

    static String time(Instant instant) {
        return TIME.format(instant);
    }

    private static String took(Instant began, Instant ended) {
        long seconds = Math.max(1, Duration.between(began, ended).toSeconds());
        return seconds < 120 ? seconds + " s" : seconds / 60 + " min";
    }
}
