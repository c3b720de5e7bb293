package org.glashaus.conference.organisers;

/** How a login ended. */
public sealed interface Login {

    /** The name and the password belong together. */
    record Accepted(Account account) implements Login {}

    /**
     * They do not; whoever logs in is not told which was wrong.
     *
     * @param account its number, or {@link #NOBODY} if there is no such account
     */
    record Refused(long account) implements Login {}

    /** Nothing was looked at: too many wait, or the accounts cannot be read. */
    record NotNow() implements Login {}

    /** The number that no account has. */
    long NOBODY = 0;
}
