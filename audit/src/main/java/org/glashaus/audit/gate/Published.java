package org.glashaus.audit.gate;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.glashaus.audit.Machine;
import org.glashaus.audit.attest.Attestations;
import org.glashaus.spec.PrivacyStatement;

/**
 * What a report is meant to repeat: the statement with the contacts that the host publishes in it, the words of people who sign
 * for them, what a reader asked for, and the version of Java. No mark of the audit is let through for it.
 */
public final class Published implements Predicate<String> {
    private final List<String> texts;

    public Published(
            PrivacyStatement statement, Attestations attestations, Optional<String> challenge, Machine machine) {
        texts = Stream.concat(
                        Stream.of(statement.toString(), machine.jdk(), machine.kernel()),
                        Stream.concat(
                                challenge.stream(),
                                attestations.entries().stream().map(Object::toString)))
                .toList();
    }

    @Override
    public boolean test(String text) {
        return texts.stream().anyMatch(each -> each.contains(text));
    }
}
