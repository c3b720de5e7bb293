package org.glashaus.tools;

import java.util.List;
import java.util.Locale;
import org.glashaus.conference.admission.Network;
import org.glashaus.conference.admission.Proxies;
import org.glashaus.conference.admission.Proxies.Header;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** What {@code serve} was told of proxies. */
final class ProxyOptions {
    private ProxyOptions() {}

    static Proxies read(CommandSpec spec, boolean onThisMachine, List<String> elsewhere, @Nullable String header) {
        if (header != null && !onThisMachine && elsewhere.isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(), "--proxy-header needs --proxy or --trusted-proxy: nobody else is believed.");
        }
        return new Proxies(
                onThisMachine,
                elsewhere.stream().map(text -> network(spec, text)).toList(),
                header(spec, header == null ? "X-Forwarded-For" : header));
    }

    private static Network network(CommandSpec spec, String text) {
        try {
            return Network.ofProxies(text);
        } catch (IllegalArgumentException refused) {
            throw new ParameterException(spec.commandLine(), "--trusted-proxy: " + refused.getMessage() + ".", refused);
        }
    }

    private static Header header(CommandSpec spec, String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "x-forwarded-for" -> Header.X_FORWARDED_FOR;
            case "forwarded" -> Header.FORWARDED;
            case "proxy" -> Header.PROXY_PROTOCOL;
            default ->
                throw new ParameterException(
                        spec.commandLine(),
                        "--proxy-header takes X-Forwarded-For, Forwarded or PROXY, not " + name + ".");
        };
    }
}
