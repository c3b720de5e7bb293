package org.glashaus.audit.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.glashaus.audit.Assessment;

/** {@code index.html}: one file without script or anything from elsewhere, for a reader who never saw code. */
final class HtmlReport {

    private HtmlReport() {}

    static String write(Assessment assessment) {
        Markup page = begin("Privacy audit: " + assessment.statement().host());
        Overview.write(page, assessment);
        Sentences.write(page, assessment);
        AllClaims.write(page, assessment);
        ClaimByWitness.write(page, assessment);
        WhatWasSeen.write(page, assessment);
        Surroundings.write(page, assessment);
        return end(page);
    }

    static Markup begin(String title) {
        Markup page = new Markup();
        page.trusted("<!DOCTYPE html>\n").open("html", "lang", "en").open("head");
        page.open("meta", "charset", "utf-8");
        page.open("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        // Nothing is loaded, whatever a hostile text might achieve.
        page.open(
                "meta",
                "http-equiv",
                "Content-Security-Policy",
                "content",
                "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'");
        page.open("meta", "name", "referrer", "content", "no-referrer");
        page.element("title", title);
        page.open("style").trusted(resource("report.css")).close();
        page.close().open("body").trusted(resource("icons.svg"));
        return page.open("main");
    }

    static String end(Markup page) {
        return page.close().close().close().finish();
    }

    static String resource(String name) {
        try (InputStream in = HtmlReport.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("This build lacks " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
