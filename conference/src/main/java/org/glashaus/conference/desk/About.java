package org.glashaus.conference.desk;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Map;
import org.glashaus.conference.rights.Letters;
import org.glashaus.spec.DataRegister;
import org.glashaus.spec.LogCategory;
import org.glashaus.spec.Periods;
import org.glashaus.spec.Phrases;
import org.glashaus.spec.PrivacyStatement;
import org.glashaus.spec.Processing;
import org.glashaus.spec.Profile;

/** What an export has to say of the host and its logs: nothing of a person. */
final class About {
    private About() {}

    static JsonObject of(Profile profile) {
        PrivacyStatement statement = profile.statement();
        JsonArray logs = new JsonArray();
        for (LogCategory category : LogCategory.values()) {
            profile.log(category)
                    .ifPresent(rule -> logs.add(new JsonObject()
                            .put("log", category.text())
                            .put("name", json(category.words().byLanguage()))
                            .put("period", rule.retention().toString())
                            .put("periodWords", period(rule))
                            .put("purpose", json(rule.purpose().byLanguage()))));
        }
        JsonObject remedies = new JsonObject();
        Phrases.LANGUAGES.forEach(
                language -> remedies.put(language, Letters.of(profile).remedies(language)));
        return new JsonObject()
                .put("host", json(statement.name().byLanguage()))
                .put("statement", statement.id())
                .put("statementSha256", statement.sha256())
                .put("logs", logs)
                .put("register", register(new Processing(profile)))
                .put("remedies", remedies);
    }

    private static JsonObject period(Profile.LogRule rule) {
        return Periods.words(rule.retention().toString())
                .map(words -> json(words.byLanguage()))
                .orElseThrow();
    }

    private static JsonObject register(Processing processing) {
        JsonObject register = new JsonObject();
        DataRegister.load()
                .entries()
                .forEach(entry -> register.put(
                        entry.id(),
                        new JsonObject()
                                .put("basis", json(processing.basis(entry).byLanguage()))
                                .put("period", json(processing.period(entry).byLanguage()))
                                .put("written", processing.isWritten(entry))));
        return register;
    }

    private static JsonObject json(Map<String, String> words) {
        JsonObject json = new JsonObject();
        words.forEach(json::put);
        return json;
    }
}
