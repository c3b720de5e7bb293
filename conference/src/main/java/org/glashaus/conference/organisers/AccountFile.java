package org.glashaus.conference.organisers;

import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.glashaus.conference.files.OwnFile;
import org.glashaus.conference.limits.Limits;
import org.glashaus.conference.personal.AccountName;
import org.glashaus.conference.personal.AccountPassword;
import org.glashaus.media.RandomSource;

/**
 * The accounts on disk: {@code organisers.json} in the key folder, which backups leave out, so that a removed account is gone
 * (ADR 1011). Server and commands write it in turn, under a lock, and exchange it whole.
 */
public final class AccountFile {
    static final String FILE = "organisers.json";
    private static final String LOCK = "organisers.lock";

    /** The highest number that was ever next, apart from the accounts: who removes those must not give a number of the log away anew. */
    static final String NEXT = "organisers.next";

    private static final int NEXT_OCTETS = 20;

    private final Path file;
    private final Path lock;
    private final Path numbers;
    private final RandomSource random;

    public AccountFile(Path keyFolder, RandomSource random) {
        this.file = keyFolder.resolve(FILE);
        this.lock = keyFolder.resolve(LOCK);
        this.numbers = keyFolder.resolve(NEXT);
        this.random = random;
    }

    /** @param next the number that the next account gets */
    record Content(long next, List<Account> accounts) {
        Content {
            accounts = List.copyOf(accounts);
        }

        Optional<Account> of(AccountName name) {
            return accounts.stream().filter(one -> one.name().equals(name)).findFirst();
        }
    }

    private interface Change {
        Content of(Content before) throws AccountsRefused;
    }

    /** In the order in which they were added. */
    public List<Account> accounts() throws IOException, AccountsRefused {
        return read().accounts();
    }

    public Account add(AccountName name, AccountPassword password) throws IOException, AccountsRefused {
        PasswordHash hash = PasswordHash.of(password, random);
        Content after = change(before -> {
            if (before.of(name).isPresent()) {
                throw new AccountsRefused("There is an account of this name already.");
            }
            if (before.accounts().size() >= Limits.ACCOUNTS) {
                throw new AccountsRefused("There are " + Limits.ACCOUNTS + " accounts; no more are taken.");
            }
            List<Account> more = new ArrayList<>(before.accounts());
            more.add(new Account(before.next(), name, hash));
            return new Content(before.next() + 1, more);
        });
        return after.accounts().getLast();
    }

    public void remove(AccountName name) throws IOException, AccountsRefused {
        change(before -> {
            Account gone = known(before, name);
            return new Content(
                    before.next(),
                    before.accounts().stream().filter(one -> one != gone).toList());
        });
    }

    public void setPassword(AccountName name, AccountPassword password) throws IOException, AccountsRefused {
        PasswordHash hash = PasswordHash.of(password, random);
        change(before -> exchanged(before, known(before, name), hash));
    }

    /** The same password under the parameters of today, unless the host has changed it in the meantime. */
    void renew(Account account, AccountPassword password) throws IOException, AccountsRefused {
        PasswordHash hash = PasswordHash.of(password, random);
        change(before -> before.of(account.name())
                .filter(now -> now.password().text().equals(account.password().text()))
                .map(now -> exchanged(before, now, hash))
                .orElse(before));
    }

    private static Content exchanged(Content before, Account account, PasswordHash hash) {
        return new Content(
                before.next(),
                before.accounts().stream()
                        .map(one -> one == account ? one.with(hash) : one)
                        .toList());
    }

    private static Account known(Content content, AccountName name) throws AccountsRefused {
        return content.of(name).orElseThrow(() -> new AccountsRefused("There is no account of this name."));
    }

    /** Differs whenever the file was exchanged; empty where there is none. */
    String stamp() throws IOException {
        try {
            return Files.readAttributes(file, "unix:ino,lastModifiedTime,size").toString();
        } catch (NoSuchFileException none) {
            return "";
        }
    }

    Content read() throws IOException, AccountsRefused {
        if (!Files.exists(file)) {
            return new Content(given(), List.of());
        }
        try {
            JsonObject json = new JsonObject(Files.readString(file));
            List<Account> accounts = new ArrayList<>();
            Set<Object> taken = new HashSet<>();
            long next = json.getLong("next");
            for (Object each : json.getJsonArray("accounts")) {
                Account account = account((JsonObject) each);
                if (!taken.add(account.name()) || !taken.add(account.number()) || account.number() >= next) {
                    throw unreadable(null);
                }
                accounts.add(account);
            }
            return new Content(Math.max(next, given()), accounts);
        } catch (DecodeException | ClassCastException | IllegalArgumentException | NullPointerException broken) {
            throw unreadable(broken);
        }
    }

    private long given() throws IOException, AccountsRefused {
        if (!Files.exists(numbers)) {
            return 1;
        }
        String text = Files.size(numbers) > NEXT_OCTETS
                ? ""
                : Files.readString(numbers).strip();
        if (!text.matches("[1-9][0-9]{0,17}")) {
            throw new AccountsRefused("The file " + numbers
                    + " holds no number: write into it one above each that the log of logins may name.");
        }
        return Long.parseLong(text);
    }

    private static Account account(JsonObject json) {
        return new Account(
                json.getLong("number"),
                AccountName.of(json.getString("name")).orElseThrow(IllegalArgumentException::new),
                PasswordHash.parse(json.getString("password")));
    }

    private AccountsRefused unreadable(@org.jspecify.annotations.Nullable Throwable cause) {
        String sentence = "The organisers' accounts in " + file
                + " cannot be read: mend or remove the file. Numbers go on by " + NEXT + " beside it; leave that.";
        return cause == null ? new AccountsRefused(sentence) : new AccountsRefused(sentence, cause);
    }

    private Content change(Change change) throws IOException, AccountsRefused {
        if (!Files.exists(lock)) {
            try {
                Files.createFile(lock, OwnFile.OWNER_ONLY);
            } catch (java.nio.file.FileAlreadyExistsException somebodyElseDid) {
                // That is as good.
            }
        }
        synchronized (AccountFile.class) { // a process cannot wait for a lock of its own
            try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE);
                    FileLock held = channel.lock()) {
                Content before = read();
                Content after = change.of(before);
                if (held.isValid() && after != before) {
                    write(after);
                }
                return after;
            }
        }
    }

    private void write(Content content) throws IOException {
        JsonArray accounts = new JsonArray();
        content.accounts()
                .forEach(one -> accounts.add(new JsonObject()
                        .put("number", one.number())
                        .put("name", one.name().forTheRegister())
                        .put("password", one.password().text())));
        OwnFile.write(numbers, (content.next() + "\n").getBytes(StandardCharsets.US_ASCII));
        JsonObject json = new JsonObject().put("next", content.next()).put("accounts", accounts);
        OwnFile.write(file, (json.encodePrettily() + "\n").getBytes(StandardCharsets.UTF_8));
    }
}
