package org.glashaus.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What the audit ran on, and what it ran.
 *
 * @param binarySha256 see {@link Distribution#sha256()}
 * @param jdk of audit and server alike
 * @param kernel name and release
 * @param ranAs who ran it, as far as that decides what could be looked at
 */
public record Machine(String binarySha256, String jdk, String kernel, String architecture, String ranAs) {
    private static final Path USERS = Path.of("/proc/self/uid_map");
    private static final Path KERNEL_RELEASE = Path.of("/proc/sys/kernel/osrelease");

    /** This machine with this product; the server runs on the same JDK as the audit. */
    public static Machine here(Distribution distribution) throws IOException {
        return new Machine(
                distribution.sha256(),
                System.getProperty("java.vm.name") + " " + Runtime.version() + " (" + System.getProperty("java.vendor")
                        + ")",
                System.getProperty("os.name") + " " + kernelRelease(),
                System.getProperty("os.arch"),
                ranAs("root".equals(System.getProperty("user.name")), users()));
    }

    /** @param users how this process's users are numbered outside (user_namespaces(7)); empty where that is unknown */
    static String ranAs(boolean root, String users) {
        String[] first = users.strip().split("\\s+", 3);
        boolean within = first.length > 1 && !first[0].equals(first[1]);
        if (within) {
            return "an ordinary user, in name spaces of that user's own";
        }
        return root ? "root" : "an ordinary user";
    }

    private static String users() throws IOException {
        return Files.isReadable(USERS) ? Files.readString(USERS) : "";
    }

    private static String kernelRelease() throws IOException {
        return Files.isReadable(KERNEL_RELEASE)
                ? Files.readString(KERNEL_RELEASE).strip()
                : System.getProperty("os.version");
    }
}
