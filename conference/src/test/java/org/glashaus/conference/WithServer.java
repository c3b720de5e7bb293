package org.glashaus.conference;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Each test has a server of its own, whose media core it can look into. */
public abstract class WithServer {
    @TempDir
    protected Path folder;

    protected TestServer server;

    @BeforeEach
    protected void start() throws Exception {
        server = new TestServer(folder, SampleProfile.withoutLog());
    }

    @AfterEach
    protected void stop() {
        server.close();
    }
}
