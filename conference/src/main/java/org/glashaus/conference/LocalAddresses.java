package org.glashaus.conference;

import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.List;

/** The addresses under which this machine can be reached, itself included. */
final class LocalAddresses {
    private LocalAddresses() {}

    static List<InetAddress> all() throws SocketException {
        return NetworkInterface.networkInterfaces()
                .filter(LocalAddresses::isUp)
                .flatMap(NetworkInterface::inetAddresses)
                // A link-local address means nothing without a zone, and browsers ignore it.
                .filter(address -> !address.isLinkLocalAddress() && !address.isMulticastAddress())
                .toList();
    }

    private static boolean isUp(NetworkInterface networkInterface) {
        try {
            return networkInterface.isUp();
        } catch (SocketException gone) {
            return false;
        }
    }
}
