package org.glashaus.features.desk;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.glashaus.features.server.Order;
import org.glashaus.features.server.ServerFolders;
import org.glashaus.features.witness.HostCommand;

/** Who works at the desk for the host, by the product's own commands beside the running server. */
public record Clerk(Order order, ServerFolders folders) {

    /** A command that asks the server. */
    public HostCommand tells(String... arguments) throws IOException, InterruptedException {
        return run(new ArrayList<>(List.of(arguments)));
    }

    /** A command that reads beside the server. */
    public HostCommand reads(String... arguments) throws IOException, InterruptedException {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--data", folders.data().toString()));
        return run(all);
    }

    private HostCommand run(List<String> arguments) throws IOException, InterruptedException {
        arguments.addAll(List.of("--keys", folders.keys().toString()));
        return order.saboteur().isPresent()
                ? HostCommand.composed(order.distribution(), order.saboteur().get(), arguments)
                : HostCommand.run(order.distribution(), arguments);
    }
}
