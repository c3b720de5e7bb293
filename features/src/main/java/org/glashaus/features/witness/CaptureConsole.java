package org.glashaus.features.witness;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.glashaus.features.Limits;

/** What dumpcap says while it captures. */
final class CaptureConsole {
    private static final Pattern COUNTS =
            Pattern.compile("Packets received/dropped on interface '[^']*': (\\d+)/(\\d+) .*");

    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final CompletableFuture<Void> capturing = new CompletableFuture<>();
    private final Thread reader;

    private CaptureConsole(Process dumpcap) {
        reader = Thread.startVirtualThread(() -> read(dumpcap));
    }

    static CaptureConsole of(Process dumpcap) {
        return new CaptureConsole(dumpcap);
    }

    private void read(Process dumpcap) {
        try (BufferedReader said = dumpcap.errorReader()) {
            for (String line = said.readLine(); line != null; line = said.readLine()) {
                lines.add(line);
                // It names the interface before it opens it, and the file after.
                if (line.startsWith("File: ")) {
                    capturing.complete(null);
                }
            }
        } catch (IOException e) {
            lines.add("its words could not be read");
        }
        capturing.completeExceptionally(new IOException("dumpcap ended"));
    }

    private String complaint() {
        return lines.stream()
                .filter(line -> line.startsWith("dumpcap: ") && !line.contains("cap_set_proc"))
                .map(line -> line.substring("dumpcap: ".length()))
                .findFirst()
                .orElseGet(() -> lines.isEmpty() ? "it ended without a word" : lines.getLast());
    }

    /** What would let it capture, where it may not. */
    private static String cure(String complaint) {
        return complaint.contains("permission")
                ? " Root may capture, and members of Debian's group wireshark once \"dpkg-reconfigure"
                        + " wireshark-common\" allows it."
                : "";
    }

    void awaitCapturing() throws IOException, InterruptedException {
        try {
            capturing.get(Limits.TOOL_RUN.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            String complaint = complaint();
            throw new IOException("dumpcap cannot capture here: " + complaint + cure(complaint), e);
        } catch (TimeoutException e) {
            throw new IOException("dumpcap did not begin within " + Limits.TOOL_RUN.toSeconds() + " s.", e);
        }
    }

    /** How many packets the kernel or dumpcap dropped; to be asked when it has ended. */
    long dropped() throws IOException, InterruptedException {
        reader.join(Limits.TOOL_RUN);
        for (String line : lines) {
            Matcher counts = COUNTS.matcher(line);
            if (counts.matches()) {
                return Long.parseLong(counts.group(2));
            }
        }
        throw new IOException("dumpcap did not say how many packets it dropped.");
    }
}
