package org.glashaus.conference;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.file.FileSystemOptions;
import io.vertx.core.transport.Transport;
import java.util.concurrent.TimeUnit;

/** Vert.x with one thread for the conference and nothing on the disk. */
final class QuietVertx {
    private QuietVertx() {}

    /** Its watchdog would wake up each second to look at one thread. */
    private static final long WATCHDOG_MINUTES = 10;

    static Vertx start(Transport transport) {
        return Vertx.builder()
                .withTransport(transport)
                .with(new VertxOptions()
                        // One thread for all rooms: their state needs no locks.
                        .setEventLoopPoolSize(1)
                        .setWorkerPoolSize(1)
                        .setInternalBlockingPoolSize(1)
                        .setPreferNativeTransport(false)
                        .setBlockedThreadCheckInterval(WATCHDOG_MINUTES)
                        .setBlockedThreadCheckIntervalUnit(TimeUnit.MINUTES)
                        // Either one alone would make a cache folder among the temporary files.
                        .setFileSystemOptions(new FileSystemOptions()
                                .setFileCachingEnabled(false)
                                .setClassPathResolvingEnabled(false)))
                .build();
    }
}
