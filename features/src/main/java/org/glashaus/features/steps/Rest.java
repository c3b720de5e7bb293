package org.glashaus.features.steps;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.glashaus.features.witness.Canary;
import org.glashaus.features.witness.HostCommand;
import org.glashaus.features.witness.JournalEntries.Entry;

/** The restriction of somebody's entries: they stay, are shown to nobody, and it ends when the person has been told. */
final class Rest {
    private Rest() {}

    /** The host restricts what can be told to be theirs; where that is nothing, it must not pretend to. */
    static void begins(Errand of, String ground) throws IOException, InterruptedException {
        HostCommand restricted = of.reads(
                "rights",
                "entries",
                "restrict",
                of.number(),
                "--ground",
                ground,
                "--author",
                "an auditor",
                "--review",
                LocalDate.now(ZoneOffset.UTC).plusYears(1).toString());
        if (of.theirs().isEmpty()) {
            of.expect(
                    !restricted.succeeded(),
                    "entries were said to be restricted though none could be told to be theirs");
            of.expect(shown(of).containsAll(of), "somebody else's entries are not shown any more");
            return;
        }
        of.expect(restricted.succeeded(), "the host could not restrict them");
        of.expect(of.journal().containsAll(of.before()), "entries are gone that were restricted, or somebody else's");
        rests(of);
        of.expect(of.standing().contains("Article 18(2)"), "the person is not told that their entries are restricted");
    }

    /** Not shown by the command that shows the journal, while the rest is. */
    static void rests(Errand of) throws IOException, InterruptedException {
        Shown shown = shown(of);
        of.expect(of.theirs().stream().noneMatch(shown::has), "entries that were restricted are shown");
        of.expect(shown.hasOthers(of), "somebody else's entries are not shown any more");
    }

    /** Refused until the person has been told (Article 18(3) GDPR). */
    static void ends(Errand of) throws IOException, InterruptedException {
        of.expect(
                !of.tells("rights", "entries", "release", of.number()).succeeded(),
                "the restriction could be ended before the person was told");
        String words = Canary.word("the end", "end-").text();
        of.expect(
                of.tells("rights", "entries", "announce", of.number(), "--words", words)
                                .succeeded()
                        && of.standing().contains(words),
                "the person was not told before the restriction ended");
        of.expect(
                of.tells("rights", "entries", "release", of.number()).succeeded(),
                "the restriction could not be ended");
        of.expect(!shown(of).text().contains("under a restriction"), "the restriction did not end");
    }

    static Shown shown(Errand of) throws IOException, InterruptedException {
        return new Shown(of.reads("journal", "show").said());
    }

    /** What the host's command shows of the journal. */
    record Shown(String text) {
        boolean has(Entry entry) {
            return text.lines()
                    .anyMatch(line -> line.startsWith(
                                    Instant.ofEpochMilli(entry.atMillis()).toString())
                            && line.contains(entry.field("address")));
        }

        /** Those that cannot be told to be the person's, as far as their limit has not come meanwhile. */
        boolean hasOthers(Errand of) throws IOException, InterruptedException {
            List<Entry> left = of.journal();
            return of.before().stream()
                    .filter(entry -> !of.theirs().contains(entry) && left.contains(entry))
                    .allMatch(this::has);
        }

        boolean containsAll(Errand of) {
            return of.before().stream().allMatch(this::has);
        }
    }
}
