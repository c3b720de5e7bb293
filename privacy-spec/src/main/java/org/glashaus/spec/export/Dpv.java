package org.glashaus.spec.export;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.glashaus.spec.PrivacyStatement;
import org.glashaus.spec.PrivacyStatement.Occurrence;
import org.glashaus.spec.Text;

/** A statement in terms of the Data Privacy Vocabulary 2.3 (W3C DPVCG), as JSON-LD. */
public final class Dpv {
    private static final Map<String, String> PURPOSES = Map.of(
            "provide-conferencing", "dpv:RequestedServiceProvision",
            "troubleshooting", "dpv:ServiceMonitoring",
            "usage-statistics", "dpv:ServiceUsageAnalytics",
            "error-free-operation", "dpv:ServiceMonitoring",
            "error-prevention", "dpv:ImproveExistingProductsAndServices",
            "link-participants-of-a-conference", "dpv:TechnicalServiceProvision",
            "participant-actions", "dpv:TechnicalServiceProvision");

    private static final Map<String, String> DATA = Map.of(
            "ip-address", "pd:IPAddress",
            "display-name", "pd:Name",
            "chat", "pd:Communication",
            "media", "pd:Communication",
            "user-agent", "pd:UserAgent",
            "participant-id", "pd:Identifier",
            "conference-id", "pd:Identifier",
            "organiser-login", "pd:AccountIdentifier",
            "room-password", "pd:Password",
            "browser-settings", "pd:Preference");

    private static final Map<String, String> RIGHTS = Map.of(
            "right-access", "eu-gdpr:A15",
            "right-rectification", "eu-gdpr:A16",
            "right-erasure", "eu-gdpr:A17",
            "right-restriction", "eu-gdpr:A18",
            "right-portability", "eu-gdpr:A20",
            "right-objection", "eu-gdpr:A21",
            "right-withdraw-consent", "eu-gdpr:A7-3",
            "right-complaint-authority", "eu-gdpr:A77");

    private static final Map<String, String> MEASURES = Map.of(
            "transport-encrypted", "dpv:EncryptionInTransfer",
            "media-encrypted-to-server", "dpv:EncryptionInTransfer",
            "weblog-ip-anonymised", "dpv:Deidentification",
            "privacy-by-design-default", "dpv:PrivacyByDefault");

    private static final Pattern BASIS = Pattern.compile("6\\(1\\)\\(([a-f])\\)");
    private static final Pattern PERIOD = Pattern.compile("P[0-9TDHMS]+");

    private final Told told;

    private Dpv(PrivacyStatement statement) {
        this.told = new Told(statement);
    }

    public static String jsonLd(PrivacyStatement statement) {
        return Form.json(new Dpv(statement).notice());
    }

    private Map<String, Object> notice() {
        PrivacyStatement statement = told.statement();
        Map<String, Object> notice = new LinkedHashMap<>();
        notice.put("@context", context());
        notice.put("@id", "urn:glashaus:statement:" + statement.id());
        notice.put("@type", "dpv:PrivacyNotice");
        notice.put("dct:title", "Privacy statement of " + statement.host());
        notice.put("dct:language", statement.language());
        notice.put("dct:identifier", "sha256:" + statement.sha256());
        if (statement.model()) {
            notice.put(
                    "dct:description",
                    "A model of a text that was once published; no assessment of that organisation.");
        }
        told.words("date", "last-updated-shown").stream()
                .findFirst()
                .ifPresent(date -> notice.put("dct:modified", node("@type", "xsd:date", "@value", date)));
        notice.put("dpv:hasProcess", List.of(process()));
        return notice;
    }

    private static Map<String, Object> context() {
        Map<String, Object> context = new LinkedHashMap<>();
        context.put("dpv", "https://w3id.org/dpv#");
        context.put("eu-gdpr", "https://w3id.org/dpv/legal/eu/gdpr#");
        context.put("pd", "https://w3id.org/dpv/pd#");
        context.put("dct", "http://purl.org/dc/terms/");
        context.put("skos", "http://www.w3.org/2004/02/skos/core#");
        context.put("xsd", "http://www.w3.org/2001/XMLSchema#");
        return context;
    }

    private Map<String, Object> process() {
        Map<String, Object> process = new LinkedHashMap<>();
        process.put("@id", "urn:glashaus:statement:" + told.statement().id() + ":conferencing");
        process.put("@type", "dpv:Process");
        process.put(
                "dpv:hasDataController",
                node(
                        "@type",
                        "dpv:DataController",
                        "dpv:hasName",
                        told.statement().host()));
        process.put("dpv:hasPurpose", purposes());
        process.put("dpv:hasProcessing", List.of(id("dpv:Collect"), id("dpv:Transmit")));
        process.put("dpv:hasDataSubject", List.of(id("dpv:Participant"), id("dpv:Visitor")));
        process.put("dpv:hasPersonalData", data());
        putSome(process, "dpv:hasLegalBasis", bases());
        putSome(process, "dpv:hasStorageCondition", storage());
        putSome(process, "dpv:hasRecipient", recipients());
        putSome(process, "dpv:hasRight", mapped(RIGHTS));
        putSome(process, "dpv:hasTechnicalOrganisationalMeasure", mapped(MEASURES));
        return process;
    }

    private static void putSome(Map<String, Object> fields, String name, List<?> values) {
        if (!values.isEmpty()) {
            fields.put(name, values);
        }
    }

    /** In this order, so that the same statement gives the same bytes. */
    private static Map<String, Object> node(String name, String value, String other, String otherValue) {
        Map<String, Object> node = new LinkedHashMap<>();
        node.put(name, value);
        node.put(other, otherValue);
        return node;
    }

    private static Map<String, String> id(String term) {
        return Map.of("@id", term);
    }

    private List<Object> purposes() {
        List<Object> purposes = new ArrayList<>();
        told.words("purposes", "purpose-stated", "purpose-limited").stream()
                .map(purpose -> PURPOSES.getOrDefault(purpose, "dpv:Purpose"))
                .distinct()
                .forEach(term -> purposes.add(id(term)));
        return purposes.isEmpty() ? List.of(id("dpv:RequestedServiceProvision")) : purposes;
    }

    private List<Object> data() {
        List<Object> data = new ArrayList<>();
        for (String kind : told.data()) {
            Map<String, Object> node = new LinkedHashMap<>();
            node.put(
                    "@type", DATA.containsKey(kind) ? List.of("dpv:PersonalData", DATA.get(kind)) : "dpv:PersonalData");
            node.put("skos:prefLabel", labels(Told.nameOf(kind)));
            data.add(node);
        }
        return data;
    }

    private static List<Object> labels(Text text) {
        List<Object> labels = new ArrayList<>();
        text.byLanguage().forEach((language, words) -> {
            Map<String, Object> label = new LinkedHashMap<>();
            label.put("@language", language);
            label.put("@value", words);
            labels.add(label);
        });
        return labels;
    }

    private List<Object> bases() {
        List<Object> bases = new ArrayList<>();
        told.words("article", "legal-basis-stated").stream()
                .flatMap(article -> BASIS.matcher(article).results().map(m -> m.group(1)))
                .distinct()
                .forEach(letter -> bases.add(id("eu-gdpr:A6-1-" + letter)));
        return bases;
    }

    private List<Object> storage() {
        List<Object> storage = new ArrayList<>();
        for (Occurrence occurrence : told.statement().occurrences().toList()) {
            for (String limit : Told.words(occurrence, "limit")) {
                if (PERIOD.matcher(limit).matches()) {
                    Map<String, Object> duration = new LinkedHashMap<>();
                    duration.put("@type", "dpv:TemporalDuration");
                    duration.put("dct:extent", node("@type", "xsd:duration", "@value", limit));
                    Map<String, Object> node = new LinkedHashMap<>();
                    node.put("@type", "dpv:StorageDuration");
                    node.put("dct:source", occurrence.anchor());
                    node.put("skos:prefLabel", labels(Told.line(occurrence)));
                    node.put("dpv:hasDuration", duration);
                    storage.add(node);
                }
            }
        }
        return storage;
    }

    private List<Object> recipients() {
        List<Object> recipients = new ArrayList<>();
        told.words("recipients", "processor-contract")
                .forEach(name -> recipients.add(node("@type", "dpv:DataProcessor", "dpv:hasName", name)));
        told.words("servers", "stun-servers-as-disclosed")
                .forEach(name -> recipients.add(node("@type", "dpv:ThirdParty", "dpv:hasName", name)));
        return recipients;
    }

    private List<Object> mapped(Map<String, String> terms) {
        List<Object> mapped = new ArrayList<>();
        told.statement()
                .occurrences()
                .map(o -> terms.getOrDefault(o.claim().id(), ""))
                .filter(term -> !term.isEmpty())
                .distinct()
                .forEach(term -> mapped.add(id(term)));
        return mapped;
    }
}
