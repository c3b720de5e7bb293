package org.glashaus.features.witness;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.glashaus.audit.Distribution;

/** One of the product's own commands, run in a process of its own as a host would. */
public record HostCommand(int exitCode, String said) {
    private static final String MAIN = "org.glashaus.tools.Glashaus";
    private static final String COMPOSED = "org.glashaus.features.sabotage.ComposedCommand";
    private static final Pattern NUMBER = Pattern.compile("\\b(\\d{1,19})\\b");

    public static HostCommand run(Distribution product, List<String> arguments)
            throws IOException, InterruptedException {
        return run(product, arguments, "");
    }

    /** @param typed what the host types while it runs */
    public static HostCommand run(Distribution product, List<String> arguments, String typed)
            throws IOException, InterruptedException {
        ToolRun run = ToolRun.of("this product", product.hostCommand(MAIN, arguments), typed);
        return new HostCommand(run.exitCode(), run.said());
    }

    /** The same by a host whose commands are broken on purpose, where the saboteur breaks commands. */
    public static HostCommand composed(Distribution product, String saboteur, List<String> arguments)
            throws IOException, InterruptedException {
        List<String> all = new ArrayList<>(List.of(saboteur));
        all.addAll(arguments);
        ToolRun run = ToolRun.of("this product", product.hostCommand(COMPOSED, all));
        return new HostCommand(run.exitCode(), run.said());
    }

    public boolean succeeded() {
        return exitCode == 0;
    }

    /** The first number that it printed. */
    public String number() throws IOException {
        Matcher printed = NUMBER.matcher(said);
        if (!printed.find()) {
            throw new IOException("the command printed no number; it said: " + said.strip());
        }
        return printed.group(1);
    }
}
