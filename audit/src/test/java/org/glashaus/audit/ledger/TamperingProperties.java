package org.glashaus.audit.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.assertj.core.api.SoftAssertions;

/** Whatever is done to a ledger, of whatever history, is found by a head that somebody else has seen. */
class TamperingProperties {

    /** How many leaves each batch has; none, as at an end. */
    @Provide
    Arbitrary<List<Integer>> histories() {
        return Arbitraries.integers().between(0, 4).list().ofMinSize(1).ofMaxSize(8);
    }

    @Property(tries = 60)
    void anUntouchedLedgerHolds(@ForAll("histories") List<Integer> history) {
        HandMade ledger = ledger(history);
        Examined examined = HandMade.examine(ledger.text(), Optional.of(ledger.newest()));
        assertThat(examined.faults()).isEmpty();
        assertThat(examined.heads()).isEqualTo(history.size() + 1);
        assertThat(examined.leaves())
                .isEqualTo(1 + history.stream().mapToInt(Integer::intValue).sum());
        for (String line : ledger.lines) {
            SignedHead.read(line)
                    .ifPresent(seen -> assertThat(HandMade.examine(ledger.text(), Optional.of(seen))
                                    .faults())
                            .isEmpty());
        }
    }

    @Property(tries = 10)
    void anyLineTakenOutDoubledOrExchangedIsFound(@ForAll("histories") List<Integer> history) {
        HandMade ledger = ledger(history);
        SoftAssertions all = new SoftAssertions();
        for (int i = 0; i < ledger.lines.size(); i++) {
            List<String> without = new ArrayList<>(ledger.lines);
            without.remove(i);
            found(all, ledger, without, "without line " + i);
            List<String> doubled = new ArrayList<>(ledger.lines);
            doubled.add(i, ledger.lines.get(i));
            found(all, ledger, doubled, "line " + i + " twice");
            List<String> foreign = new ArrayList<>(ledger.lines);
            foreign.add(i, new HandMade().deleted(99).lines.getLast());
            found(all, ledger, foreign, "one more leaf before line " + i);
            for (int j = 0; j < i; j++) {
                List<String> exchanged = new ArrayList<>(ledger.lines);
                Collections.swap(exchanged, i, j);
                found(all, ledger, exchanged, "lines " + j + " and " + i + " exchanged");
            }
        }
        all.assertAll();
    }

    @Property(tries = 30)
    void anyOctetChangedIsFound(@ForAll("histories") List<Integer> history, @ForAll Random random) {
        HandMade ledger = ledger(history);
        String text = ledger.text();
        SoftAssertions all = new SoftAssertions();
        for (int tried = 0; tried < 20; tried++) {
            int at = random.nextInt(text.length());
            StringBuilder changed = new StringBuilder(text);
            changed.setCharAt(at, (char) ((text.charAt(at) + random.nextInt(1, 256)) & 0xff));
            all.assertThat(HandMade.examine(changed.toString(), Optional.of(ledger.newest()))
                            .faults())
                    .as("octet " + at + " changed to " + (int) changed.charAt(at))
                    .isNotEmpty();
        }
        all.assertAll();
    }

    /** Such a signature is good ECDSA, and makes another file. */
    @Property(tries = 20)
    void theTwinOfAnySignatureIsFoundByTheHeadsAlone(@ForAll("histories") List<Integer> history) {
        HandMade ledger = ledger(history);
        List<String> twins = RawSignature.twinsOf(ledger.lines);
        int heads = history.size() + 1;
        assertThat(HandMade.examine(HandMade.text(twins), Optional.empty()).faults())
                .hasSize(heads)
                .allMatch(fault -> fault.contains("is not signed by the ledger's key"));
        assertThat(HandMade.examine(HandMade.text(twins), Optional.of(ledger.newest()))
                        .faults())
                .hasSize(heads + 1);
        for (int i = 0; i < twins.size(); i++) {
            List<String> one = new ArrayList<>(ledger.lines);
            one.set(i, twins.get(i));
            assertThat(HandMade.examine(HandMade.text(one), Optional.empty()).intact())
                    .as("line " + i)
                    .isEqualTo(one.equals(ledger.lines));
        }
    }

    @Property(tries = 60)
    void anyEndCutOffIsFound(@ForAll("histories") List<Integer> history, @ForAll Random random) {
        HandMade ledger = ledger(history);
        String text = ledger.text();
        for (int tried = 0; tried < 20; tried++) {
            String cut = text.substring(0, random.nextInt(text.length()));
            assertThat(HandMade.examine(cut, Optional.of(ledger.newest())).faults())
                    .as(cut)
                    .isNotEmpty();
        }
        for (int lines = 0; lines < ledger.lines.size(); lines++) {
            assertThat(HandMade.examine(HandMade.text(ledger.lines.subList(0, lines)), Optional.of(ledger.newest()))
                            .faults())
                    .isNotEmpty();
        }
    }

    /** By the host itself, who has the key. */
    @Property(tries = 60)
    void aLedgerWrittenAnewIsFoundByAnyHeadSeenOfWhatWasChanged(@ForAll("histories") List<Integer> history) {
        HandMade ledger = ledger(history);
        HandMade anew = ledger(new HandMade().deleted(1_000), history);
        assertThat(anew.examined().faults()).isEmpty();
        for (String line : ledger.lines) {
            SignedHead.read(line)
                    .ifPresent(seen -> assertThat(HandMade.examine(anew.text(), Optional.of(seen))
                                    .faults())
                            .isNotEmpty());
        }
    }

    private static void found(SoftAssertions all, HandMade ledger, List<String> changed, String what) {
        if (!changed.equals(ledger.lines)) {
            all.assertThat(HandMade.examine(HandMade.text(changed), Optional.of(ledger.newest()))
                            .faults())
                    .as(what)
                    .isNotEmpty();
        }
    }

    private static HandMade ledger(List<Integer> history) {
        return ledger(new HandMade(), history);
    }

    private static HandMade ledger(HandMade ledger, List<Integer> history) {
        ledger.head();
        int entries = 0;
        for (int leaves : history) {
            for (int i = 0; i < leaves; i++) {
                ledger.deleted(entries++ / 2);
            }
            ledger.head();
        }
        return ledger;
    }
}
