package org.glashaus.features.witness;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The files that a server may open for writing once it is ready.
 *
 * @param data patterns of paths below the data folder
 * @param keys patterns of paths below the folder of keys
 * @param elsewhere absolute paths
 */
public record Sinks(List<Pattern> data, List<Pattern> keys, List<Pattern> elsewhere) {

    public Sinks {
        data = List.copyOf(data);
        keys = List.copyOf(keys);
        elsewhere = List.copyOf(elsewhere);
    }

    boolean allow(ObservedProcess process, String path) {
        return below(process.dataDir(), path, data)
                || below(process.keysDir(), path, keys)
                || elsewhere.stream().anyMatch(pattern -> pattern.matcher(path).matches());
    }

    /** Whether it lies in a folder that was given to the server; there it may make folders and take files away. */
    boolean own(ObservedProcess process, String path) {
        return path.startsWith(process.dataDir() + "/") || path.startsWith(process.keysDir() + "/");
    }

    private static boolean below(Path folder, String path, List<Pattern> patterns) {
        if (!path.startsWith(folder + "/")) {
            return false;
        }
        String rest = path.substring(folder.toString().length() + 1);
        return patterns.stream().anyMatch(pattern -> pattern.matcher(rest).matches());
    }

    /** The path without the place of this run. */
    String show(ObservedProcess process, String path) {
        return path.replace(process.dataDir().toString(), "data")
                .replace(process.keysDir().toString(), "keys");
    }

    String describe() {
        return "in the data folder " + data + ", in the folder of keys " + keys + ", elsewhere " + elsewhere;
    }
}
