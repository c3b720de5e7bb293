package org.glashaus.spec;

import static org.glashaus.spec.SettingRule.named;

import java.util.List;
import java.util.Optional;
import org.glashaus.spec.PrivacyStatement.Occurrence;
import org.glashaus.spec.Profile.LogRule;

/** Third parties, purposes, the software itself, and what the law adds. */
final class HostRules {

    static final List<SettingRule> ALL = List.of(
            named("third-parties")
                    .obeyed(
                            "none by the software",
                            "no-third-party-services",
                            "no-third-party-disclosure",
                            "no-third-country-transfer")
                    .silent("none by the software", "Recipients would have to be told."),
            named("third-party-requests")
                    .obeyed(HostRules::publication, "disclosure-requests-published")
                    .silent(
                            "in the host's own register only",
                            "The statement promises nobody that they are published."),
            named("profiling")
                    .obeyed(
                            "none by the software",
                            "no-profiling",
                            "no-automated-decisions",
                            "no-identification-attempt")
                    .silent("none by the software", "Profiling would have to be told (Article 13(2)(f))."),
            named("purposes")
                    .later(
                            "the stated ones only",
                            "reads are not bound to a purpose yet; nothing but the call itself, logins, people's requests and the"
                                    + " deletion of log entries reads personal data",
                            "purpose-limited")
                    .silent("holding the conference", "Any other purpose would have to be told."),
            named("data-register")
                    .obeyed("every field has a purpose and a reader", "data-minimised")
                    .silent("every field has a purpose and a reader", "Article 5(1)(c)."),
            named("defaults")
                    .obeyed("the most private that the statement allows", "privacy-by-design-default")
                    .silent("the most private that the statement allows", "Article 25."),
            named("software")
                    .later(
                            "the named software",
                            "Glashaus runs here, not the software that the statement names",
                            "named-software-runs")
                    .silent("Glashaus", "The statement names none."),
            named("configuration-guide")
                    .later(
                            "as the named guide says",
                            "the guide is for other software; its settings on third parties and ICE servers hold here,"
                                    + " the rest is not compared",
                            "config-guide-followed")
                    .silent("none", "The statement names none."),
            named("rights-desk")
                    .obeyed(
                            "requests by Articles 12 to 22",
                            "right-access",
                            "right-rectification",
                            "right-erasure",
                            "right-restriction",
                            "right-portability",
                            "right-objection",
                            "right-withdraw-consent",
                            "rights-exercisable")
                    .byLaw("requests by Articles 12 to 22", "Rights hold whether told or not."),
            named("breach-record")
                    .obeyed("kept, with the clock of Article 33", "breach-report-channel")
                    .byLaw("kept, with the clock of Article 33", "Every host keeps it (Article 33(5))."));

    private HostRules() {}

    /** They are in the journal only where the statement gives them a period there (ADR 1202). */
    private static Text publication(PrivacyStatement statement, List<Occurrence> stated) throws StatementRefused {
        Optional<LogRule> log = Optional.ofNullable(Logs.of(statement).get(LogCategory.DISCLOSURE));
        String published = "on the privacy page, at once or when the law allows it";
        return log.map(rule ->
                        Phrases.text(published + "; in the journal too, for %s", Periods.words(rule.retention())))
                .orElseGet(() -> Phrases.text(published));
    }
}
