package org.glashaus.media;

/** Randomness as an argument: a secure generator in the server, a seeded one in a simulation. */
@FunctionalInterface
public interface RandomSource {
    /** Fills the array with random bytes. */
    void fill(byte[] bytes);
}
