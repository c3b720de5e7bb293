package org.glashaus.features.sabotage;

import io.vertx.core.MultiMap;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a broken desk for people's rights does, at the page and at the host's command line. */
final class DeskHabits {
    private static final String PAGE = "/rights";

    private DeskHabits() {}

    /** Whoever asks is thanked, and nothing is taken down. */
    static final class LostRequests implements Meddler {
        @Override
        public Optional<String> instead(String path, String form) {
            return path.equals(PAGE) && form.contains("do=ask")
                    ? Optional.of(
                            "<!doctype html><html lang=\"en\"><title>Your rights</title><main><p>Your request has come."
                                    + " You are answered within a month, and a breach is judged within 72 hours. It takes effect at"
                                    + " once.</p><code>AAAA-BBBB-CCCC-DDDD</code></main></html>")
                    : Optional.empty();
        }
    }

    /** Who withdraws is taken to object, and waits. */
    static final class LateWithdrawals implements Meddler {
        @Override
        public String form(String path, String form) {
            return path.equals(PAGE) ? form.replace("kind=withdrawal", "kind=objection") : form;
        }
    }

    /** A command says that it has done something, and has not. */
    record Pretence(List<String> command, String words) implements HostHabit {
        Pretence {
            command = List.copyOf(command);
        }

        @Override
        public Optional<String> pretends(List<String> asked) {
            return startsWith(asked, command) ? Optional.of(words) : Optional.empty();
        }
    }

    /** An answer to who asks for their data leaves out entries, and what they wrote. */
    static final class HalfAnswers implements HostHabit {
        @Override
        public void afterwards(List<String> asked) {
            if (!startsWith(asked, List.of("rights", "entries", "export"))) {
                return;
            }
            Path folder = Path.of(asked.get(asked.indexOf("--out") + 1));
            try {
                Path file = folder.resolve("export.json");
                JsonObject export = new JsonObject(Files.readString(file)).put("entries", new JsonArray());
                export.getJsonObject("request").put("words", "");
                Files.writeString(file, export.encode());
                Files.writeString(folder.resolve("export.txt"), export.getString("explanation"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Whatever somebody says, the host knew of a breach only now. */
    static final class LateAwareness implements HostHabit {
        @Override
        public List<String> tells(List<String> asked) {
            List<String> told = new ArrayList<>(asked);
            for (int i = 0; i + 1 < told.size(); i++) {
                if (told.get(i).equals("--aware") || told.get(i).equals("--at")) {
                    told.set(
                            i + 1, Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
                }
            }
            return told;
        }
    }

    /** The privacy page tells nothing of what third parties ask for. */
    static final class HushedRequests implements Meddler {
        @Override
        public String page(String path, int status, MultiMap fields, String body) {
            return path.equals("/privacy") ? body.replaceAll("(?s)<section id=\"disclosed\">.*?</section>", "") : body;
        }
    }

    /** That the law keeps a request silent is not entered. */
    static final class BrokenSilence implements HostHabit {
        @Override
        public List<String> tells(List<String> asked) {
            List<String> told = new ArrayList<>(asked);
            for (String option : List.of("--silent-until", "--silent-ground")) {
                int at = told.indexOf(option);
                if (at >= 0) {
                    told.subList(at, at + 2).clear();
                }
            }
            return told;
        }
    }

    /** Whatever day the law names, a hundred years are entered. */
    static final class LastingSilence implements HostHabit {
        @Override
        public List<String> tells(List<String> asked) {
            List<String> told = new ArrayList<>(asked);
            int at = told.indexOf("--silent-until");
            if (at >= 0) {
                told.set(
                        at + 1, LocalDate.parse(told.get(at + 1)).plusYears(100).toString());
            }
            return told;
        }
    }

    private static boolean startsWith(List<String> asked, List<String> command) {
        return asked.size() >= command.size()
                && asked.subList(0, command.size()).equals(command);
    }
}
