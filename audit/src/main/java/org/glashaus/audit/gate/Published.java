package org.glashaus.audit.gate;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.glashaus.audit.Machine;
import org.glashaus.audit.attest.Attestations;
import org.glashaus.spec.PrivacyStatement;

/**
 * What a report is meant to repeat: the statement with the contacts that the host publishes in it, the words of people who sign
 * for them, what a reader asked for, and the versions of Java and kernel. No mark of the audit is let through for it.
 */
public final class Published implements Predicate<String> {
    private final List<String> texts;

    /** @param machines that the report is of, and those of a record that it cites */
    public Published(
            PrivacyStatement statement,
            Attestations attestations,
            Optional<String> challenge,
            Collection<Machine> machines) {
        texts = Stream.of(
                        Stream.of(statement.toString()),
                        machines.stream().flatMap(machine -> Stream.of(machine.jdk(), machine.kernel())),
                        challenge.stream(),
                        attestations.entries().stream().map(Object::toString))
                .flatMap(each -> each)
                .toList();
    }

    @Override
    public boolean test(String text) {
        return texts.stream().anyMatch(each -> each.contains(text));
    }
}
