package org.glashaus.tools.confine;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;

/**
 * What somebody would try who has taken a server over: it runs in its place, with its class path and flags, and tries each thing
 * in the main thread, in one of its own and in a virtual one.
 */
public final class Intruder {
    private Intruder() {}

    /** @param arguments options of a server that it has no use for, and at the end a folder outside, and a port there */
    public static void main(String[] arguments) throws Exception {
        List<String> told = List.of(arguments);
        Path outside = Path.of(told.get(told.size() - 2));
        int port = Integer.parseInt(told.getLast());
        tried("write-inside", () -> Files.writeString(Path.of(System.getProperty("java.io.tmpdir"), "inside"), "x"));
        tried("write", () -> Files.writeString(outside.resolve("written"), "x"));
        thread("write-in-thread", () -> Files.writeString(outside.resolve("written-in-thread"), "x"), false);
        thread("write-in-virtual", () -> Files.writeString(outside.resolve("written-in-virtual"), "x"), true);
        tried("change", () -> Files.writeString(outside.resolve("theirs"), "changed"));
        tried("delete", () -> Files.deleteIfExists(outside.resolve("doomed")));
        tried("make-folder", () -> Files.createDirectory(outside.resolve("folder")));
        tried("link", () -> Files.createSymbolicLink(outside.resolve("link"), outside));
        tried(
                "move-in",
                () -> Files.move(outside.resolve("theirs"), Path.of(System.getProperty("java.io.tmpdir"), "moved")));
        tried("read", () -> Files.readString(outside.resolve("secret")));
        tried(
                "memory",
                () -> Files.newInputStream(Path.of("/proc/" + parent() + "/mem"))
                        .available());
        tried("run", () -> new ProcessBuilder("/bin/true").start().waitFor());
        tried("connect", () -> connected(port));
        tried("listen", () -> listening(told));
        tried("listen-elsewhere", () -> listening(0));
    }

    private static long parent() {
        return ProcessHandle.current().parent().orElseThrow().pid();
    }

    private static boolean connected(int port) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        }
    }

    private static boolean listening(List<String> told) throws IOException {
        return listening(Integer.parseInt(told.get(told.indexOf("--port") + 1)));
    }

    private static boolean listening(int port) throws IOException {
        try (ServerSocket socket = new ServerSocket(port)) {
            return socket.isBound();
        }
    }

    private static void thread(String what, Callable<?> deed, boolean virtual) throws Exception {
        FutureTask<Object> task = new FutureTask<>(() -> {
            tried(what, deed);
            return what;
        });
        (virtual ? Thread.ofVirtual() : Thread.ofPlatform()).start(task);
        task.get();
    }

    private static void tried(String what, Callable<?> deed) {
        try {
            deed.call();
            System.out.println(what + " done");
        } catch (Exception refused) {
            System.out.println(what + " refused " + refused);
        }
    }
}
