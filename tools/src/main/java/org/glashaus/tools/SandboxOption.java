package org.glashaus.tools;

import org.glashaus.conference.Sandbox;
import org.glashaus.conference.StartRefused;
import picocli.CommandLine.Option;

/** Whether a server is to be confined. The launcher has read the option by then, and done it; here is seen what came of it. */
final class SandboxOption {
    @Option(
            names = "--sandbox",
            paramLabel = "require|auto|off",
            defaultValue = "auto",
            description = "Whether the kernel confines the server to its two folders and its ports (Landlock); require"
                    + " refuses to start where it does not (default: ${DEFAULT-VALUE}).")
    private Wanted wanted = Wanted.auto;

    enum Wanted {
        require,
        auto,
        off
    }

    Sandbox look() throws StartRefused {
        Sandbox sandbox = Sandbox.ofThisProcess();
        if (wanted == Wanted.require) {
            sandbox.require();
        }
        return sandbox;
    }

    /** What a host is told where it is not in force; else nothing. */
    static String told(Sandbox sandbox) {
        return sandbox.inForce()
                ? ""
                : "\nNo sandbox is in force: " + sandbox.why()
                        + ". The server could write wherever its user can; /health says the same.";
    }
}
