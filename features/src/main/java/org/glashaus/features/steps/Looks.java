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

    static final Means VISITS = Means.outside(
            "browser-inspection",
            "A real browser came to the welcome page forty times, and the name of a conference that it offered was read off it.",
            Mechanism.BROWSER,
            "How the names are drawn, and whether somebody who knows that could foresee them.");

    static final Means PROGRAM = Means.outside(
            "foreign-client",
            "Programs that share nothing with the server or its client joined both conferences, listened, and joined again when "
                    + "all had left. Requests were made by hand, mistakes among them.",
            Mechanism.NETWORK,
            "What the server would tell a program that says something else.");

    static final Means WIRE = Means.outside(
            "wire-capture",
            "Every packet of the conferences was recorded on the network with dumpcap and read with tshark. While people talked, the "
                    + "kernel was asked for other sockets from which the server could send, and what left those was recorded for a moment.",
            Mechanism.NETWORK,
            "Other networks of the machine than the one on which the conferences were held.",
            "What an eavesdropper learns from length and time of packets.");

    static final Means SOCKETS = Means.outside(
            "config-inspection",
            "The operating system was asked for the sockets on which the running process listens.",
            Mechanism.CONFIGURATION,
            "What the machine around the process is set to, its firewall above all.");

    static final Means ENCRYPTION = Means.outside(
            "config-inspection",
            "The server's encryption was tried with OpenSSL, version by version, and a request was made in clear.",
            Mechanism.CONFIGURATION,
            "What lies before the server: a proxy has an encryption of its own.");

    static final Means ENCRYPTION_SCAN = Means.outside(
            "config-inspection",
            "A scanner that is not ours, sslscan, offered the server every version and every suite that it knows, and read its certificate, right "
                    + "after it had found each weakness at a server of ours that has them all.",
            Mechanism.CONFIGURATION,
            "What lies before the server: a proxy has an encryption of its own.",
            "SSL 2 and 3, and suites that OpenSSL no longer has: that they are refused is the scanner's bare word.",
            "Compression within TLS, and mistakes of the program that speaks it.");

    static final Means ARCHIVES = Means.outside(
            "config-inspection",
            "The operating system was asked which archives the running process has open.",
            Mechanism.CONFIGURATION,
            "What an archive does that is named rightly.");

    static final Means FIGURES = Means.outside(
            "config-inspection",
            "The server was asked for its own figures (/health); they are its word, which another witness has to bear out.",
            Mechanism.CONFIGURATION,
            "A server that counts wrongly.");

    static final Means KINDS_OF_DATA = Means.outside(
            "page-check",
            "What people and programs of the day gave to the server and got from it was sorted by kind, and the kinds were held "
                    + "against those that the statement lists.",
            Mechanism.BROWSER,
            "Data that nobody gave or got on that day.");

    static final Means JOURNAL = Means.outside(
            "raw-store-read",
            "When the server had stopped, its database files were copied, read by SQLite's own command line, and every entry opened by "
                    + "the published format. What is there was held against what had been done to the server.",
            Mechanism.STORED_RECORDS,
            "What lies elsewhere than in the journal; the scan of files looks there.",
            "What an entry tells somebody who knows more than it.");

    static final Means ENCOUNTER = Means.outside(
            "browser-inspection",
            "Three people met, each in a real browser on a host of its own in a network within this machine, where somebody of ours "
                    + "answered under the names of the STUN hosts. Two were there first; the third came and went. Each browser was "
                    + "asked what it was told, whom it asked, what it played and where its page said that sound and picture went.",
            Mechanism.BROWSER,
            "Browsers of other makers.",
            "Networks that let nothing through, and hosts behind a translation of addresses.");

    static final Means BRIDGE = Means.outside(
            "wire-capture",
            "Every packet between those hosts, the server and whoever answered under the names of the STUN hosts was recorded with "
                    + "dumpcap where all of them pass, and read with tshark.",
            Mechanism.NETWORK,
            "The real STUN hosts: nobody asks them in an audit.",
            "What an eavesdropper learns from length and time of packets.");

    static final Means KEPT = Means.outside(
            "browser-inspection",
            "Somebody with a real Chromium of their own came to a conference, left it and came back. Over its debugging protocol the "
                    + "browser was asked what it held: local and session storage, databases, caches, workers and cookies.",
            Mechanism.BROWSER,
            "Browsers of other makers.",
            "What the browser notes for itself, such as its history, and what it hands to its maker's own services.");

    static final Means PROFILE = Means.outside(
            "raw-store-read",
            "The browser was closed, and its profile folder read without it: local storage by the published format of LevelDB, cookies "
                    + "by SQLite's own command line, and every other place where pages can keep things byte by byte.",
            Mechanism.STORED_RECORDS,
            "Deleted records, which the browser overwrites when it sees fit.",
            "Values of cookies, which the browser encrypts.",
            "Other profiles, and copies of this one.");

    static final Means STARTED = Means.outside(
            "browser-inspection",
            "In a new browser an invitation's link was followed. The page was asked what it showed in which order, and what it had begun: "
                    + "lines to the server, requests for devices, connections for media.",
            Mechanism.BROWSER,
            "Whether people read what they are asked to read.",
            "Whether pressing the button is valid consent.");

    static final Means DOOR = Means.outside(
            "foreign-client",
            "A program that shares nothing with the server or its client asked to join without saying that anything was agreed to, and "
                    + "then with the version of the statement that the page names.",
            Mechanism.NETWORK,
            "Programs that say what nobody has agreed to: the server cannot know.");

    static final Means COOKIE_LIST = Means.outside(
            "page-check",
            "The privacy page was opened in a real browser in Dutch, German and English, and its list of cookies was held against those that "
                    + "the browser of somebody held who had allowed all of them.",
            Mechanism.BROWSER,
            "Whether the service needs a cookie in the sense of the law.");

    private Looks() {}
}
