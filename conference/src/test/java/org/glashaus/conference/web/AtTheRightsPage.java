package org.glashaus.conference.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.glashaus.conference.Answer;
import org.glashaus.conference.SampleProfile;
import org.glashaus.conference.TestServer;
import org.glashaus.conference.register.CaseReader;
import org.glashaus.conference.register.Register;
import org.glashaus.conference.rights.Evidence;
import org.glashaus.conference.rights.RightsRequest;
import org.glashaus.spec.Profile.AddressForm;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A visitor at the desk, over a bare socket, and what the register has of them. */
abstract class AtTheRightsPage {
    private static final Pattern REFERENCE = Pattern.compile("<code>([2-9A-Z]{4}(?:-[2-9A-Z]{4}){3})</code>");

    @TempDir
    Path folder;

    TestServer server;

    @BeforeEach
    void start() throws Exception {
        server = new TestServer(folder, SampleProfile.withLog(AddressForm.FULL));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    Answer post(String... fields) {
        return send("application/x-www-form-urlencoded", form(fields));
    }

    Answer send(String type, String body) {
        return send(type, body, "en");
    }

    Answer send(String type, String body, String language) {
        int port = server.plain().getPort();
        return Answer.send(
                server,
                "POST",
                "/rights?lang=" + language,
                Map.of("Host", "127.0.0.1:" + port, "Origin", "http://127.0.0.1:" + port, "Content-Type", type),
                body);
    }

    static String form(String... fields) {
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < fields.length; i += 2) {
            body.append(i == 0 ? "" : "&")
                    .append(fields[i])
                    .append('=')
                    .append(URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8));
        }
        return body.toString();
    }

    static String reference(Answer answer) {
        Matcher reference = REFERENCE.matcher(answer.body());
        assertThat(reference.find()).as(answer.body()).isTrue();
        return reference.group(1);
    }

    static String ago(long hours) {
        return DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm")
                .withZone(ZoneId.of("Europe/Amsterdam"))
                .format(Instant.now().minus(Duration.ofHours(hours)));
    }

    Evidence evidence(long number) throws Exception {
        return kept(number).requester().orElseThrow().evidence();
    }

    CaseReader register() {
        return new CaseReader(folder.resolve("data"), folder.resolve("keys"), Register.RIGHTS);
    }

    RightsRequest kept(long number) throws Exception {
        return RightsRequest.of(register().find(number).orElseThrow());
    }
}
