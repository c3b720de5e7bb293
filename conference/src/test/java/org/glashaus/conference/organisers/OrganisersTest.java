package org.glashaus.conference.organisers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import org.glashaus.conference.Eventually;
import org.glashaus.conference.limits.Limits;
import org.glashaus.conference.personal.AccountName;
import org.glashaus.conference.personal.AccountPassword;
import org.glashaus.conference.personal.LoginToken;
import org.glashaus.media.RandomSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OrganisersTest {
    private static final String WORDS = "a dozen or more";
    private static final RandomSource RANDOM = new SecureRandom()::nextBytes;

    @TempDir
    private Path keys;

    private AccountFile file;
    private Organisers organisers;

    @BeforeEach
    void start() throws Exception {
        file = new AccountFile(keys, RANDOM);
        file.add(name("Anna"), password(WORDS));
        organisers = Organisers.open(keys, RANDOM, fault -> {
            throw new IllegalStateException(fault);
        });
    }

    @AfterEach
    void stop() throws Exception {
        organisers.close();
    }

    @Test
    void whoHasTheNameAndThePasswordIsAccepted() {
        assertThat(login("ANNA ", WORDS)).isInstanceOf(Login.Accepted.class);
        assertThat(login("anna", WORDS + "!")).isEqualTo(new Login.Refused(1));
        assertThat(login("ben", WORDS)).isEqualTo(new Login.Refused(Login.NOBODY));
    }

    @Test
    void aLoginHoldsForItsTimeAndOnlyUntilItIsGivenBack() {
        LoginToken token = begun();
        long later = System.nanoTime()
                + Limits.LOGIN_LASTS.minus(Duration.ofMinutes(1)).toNanos();
        assertThat(organisers.knows(token, later)).isTrue();
        assertThat(organisers.knows(token, later + Duration.ofMinutes(2).toNanos()))
                .isFalse();
        assertThat(organisers.knows(LoginToken.random(RANDOM), System.nanoTime()))
                .isFalse();
        organisers.end(token);
        assertThat(organisers.knows(token, System.nanoTime())).isFalse();
    }

    @Test
    void withTheAccountItsLoginsGoAndItsNumberIsNeverGivenAgain() throws Exception {
        LoginToken token = begun();
        file.remove(name("anna"));
        organisers.refresh();
        Eventually.until("the login is over", () -> !organisers.knows(token, System.nanoTime()));
        assertThat(login("anna", WORDS)).isEqualTo(new Login.Refused(Login.NOBODY));
        assertThat(file.add(name("anna"), password(WORDS)).number()).isEqualTo(2);
        assertThat(organisers.knows(token, System.nanoTime())).isFalse();
    }

    @Test
    void aNewPasswordEndsTheLoginsOfTheOldOne() throws Exception {
        LoginToken token = begun();
        file.setPassword(name("anna"), password("another dozen"));
        organisers.refresh();
        Eventually.until("the login is over", () -> !organisers.knows(token, System.nanoTime()));
        assertThat(login("anna", WORDS)).isEqualTo(new Login.Refused(1));
        assertThat(login("anna", "another dozen")).isInstanceOf(Login.Accepted.class);
    }

    @Test
    void aHashOfFormerParametersIsMadeAnewAtTheNextLogin() throws Exception {
        Path accounts = keys.resolve(AccountFile.FILE);
        Files.writeString(accounts, """
                {"next": 8, "accounts": [{"number": 7, "name": "carla", "password":
                "$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4"}]}
                """);
        assertThat(login("carla", "passwore")).isEqualTo(new Login.Refused(7));
        assertThat(Files.readString(accounts)).contains("m=256,");
        assertThat(login("carla", "password")).isInstanceOf(Login.Accepted.class);
        assertThat(Files.readString(accounts)).contains("m=19456,").doesNotContain("m=256,");
        assertThat(login("carla", "password")).isInstanceOf(Login.Accepted.class);
    }

    /** The log of logins knows accounts by number alone. */
    @Test
    void aNumberIsNotGivenAgainWhenTheFileOfAccountsWasRemoved() throws Exception {
        assertThat(file.add(name("ben"), password(WORDS)).number()).isEqualTo(2);
        Files.delete(keys.resolve(AccountFile.FILE));
        assertThat(file.add(name("carla"), password(WORDS)).number()).isEqualTo(3);
        Files.writeString(keys.resolve(AccountFile.NEXT), "many");
        assertThatThrownBy(() -> file.add(name("dora"), password(WORDS)))
                .isInstanceOf(AccountsRefused.class)
                .hasMessageContaining(AccountFile.NEXT);
    }

    @Test
    void onlyTheOwnerReadsTheFileAndNoPasswordStandsInIt() throws Exception {
        Path accounts = keys.resolve(AccountFile.FILE);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(accounts)))
                .isEqualTo("rw-------");
        assertThat(Files.readString(accounts)).contains("\"anna\"").doesNotContain(WORDS);
        assertThatThrownBy(() -> file.add(name("anna"), password(WORDS))).isInstanceOf(AccountsRefused.class);
        assertThatThrownBy(() -> file.remove(name("ben"))).isInstanceOf(AccountsRefused.class);
    }

    @Test
    void aBrokenFileIsNamedInASentence() throws Exception {
        Path accounts = keys.resolve(AccountFile.FILE);
        Files.writeString(accounts, "{\"next\": 1, \"accounts\": [{\"number\": 1}]}");
        assertThatThrownBy(() -> Organisers.open(keys, RANDOM, fault -> {}))
                .isInstanceOf(AccountsRefused.class)
                .hasMessageContaining(accounts.toString());
    }

    @Test
    void moreLoginsOfOneAccountThanItMayHaveEndTheOldest() {
        LoginToken first = begun();
        LoginToken second = begun();
        for (int i = 1; i < Limits.LOGINS_PER_ACCOUNT; i++) {
            begun();
        }
        assertThat(organisers.knows(first, System.nanoTime())).isFalse();
        assertThat(organisers.knows(second, System.nanoTime())).isTrue();
    }

    private LoginToken begun() {
        return login("anna", WORDS) instanceof Login.Accepted accepted
                ? organisers.begin(accepted.account(), System.nanoTime())
                : LoginToken.random(RANDOM);
    }

    private Login login(String name, String password) {
        return organisers
                .login(name(name), password(password))
                .toCompletableFuture()
                .orTimeout(60, java.util.concurrent.TimeUnit.SECONDS)
                .join();
    }

    private static AccountName name(String text) {
        return AccountName.of(text).orElseThrow();
    }

    private static AccountPassword password(String text) {
        return AccountPassword.of(text).orElseThrow();
    }
}
