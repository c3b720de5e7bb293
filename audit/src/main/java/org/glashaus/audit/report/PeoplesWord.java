package org.glashaus.audit.report;

import java.util.List;
import org.glashaus.audit.Assessment;
import org.glashaus.audit.Finding;
import org.glashaus.audit.attest.Attestation;
import org.glashaus.audit.attest.Attestation.Proven;

/** What named persons answer for, with what they said and what they point to. */
final class PeoplesWord {
    private PeoplesWord() {}

    static void write(Markup page, Assessment assessment) {
        List<Finding> findings = assessment.attested();
        if (findings.isEmpty()) {
            return;
        }
        page.open("section", "aria-labelledby", "attested").element("h2", "What people answer for", "id", "attested");
        page.element(
                "p",
                "No witness can see these. A named person has signed for each, with evidence and an end; that is the person's word"
                        + " and no observation.");
        for (Finding finding : findings) {
            page.open("article", "class", "finding " + Shown.ATTESTED.css());
            Overview.heading(page, finding);
            Overview.reasons(page, finding.verdict().reasons());
            finding.attested().ifPresent(word -> word(page, word));
            page.close();
        }
        page.close();
    }

    private static void word(Markup page, Attestation word) {
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
    }
}
