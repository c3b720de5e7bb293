package org.glashaus.features;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.glashaus.audit.Mechanism;
import org.glashaus.features.witness.JournalAddresses;
import org.glashaus.features.witness.Means;
import org.glashaus.features.witness.Witness;
import org.junit.jupiter.api.Test;

/** No look escapes {@link ShippedMeans}: what it cannot read it names. */
final class ShippedMeansTest {
    @Test
    void aConstantIsReadAsItIs() {
        ShippedMeans read = ShippedMeans.of(Constants.class);

        assertThat(read.mechanisms())
                .containsOnly(
                        Map.entry("wire-capture", Set.of(Mechanism.NETWORK)),
                        Map.entry("memory-scan", Set.of(Mechanism.MEMORY)));
        assertThat(read.inside()).containsExactly("memory-scan");
        assertThat(read.elsewhere()).isEmpty();
    }

    @Test
    void whatAWitnessNamesIsOfTheKindThatItNames() {
        ShippedMeans read = ShippedMeans.of(JournalAddresses.class);

        assertThat(read.mechanisms()).containsOnly(Map.entry("raw-store-read", Set.of(Mechanism.STORED_RECORDS)));
        assertThat(read.inside()).isEmpty();
        assertThat(read.elsewhere()).isEmpty();
    }

    @Test
    void aMechanismInAListAMapOrAnEnumIsNamed() {
        assertThat(elsewhere(Listed.class, Mapped.class, Choice.class))
                .containsExactly(
                        Listed.class.getName() + ".<clinit>",
                        Mapped.class.getName() + ".<clinit>",
                        Choice.class.getName() + ".<clinit>");
    }

    @Test
    void aListIsNamedEvenBesideAConstantOfItsMechanism() {
        assertThat(elsewhere(Beside.class)).containsExactly(Beside.class.getName() + ".<clinit>");
    }

    @Test
    void aListOfConstantsIsNoFurtherLook() {
        assertThat(elsewhere(Gathered.class)).isEmpty();
    }

    @Test
    void aWitnessWhoseKindCannotBeReadIsNamed() {
        assertThat(elsewhere(OfNoKind.class, OfTwoKinds.class))
                .containsExactly(OfNoKind.class.getName() + ".means", OfTwoKinds.class.getName() + ".means");
    }

    @Test
    void aLookThatAnyOtherMethodMakesIsNamed() {
        assertThat(elsewhere(Made.class)).containsExactly(Made.class.getName() + ".look");
    }

    private static List<String> elsewhere(Class<?>... types) {
        return ShippedMeans.of(types).elsewhere();
    }

    private static final class Constants {
        static final Means WIRE = Means.outside("wire-capture", "Recorded.", Mechanism.NETWORK, "Content.");
        static final Means MEMORY = new Means("memory-scan", "Read.", Mechanism.MEMORY, false, List.of("The past."));
    }

    private static final class Listed {
        static final List<Means> ALL =
                List.of(Means.outside("wire-capture", "Recorded.", Mechanism.NETWORK, "Content."));
    }

    private static final class Mapped {
        static final Map<String, Mechanism> ALL = Map.of("wire-capture", Mechanism.NETWORK);
    }

    private enum Choice {
        WIRE(Mechanism.NETWORK);

        final Mechanism mechanism;

        Choice(Mechanism mechanism) {
            this.mechanism = mechanism;
        }
    }

    private static final class Beside {
        static final Means WIRE = Means.outside("wire-capture", "Recorded.", Mechanism.NETWORK, "Content.");
        static final List<Means> MORE =
                List.of(Means.outside("egress-trap", "Recorded.", Mechanism.NETWORK, "Content."));
    }

    private static final class Gathered {
        static final Means WIRE = Means.outside("wire-capture", "Recorded.", Mechanism.NETWORK, "Content.");
        static final List<Means> ALL = List.of(WIRE);
    }

    private static final class Made {
        static Means look() {
            return Means.outside("wire-capture", "Recorded.", Mechanism.NETWORK, "Content.");
        }
    }

    private abstract static class OfNoKind implements Witness {
        abstract String kind();

        @Override
        public Means means() {
            return Means.outside(kind(), "Recorded.", Mechanism.NETWORK, "Content.");
        }
    }

    private abstract static class OfTwoKinds implements Witness {
        abstract boolean trapped();

        @Override
        public Means means() {
            return Means.outside(
                    trapped() ? "egress-trap" : "wire-capture", "Recorded.", Mechanism.NETWORK, "Content.");
        }
    }
}
