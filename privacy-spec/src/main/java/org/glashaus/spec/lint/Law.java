package org.glashaus.spec.lint;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.glashaus.spec.OwnYaml;
import org.glashaus.spec.Text;

/** The provisions that judgements rest on. Law changes, so each carries its source and the date it was read. */
public final class Law {
    private static final Map<String, Provision> PROVISIONS = new LinkedHashMap<>();

    static {
        for (Object node : (List<?>) OwnYaml.get(OwnYaml.load("/lint/law.yaml"), "provisions")) {
            Map<String, Object> fields = OwnYaml.fields(node);
            String article = String.valueOf(OwnYaml.get(fields, "article"));
            PROVISIONS.put(
                    article,
                    new Provision(
                            article,
                            OwnYaml.text(OwnYaml.get(fields, "what")),
                            String.valueOf(OwnYaml.get(fields, "source")),
                            LocalDate.parse(String.valueOf(OwnYaml.get(fields, "as_of")))));
        }
    }

    private Law() {}

    public static Collection<Provision> provisions() {
        return List.copyOf(PROVISIONS.values());
    }

    public static Optional<Provision> find(String article) {
        return Optional.ofNullable(PROVISIONS.get(article));
    }

    /**
     * One provision.
     *
     * @param what it says, in our words
     * @param source where it stands
     * @param asOf the day on which we read it there
     */
    public record Provision(String article, Text what, String source, LocalDate asOf) {}
}
