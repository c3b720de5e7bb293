package org.glashaus.features.day;

import java.io.IOException;
import java.net.URI;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.glashaus.features.server.Visitor;
import org.glashaus.features.witness.Canary;

/**
 * Visitors from many addresses who look at pages, ask for conferences by name and make mistakes.
 *
 * @param entries how many requests were made that a web log notes
 * @param marks their addresses, and everything else of theirs that a request carries
 * @param cookies what answers asked a browser to keep, mistakes included
 * @param oldStatements how many answers with the privacy page a browser may show again without asking
 */
public record Visits(int entries, List<Canary> marks, List<String> cookies, int oldStatements) {
    private static final int VISITORS = 12;

    /** Requests that have to fail, each in another part of the server. */
    private static final List<String> MISTAKES =
            List.of("/privacy/nothing", "/%zz", "/assets/none.js", "/session/none");

    public Visits {
        marks = List.copyOf(marks);
        cookies = List.copyOf(cookies);
    }

    /** Every place of a request that can carry an address or a name carries one. */
    static Visits pay(URI server, SecureRandom random) throws IOException {
        List<Canary> marks = new ArrayList<>();
        List<String> cookies = new ArrayList<>();
        int entries = 0;
        int oldStatements = 0;
        for (int number = 1; number <= VISITORS; number++) {
            Visitor visitor = Visitor.fromSomewhere(random);
            Canary room = Canary.word("conference of visitor " + number, "talk-");
            Canary question = Canary.word("question of visitor " + number, "question");
            Map<String, String> headers = headers("visitor " + number, visitor, question, random, marks);
            marks.addAll(List.of(room, question));
            List<String> paths = new ArrayList<>(List.of(
                    "/", "/" + room.text(), "/privacy?from=" + visitor.address() + "&q=" + question.text(), "/left"));
            if (number == 1) {
                paths.addAll(MISTAKES);
            }
            for (String path : paths) {
                Visitor.Answer answer = visitor.get(server, path, headers);
                cookies.addAll(answer.cookies());
                oldStatements += path.startsWith("/privacy?") && answer.mayBeShownAgain() ? 1 : 0;
                entries++;
            }
        }
        return new Visits(entries, marks, cookies, oldStatements);
    }

    /** Each carries a mark of its own, which is noted under that name. */
    static Map<String, String> headers(
            String who, Visitor visitor, Canary question, SecureRandom random, List<Canary> marks) {
        String behind = Visitor.foreignAddress(random);
        Canary browser = Canary.word("browser of " + who, "Browser");
        Canary origin = Canary.word("where " + who + " came from", "page");
        marks.add(Canary.address(who, visitor.address()));
        marks.add(Canary.address(who + " behind a proxy", behind));
        marks.add(Canary.text(who + " behind a proxy (IPv6)", Visitor.foreignIpv6Address(random)));
        marks.addAll(List.of(browser, origin));
        return Map.of(
                "User-Agent",
                browser.text(),
                "Referer",
                "https://example.org/" + origin.text(),
                "X-Forwarded-For",
                behind,
                "X-Real-IP",
                behind,
                "Forwarded",
                "for=" + behind,
                "Cookie",
                "seen=" + question.text());
    }
}
