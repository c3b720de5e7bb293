package org.glashaus.features.day;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.glashaus.features.browser.Participant;

/**
 * What somebody saw who read the pages in a browser.
 *
 * @param pages the privacy page by language
 * @param withoutWay pages from which no link leads to the privacy page
 */
public record Reading(Map<String, PrivacyPage> pages, List<String> withoutWay) {
    public static final List<String> LANGUAGES = List.of("nl", "de", "en");

    public Reading {
        pages = Map.copyOf(pages);
        withoutWay = List.copyOf(withoutWay);
    }

    /** The privacy page in one of the three languages. */
    public PrivacyPage page(String language) {
        return Objects.requireNonNull(pages.get(language), language);
    }

    /**
     * The privacy page in one language.
     *
     * @param text all of it that can be read
     * @param told what it tells of claims
     */
    public record PrivacyPage(String text, List<Told> told) {
        public PrivacyPage {
            told = List.copyOf(told);
        }

        public List<Told> of(String claim) {
            return told.stream().filter(each -> each.claim().equals(claim)).toList();
        }
    }

    /**
     * A place on the page that tells of a claim.
     *
     * @param anchor of the sentence, e.g. {@code waag-3.4}; empty where it is the software's or the law's addition
     * @param otherLanguage the first part of it that is marked as being in another language; empty if none
     */
    public record Told(String claim, String anchor, String text, String otherLanguage) {}

    private static final String TOLD = """
            [...document.querySelectorAll('[data-claim], [data-law], [data-addendum], #history')].map(place => ({
              claim: place.dataset.claim ?? place.dataset.law ?? place.dataset.addendum ?? place.id,
              anchor: place.dataset.claim ? place.closest('tr[id], li[id]')?.id ?? '' : '',
              text: place.innerText ?? '',
              other: place.querySelector(`[lang]:not([lang|="${document.documentElement.lang}"])`)?.innerText ?? '',
            }))""";

    private static final String LINKED =
            "[...document.querySelectorAll('a[href]')].some(link => new URL(link.href).pathname === '/privacy')";

    static Reading by(Participant reader, String server) {
        Map<String, PrivacyPage> pages = new LinkedHashMap<>();
        for (String language : LANGUAGES) {
            reader.visit(server + "privacy?lang=" + language);
            List<Told> told = new ArrayList<>();
            for (JsonNode place : reader.value(TOLD)) {
                told.add(new Told(
                        place.path("claim").asText(),
                        place.path("anchor").asText(),
                        place.path("text").asText(),
                        place.path("other").asText()));
            }
            pages.put(
                    language,
                    new PrivacyPage(reader.value("document.body.innerText").asText(), told));
        }
        List<String> withoutWay = new ArrayList<>();
        for (String page : List.of("", "left", "any-conference", "privacy/nothing")) {
            reader.visit(server + page);
            if (!reader.waitUntil(() -> reader.value(LINKED).asBoolean())) {
                withoutWay.add("/" + page);
            }
        }
        return new Reading(pages, withoutWay);
    }
}
