package org.glashaus.tools.load;

import java.io.IOException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;

/** The one thread that owns every socket of the load: receives, lets connections take their turn, and sends what was delayed. */
final class Loop implements AutoCloseable {
    private static final long TURN_MILLIS = 2;

    private final Selector selector;
    private final Thread thread;
    private final Queue<Runnable> tasks = new ConcurrentLinkedQueue<>();
    private final List<Connection> connections = new ArrayList<>();
    private final PriorityQueue<Delayed> delayed =
            new PriorityQueue<>(Comparator.comparingLong(Delayed::dueNanos).thenComparingLong(Delayed::order));
    private long order;
    private volatile boolean stopping;

    private record Delayed(long dueNanos, long order, Runnable what) {}

    Loop() throws IOException {
        selector = Selector.open();
        thread = Thread.ofPlatform().name("load").start(this::run);
    }

    void wake() {
        selector.wakeup();
    }

    void add(Connection connection) {
        tasks.add(() -> {
            try {
                connection.channel().register(selector, SelectionKey.OP_READ, connection);
                connections.add(connection);
            } catch (IOException e) {
                connection.broke(e);
            }
        });
        wake();
    }

    /** On the loop's thread; waits for the answer. */
    <T> T ask(Callable<T> question) throws InterruptedException {
        CompletableFuture<T> answer = new CompletableFuture<>();
        tasks.add(() -> {
            try {
                answer.complete(question.call());
            } catch (Exception e) {
                answer.completeExceptionally(e);
            }
        });
        wake();
        try {
            return answer.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    /** Only from the loop's own thread. */
    void later(long nowNanos, long afterNanos, Runnable what) {
        if (afterNanos <= 0) {
            what.run();
        } else {
            delayed.add(new Delayed(nowNanos + afterNanos, order++, what));
        }
    }

    private void run() {
        while (!stopping) {
            try {
                selector.select(key -> ((Connection) key.attachment()).readable(), TURN_MILLIS);
            } catch (IOException e) {
                return;
            }
            for (Runnable task = tasks.poll(); task != null; task = tasks.poll()) {
                task.run();
            }
            long now = System.nanoTime();
            for (Connection connection : connections) {
                connection.turn(now);
            }
            while (!delayed.isEmpty() && delayed.peek().dueNanos() <= now) {
                delayed.remove().what().run();
            }
        }
    }

    @Override
    public void close() throws IOException {
        stopping = true;
        wake();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        for (Connection connection : connections) {
            connection.close();
        }
        selector.close();
    }
}
