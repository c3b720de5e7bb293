package org.glashaus.conference.organisers;

import org.glashaus.conference.personal.AccountName;

/** An organiser's account. Its number is never given to another, and is all that the log of logins knows. */
public final class Account {
    private final long number;
    private final AccountName name;
    private final PasswordHash password;

    Account(long number, AccountName name, PasswordHash password) {
        this.number = number;
        this.name = name;
        this.password = password;
    }

    public long number() {
        return number;
    }

    public AccountName name() {
        return name;
    }

    PasswordHash password() {
        return password;
    }

    Account with(PasswordHash other) {
        return new Account(number, name, other);
    }

    @Override
    public String toString() {
        return "Account(redacted)";
    }
}
