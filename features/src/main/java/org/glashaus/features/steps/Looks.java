package org.glashaus.features.steps;

import org.glashaus.audit.Mechanism;
import org.glashaus.features.witness.Means;

/** How the day was looked at where no witness of its own was posted. */
final class Looks {
    static final Means PAGE = Means.outside(
            "page-check",
            "The privacy page was opened in a real browser in Dutch, German and English, and what it shows for each claim was read "
                    + "off the page.",
            Mechanism.BROWSER,
            "Whether what is told is true.",
            "How the page looks to somebody.");

    static final Means BROWSER = Means.outside(
            "browser-inspection",
            "Two people met in one conference and a third was in another, each in a real browser. Each browser was asked what it was "
                    + "told, what it sent and received, whom it talked to, what it showed and what it had kept.",
            Mechanism.BROWSER,
            "Browsers of other makers.",
            "What a changed client would do.");

    static final Means PROGRAM = Means.outside(
            "foreign-client",
            "Programs that share nothing with the server or its client joined both conferences, listened, and joined again when "
                    + "all had left. Requests were made by hand, mistakes among them.",
            Mechanism.NETWORK,
            "What the server would tell a program that says something else.");

    static final Means WIRE = Means.outside(
            "wire-capture",
            "Every packet of the conferences was recorded on the network with dumpcap and read with tshark.",
            Mechanism.NETWORK,
            "Other networks of the machine than the one on which the conferences were held.",
            "What an eavesdropper learns from length and time of packets.");

    static final Means CONFIGURATION = Means.outside(
            "config-inspection",
            "The running process was asked for its listening sockets and its archives through the operating system, and its "
                    + "encryption was tried with OpenSSL.",
            Mechanism.CONFIGURATION,
            "What the machine around the process is set to.");

    private Looks() {}
}
