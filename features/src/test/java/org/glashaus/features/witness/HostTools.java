package org.glashaus.features.witness;

import java.io.IOException;

/** Whether a program of the system runs here; asked without the classes under test, whose faults would skip their tests. */
final class HostTools {
    private HostTools() {}

    static boolean run(String... command) throws InterruptedException {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
