package org.glashaus.media;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.glashaus.media.breach.Breaches;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The core cannot store, because it cannot do I/O. Each rule is held against the core and then against a class that
 * breaks it, on which it has to turn red.
 */
class MediaArchitectureTest {
    private static final String ROOT = "org.glashaus.media";

    private static final JavaClasses CORE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT);

    /** Which packages of the core a package may see; the empty name is the core's root, with its seams and limits. */
    private static final Map<String, Set<String>> MAY_SEE = new TreeMap<>(Map.ofEntries(
            Map.entry("", Set.of()),
            Map.entry("bytes", Set.of()),
            Map.entry("net", Set.of("bytes")),
            Map.entry("stun", Set.of("", "bytes")),
            Map.entry("rtp", Set.of("", "bytes")),
            Map.entry("rtcp", Set.of("", "bytes")),
            Map.entry("srtp", Set.of("", "bytes", "rtp")),
            Map.entry("dtls", Set.of("", "bytes", "srtp")),
            Map.entry("ice", Set.of("", "bytes", "net", "stun")),
            Map.entry("forward", Set.of("", "bytes", "rtp", "rtcp")),
            Map.entry("sdp", Set.of("", "dtls")),
            Map.entry(
                    "core",
                    Set.of("", "bytes", "net", "stun", "ice", "dtls", "srtp", "rtp", "rtcp", "forward", "sdp"))));

    /** What the core may use of others: of java.base only what computes. An allow-list, so that news are noticed. */
    private static final String[] FOREIGN = {
        "java.lang",
        "java.lang.annotation",
        "java.lang.foreign",
        "java.lang.invoke",
        "java.lang.runtime",
        "java.nio.charset",
        "java.security",
        "java.security.spec",
        "java.util",
        "java.util.function",
        "java.util.stream",
        "javax.crypto",
        "javax.crypto.spec",
        "org.jspecify.annotations"
    };

    /** Of other packages these classes only. */
    private static final Set<String> FOREIGN_CLASSES =
            Set.of("java.nio.ByteOrder", "java.util.zip.CRC32", "java.util.regex.Pattern", "java.util.regex.Matcher");

    /** What lies in the packages allowed above and yet reaches the world. */
    private static final Set<String> WORLDLY = Set.of(
            "java.lang.Process",
            "java.lang.ProcessBuilder",
            "java.lang.ProcessHandle",
            "java.lang.Runtime",
            "java.lang.Thread",
            "java.lang.ThreadGroup",
            "java.lang.ThreadLocal",
            "java.lang.InheritableThreadLocal",
            "java.lang.ClassLoader",
            "java.lang.System$Logger",
            "java.lang.foreign.Linker",
            "java.lang.foreign.SymbolLookup",
            "java.security.SecureRandom",
            "java.security.KeyStore",
            "java.security.KeyPairGenerator",
            "java.util.Calendar",
            "java.util.Date",
            "java.util.Formatter",
            "java.util.Properties",
            "java.util.Random",
            "java.util.ResourceBundle",
            "java.util.Scanner",
            "java.util.ServiceLoader",
            "java.util.SplittableRandom",
            "java.util.Timer",
            "java.util.TimerTask",
            "java.util.UUID",
            "javax.crypto.CipherInputStream",
            "javax.crypto.CipherOutputStream",
            "javax.crypto.KeyGenerator");

    private static final ArchRule ONLY_WHAT_COMPUTES = classes()
            .should()
            .onlyDependOnClassesThat(baseType(resideInAnyPackage(FOREIGN)
                    .or(resideInAnyPackage(ROOT + ".."))
                    .or(named(FOREIGN_CLASSES))
                    .or(describe("primitives", JavaClass::isPrimitive))))
            .because("the core has no I/O, no clock, no thread and no logger");

    private static final ArchRule NOTHING_WORLDLY = noClasses()
            .should()
            .dependOnClassesThat(baseType(named(WORLDLY)))
            .because("time, randomness and addresses are arguments");

    private static final ArchRule OF_SYSTEM_ONLY_ARRAYCOPY = noClasses()
            .should()
            .accessTargetWhere(accessed(
                    "System, but for arraycopy",
                    (owner, name) -> owner.equals("java.lang.System") && !name.equals("arraycopy")))
            .because("clocks, properties and streams hang on System");

    private static final ArchRule NO_HIDDEN_DOORS = noClasses()
            .should()
            .accessTargetWhere(accessed(
                    "a hidden door",
                    (owner, name) -> owner.equals("java.lang.Math") && name.equals("random")
                            || owner.equals("java.lang.Class") && name.equals("forName")
                            || name.equals("printStackTrace")))
            .because("they draw randomness, load what no rule sees, or print");

    private static final ArchRule CIPHERS_IN_TWO_PACKAGES = noClasses()
            .that()
            .resideOutsideOfPackages(ROOT + ".srtp", ROOT + ".stun")
            .should()
            .dependOnClassesThat(resideInAnyPackage("javax.crypto..", "java.security.."))
            .because("keys are handled where packets are protected and where checks are authenticated");

    private static final ArchRule NO_GLOBAL_STATE = fields().that()
            .areDeclaredInClassesThat()
            .resideInAPackage(ROOT + "..")
            .and()
            .areStatic()
            .and(describe("are written by us", field -> !field.getModifiers().contains(JavaModifier.SYNTHETIC)))
            .should()
            .beFinal()
            .because("what a session leaves behind must be findable");

    private static final ArchRule NO_CYCLES =
            slices().matching(ROOT + ".(*)..").should().beFreeOfCycles();

    private static DescribedPredicate<JavaClass> named(Set<String> names) {
        return describe("are among " + names.size() + " named classes", type -> names.contains(type.getName()));
    }

    /** Arrays count as what they are arrays of. */
    private static DescribedPredicate<JavaClass> baseType(DescribedPredicate<? super JavaClass> predicate) {
        return describe(predicate.getDescription(), type -> predicate.test(type.getBaseComponentType()));
    }

    /** Calls, method references and fields alike, by owner and name. */
    private static DescribedPredicate<JavaAccess<?>> accessed(String what, BiPredicate<String, String> matches) {
        return describe(
                what,
                access -> matches.test(
                        access.getTargetOwner().getName(), access.getTarget().getName()));
    }

    /** The packages of the core that {@code of} must not see. */
    private static ArchRule order(String of) {
        String[] forbidden = MAY_SEE.keySet().stream()
                .filter(other ->
                        !other.equals(of) && !MAY_SEE.getOrDefault(of, Set.of()).contains(other))
                .map(MediaArchitectureTest::fullName)
                .toArray(String[]::new);
        return noClasses()
                .that()
                .resideInAPackage(fullName(of))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(forbidden)
                .because("arrows point one way");
    }

    private static String fullName(String name) {
        return name.isEmpty() ? ROOT : ROOT + "." + name;
    }

    static List<Arguments> rules() {
        List<Arguments> rules = new ArrayList<>(List.of(
                rule("it depends on what computes", ONLY_WHAT_COMPUTES),
                rule("it uses nothing that reaches the world", NOTHING_WORLDLY),
                rule("of System it calls arraycopy only", OF_SYSTEM_ONLY_ARRAYCOPY),
                rule("it has no hidden doors", NO_HIDDEN_DOORS),
                rule("it handles keys in two packages", CIPHERS_IN_TWO_PACKAGES),
                rule("it keeps no global state", NO_GLOBAL_STATE),
                rule("its packages form no cycle", NO_CYCLES)));
        MAY_SEE.keySet().forEach(name -> rules.add(rule("order of " + fullName(name), order(name))));
        return rules;
    }

    private static Arguments rule(String name, ArchRule rule) {
        return Arguments.argumentSet(name, rule);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theCoreKeepsTheRule(ArchRule rule) {
        rule.check(CORE);
    }

    static Stream<Arguments> breaches() {
        return Stream.of(
                        red(
                                ONLY_WHAT_COMPUTES,
                                Breaches.KnowsPaths.class,
                                Breaches.UsesStreams.class,
                                Breaches.OpensArchives.class,
                                Breaches.KnowsChannels.class,
                                Breaches.KnowsAddresses.class,
                                Breaches.Logs.class,
                                Breaches.UsesALibrary.class,
                                Breaches.Reflects.class,
                                Breaches.HoldsAClock.class,
                                Breaches.AsksForTheInstant.class,
                                Breaches.UsesExecutors.class),
                        red(
                                NOTHING_WORLDLY,
                                Breaches.LoadsServices.class,
                                Breaches.CallsNativeCode.class,
                                Breaches.LogsWithTheRuntime.class,
                                Breaches.StartsThreads.class,
                                Breaches.SetsTimers.class,
                                Breaches.RunsPrograms.class,
                                Breaches.DrawsSecureRandomness.class,
                                Breaches.DrawsRandomness.class,
                                Breaches.DrawsRandomIds.class,
                                Breaches.DrawsRandomKeys.class),
                        red(
                                OF_SYSTEM_ONLY_ARRAYCOPY,
                                Breaches.ReadsTheWallClock.class,
                                Breaches.ReadsTheMonotonicClock.class,
                                Breaches.RefersToAClock.class,
                                Breaches.ReadsProperties.class,
                                Breaches.Prints.class),
                        red(
                                NO_HIDDEN_DOORS,
                                Breaches.DrawsRandomNumbers.class,
                                Breaches.LoadsClasses.class,
                                Breaches.PrintsTraces.class),
                        red(CIPHERS_IN_TWO_PACKAGES, Breaches.UsesCryptography.class),
                        red(NO_GLOBAL_STATE, Breaches.KeepsGlobalState.class))
                .flatMap(List::stream);
    }

    private static List<Arguments> red(ArchRule rule, Class<?>... breaches) {
        return Stream.of(breaches)
                .<Arguments>map(breach -> Arguments.argumentSet(breach.getSimpleName(), rule, breach))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("breaches")
    void aBreachTurnsItsRuleRed(ArchRule rule, Class<?> breach) {
        JavaClasses breaching = new ClassFileImporter().importClasses(breach);
        assertThat(rule.evaluate(breaching).hasViolation()).isTrue();
    }

    @ParameterizedTest
    @MethodSource("breachesOfOrder")
    void aLookInTheWrongDirectionTurnsTheOrderRed(String of, String breach) {
        assertThat(order(of).evaluate(coreAnd(breach)).getFailureReport().getDetails())
                .anyMatch(line -> line.contains(breach));
    }

    static List<Arguments> breachesOfOrder() {
        return List.of(
                Arguments.of("", ROOT + ".SeamBreach"),
                Arguments.of("bytes", ROOT + ".bytes.UpwardBreach"),
                Arguments.of("forward", ROOT + ".forward.ForwardBreach$KnowsSrtp"),
                Arguments.of("forward", ROOT + ".forward.ForwardBreach$KnowsDtls"));
    }

    @Test
    void aCycleTurnsItsRuleRed() {
        assertThat(NO_CYCLES.evaluate(coreAnd(ROOT + ".bytes.UpwardBreach")).hasViolation())
                .isTrue();
    }

    /** The whole core with one test class of one of its packages. */
    private static JavaClasses coreAnd(String breach) {
        return new ClassFileImporter()
                .withImportOption(location ->
                        !location.contains("/test-classes/") || location.contains(breach.replace('.', '/') + ".class"))
                .importPackages(ROOT);
    }

    @Test
    void theOrderNamesEveryPackageThereIs() {
        Set<String> packages = new HashSet<>();
        CORE.forEach(type -> packages.add(type.getPackageName()));
        Set<String> named = new HashSet<>();
        MAY_SEE.keySet().forEach(name -> named.add(fullName(name)));
        assertThat(packages).isEqualTo(named);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void aRuleThatSelectsNothingFails(ArchRule rule) {
        JavaClasses nothing = new ClassFileImporter().importPackages("org.glashaus.nowhere");
        assertThatThrownBy(() -> rule.check(nothing))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("failed to check any classes");
    }
}
