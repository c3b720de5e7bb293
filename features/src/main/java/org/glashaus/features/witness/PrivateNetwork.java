package org.glashaus.features.witness;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A network within this machine, made for one look and removed after it: hosts with an address each (name spaces, ip-netns(8)),
 * joined by a bridge that lies at the server. No packet leads out of it; one that should would go to the bridge and end there.
 */
public final class PrivateNetwork implements AutoCloseable {
    private static final String PACKAGE_OF_IP = "iproute2";
    private static final String BRIDGE = "bridge";
    private static final String PREFIX = "10.77.0.";
    private static final AtomicInteger MADE = new AtomicInteger();

    private final String name = "glashaus-" + ProcessHandle.current().pid() + "-" + MADE.incrementAndGet();
    private final Map<String, Host> hosts = new LinkedHashMap<>();
    private final List<Path> programs = new ArrayList<>();
    private final Host server;

    private PrivateNetwork() {
        server = new Host(name + "-server", PREFIX + 1);
    }

    /** One of its hosts; {@code space} is the name of its name space. */
    public record Host(String space, String address) {
        /** What stands before a command that is to run there; the process becomes the command. */
        public List<String> prefix() {
            return List.of("ip", "netns", "exec", space);
        }
    }

    /**
     * Makes it, with a server and these other hosts.
     *
     * @throws CouldNotLook where this machine lets nobody make one
     */
    public static PrivateNetwork with(List<String> names) throws IOException, InterruptedException {
        if (!"root".equals(System.getProperty("user.name"))) {
            throw new CouldNotLook(
                    "this needs a network of its own within this machine. Root can make one, and so can everybody whom"
                            + " the kernel lets make user name spaces (unshare(1) from util-linux, ip from iproute2).");
        }
        PrivateNetwork network = new PrivateNetwork();
        try {
            network.build(names);
            return network;
        } catch (IOException e) {
            network.close();
            throw new CouldNotLook("no network of its own could be made on this machine: " + e.getMessage());
        } catch (RuntimeException | InterruptedException e) {
            network.close();
            throw e;
        }
    }

    private void build(List<String> names) throws IOException, InterruptedException {
        space(server);
        ip("-n", server.space(), "link", "add", BRIDGE, "type", "bridge");
        ip("-n", server.space(), "addr", "add", server.address() + "/24", "dev", BRIDGE);
        ip("-n", server.space(), "link", "set", BRIDGE, "up");
        for (String each : names) {
            Host host = new Host(name + "-" + each, PREFIX + (11 + hosts.size()));
            hosts.put(each, host);
            space(host);
            String port = "port" + hosts.size();
            ip(
                    "link",
                    "add",
                    "net0",
                    "netns",
                    host.space(),
                    "type",
                    "veth",
                    "peer",
                    "name",
                    port,
                    "netns",
                    server.space());
            ip("-n", server.space(), "link", "set", port, "master", BRIDGE, "up");
            ip("-n", host.space(), "addr", "add", host.address() + "/24", "dev", "net0");
            ip("-n", host.space(), "link", "set", "net0", "up");
            ip("-n", host.space(), "route", "add", "default", "via", server.address());
        }
    }

    private void space(Host host) throws IOException, InterruptedException {
        ip("netns", "add", host.space());
        List<String> quiet = new ArrayList<>(host.prefix());
        quiet.addAll(List.of("sh", "-c", "echo 1 > /proc/sys/net/ipv6/conf/all/disable_ipv6"));
        run(quiet);
        ip("-n", host.space(), "link", "set", "lo", "up");
    }

    public Host server() {
        return server;
    }

    public Host host(String each) {
        Host host = hosts.get(each);
        if (host == null) {
            throw new IllegalArgumentException("no host " + each);
        }
        return host;
    }

    /** Gives a host one more address. */
    public String another(String each, int last) throws IOException, InterruptedException {
        ip("-n", host(each).space(), "addr", "add", PREFIX + last + "/24", "dev", "net0");
        return PREFIX + last;
    }

    /** What everything passes on its way from one host to another. */
    public WireCapture.Place bridge() {
        return new WireCapture.Place(BRIDGE, server.prefix());
    }

    /** A program that runs another one there, for drivers that take a program and no command. */
    public Path program(Host host, Path other) throws IOException {
        Path program = Files.createTempFile(
                "glashaus-there",
                "",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        programs.add(program);
        Files.writeString(program, "#!/bin/sh\nexec " + String.join(" ", host.prefix()) + " '" + other + "' \"$@\"\n");
        return program;
    }

    private static void ip(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("ip"));
        command.addAll(List.of(arguments));
        run(command);
    }

    private static void run(List<String> command) throws IOException, InterruptedException {
        ToolRun run = ToolRun.of(PACKAGE_OF_IP, command);
        if (run.exitCode() != 0) {
            throw new IOException(String.join(" ", command) + ": " + run.said().strip());
        }
    }

    /** The name spaces go, and with them what joined them. */
    @Override
    public void close() {
        List<Host> all = new ArrayList<>(hosts.values());
        all.add(server);
        for (Host host : all) {
            try {
                ToolRun.of(PACKAGE_OF_IP, List.of("ip", "netns", "del", host.space()));
            } catch (IOException e) {
                // It was not made, or is gone.
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        programs.forEach(Scratch::delete);
    }
}
