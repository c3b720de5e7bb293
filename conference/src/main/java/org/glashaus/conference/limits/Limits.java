package org.glashaus.conference.limits;

import java.time.Duration;

/** Every limit of the conference module but those of {@link DeskLimits}. */
public final class Limits {
    private Limits() {}

    /** Names, counted in code points after Unicode NFC. */
    public static final int ROOM_NAME_CHARACTERS = 100;

    public static final int DISPLAY_NAME_CHARACTERS = 60;

    /**
     * Of what browsers seal, behind its version and the number of the key: a name of 60 characters, a name and 2,000 characters
     * of chat, and 16 keys of a room. A character has up to four octets, and three octets become four letters.
     */
    public static final int SEALED_NAME_CHARACTERS = 400;

    public static final int SEALED_CHAT_CHARACTERS = 11_100;
    public static final int SEALED_KEYS_CHARACTERS = 800;

    /** Of an organiser's account; a new password has at least so many characters. */
    public static final int ACCOUNT_NAME_CHARACTERS = 60;

    public static final int ACCOUNT_PASSWORD_CHARACTERS = 128;
    public static final int ACCOUNT_PASSWORD_AT_LEAST = 12;

    /** Guesses at a room's password are slowed down, so it may be shorter than an account's. */
    public static final int ROOM_PASSWORD_CHARACTERS = 100;

    public static final int ROOM_PASSWORD_AT_LEAST = 6;

    /**
     * Argon2id (RFC 9106) with what OWASP's Password Storage Cheat Sheet named first in 2025: 19 MiB, two passes, one lane.
     * A hash of other parameters is made anew when its owner next logs in.
     */
    public static final int ARGON2_KIBIBYTES = 19 * 1024;

    public static final int ARGON2_PASSES = 2;
    public static final int ARGON2_LANES = 1;

    /** RFC 9106 §3.1 */
    public static final int ARGON2_SALT_OCTETS = 16;

    public static final int ARGON2_HASH_OCTETS = 32;

    /** What is believed of an account file, so that a wrong one cannot take the memory of the calls. */
    public static final int ARGON2_KIBIBYTES_AT_MOST = 32 * 1024;

    public static final int ARGON2_PASSES_AT_MOST = 10;

    /** One password is looked at at a time, since each takes a fifth of the heap; so many may wait. */
    public static final int LOGINS_WAITING = 16;

    /** Failed logins of one name, at once, and a second after that. */
    public static final int LOGINS_AT_ONCE = 10;

    public static final double LOGINS_PER_SECOND = 1.0 / 30;

    /** Logins from one network, at once, and a second after that. */
    public static final int NETWORK_LOGINS_AT_ONCE = 60;

    public static final double NETWORK_LOGINS_PER_SECOND = 0.2;

    /** From a login to its end, if the page is not left before; and logins of one account at the same time. */
    public static final Duration LOGIN_LASTS = Duration.ofHours(12);

    public static final int LOGINS_PER_ACCOUNT = 8;

    /** How soon a running server notices what the host changed about its accounts. */
    public static final Duration ACCOUNTS_LOOKED_AT_EVERY = Duration.ofSeconds(1);

    public static final int ACCOUNTS = 10_000;
    public static final int LOGIN_FORM_OCTETS = 4 * 1024;

    /**
     * Passwords of a room that were not right, from one network and in all, at once and a second after that. Whoever waits
     * for the room with the right one has everything back on coming in.
     */
    public static final int ROOM_PASSWORDS_OF_NETWORK_AT_ONCE = 300;

    public static final double ROOM_PASSWORDS_OF_NETWORK_PER_SECOND = 0.1;
    public static final int ROOM_PASSWORDS_AT_ONCE = 3_000;
    public static final double ROOM_PASSWORDS_PER_SECOND = 1;

    /** Names of accounts and rooms of which tries are counted; further ones share one count. */
    public static final int TRIED_NAMES = 20_000;

    /** How long the one persistent cookie lives after the last conference, where a statement has it and gives no period. */
    public static final Duration NAME_COOKIE = Duration.ofDays(30);

    /** A room takes no more than this many; who comes next is told that it is full. */
    public static final int PARTICIPANTS_PER_ROOM = 250;

    /** Chat messages that a newcomer is shown; older ones are forgotten. */
    public static final int CHAT_MESSAGES_KEPT = 200;

    /** Octets of them in a welcome: with the roster of a full room it stays below {@link #SEND_QUEUE_OCTETS}. */
    public static final int WELCOME_CHAT_OCTETS = 64 * 1024;

    /** Octets of a signalling message, and of one that carries SDP. */
    public static final int MESSAGE_OCTETS = 16 * 1024;

    public static final int SDP_MESSAGE_OCTETS = 64 * 1024;

    /** The transport reads up to here, so that a message that is somewhat too large gets an answer, not a broken pipe. */
    public static final int TRANSPORT_MESSAGE_OCTETS = 256 * 1024;

    /** Sections that an offer may give a meaning to. */
    public static final int SOURCES_PER_OFFER = 16;

    public static final int MID_CHARACTERS = 32;

    /** Octets that may wait for a slow reader before its socket is closed. */
    public static final int SEND_QUEUE_OCTETS = 256 * 1024;

    /** What the kernel may hold of it besides; left to itself it takes megabytes for each connection. */
    public static final int SEND_BUFFER_OCTETS = 64 * 1024;

    /** A token bucket for each socket: messages at once, and messages a second after that. */
    public static final int MESSAGES_AT_ONCE = 60;

    public static final int MESSAGES_PER_SECOND = 20;

    /** So many messages over the rate end the socket. */
    public static final int MESSAGES_OVER_RATE = 200;

    /** Of both ends together, in one attempt of two people to connect directly; a browser has one or two for each of its networks. */
    public static final int DIRECT_CANDIDATES = 80;

    public static final int DIRECT_CANDIDATE_CHARACTERS = 512;

    /** Attempts of the same two. */
    public static final int DIRECT_ROUNDS = 8;

    /** From one offer to the next of the same client: a browser takes half of it for one with 72 sections. */
    public static final Duration OFFER_INTERVAL = Duration.ofMillis(500);

    /** So many may follow each other faster, since few people who come one after the other wait for nothing. */
    public static final int OFFERS_AT_ONCE = 4;

    public static final int SOCKETS = 5_000;

    /**
     * For each network: TCP connections, joins and rooms at once, and a second after that. An office behind one address
     * opens six connections a head and comes to its meeting within a minute.
     */
    public static final int CONNECTIONS_AT_ONCE = 1_000;

    public static final double CONNECTIONS_PER_SECOND = 50;
    public static final int JOINS_AT_ONCE = 300;
    public static final double JOINS_PER_SECOND = 10;
    public static final int ROOMS_AT_ONCE = 60;
    public static final double ROOMS_PER_SECOND = 1;

    /** Participants from one network at the same time, in all rooms together. */
    public static final int PRESENT_PER_NETWORK = 600;

    /** Networks of which something is counted; beyond them those that have everything back are forgotten first. */
    public static final int NETWORKS_REMEMBERED = 50_000;

    public static final Duration NETWORKS_LOOKED_AT_EVERY = Duration.ofSeconds(30);

    /** What somebody who was refused for their network's sake should wait. */
    public static final Duration RETRY_AFTER = Duration.ofSeconds(5);

    /** The shortest prefix of a network of proxies: a shorter one would be a good part of the net. */
    public static final int PROXY_NETWORK_BITS_IPV4 = 8;

    public static final int PROXY_NETWORK_BITS_IPV6 = 32;

    /** From a connection's opening to the end of its PROXY header, where a proxy writes one. */
    public static final Duration PROXY_PROTOCOL_WITHIN = Duration.ofSeconds(5);

    /** How long an address that went on and on may begin nothing new. */
    public static final Duration BAN = Duration.ofMinutes(5);

    /**
     * What is borne from one address before it is banned, and how much of it is forgotten a second. 250 people who are all
     * refused and come again each {@link #RETRY_AFTER} stay below it. All is forgotten within ten minutes.
     */
    public static final int REFUSALS_AT_ONCE = 3_000;

    public static final double REFUSALS_PER_SECOND = 50;
    public static final int UNREADABLE_AT_ONCE = 300;
    public static final double UNREADABLE_PER_SECOND = 2;
    public static final int TOO_FAST_AT_ONCE = 20;
    public static final double TOO_FAST_PER_SECOND = 1.0 / 28;
    public static final int WRONG_LOGINS_AT_ONCE = 100;
    public static final double WRONG_LOGINS_PER_SECOND = 0.5;

    /** Addresses that are watched; more than sockets can be open. Further ones cannot be banned. */
    public static final int ADDRESSES_WATCHED = 20_000;

    /** Who is not heard of for this long, and so has missed two pings, is gone. */
    public static final Duration SOCKET_SILENCE = Duration.ofSeconds(10);

    public static final Duration SOCKET_PING_INTERVAL = Duration.ofSeconds(4);
    public static final Duration SOCKETS_LOOKED_AT_EVERY = Duration.ofSeconds(1);

    /** From the opened socket to its join. */
    public static final Duration JOIN_WITHIN = Duration.ofSeconds(10);

    /** From the server's goodbye to the end of the connection, whether the client has read it or not. */
    public static final Duration GOODBYE_WITHIN = Duration.ofSeconds(2);

    /** From the last sign of life on a socket that broke until its participant has left; a client that is back by then goes on. */
    public static final Duration RESUME_WITHIN = Duration.ofSeconds(10);

    public static final int WHIP_SESSIONS = 2_000;
    public static final int SDP_OCTETS = 64 * 1024;

    /** A WHIP or WHEP session whose media did not connect by then is over. */
    public static final Duration WHIP_CONNECT_WITHIN = Duration.ofSeconds(30);

    public static final int REQUEST_LINE_OCTETS = 4096;
    public static final int REQUEST_HEADER_OCTETS = 16 * 1024;
    public static final Duration CONNECTION_IDLE = Duration.ofSeconds(60);

    /** From a connection's opening to its first request's head, and from one request to the head of the next. */
    public static final Duration FIRST_REQUEST_WITHIN = Duration.ofSeconds(10);

    public static final Duration NEXT_REQUEST_WITHIN = Duration.ofSeconds(75);

    /** From a request's head to the end of its body. */
    public static final Duration BODY_WITHIN = Duration.ofSeconds(10);

    public static final Duration SLOW_SENDERS_LOOKED_AT_EVERY = Duration.ofSeconds(2);

    /** What is read of a datagram: the core takes 1,500 octets and has to see that one is longer. */
    public static final int DATAGRAM_OCTETS = 2048;

    /** Datagrams taken from one socket before the loop turns to sending. */
    public static final int DATAGRAMS_AT_ONCE = 64;

    /** So many go to a full room each without the core's outbox (4,096) running over before it is drained. */
    public static final int DATAGRAMS_BEFORE_SENDING = 16;

    public static final int SOCKET_BUFFER_OCTETS = 4 * 1024 * 1024;

    /** Transport addresses known at the same time. A power of two. */
    public static final int PEERS = 16 * 1024;

    /** A transport address that the core does not hold is forgotten after this much silence. */
    public static final Duration PEER_SILENCE = Duration.ofSeconds(5);

    /** How often silent ones are looked for. */
    public static final Duration SILENCE_LOOKED_AT_EVERY = Duration.ofSeconds(5);

    /** When all are taken: so many are looked at for one that the core does not hold. */
    public static final int PEERS_TRIED = 64;

    /** Free UDP ports tried until one is free on every address of the machine. */
    public static final int FREE_PORTS_TRIED = 20;

    /** What a DTLS datagram of ours passes everywhere with: IPv6's smallest link less its headers and a tunnel's. */
    public static final int DTLS_SENT_OCTETS = 1200;

    /** DTLS datagrams that wait for the handshake's thread, or for the core. */
    public static final int DTLS_DATAGRAMS_WAITING = 32;

    /** A hello with a post-quantum key share has about 1.9 KiB, in two datagrams; a chain of RSA certificates is never needed. */
    public static final int DTLS_MESSAGE_OCTETS = 4096;

    public static final Duration DTLS_WITHIN = Duration.ofSeconds(10);

    /** RFC 6347 §4.2.4.1 says one second unless the situation is known: here ICE has just verified a path. */
    public static final Duration DTLS_FIRST_RESEND = Duration.ofMillis(250);

    public static final Duration DTLS_CERTIFICATE_LIFE = Duration.ofDays(30);

    /** After these a handshake takes about a tenth of the first one. */
    public static final int DTLS_WARM_UPS = 8;

    /** One step of starting or stopping. */
    public static final Duration START_STEP_WITHIN = Duration.ofSeconds(30);

    /** Journal entries that may wait for the disk; further ones are counted, not written. */
    public static final int JOURNAL_QUEUE = 10_000;

    public static final int JOURNAL_BATCH = 500;

    /** Entries on each sort of refusal or attack in each span: whoever is refused often must not fill the journal. */
    public static final int REFUSALS_LOGGED = 20;

    public static final Duration REFUSAL_SPAN = Duration.ofSeconds(1);

    /** Errors of one part of the server that are written in each span; further ones are counted only. */
    public static final int ERRORS_AT_ONCE = 60;

    public static final Duration ERROR_SPAN = Duration.ofMinutes(1);

    /** A conference that lasts for months could be entered without end. */
    public static final int IDENTIFIERS_PER_CONFERENCE = 2_000;

    /** A count of fewer could tell of somebody, and is not written. */
    public static final int SMALLEST_CELL = 5;

    /** What usage is counted over. */
    public static final Duration STATISTICS_PERIOD = Duration.ofDays(1);

    public static final Duration STATISTICS_LOOKED_AT_EVERY = Duration.ofMinutes(1);

    /**
     * Between two sweeps of the heap. Four end 8 s after somebody has gone, and what they free is given back within a
     * second: before the 10 s after which nothing may be left.
     */
    public static final Duration SWEEPS_APART = Duration.ofSeconds(2);

    /** So many times the heap is swept after somebody has gone. */
    public static final int SWEEPS_AFTER_SOMEBODY = 4;

    /** The longest time between two sweeps; it is taken off each retention limit. */
    public static final Duration SWEEP_INTERVAL = Duration.ofHours(1);

    /** A line of the ledger, leaf or head; those that this server writes take less than half of it. */
    public static final int LEDGER_LINE_OCTETS = 1_024;
}
