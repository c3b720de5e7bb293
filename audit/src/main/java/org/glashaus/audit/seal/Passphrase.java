package org.glashaus.audit.seal;

/** Where the passphrase of a key, or the PIN of a token, comes from; asked only if one is needed. */
@FunctionalInterface
public interface Passphrase {
    /** @param file whose passphrase it is */
    char[] of(String file) throws SealRefused;
}
