package org.glashaus.conference.diagnosis;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.glashaus.conference.journal.RequestMethod;
import org.glashaus.conference.journal.RouteTemplate;
import org.glashaus.media.MediaCore.Leg;

/**
 * One thing that was told. {@code who} is a number drawn for one stay in one diagnosis; 0 is somebody who is in no room. A new
 * kind is a new record here, of numbers, enumerations and classes; a test refuses any other type.
 */
sealed interface Line {

    Instant at();

    record Request(Instant at, RequestMethod method, RouteTemplate route, int status, long micros) implements Line {}

    /**
     * A signalling message.
     *
     * @param type empty if it was none of the protocol
     * @param refusal the protocol's word for why it was not carried out
     */
    record Message(Instant at, int who, Optional<Class<?>> type, int octets, Optional<Enum<?>> refusal, long micros)
            implements Line {}

    record SocketClosed(Instant at, int who, boolean goodbye, long seconds) implements Line {}

    enum Step {
        PATH,
        CONNECTED,
        CLOSED_BY_PEER,
        /** Nothing ever came over UDP that was meant for it. */
        NO_PATH_EVER,
        HANDSHAKE_FAILED,
        SILENT,
        FAULT
    }

    /**
     * A media connection came to another state.
     *
     * @param millis since the last one; empty for the first, whose beginning nobody tells of
     */
    record Connection(Instant at, int who, Leg leg, Step step, OptionalLong millis) implements Line {}

    /** Before the connection is lost by it; without an alert the peer fell silent. */
    record Handshake(Instant at, int who, Leg leg, Optional<Alert> alert) implements Line {}

    record Ended(Instant at, int who, Leg leg, long packets, long lost) implements Line {}

    /** Its text is not looked at; of its stack our own part. */
    record Fault(Instant at, Class<?> type, Optional<Alert> alert, List<Frame> frames) implements Line {
        public Fault {
            frames = List.copyOf(frames);
        }
    }

    /** A line of our source. */
    record Frame(StackTraceElement element) {
        static final String OURS = "org.glashaus.";
    }

    record Sweep(Instant at, int entries, boolean failed, long micros) implements Line {}

    /**
     * What stands and waits, and what has been counted since the last one.
     *
     * @param late how long after its time the conference's thread came to this
     */
    record Sample(Instant at, long late, Map<Name, Long> standing, Map<Name, Long> more) implements Line {
        public Sample {
            standing = Map.copyOf(standing);
            more = Map.copyOf(more);
        }
    }

    /** Of a counter, as it stands in our source. */
    record Name(String text) implements Comparable<Name> {
        private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9-]{0,59}");

        public Name {
            if (!FORM.matcher(text).matches()) {
                throw new IllegalArgumentException("no counter of ours has such a name");
            }
        }

        @Override
        public int compareTo(Name other) {
            return text.compareTo(other.text);
        }
    }
}
