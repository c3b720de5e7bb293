package org.glashaus.conference;

import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.glashaus.conference.admission.Proxies;

/**
 * Where the server runs; nothing in here concerns privacy.
 *
 * @param port of the pages over HTTPS, on all addresses; 0 for any free one
 * @param plainPort of the same pages over HTTP on 127.0.0.1, for a reverse proxy
 * @param udpPort of all media; 0 for any free one
 * @param publicAddresses what is announced to browsers; empty for all addresses of this machine
 * @param origins of the pages that may open sockets here, such as {@code https://meet.example.org}; empty for the hosts
 *     that the certificate names, this machine's and addresses
 * @param proxies which reverse proxies are to be believed when they say where a visitor comes from
 * @param certificate the host's own; empty for one that the server signs itself
 * @param dataFolder where the journal lies; the server writes there and into the key folder only
 * @param keyFolder left out of backups
 */
public record Deployment(
        int port,
        OptionalInt plainPort,
        int udpPort,
        List<InetAddress> publicAddresses,
        List<URI> origins,
        Proxies proxies,
        Optional<CertificateFiles> certificate,
        Path dataFolder,
        Path keyFolder) {

    public Deployment {
        publicAddresses = List.copyOf(publicAddresses);
        origins = List.copyOf(origins);
    }

    /** PEM files; the key in PKCS #8 and not encrypted. */
    public record CertificateFiles(Path certificate, Path key) {}
}
