package org.glashaus.features.witness;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.glashaus.audit.Mechanism;
import org.jspecify.annotations.Nullable;

/** Reads the web log without the server's help and judges how much of an address each entry holds. */
public final class WeblogReading implements Witness {
    public static final String KIND = "raw-store-read";

    /** IPv4 with its last two octets zero, or IPv6 with nothing behind its second group; nothing at all is less still. */
    private static final Pattern AT_MOST_16_BITS = Pattern.compile("(\\d{1,3}\\.\\d{1,3}\\.0\\.0(/16)?)?");

    private static final Pattern AT_MOST_32_BITS = Pattern.compile("[0-9a-f]{1,4}:[0-9a-f]{1,4}:(:|0:0:0:0:0:0)(/32)?");
    private static final Pattern METHOD = Pattern.compile("[A-Z]{1,10}");
    private static final Pattern ROUTE = Pattern.compile("[a-z]+|/[a-z.]*|/[a-z]*/?\\{[a-z]+\\}");
    private static final Pattern STATUS = Pattern.compile("\\d{3}");

    private final int visits;
    private final EvidenceFolder evidence;
    private final List<WeblogRows.Row> rows = new ArrayList<>();
    private @Nullable ObservedProcess process;

    /** @param visits how many entries there must be at least: an empty log proves nothing */
    public WeblogReading(int visits, EvidenceFolder evidence) {
        this.visits = visits;
        this.evidence = evidence;
    }

    @Override
    public Means means() {
        return Means.outside(
                KIND,
                "The database file was copied while the server stood still and read by SQLite's own command line and the published format. Each entry of "
                        + "the web log was checked for how much of an address it holds, and for anything but method, page and status.",
                Mechanism.STORED_RECORDS,
                "Visitors over IPv6: there is one such address on a loopback, so that they appear in headers only.",
                "Whether somebody can be told by an entry's time together with what else the host knows.",
                "What was in an entry before it was read; the scan of files looks into what is left of it.");
    }

    @Override
    public void start(ObservedProcess watched) {
        process = watched;
    }

    @Override
    public void observe(String moment) throws IOException, InterruptedException {
        if (process == null) {
            throw new IllegalStateException("not started");
        }
        rows.clear();
        rows.addAll(WeblogRows.read(process));
    }

    @Override
    public Sighting stop() throws IOException {
        if (rows.size() < visits) {
            return Sighting.notSeen("The web log holds " + rows.size() + " entries after " + visits
                    + " visits, so that its silence on addresses says nothing.");
        }
        TreeMap<String, Integer> kinds = new TreeMap<>();
        int telling = 0;
        for (WeblogRows.Row row : rows) {
            boolean cut = shortened(row.address()) && impersonal(row);
            telling += cut ? 0 : 1;
            kinds.merge(cut ? shape(row) : "an entry that holds more than it may", 1, Integer::sum);
        }
        List<String> lines = new ArrayList<>();
        kinds.forEach((shape, count) -> lines.add(count + " times: " + shape));
        var listing = evidence.lines(KIND, lines, "The moments of visits and the networks are left out.");
        return telling == 0
                ? Sighting.kept(
                        "Each of " + rows.size() + " entries holds at most 16 (IPv6: 32) bits of an address.", listing)
                : Sighting.broken(
                        telling + " of " + rows.size()
                                + " entries hold more of an address, or of the visitor, than the network.",
                        listing);
    }

    static boolean shortened(String address) {
        return AT_MOST_16_BITS.matcher(address).matches()
                || AT_MOST_32_BITS.matcher(address).matches();
    }

    static boolean impersonal(WeblogRows.Row row) {
        return METHOD.matcher(row.method()).matches()
                && ROUTE.matcher(row.route()).matches()
                && STATUS.matcher(row.status()).matches();
    }

    private static String shape(WeblogRows.Row row) {
        return row.method() + " " + row.route() + " " + row.status()
                + (row.address().isEmpty() ? ", no address" : ", shortened address");
    }

    @Override
    public void close() {
        // Nothing runs.
    }
}
