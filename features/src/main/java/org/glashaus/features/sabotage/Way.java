package org.glashaus.features.sabotage;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.glashaus.conference.Composition;
import org.glashaus.conference.Deployment;
import org.glashaus.conference.journal.JournalEntry;

/**
 * How a server comes to its breach.
 *
 * @param exchange the part of it that is another one
 * @param meddler what stands before it and changes, notes or overhears what passes
 */
record Way(Exchange exchange, Optional<Function<Deployment, Meddler>> meddler) {

    /** The server with the part exchanged. */
    Composition into(Composition shipped, Deployment deployment) {
        return exchange.in(shipped, deployment);
    }

    /** What stands before it. */
    Optional<Meddler> standsBefore(Deployment deployment) {
        return meddler.map(made -> made.apply(deployment));
    }

    static Way part(Exchange exchange) {
        return new Way(exchange, Optional.empty());
    }

    /** The journal writes other entries than it is told to. */
    static Way entries(UnaryOperator<List<JournalEntry>> others) {
        return part((shipped, deployment) -> shipped.withJournal(TamperedStore.giving(others, shipped.journal())));
    }

    /** What the server says is changed on the way. */
    static Way before(Supplier<Meddler> meddler) {
        return part(Exchange.NONE).behind(meddler);
    }

    /** What passes is noted in a file where none belongs. */
    static Way noting(Function<Consumer<byte[]>, Meddler> meddler) {
        return new Way(Exchange.NONE, Optional.of(deployment -> meddler.apply(BadHabits.notes(deployment))));
    }

    /** With something before it as well. */
    Way behind(Supplier<Meddler> before) {
        return new Way(exchange, Optional.of(deployment -> before.get()));
    }
}
