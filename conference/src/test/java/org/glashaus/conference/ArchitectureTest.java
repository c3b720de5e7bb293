package org.glashaus.conference;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The promises of the packages' descriptions. A rule that finds nothing to look at fails (ArchUnit's default). */
@AnalyzeClasses(packages = "org.glashaus.conference", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String BASE = "org.glashaus.conference";

    /** {@code Folders} makes the two folders and writes nothing into them. */
    @ArchTest
    static final ArchRule ONLY_THE_JOURNAL_AND_THE_CERTIFICATE_USE_FILES = noClasses()
            .that()
            .resideOutsideOfPackages(BASE + ".journal", BASE + ".tls")
            .and()
            .doNotHaveFullyQualifiedName(BASE + ".Folders")
            .should()
            .dependOnClassesThat()
            .haveNameMatching("java\\.nio\\.file\\.(Files|FileSystems?|attribute\\..*)"
                    + "|java\\.nio\\.channels\\.(File|AsynchronousFile)Channel"
                    + "|java\\.io\\.(File|File[A-Z].*|RandomAccessFile|Print(Stream|Writer)|.*Writer)"
                    + "|io\\.vertx\\.core\\.file\\.(FileSystem|AsyncFile)");

    @ArchTest
    static final ArchRule ONLY_THE_JOURNAL_USES_A_DATABASE = noClasses()
            .that()
            .resideOutsideOfPackage(BASE + ".journal")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "javax.sql..", "org.sqlite..");

    @ArchTest
    static final ArchRule NOBODY_LOGS = noClasses()
            .that()
            .resideOutsideOfPackage(BASE + ".quiet")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "java.util.logging..",
                    "java.lang.System$Logger",
                    "org.slf4j..",
                    "io.netty.util.internal.logging..",
                    "io.vertx.core.internal.logging..")
            .orShould()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err");

    @ArchTest
    static final ArchRule ONLY_THE_UDP_EDGE_CALLS_THE_MEDIA_DOOR = noClasses()
            .that()
            .resideOutsideOfPackage(BASE + ".udp")
            .should()
            .callMethodWhere(com.tngtech.archunit.core.domain.JavaCall.Predicates.target(
                    com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner(
                            com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching(
                                    "org\\.glashaus\\.media\\.(MediaCore|core\\.Core)"))));

    @ArchTest
    static final ArchRule DATAGRAMS_ARE_SENT_AND_RECEIVED_IN_ONE_PLACE = noClasses()
            .that()
            .resideOutsideOfPackage(BASE + ".udp")
            .should()
            .dependOnClassesThat()
            .haveNameMatching(
                    "java\\.nio\\.channels\\.(Datagram|Multicast|Select|Socket|ServerSocket|Network|Asynchronous).*"
                            + "|java\\.net\\.(Datagram.*|Multicast.*)");

    @ArchTest
    static final ArchRule NO_CYCLES =
            slices().matching(BASE + ".(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule NOBODY_DEPENDS_ON_THE_WHOLE = noClasses()
            .that()
            .resideInAPackage(BASE + ".*..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage(BASE);

    @ArchTest
    static final ArchRule PERSONAL_DATA_PRINT_AS_REDACTED = classes()
            .that()
            .resideInAPackage(BASE + ".personal")
            .and()
            .arePublic()
            .should(new PrintsItself());

    private static final class PrintsItself
            extends com.tngtech.archunit.lang.ArchCondition<com.tngtech.archunit.core.domain.JavaClass> {
        PrintsItself() {
            super("have a toString of their own");
        }

        @Override
        public void check(
                com.tngtech.archunit.core.domain.JavaClass type, com.tngtech.archunit.lang.ConditionEvents events) {
            if (type.tryGetMethod("toString").isEmpty()) {
                events.add(com.tngtech.archunit.lang.SimpleConditionEvent.violated(
                        type, type.getName() + " prints what it holds"));
            }
        }
    }
}
