package org.glashaus.conference.ledger;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.glashaus.conference.ledger.Receipt.Case;
import org.glashaus.conference.ledger.Receipt.ConfigurationChanged;
import org.glashaus.conference.ledger.Receipt.Deleted;
import org.glashaus.conference.ledger.Receipt.Erased;
import org.glashaus.conference.ledger.Receipt.Hold;
import org.glashaus.conference.ledger.Receipt.KeyDestroyed;
import org.glashaus.conference.ledger.Receipt.KeyTaken;
import org.glashaus.conference.ledger.Receipt.Overrun;
import org.glashaus.conference.ledger.Receipt.TailDropped;

/**
 * A receipt as one line of JSON, of which there is one way to write it: members by name, no blanks, plain ASCII. Whatever
 * could hold more than a name, a date, a count or a hash is refused, since a ledger never forgets.
 */
final class LeafText {
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9:.-]{0,79}");
    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9+/]{80,200}={0,2}");

    private LeafText() {}

    /** @param hold makes of the name of a hold or a case what stands in its place */
    static String of(Receipt receipt, UnaryOperator<String> hold) {
        Map<String, String> members = new TreeMap<>();
        members.put("at", time(receipt.at()));
        switch (receipt) {
            case Deleted it -> {
                members.put("kind", quoted("deleted"));
                members.put("category", name("category", it.category()));
                members.put("entries", count(it.entries()));
                members.put("upTo", time(it.upTo()));
            }
            case Erased it -> {
                members.put("kind", quoted("erased"));
                members.put("category", name("category", it.category()));
                members.put("entries", count(it.entries()));
            }
            case KeyDestroyed it -> {
                members.put("kind", quoted("key-destroyed"));
                members.put("category", name("category", it.category()));
                members.put("sliceStart", time(it.sliceStart()));
                members.put("sliceEnd", time(it.sliceEnd()));
            }
            case Overrun it -> {
                members.put("kind", quoted("overrun"));
                members.put("category", name("category", it.category()));
                members.put("entries", count(it.entries()));
                members.put("limitOfOldest", hour(it.limitOfOldest()));
            }
            case Hold it -> {
                members.put("kind", quoted("hold"));
                members.put("hold", checked("hold", hold.apply(it.hold()), SHA256));
                members.put("entries", count(it.entries()));
                members.put("released", Boolean.toString(it.released()));
            }
            case Case it -> {
                members.put("kind", quoted("case"));
                members.put("register", name("register", it.register()));
                members.put("case", checked("case", hold.apply(it.number()), SHA256));
                members.put("step", name("step", it.step()));
            }
            case ConfigurationChanged it -> {
                members.put("kind", quoted("configuration-changed"));
                members.put("what", name("what", it.what()));
                members.put("valueSha256", checked("valueHash", it.valueHash(), SHA256));
            }
            case KeyTaken it -> {
                members.put("kind", quoted("key-taken"));
                members.put("key", checked("key", it.key(), BASE64));
            }
            case TailDropped it -> {
                members.put("kind", quoted("tail-dropped"));
                members.put("bytes", count(it.bytes()));
            }
        }
        return members.entrySet().stream()
                .map(member -> quoted(member.getKey()) + ":" + member.getValue())
                .collect(Collectors.joining(",", "{", "}"));
    }

    /** Down to the second; finer ones would tell more than a receipt is for. */
    static Instant second(Instant time) {
        return time.truncatedTo(ChronoUnit.SECONDS);
    }

    private static String time(Instant time) {
        return quoted(second(time).toString());
    }

    /** It lies one period after somebody's visit, so the second would be kept of that for ever. */
    private static String hour(Instant time) {
        return quoted(time.truncatedTo(ChronoUnit.HOURS).toString());
    }

    private static String name(String field, String value) {
        return checked(field, value, NAME);
    }

    private static String checked(String field, String value, Pattern form) {
        if (!form.matcher(value).matches()) {
            throw new IllegalArgumentException("A receipt's " + field + " must be of the form " + form);
        }
        return quoted(value);
    }

    private static String count(long number) {
        if (number < 0) {
            throw new IllegalArgumentException("A receipt counts from 0 on, not " + number);
        }
        return Long.toString(number);
    }

    private static String quoted(String plain) {
        return '"' + plain + '"';
    }
}
