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
 */
public record Machine(String binarySha256, String jdk, String kernel, String architecture) {
    private static final Path KERNEL_RELEASE = Path.of("/proc/sys/kernel/osrelease");

    /** This machine with this product; the server runs on the same JDK as the audit. */
    public static Machine here(Distribution distribution) throws IOException {
        return new Machine(
                distribution.sha256(),
                System.getProperty("java.vm.name") + " " + Runtime.version() + " (" + System.getProperty("java.vendor")
                        + ")",
                System.getProperty("os.name") + " " + kernelRelease(),
                System.getProperty("os.arch"));
    }

    private static String kernelRelease() throws IOException {
        return Files.isReadable(KERNEL_RELEASE)
                ? Files.readString(KERNEL_RELEASE).strip()
                : System.getProperty("os.version");
    }
}
