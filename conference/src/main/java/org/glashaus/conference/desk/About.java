package org.glashaus.conference.desk;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Map;
import org.glashaus.conference.rights.Letters;
import org.glashaus.spec.LogCategory;
import org.glashaus.spec.Phrases;
import org.glashaus.spec.PrivacyStatement;
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
                            .put("period", rule.retention().toString())
                            .put("purpose", json(rule.purpose().byLanguage()))));
        }
        JsonObject remedies = new JsonObject();
        Phrases.LANGUAGES.forEach(language -> remedies.put(language, new Letters(statement).remedies(language)));
        return new JsonObject()
                .put("host", json(statement.name().byLanguage()))
                .put("statement", statement.id())
                .put("statementSha256", statement.sha256())
                .put("logs", logs)
                .put("remedies", remedies);
    }

    private static JsonObject json(Map<String, String> words) {
        JsonObject json = new JsonObject();
        words.forEach(json::put);
        return json;
    }
}
