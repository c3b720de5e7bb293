package org.glashaus.tools;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.FailureReport;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.glashaus.conference.udp.SeatEvents;
import org.glashaus.media.MediaCore;
import org.glashaus.tools.reach.LeadNowhereElse;
import org.glashaus.tools.reach.breach.Breaches;
import org.glashaus.tools.reach.breach.Doors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Nothing on a packet's way leads to anything that writes, however many calls away and in whose library it may be. The
 * ways that do are declared, each with its reason, in {@code declared-ways.txt}; ADR 1301 says what a walk cannot see.
 */
class MediaReachabilityTest {
    private static final String[] ON_THE_PACKETS_WAY = {
        "org.glashaus.media..", "org.glashaus.conference.udp..", "org.glashaus.conference.dtls.."
    };

    /** Not the audit and the saboteurs, which no server starts with (ModuleArrowsTest), nor the load of others. */
    private static final JavaClasses SERVER = new ClassFileImporter()
            .withImportOption(ofTheProduct())
            .withImportOption(location -> !location.contains("/org/glashaus/tools/load/"))
            .importPackages("org.glashaus.media", "org.glashaus.conference", "org.glashaus.spec", "org.glashaus.tools");

    private static final String BREACHES = "org.glashaus.tools.reach.breach";

    private static final List<String> OF_THE_BREACHES = names(new ClassFileImporter().importPackages(BREACHES));

    private static ImportOption ofTheProduct() {
        String tests = MediaReachabilityTest.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath();
        return location -> !location.contains(tests);
    }

    private static List<String> names(JavaClasses classes) {
        return classes.stream().map(JavaClass::getName).toList();
    }

    @Test
    void nothingOnAPacketsWayLeadsToAnythingThatWrites() {
        classes()
                .that()
                .resideInAnyPackage(ON_THE_PACKETS_WAY)
                .should(LeadNowhereElse.butWhereDeclared(names(SERVER)))
                .check(SERVER);
    }

    /** So that the way to the conference may be declared. */
    @Test
    void whatIsToldToTheConferenceHasNoRoomForAPacket() {
        Stream<String> told = SERVER.get(SeatEvents.class).getMethods().stream()
                .map(JavaMethod::getRawParameterTypes)
                .flatMap(List::stream)
                .map(JavaClass::getName);
        assertThat(told.collect(Collectors.toSet()))
                .isEqualTo(Set.of(
                        MediaCore.Leg.class.getName(),
                        MediaCore.LossReason.class.getName(),
                        OptionalInt.class.getName(),
                        "long"));
    }

    static List<Arguments> breaches() {
        String write = "Outside.write(byte[])\n  writes to files: java.io.FileOutputStream.<init>(String)";
        return List.of(
                breach(
                        Breaches.WritesAFile.class,
                        "receive(byte[])",
                        "writes to files: java.nio.file.Files.write(Path, byte[], OpenOption[])"),
                breach(
                        Breaches.WritesTwoCallsAway.class,
                        "receive(byte[])",
                        "calls what may be Outside$WritingSink.take(byte[])",
                        "calls " + write),
                breach(
                        Breaches.WritesByVertx.class,
                        "receive(Vertx)",
                        "leads where nobody sees: io.vertx.core.Vertx.fileSystem()"),
                breach(Breaches.HandsALambdaToAnExecutor.class, "receive{lambda}(byte[])", "calls " + write),
                breach(
                        Breaches.HandsAReferenceToAnExecutor.class,
                        "receive(Executor)",
                        "writes to files: java.io.FileOutputStream.<init>(String)"),
                breach(
                        Breaches.MapsABuffer.class,
                        "receive(FileChannel, byte[])",
                        "writes to files: java.nio.channels.FileChannel.map(FileChannel$MapMode, long, long)"),
                breach(
                        Breaches.MapsASegment.class,
                        "receive(FileChannel, MemorySegment)",
                        "writes to files: java.nio.channels.FileChannel.map(FileChannel$MapMode, long, long, Arena)"),
                breach(
                        Breaches.InheritsAKeeper.class,
                        "receive(byte[])",
                        "calls what may be Outside$Keeper.keep(byte[])",
                        "calls " + write),
                breach(
                        Breaches.CallsWhatMayWrite.class,
                        "receive(Outside$Sink, byte[])",
                        "calls what may be Outside$WritingSink.take(byte[])",
                        "calls " + write),
                breach(
                        Breaches.WritesWhenPrinted.class,
                        "receive(byte[])",
                        "makes an object, of which the JDK may call Breaches$WritesWhenPrinted$Packet.toString()",
                        "calls " + write),
                breach(
                        Breaches.NeedsWhatWritesWhenLoaded.class,
                        "receive()",
                        "needs a class, and so runs Outside$WritesWhenLoaded.<clinit>()",
                        "calls " + write),
                breach(
                        Breaches.IsHandedALambda.class,
                        "receive(byte[])",
                        "calls what may be Outside.composeBy{lambda}(byte[])",
                        "calls " + write),
                breach(Breaches.IsHandedWhatOthersMade.class, "receive(byte[])", "calls what may be " + write));
    }

    private static Arguments breach(Class<?> breach, String start, String... steps) {
        String way = breach.getName() + "." + start + "\n  " + String.join("\n  ", steps);
        return Arguments.argumentSet(
                breach.getSimpleName(), breach, way.replaceAll(" (Outside|Breaches)(?=[.$])", " " + BREACHES + ".$1"));
    }

    @ParameterizedTest
    @MethodSource("breaches")
    void aBreachIsFoundWithItsWay(Class<?> breach, String way) {
        assertThat(judge(breach, LeadNowhereElse.atAll(OF_THE_BREACHES)).getDetails())
                .contains(way);
    }

    /** Which of Jackson's methods the way goes by may change with its version. */
    @Test
    void aWayGoesThroughALibrary() {
        assertThat(judge(Breaches.WritesByJackson.class, LeadNowhereElse.atAll(OF_THE_BREACHES))
                        .getDetails())
                .anySatisfy(way -> assertThat(way)
                        .startsWith(Breaches.WritesByJackson.class.getName() + ".receive(byte[])")
                        .contains("com.fasterxml.jackson.databind.ObjectMapper.writeValue(File, Object)")
                        .contains("com.fasterxml.jackson.core.JsonFactory.createGenerator")
                        .endsWith("writes to files: java.io.FileOutputStream.<init>(File)"));
    }

    static List<Arguments> doors() {
        return List.of(
                Arguments.of(Breaches.WritesBySqlite.class, "calls native code"),
                Arguments.of(Doors.OpensAtAPlace.class, "writes to files"),
                Arguments.of(Doors.PrintsToAFile.class, "writes to files"),
                Arguments.of(Doors.WritesToAChannel.class, "writes to files"),
                Arguments.of(Doors.UsesADatabase.class, "writes to a database"),
                Arguments.of(Doors.RunsPrograms.class, "starts a program"),
                Arguments.of(Doors.LoadsLibraries.class, "calls native code"),
                Arguments.of(Doors.CallsForeignFunctions.class, "calls native code"),
                Arguments.of(Doors.IsNative.class, "calls native code"),
                Arguments.of(Doors.Prints.class, "logs or prints"),
                Arguments.of(Doors.Logs.class, "logs or prints"),
                Arguments.of(Doors.LogsToAFile.class, "logs or prints"),
                Arguments.of(Doors.KeepsPreferences.class, "has the JDK keep it"),
                Arguments.of(Doors.IsRecorded.class, "has the JDK keep it"),
                Arguments.of(Doors.DumpsTheHeap.class, "has the JDK keep it"),
                Arguments.of(Doors.Seeds.class, "writes to the kernel's random numbers"),
                Arguments.of(Doors.OpensASocket.class, "reaches the network"),
                Arguments.of(Doors.LoadsClasses.class, "leads where nobody sees"),
                Arguments.of(Doors.LoadsServices.class, "leads where nobody sees"),
                Arguments.of(Doors.UsesWhatNobodyJudged.class, "leads where nobody sees"));
    }

    @ParameterizedTest
    @MethodSource("doors")
    void whatWritesInTheJdkIsNamed(Class<?> breach, String words) {
        assertThat(judge(breach, LeadNowhereElse.atAll(OF_THE_BREACHES)).getDetails())
                .anyMatch(way -> way.contains("  " + words + ": "));
    }

    @Test
    void whatOnlyComputesIsGreen() {
        assertThat(judge(Doors.OnlyComputes.class, LeadNowhereElse.atAll(OF_THE_BREACHES))
                        .getDetails())
                .isEmpty();
    }

    @Test
    void aDeclaredWayIsExcusedAndNoOther() {
        String prints = judge(Doors.Prints.class, LeadNowhereElse.atAll(OF_THE_BREACHES))
                .getDetails()
                .getFirst();
        LeadNowhereElse declaring = LeadNowhereElse.butBy("# a reason\n\n" + prints, OF_THE_BREACHES);
        assertThat(judge(Doors.Prints.class, declaring).getDetails()).isEmpty();
        assertThat(judge(Doors.Logs.class, declaring).getDetails())
                .anyMatch(way -> way.startsWith(Doors.Logs.class.getName()))
                .anyMatch(way -> way.endsWith("nothing takes it any more:\n" + prints));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.B.c()\n  logs or prints: d.E.f()", "# why\n\na.B.c()\n\na.B.c()"})
    void aWayWithoutAReasonOrDeclaredTwiceIsRefused(String declared) {
        assertThatThrownBy(() -> LeadNowhereElse.butBy(declared, OF_THE_BREACHES))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aRuleAboutNothingFails() {
        ArchRule rule = classes()
                .that()
                .resideInAnyPackage("org.glashaus.nowhere..")
                .should(LeadNowhereElse.butWhereDeclared(names(SERVER)));
        assertThatThrownBy(() -> rule.check(SERVER)).hasMessageContaining("failed to check any classes");
    }

    private static FailureReport judge(Class<?> breach, LeadNowhereElse condition) {
        return classes()
                .should(condition)
                .evaluate(new ClassFileImporter().importClasses(breach))
                .getFailureReport();
    }
}
