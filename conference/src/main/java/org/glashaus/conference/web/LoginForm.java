package org.glashaus.conference.web;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.glashaus.conference.personal.AccountName;
import org.glashaus.conference.personal.AccountPassword;

/** What an organiser filled in: {@code application/x-www-form-urlencoded}. */
record LoginForm(AccountName account, AccountPassword password) {

    /** Empty if it cannot be any account's. */
    static Optional<LoginForm> read(byte[] body) {
        String text = new String(body, StandardCharsets.ISO_8859_1);
        Optional<AccountName> account = field(text, "account").flatMap(AccountName::of);
        Optional<AccountPassword> password = field(text, "password").flatMap(AccountPassword::of);
        return account.flatMap(name -> password.map(word -> new LoginForm(name, word)));
    }

    private static Optional<String> field(String body, String name) {
        for (String field : body.split("&", 8)) {
            if (field.startsWith(name + "=")) {
                try {
                    return Optional.of(URLDecoder.decode(field.substring(name.length() + 1), StandardCharsets.UTF_8));
                } catch (IllegalArgumentException broken) {
                    return Optional.empty();
                }
            }
        }
        return Optional.empty();
    }
}
