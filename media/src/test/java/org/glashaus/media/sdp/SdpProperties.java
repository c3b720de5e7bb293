package org.glashaus.media.sdp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.glashaus.media.SdpRefused;

final class SdpProperties {

    @Property(edgeCases = EdgeCasesMode.NONE)
    void whatIsWrittenIsRead(@ForAll("descriptions") SessionDescription description) throws SdpRefused {
        assertThat(SdpReader.read(SdpWriter.write(description))).isEqualTo(description);
    }

    @Property
    void noTextMakesTheReaderThrowAnythingElse(@ForAll String text) {
        judge(text);
    }

    @Property
    void noChangedDescriptionMakesANegotiationThrowAnythingElse(
            @ForAll("recorded") String text, @ForAll long seed, @ForAll("changes") int changes) {
        judge(changed(text, new Random(seed), changes));
    }

    /** Takes the text through everything that reads it; a refusal must name a line of it, or 0 for the whole. */
    private static void judge(String text) {
        try {
            SessionDescription description = SdpReader.read(text);
            assertThat(SdpReader.read(SdpWriter.write(description))).isEqualTo(description);
            refusable(
                    text,
                    () -> PublishAnswer.to(description, Recorded.LOCAL, Recorded.ORIGIN)
                            .answer());
            refusable(
                    text,
                    () -> ViewAnswer.to(
                                    description,
                                    Recorded.LOCAL,
                                    Recorded.ORIGIN,
                                    (mid, kind) -> new OurStream(1, 2, "cname", "stream", "track"))
                            .answer());
            refusable(text, () -> {
                SubscribeAnswer.read(description, SubscribeTest.OFFER);
                return SubscribeTest.OFFER.offer();
            });
        } catch (SdpRefused refused) {
            assertThat(refused.line()).isBetween(1, lines(text));
        }
    }

    private interface Negotiation {
        SessionDescription run() throws SdpRefused;
    }

    private static void refusable(String text, Negotiation negotiation) throws SdpRefused {
        SessionDescription ours;
        try {
            ours = negotiation.run();
        } catch (SdpRefused refused) {
            assertThat(refused.line()).isBetween(0, lines(text));
            return;
        }
        assertThat(SdpReader.read(SdpWriter.write(ours))).isEqualTo(ours);
    }

    private static int lines(String text) {
        return 1 + (int) text.chars().filter(c -> c == '\n').count();
    }

    private static String changed(String text, Random random, int changes) {
        StringBuilder changed = new StringBuilder(text);
        for (int i = 0; i < changes && !changed.isEmpty(); i++) {
            int at = random.nextInt(changed.length());
            int end = Math.min(changed.length(), at + 1 + random.nextInt(12));
            int from = random.nextInt(text.length());
            switch (random.nextInt(5)) {
                case 0 -> changed.setCharAt(at, (char) (32 + random.nextInt(95)));
                case 1 -> changed.delete(at, end);
                case 2 -> changed.insert(at, text, from, Math.min(text.length(), from + 40));
                case 3 -> changed.setCharAt(at, (char) random.nextInt(0x300));
                default -> changed.insert(at, Integer.toString(random.nextInt()));
            }
        }
        return changed.toString();
    }

    @Provide
    Arbitrary<String> recorded() {
        return Arbitraries.of(Recorded.ALL);
    }

    @Provide
    Arbitrary<Integer> changes() {
        return Arbitraries.integers().between(1, 8);
    }

    @Provide
    Arbitrary<SessionDescription> descriptions() {
        Arbitrary<String> tokens = Arbitraries.strings()
                .withChars("abcXYZ019-+.!#$%&'*^_`{|}~")
                .ofMinLength(1)
                .ofMaxLength(12);
        Arbitrary<String> values =
                Arbitraries.strings().withCharRange(' ', '~').withChars("äß€𝄞").ofMaxLength(40);
        Arbitrary<List<Attribute>> attributes =
                Combinators.combine(tokens, values).as(Attribute::new).list().ofMaxSize(6);
        Arbitrary<String> protocols = tokens.list().ofMinSize(1).ofMaxSize(4).map(parts -> String.join("/", parts));
        Arbitrary<MediaSection> sections = Combinators.combine(
                        tokens,
                        Arbitraries.integers().between(0, 65_535),
                        protocols,
                        tokens.list().ofMinSize(1).ofMaxSize(8),
                        attributes)
                .as(MediaSection::new);
        Arbitrary<Origin> origins = Combinators.combine(
                        Arbitraries.longs().greaterOrEqual(0),
                        Arbitraries.longs().greaterOrEqual(0))
                .as(Origin::new);
        return Combinators.combine(origins, attributes, sections.list().ofMaxSize(5))
                .as(SessionDescription::new);
    }
}
