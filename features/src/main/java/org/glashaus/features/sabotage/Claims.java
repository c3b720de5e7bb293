package org.glashaus.features.sabotage;

import java.util.stream.Stream;

/** Claims that several breaches break, or one breaks in a long row. */
final class Claims {
    /** Of logs and identifiers with a time, but for the web log. */
    static final String[] OF_PERIODS = {
        "signalling-log-retention",
        "media-log-retention",
        "log-retention-all",
        "conference-id-retention",
        "participant-id-retention",
        "security-events-logged"
    };

    /** Of a file that nobody declared, whatever is in it. */
    static final String[] OF_STRAY_FILES = {
        "media-not-stored",
        "media-forwarded-only",
        "media-transit-bounded",
        "content-deleted-at-room-close",
        "room-data-deleted-at-end",
        "purpose-limited",
        "no-identification-attempt",
        "no-automated-decisions",
        "no-profiling"
    };

    /** Of whatever stands before a server in its process: a port more, and memory that nobody wipes. */
    static final String[] OF_WHAT_STANDS_BEFORE = {
        "firewall-in-place", "content-deleted-at-room-close", "room-data-deleted-at-end", "ip-only-during-conference"
    };

    /** Of what is told or named beside all files. */
    static final String[] OF_ADDRESSES_TOLD = {
        "ip-never-stored", "ip-only-during-conference", "logs-free-of-personal-data", "weblog-ip-anonymised"
    };

    /** That something is told. */
    static final String[] ON_THE_PAGE = {
        "scope-disclosed",
        "last-updated-shown",
        "controller-identity-shown",
        "controller-contact-shown",
        "helpdesk-contact-shown",
        "dpo-contact-shown",
        "supervisory-authority-named",
        "statement-may-change",
        "statement-current-reachable",
        "purpose-stated",
        "legal-basis-stated",
        "room-name-processed",
        "recipients-not-controlled",
        "server-decrypts-disclosed",
        "no-e2ee-disclosed",
        "ip-processed-disclosed",
        "access-data-disclosed",
        "identifiability-disclosed",
        "withdrawal-not-retroactive",
        "rights-contact-shown",
        "right-complaint-authority",
        "art13-duty-met",
        "named-software-runs",
        "self-chosen-names-called-non-personal",
        "disclosure-requests-published"
    };

    /** That somebody gets an answer who uses a right. */
    static final String[] OF_ANSWERS = {
        "right-access",
        "right-portability",
        "right-rectification",
        "right-erasure",
        "right-restriction",
        "right-objection",
        "right-withdraw-consent",
        "right-complaint-host"
    };

    private Claims() {}

    static String[] and(String[] claims, String... others) {
        return Stream.concat(Stream.of(claims), Stream.of(others)).toArray(String[]::new);
    }
}
