package org.glashaus.features.server;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.glashaus.features.witness.Canary;
import org.glashaus.features.witness.HostCommand;

/** Somebody whom the host has given an account, on a server that only organisers open conferences on. */
public final class Organiser {
    private static final String PAGE = "/login";
    private static final int OK = 200;

    /** What a page gets after a login, to be shown when a conference is opened ({@code docs/protocol.md}). */
    private static final Pattern TOKEN = Pattern.compile("data-login=\"([^\"]+)\"");

    private final URI server;
    private final String number;
    private final String account;
    private final String password;

    private Organiser(URI server, String number, String account, String password) {
        this.server = server;
        this.number = number;
        this.account = account;
        this.password = password;
    }

    /**
     * Makes an account with the product's own command, as a host would.
     *
     * @return empty if the server has no page to log in on: then anybody opens conferences
     */
    public static Optional<Organiser> of(Order order, ServerFolders folders, URI server)
            throws IOException, InterruptedException {
        if (Visitor.local().get(server, PAGE, Map.of()).status() != OK) {
            return Optional.empty();
        }
        String account = Canary.word("an organiser's account", "organiser-").text();
        String password = Canary.word("an organiser's password", "secret-").text();
        HostCommand added = HostCommand.run(
                order.distribution(),
                List.of("organiser", "add", account, "--keys", folders.keys().toString()),
                password + "\n");
        if (!added.succeeded()) {
            throw new IOException("nobody could be made an organiser; the command said: "
                    + added.said().strip());
        }
        return Optional.of(new Organiser(server, added.number(), account, password));
    }

    /** What the log of logins calls the account. */
    public String number() {
        return number;
    }

    /** Where a browser finds the page to log in on. */
    public String page() {
        return server.resolve(PAGE).toString();
    }

    public String account() {
        return account;
    }

    public String password() {
        return password;
    }

    /** Logs in without a browser, from this address; what comes back is good for a {@link Listener}. */
    public String logIn(Visitor from) throws IOException {
        Visitor.Answer answer = tries(from, account, password);
        Matcher token = TOKEN.matcher(answer.body());
        if (answer.status() != OK || !token.find()) {
            throw new IOException("an organiser could not log in: status " + answer.status() + ".");
        }
        return Canary.text("what a login gave", token.group(1)).text();
    }

    /** Fills in the form with these, right or wrong, as somebody from this address. */
    public Visitor.Answer tries(Visitor from, String whose, String withPassword) throws IOException {
        return from.post(
                server,
                PAGE,
                Map.of(
                        "Origin",
                        server.getScheme() + "://" + server.getAuthority(),
                        "Content-Type",
                        "application/x-www-form-urlencoded"),
                "account=" + encoded(whose) + "&password=" + encoded(withPassword));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
