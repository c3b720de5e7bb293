package org.glashaus.tools;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.ToIntFunction;
import org.glashaus.conference.desk.Desk.Wish;
import org.glashaus.conference.desk.RequestFolder;
import org.glashaus.conference.desk.RequestFolder.NobodyAnswers;
import picocli.CommandLine.Model.CommandSpec;

/** Asks the running server for something; whoever is refused, or finds nobody, learns why in a sentence. */
record HostDesk(CommandSpec spec) {

    /** @param done prints what was answered and says how the command ends */
    int told(Path keys, Wish wish, JsonObject request, ToIntFunction<JsonObject> done) throws IOException {
        JsonObject answer;
        try {
            answer = RequestFolder.ask(keys, request.put("wish", wish.name()));
        } catch (NobodyAnswers nobody) {
            spec.commandLine().getErr().println(nobody.getMessage());
            return ExitCodes.MACHINE_LACKS;
        }
        String refused = answer.getString("refused");
        if (refused != null) {
            spec.commandLine().getErr().println(refused);
            return answer.getBoolean("failed", false) ? ExitCodes.MACHINE_LACKS : ExitCodes.USAGE;
        }
        return done.applyAsInt(answer);
    }
}
