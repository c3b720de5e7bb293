package org.glashaus.conference.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.glashaus.conference.journal.EntryCodec.UnknownLayout;
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

class EntryCodecProperties {

    @Property
    void whatIsEncodedComesBackTheSame(@ForAll long seed) throws UnknownLayout {
        for (LogCategory category : LogCategory.values()) {
            JournalEntry entry = entry(category, new Random(seed));
            byte[] payload = EntryCodec.encode(entry);
            assertThat(entry.category()).isEqualTo(category);
            assertThat(payload).hasSizeLessThanOrEqualTo(40);
            assertThat(EntryCodec.decode(category, entry.at(), payload)).isEqualTo(entry);
        }
    }

    @Property
    void whatIsCutOffOrTooLongOrOfAnotherVersionIsRefused(@ForAll long seed) {
        for (LogCategory category : LogCategory.values()) {
            byte[] payload = EntryCodec.encode(entry(category, new Random(seed)));
            byte[] shorter = java.util.Arrays.copyOf(payload, payload.length - 1);
            byte[] longer = java.util.Arrays.copyOf(payload, payload.length + 1);
            byte[] foreign = payload.clone();
            foreign[0] = 2;
            for (byte[] broken : new byte[][] {shorter, longer, foreign, {}}) {
                assertThatThrownBy(() -> EntryCodec.decode(category, Instant.EPOCH, broken))
                        .isInstanceOf(UnknownLayout.class);
            }
        }
    }

    @Property
    void anyBytesAreAnEntryOrRefused(@ForAll byte[] bytes) {
        for (LogCategory category : LogCategory.values()) {
            try {
                assertThat(EntryCodec.encode(EntryCodec.decode(category, Instant.EPOCH, bytes)))
                        .hasSameSizeAs(bytes);
            } catch (UnknownLayout refused) {
                assertThat(refused).hasNoCause();
            }
        }
    }

    static JournalEntry entry(LogCategory category, Random random) {
        Instant at = Instant.ofEpochMilli(random.nextLong(4_000_000_000_000L));
        return switch (category) {
            case WEB_ACCESS ->
                new WebAccess(
                        at,
                        address(random),
                        one(RequestMethod.values(), random),
                        one(RouteTemplate.values(), random),
                        random.nextInt(100, 600));
            case SIGNALLING -> new Signalling(at, one(Signalling.Step.values(), random), room(random));
            case MEDIA ->
                new Media(
                        at,
                        one(Media.Way.values(), random),
                        one(Media.Step.values(), random),
                        random.nextLong(),
                        random.nextLong(),
                        room(random));
            case ORGANISER_LOGIN ->
                new OrganiserLogin(at, random.nextLong(), one(OrganiserLogin.Outcome.values(), random));
            case SECURITY -> new Security(at, address(random), one(Security.Sort.values(), random));
            case ERROR -> new ErrorSeen(at, one(ErrorSeen.Part.values(), random), one(ErrorSeen.Sort.values(), random));
            case IDENTIFIERS ->
                new Identifier(at, one(Identifier.Sort.values(), random), random.nextLong(), random.nextLong());
            case STATISTICS -> new Statistic(at, one(Statistic.Measure.values(), random), random.nextLong());
            case DISCLOSURE ->
                new Disclosure(
                        at,
                        random.nextLong(),
                        one(Disclosure.Asker.values(), random),
                        one(Disclosure.Answer.values(), random));
        };
    }

    private static Optional<LoggedAddress> address(Random random) {
        byte[] octets = new byte[random.nextBoolean() ? 4 : 16];
        random.nextBytes(octets);
        return random.nextInt(4) == 0
                ? Optional.empty()
                : Optional.of(LoggedAddress.of(octets, random.nextInt(octets.length * 8 + 1)));
    }

    private static Optional<RoomHash> room(Random random) {
        return random.nextBoolean()
                ? Optional.empty()
                : Optional.of(new RoomHash(random.nextLong(), random.nextLong()));
    }

    private static <E> E one(E[] values, Random random) {
        return values[random.nextInt(values.length)];
    }
}
