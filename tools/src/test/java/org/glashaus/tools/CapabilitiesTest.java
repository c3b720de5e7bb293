package org.glashaus.tools;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Collection;
import org.glashaus.spec.ClaimCatalogue;
import org.glashaus.spec.ClaimCatalogue.Capability;
import org.junit.jupiter.api.Test;

/** What a server must be able to do is done in code that exists, or named as the work of an issue. */
class CapabilitiesTest {
    private static final JavaClasses PRODUCT = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.glashaus");

    private final Collection<Capability> capabilities = ClaimCatalogue.load().capabilities();

    @Test
    void eachOfThe55CapabilitiesIsDoneOrNamesTheIssueThatDoesIt() {
        assertThat(capabilities)
                .hasSize(55)
                .allSatisfy(capability -> assertThat(!capability.doneBy().isEmpty()
                                || capability.issue().isPresent())
                        .as(capability.id())
                        .isTrue());
        assertThat(capabilities).filteredOn(c -> c.issue().isEmpty()).hasSizeGreaterThan(15);
    }

    @Test
    void whatIsSaidToDoItExists() {
        for (Capability capability : capabilities) {
            assertThat(capability.doneBy())
                    .as(capability.id())
                    .allSatisfy(name -> assertThat(exists(name)).as(name).isTrue());
        }
    }

    @Test
    void aNameOfNothingIsNoticed() {
        assertThat(exists("org.glashaus.conference.web.PrivacyPage")).isTrue();
        assertThat(exists("org.glashaus.conference.web")).isTrue();
        assertThat(exists("org.glashaus.conference.web.PrivacyPag")).isFalse();
        assertThat(exists("org.glashaus.nowhere")).isFalse();
        assertThat(exists("web/assets/nothing.js")).isFalse();
    }

    private static boolean exists(String name) {
        if (name.contains("/")) {
            return CapabilitiesTest.class.getResource("/" + name) != null;
        }
        return PRODUCT.contain(name)
                || PRODUCT.stream()
                        .anyMatch(type -> type.getPackageName().equals(name)
                                || type.getPackageName().startsWith(name + "."));
    }
}
