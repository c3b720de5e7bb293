package org.glashaus.conference.organisers;

import java.util.LinkedHashMap;
import java.util.Map;
import org.glashaus.conference.limits.Limits;
import org.glashaus.conference.personal.LoginToken;
import org.glashaus.media.RandomSource;

/** Who has logged in: tokens by their digest, in memory only. A restart, a new password or the account's removal ends them. */
final class Logins {
    private final RandomSource random;
    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private Map<Long, String> accounts;

    /** @param accounts the password's hash by the account's number: a login is good as long as that is the same */
    Logins(RandomSource random, Map<Long, String> accounts) {
        this.random = random;
        this.accounts = Map.copyOf(accounts);
    }

    private record Entry(long account, String hash, long begunNanos) {
        boolean isOver(long nowNanos) {
            return nowNanos - begunNanos > Limits.LOGIN_LASTS.toNanos();
        }
    }

    synchronized LoginToken begin(Account account, long nowNanos) {
        entries.values().removeIf(entry -> entry.isOver(nowNanos));
        long others = entries.values().stream()
                .filter(entry -> entry.account == account.number())
                .count();
        if (others >= Limits.LOGINS_PER_ACCOUNT) {
            entries.values().stream()
                    .filter(entry -> entry.account == account.number())
                    .findFirst()
                    .ifPresent(entries.values()::remove);
        }
        LoginToken token = LoginToken.random(random);
        entries.put(
                token.digest(), new Entry(account.number(), account.password().text(), nowNanos));
        return token;
    }

    synchronized boolean knows(LoginToken token, long nowNanos) {
        Entry entry = entries.get(token.digest());
        return entry != null && !entry.isOver(nowNanos) && entry.hash.equals(accounts.get(entry.account));
    }

    synchronized void end(LoginToken token) {
        entries.remove(token.digest());
    }

    /** The accounts as they are from now on. */
    synchronized void keepOnly(Map<Long, String> now) {
        accounts = Map.copyOf(now);
        entries.values().removeIf(entry -> !entry.hash.equals(accounts.get(entry.account)));
    }
}
