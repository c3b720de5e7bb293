package org.glashaus.tools.confine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.glashaus.tools.confine.Ruleset.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

// landlock(7); the numbers are those of linux/landlock.h
/** What the kernel is told, seen by one that only notes it. */
class LandlockTest {
    private static final Ruleset RULES = new Ruleset(
            List.of(
                    new Rule("/etc", Right.READ),
                    new Rule("/etc/passwd", Right.READ),
                    new Rule("/nowhere", Right.READ),
                    new Rule("/closed", Right.READ)),
            Set.of(8443),
            Set.of(5432));

    @ParameterizedTest(name = "ABI {0}: {1} octets, files {2}, TCP {3}, scopes {4}")
    @CsvSource({
        "1, 8, 0x1fff, 0, 0",
        "2, 8, 0x3fff, 0, 0",
        "3, 8, 0x7fff, 0, 0",
        "4, 16, 0x7fff, 3, 0",
        "5, 16, 0xffff, 3, 0",
        "6, 24, 0xffff, 3, 3",
        "9, 24, 0xffff, 3, 3"
    })
    void whatAVersionKnowsIsRefusedUnlessARuleAllowsIt(int abi, long octets, String files, long tcp, long scopes)
            throws Exception {
        NotingKernel kernel = new NotingKernel(abi);

        assertThat(new Landlock(kernel).confine(RULES)).isEqualTo(abi);

        assertThat(kernel.attributes).containsExactly(Long.decode(files), tcp, scopes);
        assertThat(kernel.attributeOctets).isEqualTo(octets);
    }

    @Test
    void aFileIsAllowedWhatFilesKnowAndAPlaceThatCannotBeComeByNothing() throws Exception {
        NotingKernel kernel = new NotingKernel(7);

        new Landlock(kernel).confine(RULES);

        assertThat(kernel.rules).containsExactly("1:12", "1:4", "2:1:8443", "2:2:5432");
        assertThat(kernel.calls.subList(kernel.calls.size() - 3, kernel.calls.size()))
                .containsExactly(Kernel.Call.PRCTL, Kernel.Call.LANDLOCK_RESTRICT_SELF, Kernel.Call.CLOSE);
        assertThat(kernel.open).isZero();
    }

    @Test
    void beforeVersionFourNoPortIsSpokenOf() throws Exception {
        NotingKernel kernel = new NotingKernel(3);

        new Landlock(kernel).confine(RULES);

        assertThat(kernel.rules).containsExactly("1:12", "1:4");
    }

    @ParameterizedTest
    @CsvSource({"-38, has no Landlock", "-95, switched off", "-1, container", "-5, error 5"})
    void aKernelWithoutItIsToldApartFromOneWhereItIsOff(int answer, String why) {
        assertThatThrownBy(() -> new Landlock(new NotingKernel(answer)).abi())
                .isInstanceOf(Lacking.class)
                .hasMessageContaining(why);
    }

    @Test
    void aRuleThatTheKernelRefusesNamesItsPlace() {
        NotingKernel kernel = new NotingKernel(7);
        kernel.refusedRule = 2;

        assertThatThrownBy(() -> new Landlock(kernel).confine(RULES))
                .isInstanceOf(Lacking.class)
                .hasMessageContaining("/etc/passwd")
                .hasMessageContaining("error 22");
        assertThat(kernel.calls).doesNotContain(Kernel.Call.LANDLOCK_RESTRICT_SELF);
    }

    /** Knows a folder, a file and nothing else. */
    private static final class NotingKernel implements Kernel {
        private static final long FOLDER = 1;

        private final List<Call> calls = new ArrayList<>();
        private final List<String> rules = new ArrayList<>();
        private final List<Long> attributes = new ArrayList<>();
        private final int version;
        private long attributeOctets;
        private int open;
        private int asked;
        private int refusedRule;

        NotingKernel(int version) {
            this.version = version;
        }

        @Override
        public long call(Call call, long a, long b, long c, long d) {
            calls.add(call);
            return switch (call) {
                case OPENAT -> opened(text(b), c);
                case CLOSE -> {
                    open--;
                    yield 0;
                }
                case LANDLOCK_CREATE_RULESET -> a == 0 ? version : made(a, b);
                case LANDLOCK_ADD_RULE -> rule(b, c);
                case PRCTL, EXECVE, MKDIRAT, CLOSE_RANGE, LANDLOCK_RESTRICT_SELF -> 0;
            };
        }

        private long made(long address, long octets) {
            attributeOctets = octets;
            for (long offset = 0; offset < 24; offset += 8) {
                attributes.add(at(address, 24).get(ValueLayout.JAVA_LONG, offset));
            }
            return ++open;
        }

        private long rule(long kind, long address) {
            if (++asked == refusedRule) {
                return -22;
            }
            MemorySegment rule = at(address, 16);
            String allowed = kind + ":" + rule.get(ValueLayout.JAVA_LONG, 0);
            rules.add(kind == 1 ? allowed : allowed + ":" + rule.get(ValueLayout.JAVA_LONG, 8));
            return 0;
        }

        private long opened(String place, long flags) {
            boolean asFolder = (flags & FOLDER) != 0;
            if (place.equals("/nowhere")) {
                return -2;
            }
            if (place.equals("/closed")) {
                return -13;
            }
            if (asFolder && place.equals("/etc/passwd")) {
                return -20;
            }
            return ++open;
        }

        private static String text(long address) {
            return at(address, Long.MAX_VALUE).getString(0);
        }

        private static MemorySegment at(long address, long size) {
            return MemorySegment.ofAddress(address).reinterpret(size);
        }

        @Override
        public long folderFlag() {
            return FOLDER;
        }
    }
}
