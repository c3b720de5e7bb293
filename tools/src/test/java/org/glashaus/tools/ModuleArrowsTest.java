package org.glashaus.tools;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The arrows of ARCHITECTURE.md. Each rule fails where it finds nothing to judge. */
class ModuleArrowsTest {
    private static final JavaClasses PRODUCT = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.glashaus");

    @ParameterizedTest(name = "{0} may know {1}")
    @CsvSource(
            delimiter = ':',
            value = {
                "media : media",
                "spec : spec",
                "conference : conference media spec",
                "audit : audit spec",
                "features : features audit conference media spec",
                "tools : tools features audit conference media spec"
            })
    void aModuleKnowsOnlyWhatItsArrowsAllow(String module, String allowed) {
        arrows(module, allowed.split(" ")).check(PRODUCT);
    }

    @Test
    void thereAreNoCyclesBetweenModules() {
        slices().matching("org.glashaus.(*)..").should().beFreeOfCycles().check(PRODUCT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"media", "conference", "audit", "features"})
    void thereAreNoCyclesBetweenThePackagesOfAModule(String module) {
        slices().matching("org.glashaus." + module + ".(*)..")
                .should()
                .beFreeOfCycles()
                .check(PRODUCT);
    }

    /** Who shares code with the server shares its mistakes; only the saboteurs are servers. */
    @ParameterizedTest
    @ValueSource(strings = {"witness", "browser", "server", "day", "steps"})
    void whoWatchesTheServerUsesNoClassOfIt(String watching) {
        noClasses()
                .that()
                .resideInAPackage("org.glashaus.features." + watching + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.glashaus.conference..", "org.glashaus.media..")
                .check(PRODUCT);
    }

    @Test
    void theServerIsStartedWithoutTheFeatures() {
        noClasses()
                .that()
                .haveSimpleName("ServeCommand")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.glashaus.features..", "org.glashaus.audit..")
                .check(PRODUCT);
    }

    /** It is loaded before each server, so it loads nothing that it does not need; and nobody of the server relies on it. */
    @Test
    void whatConfinesTheServerIsAProgramOfItsOwn() {
        String confine = "org.glashaus.tools.confine..";
        noClasses()
                .that()
                .resideInAPackage(confine)
                .should()
                .dependOnClassesThat()
                .resideOutsideOfPackages(confine, "java..", "org.jspecify..")
                .check(PRODUCT);
        noClasses()
                .that()
                .resideOutsideOfPackage(confine)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(confine)
                .check(PRODUCT);
    }

    /** Who checks a sealed report reaches nobody, and is reached by nobody. */
    @Test
    void theAuditOpensNoSocket() {
        noClasses()
                .that()
                .resideInAPackage("org.glashaus.audit..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.net..", "java.nio.channels..", "io.vertx..", "io.netty..")
                .check(PRODUCT);
    }

    @Test
    void onlySealsAreMadeWithBouncyCastleInTheAudit() {
        noClasses()
                .that()
                .resideInAPackage("org.glashaus.audit..")
                .and()
                .resideOutsideOfPackage("org.glashaus.audit.seal")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.bouncycastle..")
                .check(PRODUCT);
    }

    @Test
    void aForbiddenArrowIsNoticed() {
        assertThatThrownBy(() -> arrows("tools", new String[] {"tools"}).check(PRODUCT))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("org.glashaus.conference");
    }

    @Test
    void aRuleAboutNothingFails() {
        assertThatThrownBy(() -> arrows("nosuchmodule", new String[] {"media"}).check(PRODUCT))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("failed to check any classes");
    }

    @Test
    void everyModuleIsAmongTheClassesJudged() {
        assertThat(PRODUCT.stream().map(c -> c.getPackageName().split("\\.")[2]).distinct())
                .containsExactlyInAnyOrder("media", "spec", "conference", "audit", "features", "tools");
    }

    private static ArchRule arrows(String module, String[] allowed) {
        String[] packages = new String[allowed.length];
        for (int i = 0; i < allowed.length; i++) {
            packages[i] = "org.glashaus." + allowed[i] + "..";
        }
        return noClasses()
                .that()
                .resideInAPackage("org.glashaus." + module + "..")
                .should()
                .dependOnClassesThat(resideInAPackage("org.glashaus..").and(not(resideInAnyPackage(packages))));
    }
}
