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
import org.glashaus.tools.reach.breach.Sinks;
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
                        "calls what may be Outside$WritingTaker.take(byte[])",
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
                        "receive(Outside$Taker, byte[])",
                        "calls what may be Outside$WritingTaker.take(byte[])",
                        "calls " + write),
                breach(
                        Breaches.MeetsAStream.class,
                        "receive(Outside$Framing, byte[])",
                        "may be given an object, of which the JDK may call Outside$KeepingStream.write(int)",
                        "calls " + write),
                breach(
                        Breaches.MeetsAThread.class,
                        "receive(Outside$Later)",
                        "may be given an object, of which the JDK may call Outside$KeepingThread.run()",
                        "calls " + write),
                breach(
                        Breaches.PassesAStreamOn.class,
                        "receive(Outside$KeepingStream, byte[])",
                        "may be given an object, of which the JDK may call Outside$KeepingStream.write(int)",
                        "calls " + write),
                breach(
                        Breaches.MeetsTheNearerOfTwoDefaults.class,
                        "receive(byte[])",
                        "calls what may be Outside$Keeping.keep(byte[])",
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

    /** It calls itself: one method of it the other. */
    @Test
    void aLibrarysObjectThatOthersMadeIsFollowedIntoItself() {
        assertThat(judge(Breaches.IsHandedALibrarysObject.class, LeadNowhereElse.atAll(OF_THE_BREACHES))
                        .getDetails())
                .anySatisfy(way -> assertThat(way)
                        .startsWith(Breaches.IsHandedALibrarysObject.class.getName() + ".")
                        .contains("calls what may be org.sqlite.SQLiteDataSource.getConnection(String, String)")
                        .contains("\n  calls native code: "));
    }

    static List<Arguments> sinks() {
        return List.of(
                Arguments.of(
                        Breaches.WritesBySqlite.class,
                        "calls native code: org.sqlite.core.NativeDB._open_utf8(byte[], int)"),
                Arguments.of(
                        Sinks.OpensAtAPlace.class, "writes to files: java.io.RandomAccessFile.<init>(String, String)"),
                Arguments.of(Sinks.PrintsToAFile.class, "writes to files: java.io.PrintStream.<init>(String, Charset)"),
                Arguments.of(
                        Sinks.WritesToAChannel.class,
                        "writes to files: java.nio.channels.WritableByteChannel.write(ByteBuffer)"),
                Arguments.of(
                        Sinks.WritesToAChannelLater.class,
                        "writes to files: java.nio.channels.AsynchronousByteChannel.write(ByteBuffer)"),
                Arguments.of(
                        Sinks.MakesAStreamOfAChannel.class,
                        "writes to files: java.nio.channels.Channels.newOutputStream(WritableByteChannel)"),
                Arguments.of(
                        Sinks.UsesADatabase.class,
                        "writes to a database: java.sql.DriverManager.getConnection(String)"),
                Arguments.of(Sinks.RunsPrograms.class, "starts a program: java.lang.ProcessBuilder.start()"),
                Arguments.of(Sinks.ExecutesPrograms.class, "starts a program: java.lang.Runtime.exec(String[])"),
                Arguments.of(Sinks.LoadsLibraries.class, "calls native code: java.lang.System.load(String)"),
                Arguments.of(
                        Sinks.CallsForeignFunctions.class,
                        "calls native code: java.lang.foreign.Linker.nativeLinker()"),
                Arguments.of(
                        Sinks.IsNative.class,
                        "calls native code: org.glashaus.tools.reach.breach.Sinks$IsNative.receive(byte[])"),
                Arguments.of(Sinks.Prints.class, "logs or prints: java.lang.System.out()"),
                Arguments.of(
                        Sinks.Logs.class, "logs or prints: java.lang.System$Logger.log(System$Logger$Level, String)"),
                Arguments.of(Sinks.LogsToAFile.class, "logs or prints: java.util.logging.FileHandler.<init>(String)"),
                Arguments.of(
                        Sinks.KeepsPreferences.class,
                        "has the JDK keep it: java.util.prefs.Preferences.putByteArray(String, byte[])"),
                Arguments.of(Sinks.IsRecorded.class, "has the JDK keep it: jdk.jfr.Event.commit()"),
                Arguments.of(
                        Sinks.DumpsTheHeap.class,
                        "has the JDK keep it: com.sun.management.HotSpotDiagnosticMXBean.dumpHeap(String, boolean)"),
                Arguments.of(
                        Sinks.Seeds.class,
                        "writes to the kernel's random numbers: java.security.SecureRandom.setSeed(byte[])"),
                Arguments.of(
                        Sinks.SeedsFromTheStart.class,
                        "writes to the kernel's random numbers: java.security.SecureRandom.<init>(byte[])"),
                Arguments.of(Sinks.OpensASocket.class, "reaches the network: java.net.Socket.<init>(InetAddress, int)"),
                Arguments.of(Sinks.OpensAnAddress.class, "reaches the network: java.net.URL.openStream()"),
                Arguments.of(Sinks.ComparesAddresses.class, "reaches the network: java.net.URL.equals(Object)"),
                Arguments.of(
                        Sinks.AsksForAnAddress.class, "reaches the network: java.net.InetAddress.getByName(String)"),
                Arguments.of(
                        Sinks.AsksForAnAddressOnTheSide.class,
                        "reaches the network: java.net.InetSocketAddress.<init>(String, int)"),
                Arguments.of(Sinks.AsksForAName.class, "reaches the network: java.net.InetSocketAddress.getHostName()"),
                Arguments.of(
                        Sinks.AsksForItsOwnAddress.class, "reaches the network: java.net.InetAddress.getLocalHost()"),
                Arguments.of(Sinks.LoadsClasses.class, "leads where nobody sees: java.lang.Class.forName(String)"),
                Arguments.of(
                        Sinks.CallsByHandle.class,
                        "leads where nobody sees: java.lang.invoke.MethodHandle.invokeExact(byte[])"),
                Arguments.of(
                        Sinks.LooksForHandles.class,
                        "leads where nobody sees: java.lang.invoke.MethodHandles$Lookup.findConstructor(Class, MethodType)"),
                Arguments.of(
                        Sinks.Deserialises.class, "leads where nobody sees: java.io.ObjectInputStream.readObject()"),
                Arguments.of(Sinks.LoadsServices.class, "leads where nobody sees: java.util.ServiceLoader.load(Class)"),
                Arguments.of(
                        Sinks.UsesWhatNobodyJudged.class,
                        "leads where nobody sees: java.beans.XMLEncoder.<init>(OutputStream)"));
    }

    @ParameterizedTest
    @MethodSource("sinks")
    void whatWritesInTheJdkIsNamed(Class<?> breach, String ending) {
        assertThat(judge(breach, LeadNowhereElse.atAll(OF_THE_BREACHES)).getDetails())
                .anyMatch(way -> way.endsWith("\n  " + ending));
    }

    @Test
    void whatOnlyComputesIsGreen() {
        assertThat(judge(Sinks.OnlyComputes.class, LeadNowhereElse.atAll(OF_THE_BREACHES))
                        .getDetails())
                .isEmpty();
    }

    @Test
    void aDeclaredWayIsExcusedAndNoOther() {
        String prints = judge(Sinks.Prints.class, LeadNowhereElse.atAll(OF_THE_BREACHES))
                .getDetails()
                .getFirst();
        LeadNowhereElse declaring = LeadNowhereElse.butBy("# a reason\n\n" + prints, OF_THE_BREACHES);
        assertThat(judge(Sinks.Prints.class, declaring).getDetails()).isEmpty();
        assertThat(judge(Sinks.Logs.class, declaring).getDetails())
                .anyMatch(way -> way.startsWith(Sinks.Logs.class.getName()))
                .anyMatch(way -> way.endsWith("nothing takes it any more:\n" + prints));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.B.c()\n  logs or prints: d.E.f()", "# why\n\na.B.c()\n\na.B.c()"})
    void aWayWithoutAReasonOrDeclaredTwiceIsRefused(String declared) {
        assertThatThrownBy(() -> LeadNowhereElse.butBy(declared, OF_THE_BREACHES))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aClassWithoutAFileIsNamed() {
        LeadNowhereElse condition = LeadNowhereElse.atAll(List.of("org.glashaus.Nowhere"));
        assertThatThrownBy(() -> judge(Sinks.Prints.class, condition)).hasMessageContaining("org.glashaus.Nowhere");
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
