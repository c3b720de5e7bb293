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
import org.glashaus.audit.Status;
import org.glashaus.audit.attest.Attestation;
import org.glashaus.audit.attest.Attestation.Proven;
import org.glashaus.spec.ModelNotice;

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
        result(page, assessment);
        broken(page, assessment);
        attention(page, assessment, Status.INDETERMINATE, "What could not be decided");
        attention(page, assessment, Status.PARTIAL, "What is kept in part");
        attention(page, assessment, Status.COMPLIANT, "What is kept as stated");
        attested(page, assessment.attested());
        unknown(page, assessment);
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
        page.close().close();
    }

    private static void result(Markup page, Assessment assessment) {
        page.open("section", "aria-labelledby", "result").element("h2", "Result", "id", "result");
        page.element("p", Wording.result(assessment), "class", "result");
        page.open("ul", "class", "counts");
        for (Status status : Status.values()) {
            count(
                    page,
                    Marks.css(status),
                    observed(assessment, status).size(),
                    Wording.word(status),
                    Wording.meaning(status));
            if (status == Status.COMPLIANT) {
                count(
                        page,
                        Marks.ATTESTED,
                        assessment.attested().size(),
                        "Attested",
                        "a named person answers for it; nobody observed it");
            }
        }
        page.close().close();
    }

    private static void count(Markup page, String css, int count, String word, String meaning) {
        page.open("li", "class", count == 0 ? "none" : css);
        Marks.drawing(page, css);
        page.element("span", Integer.toString(count), "class", "number");
        page.element("span", word, "class", "word");
        page.element("span", meaning, "class", "meaning");
        page.close();
    }

    /** What people answer for is listed apart. */
    private static List<Finding> observed(Assessment assessment, Status status) {
        return assessment.with(status).stream()
                .filter(f -> f.attested().isEmpty())
                .toList();
    }

    private static void attested(Markup page, List<Finding> findings) {
        if (findings.isEmpty()) {
            return;
        }
        page.open("section", "aria-labelledby", "attested").element("h2", "What people answer for", "id", "attested");
        page.element(
                "p",
                "No witness can see these. A named person has signed for each, with evidence and an end; that is that person's word and no observation.");
        for (Finding finding : findings) {
            Attestation word = finding.attested().orElseThrow();
            page.open("article", "class", "finding " + Marks.ATTESTED);
            heading(page, finding);
            reasons(page, finding.verdict().reasons());
            page.open("blockquote").element("p", word.says()).close();
            page.open("ul", "class", "files");
            for (Proven file : word.evidence()) {
                page.open("li").text(file.name()).open("span", "class", "quiet").text(" SHA-256 ");
                page.element("code", file.sha256()).close().close();
            }
            page.close();
            page.open("p", "class", "quiet")
                    .text("Signed with the key ")
                    .element("code", word.key())
                    .close();
            page.close();
        }
        page.close();
    }

    private static void broken(Markup page, Assessment assessment) {
        List<Finding> broken = assessment.with(Status.VIOLATION);
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

    private static void attention(Markup page, Assessment assessment, Status status, String title) {
        List<Finding> findings = observed(assessment, status);
        if (findings.isEmpty()) {
            return;
        }
        String id = "list-" + Marks.css(status);
        page.open("section", "aria-labelledby", id).element("h2", title, "id", id);
        for (Finding finding : findings) {
            page.open("article", "class", "finding " + Marks.css(status));
            heading(page, finding);
            reasons(page, finding.verdict().reasons());
            page.close();
        }
        page.close();
    }

    private static void unknown(Markup page, Assessment assessment) {
        int unknown = assessment.with(Status.UNKNOWN).size();
        if (unknown == 0) {
            return;
        }
        page.open("section", "aria-labelledby", "unknown").element("h2", "What is unknown", "id", "unknown");
        page.element(
                "p",
                unknown + " of " + assessment.findings().size()
                        + " promises were not observed. That is no pass: they may be kept or broken. Each stands below with the"
                        + " reason, beside the sentence that makes it.");
        List<Finding> notYet = assessment.with(Status.UNKNOWN).stream()
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

    private static void reasons(Markup page, List<String> reasons) {
        if (reasons.size() == 1) {
            page.element("p", reasons.getFirst());
            return;
        }
        page.open("ul");
        reasons.forEach(reason -> page.element("li", reason));
        page.close();
    }

    private static void heading(Markup page, Finding finding) {
        page.open("h3");
        Marks.badge(page, finding);
        page.text(" ");
        if (finding.observations().isEmpty()) {
            page.text(finding.title()).close();
        } else {
            page.element("a", finding.title(), "href", "#claim-" + finding.claim())
                    .close();
        }
        page.open("p", "class", "anchors").text("Promised in ");
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
