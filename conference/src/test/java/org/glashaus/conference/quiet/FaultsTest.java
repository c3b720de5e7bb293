package org.glashaus.conference.quiet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

class FaultsTest {

    @Test
    void aFaultIsCountedByItsClassAndItsTextIsNowhere() throws InterruptedException {
        Faults faults = new Faults();
        PrintStream before = System.err;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setErr(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            faults.replaceLogging();
            Logger.getLogger("io.netty.anything")
                    .log(Level.WARNING, "from 192.0.2.7", new IllegalStateException("192.0.2.7"));
            Logger.getLogger("io.netty.anything").warning("only words about 192.0.2.7");
            Thread dying = new Thread(() -> {
                throw new IllegalArgumentException("192.0.2.7");
            });
            dying.start();
            dying.join();
        } finally {
            System.setErr(before);
        }

        assertThat(printed.toString(StandardCharsets.UTF_8)).isEmpty();
        assertThat(faults.counts())
                .containsEntry("java.lang.IllegalStateException", 1L)
                .containsEntry("java.lang.IllegalArgumentException", 1L)
                .hasSize(2);
    }

    @Test
    void aFaultIsCountedEvenIfWhoeverIsAlsoToldFails() {
        Faults faults = new Faults();
        faults.alsoTell(fault -> {
            throw new IllegalStateException();
        });
        assertThatThrownBy(() -> faults.seen(new ArithmeticException())).isInstanceOf(IllegalStateException.class);
        assertThat(faults.counts()).containsEntry("java.lang.ArithmeticException", 1L);
    }
}
