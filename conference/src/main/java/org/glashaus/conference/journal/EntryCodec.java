package org.glashaus.conference.journal;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.glashaus.conference.journal.JournalEntry.Disclosure;
import org.glashaus.conference.journal.JournalEntry.ErrorSeen;
import org.glashaus.conference.journal.JournalEntry.Identifier;
import org.glashaus.conference.journal.JournalEntry.Media;
import org.glashaus.conference.journal.JournalEntry.OrganiserLogin;
import org.glashaus.conference.journal.JournalEntry.Security;
import org.glashaus.conference.journal.JournalEntry.Signalling;
import org.glashaus.conference.journal.JournalEntry.Statistic;
import org.glashaus.conference.journal.JournalEntry.WebAccess;
import org.glashaus.spec.LogCategory;

/**
 * What is sealed of an entry: a version, then the fields in their order, big-endian ({@code docs/journal.md}). Category and
 * event time stand beside it in the clear and are bound to it by the seal.
 */
final class EntryCodec {
    private static final byte VERSION = 1;
    private static final int LONGEST = 64;
    private static final byte NO_ADDRESS = 0;

    private EntryCodec() {}

    static byte[] encode(JournalEntry entry) {
        ByteBuffer out = ByteBuffer.allocate(LONGEST).put(VERSION);
        switch (entry) {
            case WebAccess e -> {
                address(out, e.address());
                out.put(code(e.method())).put(code(e.route())).putShort((short) e.status());
            }
            case Signalling e -> {
                out.put(code(e.step()));
                room(out, e.room());
            }
            case Media e -> {
                out.put(code(e.way())).put(code(e.step())).putLong(e.packets()).putLong(e.lost());
                room(out, e.room());
            }
            case OrganiserLogin e -> out.putLong(e.account()).put(code(e.outcome()));
            case Security e -> {
                address(out, e.address());
                out.put(code(e.sort()));
            }
            case ErrorSeen e -> out.put(code(e.part())).put(code(e.sort()));
            case Identifier e -> out.put(code(e.sort())).putLong(e.high()).putLong(e.low());
            case Statistic e -> out.put(code(e.measure())).putLong(e.count());
            case Disclosure e -> out.putLong(e.file()).put(code(e.asker())).put(code(e.answer()));
        }
        return Arrays.copyOf(out.array(), out.position());
    }

    /** @throws UnknownLayout if this build did not write it, nor one before it */
    static JournalEntry decode(LogCategory category, Instant at, byte[] payload) throws UnknownLayout {
        ByteBuffer in = ByteBuffer.wrap(payload);
        try {
            if (in.get() != VERSION) {
                throw new UnknownLayout();
            }
            JournalEntry entry = fields(category, at, in);
            if (in.hasRemaining()) {
                throw new UnknownLayout();
            }
            return entry;
        } catch (BufferUnderflowException | IllegalArgumentException tooShort) {
            throw new UnknownLayout();
        }
    }

    private static JournalEntry fields(LogCategory category, Instant at, ByteBuffer in) throws UnknownLayout {
        return switch (category) {
            case WEB_ACCESS ->
                new WebAccess(
                        at,
                        address(in),
                        value(RequestMethod.values(), in),
                        value(RouteTemplate.values(), in),
                        in.getShort());
            case SIGNALLING -> new Signalling(at, value(Signalling.Step.values(), in), room(in));
            case MEDIA ->
                new Media(
                        at,
                        value(Media.Way.values(), in),
                        value(Media.Step.values(), in),
                        in.getLong(),
                        in.getLong(),
                        room(in));
            case ORGANISER_LOGIN -> new OrganiserLogin(at, in.getLong(), value(OrganiserLogin.Outcome.values(), in));
            case SECURITY -> new Security(at, address(in), value(Security.Sort.values(), in));
            case ERROR -> new ErrorSeen(at, value(ErrorSeen.Part.values(), in), value(ErrorSeen.Sort.values(), in));
            case IDENTIFIERS -> new Identifier(at, value(Identifier.Sort.values(), in), in.getLong(), in.getLong());
            case STATISTICS -> new Statistic(at, value(Statistic.Measure.values(), in), in.getLong());
            case DISCLOSURE ->
                new Disclosure(
                        at, in.getLong(), value(Disclosure.Asker.values(), in), value(Disclosure.Answer.values(), in));
        };
    }

    private static void address(ByteBuffer out, Optional<LoggedAddress> address) {
        address.ifPresentOrElse(
                present -> {
                    byte[] octets = present.octets();
                    out.put((byte) octets.length).put((byte) present.bits()).put(octets);
                },
                () -> out.put(NO_ADDRESS));
    }

    private static Optional<LoggedAddress> address(ByteBuffer in) throws UnknownLayout {
        int length = in.get();
        if (length == NO_ADDRESS) {
            return Optional.empty();
        }
        if (length != 4 && length != 16) {
            throw new UnknownLayout();
        }
        int bits = Byte.toUnsignedInt(in.get());
        byte[] octets = new byte[length];
        in.get(octets);
        return Optional.of(LoggedAddress.of(octets, bits));
    }

    private static void room(ByteBuffer out, Optional<RoomHash> room) {
        out.put((byte) (room.isPresent() ? 1 : 0));
        room.ifPresent(hash -> out.putLong(hash.high()).putLong(hash.low()));
    }

    private static Optional<RoomHash> room(ByteBuffer in) throws UnknownLayout {
        return switch (in.get()) {
            case 0 -> Optional.empty();
            case 1 -> Optional.of(new RoomHash(in.getLong(), in.getLong()));
            default -> throw new UnknownLayout();
        };
    }

    private static byte code(Enum<?> value) {
        return (byte) value.ordinal();
    }

    private static <E> E value(E[] values, ByteBuffer in) throws UnknownLayout {
        int code = in.get();
        if (code < 0 || code >= values.length) {
            throw new UnknownLayout();
        }
        return values[code];
    }

    /** Not an entry in a layout that this build knows. */
    static final class UnknownLayout extends Exception {
        private static final long serialVersionUID = 1L;
    }
}
