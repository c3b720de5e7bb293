package org.glashaus.conference.organisers;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.glashaus.conference.limits.Limits;
import org.glashaus.conference.personal.AccountName;
import org.glashaus.conference.personal.AccountPassword;
import org.glashaus.conference.personal.LoginToken;
import org.glashaus.media.RandomSource;

/**
 * Who has an account, and who has logged in. Passwords are looked at one after the other on a thread of their own; an unknown name
 * costs as much as a known one. What the host changes in the file counts within a second, for logins that run as well.
 */
public final class Organisers implements AutoCloseable {
    private final AccountFile file;
    private final Consumer<Throwable> faults;
    private final Logins logins;
    private final PasswordHash nobodys;
    private final ThreadPoolExecutor worker = new ThreadPoolExecutor(
            1,
            1,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(Limits.LOGINS_WAITING),
            Thread.ofPlatform().name("organisers").factory());
    private String stamp;
    private volatile AccountFile.Content content;

    private Organisers(AccountFile file, RandomSource random, Consumer<Throwable> faults)
            throws IOException, AccountsRefused {
        this.file = file;
        this.faults = faults;
        this.stamp = file.stamp();
        this.content = file.read();
        this.logins = new Logins(random, hashes());
        this.nobodys = PasswordHash.of(
                AccountPassword.of(LoginToken.random(random).forItsOwner()).orElseThrow(), random);
    }

    /** @throws AccountsRefused if the file is there and cannot be read */
    public static Organisers open(Path keyFolder, RandomSource random, Consumer<Throwable> faults)
            throws IOException, AccountsRefused {
        return new Organisers(new AccountFile(keyFolder, random), random, faults);
    }

    /** Whether there is nobody who could open a room; to be asked at the start. */
    public boolean areNone() {
        return content.accounts().isEmpty();
    }

    /** The account's number, or {@link Login#NOBODY}. */
    public long number(AccountName name) {
        return content.of(name).map(Account::number).orElse(Login.NOBODY);
    }

    /** Answers on the organisers' thread; the password is wiped then. */
    public CompletionStage<Login> login(AccountName name, AccountPassword password) {
        CompletableFuture<Login> answer = new CompletableFuture<>();
        try {
            worker.execute(() -> {
                Login login;
                try {
                    login = verify(name, password);
                } catch (IOException | AccountsRefused | RuntimeException fault) {
                    faults.accept(fault);
                    login = new Login.NotNow();
                } finally {
                    password.wipe();
                }
                answer.complete(login);
            });
        } catch (RejectedExecutionException full) {
            password.wipe();
            answer.complete(new Login.NotNow());
        }
        return answer;
    }

    private Login verify(AccountName name, AccountPassword password) throws IOException, AccountsRefused {
        look();
        Optional<Account> account = content.of(name);
        boolean fits = account.map(Account::password).orElse(nobodys).fits(password);
        if (account.isEmpty() || !fits) {
            return new Login.Refused(account.map(Account::number).orElse(Login.NOBODY));
        }
        if (account.get().password().isCurrent()) {
            return new Login.Accepted(account.get());
        }
        file.renew(account.get(), password);
        look();
        return content.of(name)
                .<Login>map(Login.Accepted::new)
                .orElse(new Login.Refused(account.get().number()));
    }

    /** To be called every second: what the host has changed counts from now on. */
    public void refresh() {
        if (worker.getQueue().isEmpty()) {
            worker.execute(() -> {
                try {
                    look();
                } catch (IOException | AccountsRefused | RuntimeException fault) {
                    faults.accept(fault);
                }
            });
        }
    }

    private void look() throws IOException, AccountsRefused {
        String now = file.stamp();
        if (!now.equals(stamp)) {
            content = file.read();
            stamp = now;
            logins.keepOnly(hashes());
        }
    }

    private Map<Long, String> hashes() {
        return content.accounts().stream()
                .collect(Collectors.toMap(Account::number, one -> one.password().text()));
    }

    /** A login of an account that was accepted. */
    public LoginToken begin(Account account, long nowNanos) {
        return logins.begin(account, nowNanos);
    }

    public boolean knows(LoginToken token, long nowNanos) {
        return logins.knows(token, nowNanos);
    }

    public void end(LoginToken token) {
        logins.end(token);
    }

    @Override
    public void close() throws InterruptedException {
        worker.shutdownNow();
        worker.awaitTermination(Limits.START_STEP_WITHIN.toSeconds(), TimeUnit.SECONDS);
    }
}
