package org.glashaus.tools.confine;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.glashaus.tools.confine.Ruleset.Rule;

/** What a server needs of its machine, and no more. */
final class Places {
    /** The system's libraries and settings that a JVM and the C library look at; no folder of a user's is among them. */
    static final List<String> SYSTEM = List.of(
            "/lib",
            "/lib64",
            "/usr/lib",
            "/usr/lib64",
            "/usr/share/zoneinfo",
            "/usr/share/locale",
            "/etc/ld.so.cache",
            "/etc/ld.so.preload",
            "/etc/locale.alias",
            "/etc/localtime",
            "/etc/timezone",
            "/etc/os-release",
            "/etc/passwd",
            "/etc/group",
            "/etc/nsswitch.conf",
            "/etc/hosts",
            "/etc/host.conf",
            "/etc/gai.conf",
            "/etc/services",
            "/etc/protocols",
            "/etc/resolv.conf",
            "/run/systemd/resolve",
            "/etc/ssl",
            "/etc/pki",
            "/etc/crypto-policies",
            // Entries of processes come and go, so no rule can be about /proc/self; what others keep there ptrace(2)
            // guards.
            "/proc",
            "/sys/devices/system",
            "/sys/fs/cgroup",
            "/sys/kernel/mm",
            "/dev/random",
            "/dev/urandom");

    private static final Pattern MAPPED = Pattern.compile("^\\S+ \\S+ \\S+ \\S+ \\S+ +(/.*)$");
    private static final Pattern LOADER = Pattern.compile(".*/(ld-[^/]*|ld)\\.so[^/]*");
    private static final Pattern TEXT = Pattern.compile("\\btext\\s*:\\s*[\"']?([^\"',}#\\r\\n]+)");
    private static final String ROOT_CERTIFICATE = "sslrootcert=";
    private static final int POSTGRES = 5432;
    private static final int DOMAIN = 53;
    private static final int HTTPS = 8443;
    private static final int STATEMENT_BYTES = 1 << 20;

    private final Command command;
    private final ServerOptions options;
    private final List<Rule> rules = new ArrayList<>();

    Places(Command command) {
        this.command = command;
        this.options = new ServerOptions(command.server());
    }

    /**
     * @param javaHome of the JDK that runs this and will run the server
     * @param madeFolders the topmost ones that had to be made, which a refused start takes away again
     * @param mapped what this process has loaded, as {@code /proc/self/maps} tells it
     */
    Ruleset ruleset(String javaHome, List<String> madeFolders, List<String> mapped, String home) {
        SYSTEM.forEach(place -> add(place, Right.READ));
        add("/dev/null", Right.WRITE_DEVICE);
        add(javaHome, Right.READ);
        add(command.program(), Right.RUN);
        loaded(mapped);
        add(command.product(), Right.READ);
        options.value("--cert").ifPresent(file -> add(file, Right.READ));
        options.value("--key").ifPresent(file -> add(file, Right.READ));
        options.value("--statement").ifPresent(this::statement);
        add(command.data(), Right.OWN);
        add(options.keys(), Right.OWN);
        // It takes away empty folders only; from the next start on, when nothing has to be made, nobody may.
        madeFolders.forEach(folder -> add(parent(folder), Set.of(Right.REMOVE_DIR)));
        Set<Integer> bind = new HashSet<>();
        bind.add(options.port("--port").orElse(HTTPS));
        options.port("--http").ifPresent(bind::add);
        return new Ruleset(rules, bind, database(home));
    }

    private void add(String place, Set<Right> rights) {
        if (!place.isEmpty()) {
            rules.add(new Rule(place, rights));
        }
    }

    /** Wherever this system keeps its libraries; of these the loader of programs is started by execve(2) itself. */
    private void loaded(List<String> maps) {
        Stream<String> files = maps.stream()
                .map(MAPPED::matcher)
                .filter(Matcher::matches)
                .map(line -> line.group(1))
                .distinct();
        files.forEach(file -> add(file, LOADER.matcher(file).matches() ? Right.RUN : Right.READ));
    }

    /** An id of a shipped one is no file. The text that a file names lies beside it. */
    private void statement(String file) {
        add(file, Right.READ);
        String folder = file.contains("/") ? file.substring(0, file.lastIndexOf('/') + 1) : "";
        Matcher text = TEXT.matcher(content(file));
        while (text.find()) {
            add(folder + text.group(1).strip(), Set.of(Right.READ_FILE));
        }
    }

    private static String content(String file) {
        Path path = Path.of(Octets.decoded(file));
        try {
            return Files.size(path) <= STATEMENT_BYTES ? Octets.raw(Files.readAllBytes(path)) : "";
        } catch (IOException theServerWillSay) {
            return "";
        }
    }

    /** Files of the database's client, and the ports to reach it and who knows its address. */
    private Set<Integer> database(String home) {
        Optional<URI> given = options.value("--database").flatMap(Places::address);
        if (given.isEmpty()) {
            return Set.of();
        }
        URI database = given.get();
        add(home + "/.pgpass", Right.READ);
        add(home + "/.postgresql", Right.READ);
        Stream.of(Optional.ofNullable(database.getQuery()).orElse("").split("&"))
                .filter(option -> option.startsWith(ROOT_CERTIFICATE))
                .forEach(option -> add(Octets.encoded(option.substring(ROOT_CERTIFICATE.length())), Right.READ));
        Set<Integer> connect = new HashSet<>();
        if (database.getHost() != null) {
            int port = database.getPort() < 0 ? POSTGRES : database.getPort();
            ServerOptions.number(Integer.toString(port)).ifPresent(connect::add);
            connect.add(DOMAIN);
        }
        return connect;
    }

    private static Optional<URI> address(String url) {
        try {
            return Optional.of(new URI(Octets.decoded(url)));
        } catch (URISyntaxException theServerWillSay) {
            return Optional.empty();
        }
    }

    static String parent(String folder) {
        String plain = folder.length() > 1 && folder.endsWith("/") ? folder.substring(0, folder.length() - 1) : folder;
        int slash = plain.lastIndexOf('/');
        if (slash < 0) {
            return ".";
        }
        return slash == 0 ? "/" : plain.substring(0, slash);
    }
}
