package org.glashaus.tools;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A journal in PostgreSQL from a visit to the host's reading of it, with the database killed in mid-run. */
@Tag("long")
class PostgresIT {
    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path host;

    @Test
    void aDatabaseKilledInMidRunCostsNoEntryAndShows() throws Exception {
        try (OwnPostgres database = OwnPostgres.start()) {
            while (!database.answers()) {
                Thread.onSpinWait();
            }
            String option = "--database=" + database.url();
            try (HostedServer server = HostedServer.start(host, Map.of(), "--statement=waag", option)) {
                visit(server, "/privacy", 3);
                server.until("the visits are read", () -> count(server.journal(option), "GET /privacy") == 3);
                List<String> before = server.journal(option);

                database.kill();
                visit(server, "/left", 2);
                server.until("health tells of it", () -> server.journalHealth().getBoolean("failing"));
                assertThat(server.journalHealth().getInteger("waiting")).isGreaterThanOrEqualTo(2);
                assertThat(server.journal(option))
                        .startsWith("exit " + ExitCodes.MACHINE_LACKS)
                        .hasSize(2)
                        .last()
                        .asString()
                        .contains("The journal in PostgreSQL cannot be read: ");

                database.resume();
                server.until("health says that it is over", () -> isOver(server.journalHealth()));
                List<String> after = server.journal(option);
                assertThat(after).startsWith(before.toArray(String[]::new));
                assertThat(count(after, "GET /privacy")).isEqualTo(3);
                assertThat(count(after, "GET /left")).isEqualTo(2);
                assertThat(server.journalHealth().getInteger("unwritten")).isZero();
            }
            assertThat(host.resolve("data/journal.sqlite")).doesNotExist();
        }
    }

    private static void visit(HostedServer server, String path, int times) throws Exception {
        for (int i = 0; i < times; i++) {
            assertThat(server.get(path)).isEqualTo(200);
        }
    }

    private static boolean isOver(JsonObject journal) {
        return !Objects.requireNonNull(journal.getBoolean("failing")) && journal.getInteger("waiting") == 0;
    }

    private static long count(List<String> lines, String words) {
        return lines.stream().filter(line -> line.contains(words)).count();
    }
}
