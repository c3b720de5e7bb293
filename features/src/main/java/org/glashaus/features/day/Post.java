package org.glashaus.features.day;

/** Who watched what: a witness may be posted more than once, with another thing to look for each time. */
public enum Post {
    FILES_FOR_MEDIA,
    FILES_FOR_VISITORS,
    FILES_FOR_NAMES,
    FILES_FOR_WORDS,
    FILES_FOR_IDENTIFIERS,
    MEMORY_AFTER_A_PAUSE,
    MEMORY_AFTER_THE_CALL,
    MEMORY_AFTER_THE_CLOSE,
    MEMORY_OF_CONTENT,
    MEMORY_OF_ADDRESSES,
    SYSTEM_CALLS,
    CONNECTIONS,
    OTHER_HOSTS,
    WEB_LOG,
    STORED_FIELDS,
    JOURNAL_ADDRESSES
}
