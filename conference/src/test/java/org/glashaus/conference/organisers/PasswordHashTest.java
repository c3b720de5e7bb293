package org.glashaus.conference.organisers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import org.glashaus.conference.personal.AccountPassword;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordHashTest {
    /** From the tests of the reference implementation (argon2id, version 19, "password", "somesalt"). */
    private static final String REFERENCE =
            "$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4";

    // RFC 9106
    @Test
    void aHashOfTheReferenceImplementationIsUnderstood() {
        PasswordHash hash = PasswordHash.parse(REFERENCE);
        assertThat(hash.fits(password("password"))).isTrue();
        assertThat(hash.fits(password("passwore"))).isFalse();
        assertThat(hash.text()).isEqualTo(REFERENCE);
        assertThat(hash.isCurrent()).isFalse();
    }

    @Test
    void aNewHashHasTheParametersOfTodayAndASaltOfItsOwn() {
        PasswordHash one = PasswordHash.of(password("correct horse"), new SecureRandom()::nextBytes);
        PasswordHash other = PasswordHash.of(password("correct horse"), new SecureRandom()::nextBytes);
        assertThat(one.text()).startsWith("$argon2id$v=19$m=19456,t=2,p=1$").isNotEqualTo(other.text());
        assertThat(one.isCurrent()).isTrue();
        assertThat(PasswordHash.parse(one.text()).fits(password("correct horse")))
                .isTrue();
        assertThat(one).hasToString("PasswordHash(redacted)");
    }

    @Test
    void theSamePasswordComposedInAnotherWayFits() {
        PasswordHash hash = PasswordHash.of(password("T\u00fcr und Angel"), new SecureRandom()::nextBytes);
        assertThat(hash.fits(password("Tu\u0308r und Angel"))).isTrue();
    }

    /** A file that somebody wrote must not take the memory of the calls. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "$argon2id$v=19$m=1048576,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4",
                "$argon2id$v=19$m=256,t=999,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4",
                "$argon2i$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4",
                "$argon2id$v=19$m=256,t=2,p=0$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4",
                ""
            })
    void whatIsNoHashOrTooDearIsRefused(String text) {
        assertThatThrownBy(() -> PasswordHash.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    private static AccountPassword password(String text) {
        return AccountPassword.of(text).orElseThrow();
    }
}
