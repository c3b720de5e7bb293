package org.glashaus.audit.build;

import java.util.List;

/** What is known of the tests of the build that made the audited product. */
public sealed interface BuildTests {

    /**
     * The build's own list, for this very product.
     *
     * @param productSha256 see {@link org.glashaus.audit.Distribution#sha256()}
     */
    record Listed(String productSha256, List<Suite> suites) implements BuildTests {
        public Listed {
            suites = List.copyOf(suites);
        }
    }

    /** There is no list that can be cited; the reason is a plain sentence. */
    record Missing(String reason) implements BuildTests {}

    /**
     * One class of tests.
     *
     * @param cases their names, which say what they hold, in the order of their names
     * @param failed how many of them failed or broke off
     */
    record Suite(String module, String name, Kind kind, List<String> cases, int failed, int skipped) {
        public Suite {
            cases = cases.stream().sorted().toList();
        }
    }

    enum Kind {
        /** Generated inputs against an invariant. */
        PROPERTY,
        /** A rule over all classes. */
        ARCHITECTURE
    }
}
