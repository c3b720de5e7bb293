package org.glashaus.conference.dtls;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Where Bouncy Castle's TLS may be used, and what the package that uses it may not do. */
@AnalyzeClasses(packages = "org.glashaus", importOptions = ImportOption.DoNotIncludeTests.class)
final class BouncyCastleBoundaryTest {

    @ArchTest
    static final ArchRule onlyThisPackageUsesBouncyCastlesTls = classes()
            .that(resideInAPackage("org.glashaus.."))
            .and(not(resideInAPackage("org.glashaus.conference.dtls..")))
            .should()
            .onlyDependOnClassesThat(not(resideInAPackage("org.bouncycastle.tls..")));

    @ArchTest
    static final ArchRule theHandshakeTouchesNoNetworkNoFileAndNoLog = noClasses()
            .that()
            .resideInAPackage("org.glashaus.conference.dtls")
            .should()
            .dependOnClassesThat(resideInAPackage("java.net..")
                    .or(resideInAPackage("java.nio.file.."))
                    .or(resideInAPackage("java.nio.channels.."))
                    .or(resideInAPackage("java.util.logging.."))
                    .or(resideInAPackage("org.slf4j.."))
                    .or(belongToAnyOf(java.io.File.class, java.io.PrintStream.class)));

    @ArchTest
    static final ArchRule theHandshakeKnowsOfMediaOnlyThePortAndOfTheServerItsLimits = noClasses()
            .that()
            .resideInAPackage("org.glashaus.conference.dtls")
            .should()
            .dependOnClassesThat(resideInAPackage("org.glashaus..")
                    .and(not(resideInAPackage("org.glashaus.conference.dtls")))
                    .and(not(resideInAPackage("org.glashaus.conference.limits")))
                    .and(not(resideInAPackage("org.glashaus.media.dtls")))
                    .and(not(resideInAPackage("org.glashaus.media.srtp"))));
}
