package org.glashaus.audit;

/**
 * By what a witness sees. Two witnesses of one mechanism share its blind spots and count as one where a claim takes two;
 * so this is told by the witness and not read off its name.
 */
public enum Mechanism {
    /** Reads what lies in files, byte by byte. */
    FILE_CONTENT,
    /** Reads a store by the store's own means, as records. */
    STORED_RECORDS,
    /** Follows what the process asks of the system. */
    SYSTEM_CALLS,
    /** Reads the memory of the process. */
    MEMORY,
    /** Holds the network, or listens on it. */
    NETWORK,
    /** Looks from within a browser. */
    BROWSER,
    /** Reads the program, not the process. */
    PROGRAM_CODE,
    /** Asks the running server what it is set to. */
    CONFIGURATION
}
