package org.glashaus.tools.load;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import org.glashaus.media.SdpRefused;
import org.glashaus.media.dtls.DtlsHandshake.Fingerprint;
import org.glashaus.media.sdp.Attribute;
import org.glashaus.media.sdp.MediaSection;
import org.glashaus.media.sdp.SdpReader;

/** Our offers, and what we need of the server's answers (RFC 8866, RFC 8839, RFC 8842, RFC 9143). */
final class Descriptions {
    static final int OPUS = 111;
    static final int VP8 = 96;

    /** Of what is sent again. */
    static final int RTX = 97;

    private Descriptions() {}

    /** A section: what to send under this SSRC, or to receive something if it is 0. */
    record Wanted(boolean picture, int ssrc) {}

    /** The server's end. */
    record Remote(String ufrag, String password, Fingerprint fingerprint, List<InetSocketAddress> candidates) {}

    static String offer(List<Wanted> sections, String ufrag, String password, Fingerprint fingerprint) {
        StringBuilder sdp = new StringBuilder("v=0\r\no=- 1 1 IN IP4 127.0.0.1\r\ns=-\r\nt=0 0\r\na=group:BUNDLE");
        for (int i = 0; i < sections.size(); i++) {
            sdp.append(' ').append(i);
        }
        sdp.append("\r\n");
        for (int i = 0; i < sections.size(); i++) {
            Wanted wanted = sections.get(i);
            sdp.append(section(wanted))
                    .append("c=IN IP4 0.0.0.0\r\na=mid:" + i + "\r\na=ice-ufrag:" + ufrag + "\r\na=ice-pwd:" + password)
                    .append("\r\na=fingerprint:" + fingerprint.algorithm() + " " + fingerprint.hex())
                    .append("\r\na=setup:actpass\r\na=rtcp-mux\r\n")
                    .append(wanted.ssrc() == 0 ? "a=recvonly\r\n" : "a=sendonly\r\n")
                    .append(codecs(wanted));
            if (wanted.ssrc() != 0) {
                sdp.append("a=ssrc:" + Integer.toUnsignedLong(wanted.ssrc()) + " cname:load\r\n");
            }
        }
        return sdp.toString();
    }

    private static String section(Wanted wanted) {
        if (!wanted.picture()) {
            return "m=audio 9 UDP/TLS/RTP/SAVPF 111\r\n";
        }
        return wanted.ssrc() == 0 ? "m=video 9 UDP/TLS/RTP/SAVPF 96 97\r\n" : "m=video 9 UDP/TLS/RTP/SAVPF 96\r\n";
    }

    // RFC 4588 §8.6: who watches may ask for packets again, as browsers do, so that the server has to keep them
    private static String codecs(Wanted wanted) {
        if (!wanted.picture()) {
            return "a=rtpmap:111 opus/48000/2\r\n";
        }
        String picture = "a=rtpmap:96 VP8/90000\r\na=rtcp-fb:96 nack pli\r\n";
        return wanted.ssrc() == 0
                ? picture + "a=rtcp-fb:96 nack\r\na=rtpmap:97 rtx/90000\r\na=fmtp:97 apt=96\r\n"
                : picture;
    }

    static Remote read(String answer) throws LoadFailed {
        try {
            MediaSection first = SdpReader.read(answer).sections().getFirst();
            String[] fingerprint = value(first, "fingerprint").split(" ", 2);
            List<InetSocketAddress> candidates = new ArrayList<>();
            for (Attribute candidate : first.attributes("candidate")) {
                String[] fields = candidate.value().split(" ", -1);
                // RFC 8839 §5.1: address and port are the fifth and the sixth field; numeric, so nothing is resolved
                candidates.add(new InetSocketAddress(InetAddress.ofLiteral(fields[4]), Integer.parseInt(fields[5])));
            }
            return new Remote(
                    value(first, "ice-ufrag"),
                    value(first, "ice-pwd"),
                    new Fingerprint(fingerprint[0], fingerprint[1]),
                    candidates);
        } catch (SdpRefused | IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new LoadFailed("The server's answer cannot be read: " + e.getMessage());
        }
    }

    private static String value(MediaSection section, String name) throws LoadFailed {
        return section.attribute(name)
                .map(Attribute::value)
                .orElseThrow(() -> new LoadFailed("The server's answer lacks a=" + name + "."));
    }

    /** The candidate at the host that we talk to, else any of IPv4. */
    static InetSocketAddress nearest(Remote remote, String host) throws LoadFailed {
        try {
            InetAddress asked = InetAddress.getByName(host);
            return remote.candidates().stream()
                    .filter(each -> each.getAddress().equals(asked))
                    .findFirst()
                    .or(() -> remote.candidates().stream()
                            .filter(each -> each.getAddress().getAddress().length == 4)
                            .findFirst())
                    .orElseThrow(() -> new LoadFailed("The server's answer has no address that we can reach."));
        } catch (UnknownHostException e) {
            throw new LoadFailed("The host " + host + " is not known.");
        }
    }
}
