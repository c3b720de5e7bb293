package org.glashaus.spec.draft;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.glashaus.spec.OwnYaml;
import org.glashaus.spec.Text;

/** Who supervises a host: its country says, in Germany its Land, and in Bavaria also whether it is a public body. */
final class Authorities {
    private static final Map<String, Object> NAMES = OwnYaml.load("/draft/authorities.yaml");

    private Authorities() {}

    /** Empty where the answers do not say, or we know of none. */
    static Optional<Text> of(Answers answers) {
        String country = answers.answer(Question.COUNTRY);
        String place = country.equals("de") ? country + "-" + answers.answer(Question.LAND) : country;
        Stream<String> keys =
                answers.is(Question.PUBLIC_BODY, "yes") ? Stream.of(place + "-public", place) : Stream.of(place);
        return keys.filter(NAMES::containsKey)
                .findFirst()
                .map(key -> NAMES.get(key) instanceof String name
                        ? Text.of("en", name)
                        : OwnYaml.text(OwnYaml.get(NAMES, key)));
    }
}
