package org.glashaus.tools.e2e;

import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.glashaus.features.witness.FileWrite;
import org.glashaus.features.witness.FileWrite.Kind;
import org.jspecify.annotations.Nullable;

/**
 * What a server wrote, by what it is and when. The list is this test's own: it says what a host is told in
 * {@code docs/operating.md}, and not what the audit allows.
 *
 * @param counts how often, and of how many files
 * @param foreign what no class names, or is not due at that time
 * @param refused what the kernel did not let happen once the server was confined
 */
record WrittenFiles(Map<Moment, Map<Sort, Count>> counts, Set<String> foreign, Set<String> refused) {

    /** From the launcher to the address that the server prints, from there to its being told to stop, and from there on. */
    enum Moment {
        START,
        CALL,
        END
    }

    enum Sort {
        JOURNAL("data/journal\\.sqlite(-wal|-shm|-journal)?"),
        LEDGER("data/ledger(/(ledger\\.txt|public-key\\.pem(\\.new)?))?"),
        KEYS("keys/(journal(/[0-9.]+\\.[0-9a-f]{16}\\.key(\\.new)?)?|ledger-(key\\.pem|salt\\.hex)(\\.new)?)"),
        ACCOUNTS("keys/organisers\\.(json(\\.new)?|lock)"),
        CERTIFICATE("keys/tls-(key|certificate)\\.pem(\\.new)?"),
        LIBRARIES("data/native(/sqlite-[^/]+)?"),
        FOLDERS("(data|keys)(/(tmp|desk|lock|pair(\\.new)?|registers(/[a-z]+)?))?"),
        // The launcher's shell and the JVM that confines itself.
        LAUNCHER("/dev/(null|tty)|/proc/\\d+/coredump_filter");

        private final Pattern places;

        Sort(String places) {
            this.places = Pattern.compile(places);
        }
    }

    /** What a call may lead to. */
    static final Set<Sort> IN_A_CALL =
            EnumSet.of(Sort.JOURNAL, Sort.LEDGER, Sort.KEYS, Sort.ACCOUNTS, Sort.CERTIFICATE);

    private static final Set<Sort> AT_THE_START = EnumSet.allOf(Sort.class);
    private static final Set<Sort> AT_THE_END = EnumSet.of(Sort.JOURNAL, Sort.LEDGER, Sort.KEYS, Sort.LIBRARIES);

    /** Calls, and the different files that they were about. */
    record Count(int opened, int changed, Set<String> files) {
        static final Count NONE = new Count(0, 0, Set.of());

        Count and(Kind kind, String file) {
            Set<String> all = new TreeSet<>(files);
            all.add(file);
            return new Count(
                    opened + (kind == Kind.OPENED ? 1 : 0), changed + (kind == Kind.CHANGED ? 1 : 0), Set.copyOf(all));
        }
    }

    static WrittenFiles of(List<FileWrite> writes, Path data, Path keys, Instant ready, Instant told) {
        Map<Moment, Map<Sort, Count>> counts = new TreeMap<>();
        Set<String> foreign = new TreeSet<>();
        Set<String> refused = new TreeSet<>();
        for (FileWrite write : writes) {
            Moment moment =
                    write.at().isBefore(ready) ? Moment.START : write.at().isBefore(told) ? Moment.CALL : Moment.END;
            String file = shown(write.path(), data, keys);
            if (write.kind() == Kind.REFUSED) {
                refused.add(moment + " " + file);
                continue;
            }
            Sort sort = sort(file);
            if (sort == null || !due(moment).contains(sort)) {
                foreign.add(moment + " " + file);
            } else {
                counts.computeIfAbsent(moment, _ -> new TreeMap<>())
                        .merge(sort, Count.NONE.and(write.kind(), file), (one, _) -> one.and(write.kind(), file));
            }
        }
        return new WrittenFiles(counts, foreign, refused);
    }

    static @Nullable Sort sort(String file) {
        for (Sort sort : Sort.values()) {
            if (sort.places.matcher(file).matches()) {
                return sort;
            }
        }
        return null;
    }

    static String shown(String path, Path data, Path keys) {
        for (Map.Entry<String, Path> folder : Map.of("data", data, "keys", keys).entrySet()) {
            if (path.equals(folder.getValue().toString()) || path.startsWith(folder.getValue() + "/")) {
                return folder.getKey()
                        + path.substring(folder.getValue().toString().length());
            }
        }
        return path;
    }

    private static Set<Sort> due(Moment moment) {
        return switch (moment) {
            case START -> AT_THE_START;
            case CALL -> IN_A_CALL;
            case END -> AT_THE_END;
        };
    }

    Count count(Moment moment, Sort sort) {
        return counts.getOrDefault(moment, Map.of()).getOrDefault(sort, Count.NONE);
    }

    /** Lines for people: moment, sort, calls that opened, calls that made or removed, files. */
    String table() {
        StringBuilder table = new StringBuilder("when    what         opened  changed  files\n");
        counts.forEach((moment, sorts) -> sorts.forEach((sort, count) -> table.append(String.format(
                Locale.ROOT,
                "%-7s %-12s %6d %8d %6d  %s%n",
                moment,
                sort,
                count.opened(),
                count.changed(),
                count.files().size(),
                count.files().stream().sorted().limit(4).collect(Collectors.joining(" "))))));
        refused.forEach(
                each -> table.append("refused by the kernel: ").append(each).append('\n'));
        foreign.forEach(each -> table.append("NOT DUE: ").append(each).append('\n'));
        return table.toString();
    }
}
