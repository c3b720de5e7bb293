package org.glashaus.conference;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Map;
import java.util.Set;

/** The promises of the packages' descriptions. A rule that finds nothing to look at fails (ArchUnit's default). */
@AnalyzeClasses(packages = "org.glashaus.conference", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String BASE = "org.glashaus.conference";

    /** {@code Folders} makes the two folders and writes nothing of participants into them; {@code KernelDrops} reads a table of the kernel; {@code Sandbox} tries a device; {@code Inspection} reads what the kernel has of this process. */
    @ArchTest
    static final ArchRule ONLY_JOURNAL_LEDGER_AND_CERTIFICATE_USE_FILES = noClasses()
            .that()
            .resideOutsideOfPackages(
                    BASE + ".desk",
                    BASE + ".files",
                    BASE + ".journal",
                    BASE + ".ledger",
                    BASE + ".organisers",
                    BASE + ".register",
                    BASE + ".tls")
            .and()
            .doNotHaveFullyQualifiedName(BASE + ".Folders")
            .and()
            .doNotHaveFullyQualifiedName(BASE + ".KernelDrops")
            .and()
            .doNotHaveFullyQualifiedName(BASE + ".Sandbox")
            .and()
            .doNotHaveFullyQualifiedName(BASE + ".Inspection")
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
            .resideInAnyPackage("java.sql..", "javax.sql..", "org.sqlite..", "org.postgresql..");

    /** A receipt is kept for ever, so nothing of a person may get near one. */
    @ArchTest
    static final ArchRule THE_LEDGER_KNOWS_NOBODY = noClasses()
            .that()
            .resideInAPackage(BASE + ".ledger")
            .should()
            .dependOnClassesThat()
            .haveNameMatching("org\\.glashaus\\.conference\\.(personal|room|signalling|journal)\\..*|java\\.net\\..*");

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

    /** A database on this machine is reached over a Unix socket. */
    @ArchTest
    static final ArchRule DATAGRAMS_ARE_SENT_AND_RECEIVED_IN_ONE_PLACE = noClasses()
            .that()
            .resideOutsideOfPackage(BASE + ".udp")
            .and()
            .haveNameNotMatching(".*\\.journal\\.UnixSockets.*")
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

    /** Which other packages of the server a package may see; what puts them together may see all. */
    private static final Map<String, Set<String>> MAY_SEE = Map.ofEntries(
            Map.entry("admission", Set.of("limits", "personal", "room")),
            Map.entry("desk", Set.of("diagnosis", "files", "journal", "ledger", "limits", "register", "rights")),
            Map.entry("diagnosis", Set.of("journal", "limits", "udp")),
            Map.entry("dtls", Set.of("limits")),
            Map.entry("files", Set.of()),
            Map.entry("http", Set.of("limits")),
            Map.entry("journal", Set.of("files", "ledger", "limits", "personal")),
            Map.entry("ledger", Set.of("files", "limits")),
            Map.entry("limits", Set.of()),
            Map.entry("log", Set.of("diagnosis", "journal", "limits", "personal", "udp")),
            Map.entry("organisers", Set.of("files", "limits", "personal")),
            Map.entry("personal", Set.of("limits")),
            Map.entry("quiet", Set.of()),
            Map.entry("register", Set.of("files", "ledger", "limits")),
            Map.entry("residue", Set.of("limits")),
            Map.entry("rights", Set.of("journal", "limits", "personal", "register")),
            Map.entry("room", Set.of("limits", "log", "personal", "udp")),
            Map.entry(
                    "signalling",
                    Set.of("admission", "diagnosis", "journal", "limits", "log", "personal", "room", "udp")),
            Map.entry("tls", Set.of("files")),
            Map.entry("udp", Set.of("limits")),
            Map.entry(
                    "web",
                    Set.of(
                            "admission",
                            "diagnosis",
                            "http",
                            "journal",
                            "limits",
                            "organisers",
                            "personal",
                            "register",
                            "rights")),
            Map.entry("whip", Set.of("admission", "http", "journal", "limits", "log", "personal", "room", "udp")));

    @ArchTest
    static final ArchRule PACKAGES_SEE_ONLY_WHAT_THEY_MAY =
            classes().that().resideInAPackage(BASE + ".*..").should(new SeesOnlyWhatItMay());

    @ArchTest
    static final ArchRule PERSONAL_DATA_PRINT_AS_REDACTED = classes()
            .that()
            .resideInAPackage(BASE + ".personal")
            .and()
            .arePublic()
            .should(new PrintsItself());

    /** A record's own toString prints all that it holds, so none may be one. */
    private static final class PrintsItself extends ArchCondition<JavaClass> {
        PrintsItself() {
            super("be no record and have a toString of their own");
        }

        @Override
        public void check(JavaClass type, ConditionEvents events) {
            if (type.isRecord() || type.tryGetMethod("toString").isEmpty()) {
                events.add(SimpleConditionEvent.violated(type, type.getName() + " prints what it holds"));
            }
        }
    }

    private static final class SeesOnlyWhatItMay extends ArchCondition<JavaClass> {
        SeesOnlyWhatItMay() {
            super("see only packages that theirs may see");
        }

        @Override
        public void check(JavaClass type, ConditionEvents events) {
            String from = within(type);
            Set<String> allowed = MAY_SEE.getOrDefault(from, Set.of());
            for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                JavaClass target = dependency.getTargetClass().getBaseComponentType();
                boolean ours = target.getPackageName().startsWith(BASE);
                if (ours && !within(target).equals(from) && !allowed.contains(within(target))) {
                    events.add(SimpleConditionEvent.violated(type, dependency.getDescription()));
                }
            }
            if (!MAY_SEE.containsKey(from)) {
                events.add(SimpleConditionEvent.violated(type, "nothing is said about the package " + from));
            }
        }

        private static String within(JavaClass type) {
            String name = type.getPackageName();
            return name.length() > BASE.length() ? name.substring(BASE.length() + 1) : "";
        }
    }
}
