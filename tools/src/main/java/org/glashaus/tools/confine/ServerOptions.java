package org.glashaus.tools.confine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Those options of the server's command line that say what it has to reach. What is wrong with one is the server's to tell: it
 * reads them all again.
 */
final class ServerOptions {
    private final Map<String, String> values = new HashMap<>();

    /** @param arguments as the kernel has them, {@code --name value} or {@code --name=value} */
    ServerOptions(List<String> arguments) {
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            int is = argument.indexOf('=');
            if (argument.startsWith("--") && is > 0) {
                values.put(argument.substring(0, is), argument.substring(is + 1));
            } else if (argument.startsWith("--") && i + 1 < arguments.size()) {
                values.put(argument, arguments.get(i + 1));
            }
        }
    }

    Optional<String> value(String option) {
        return Optional.ofNullable(values.get(option));
    }

    String keys() {
        return value("--keys").orElse("keys");
    }

    Optional<Integer> port(String option) {
        return value(option).flatMap(ServerOptions::number);
    }

    static Optional<Integer> number(String text) {
        try {
            int port = Integer.parseInt(text);
            return port >= 0 && port <= 65_535 ? Optional.of(port) : Optional.empty();
        } catch (NumberFormatException noNumber) {
            return Optional.empty();
        }
    }
}
