package org.glashaus.spec.draft;

/**
 * A statement that nobody has published yet.
 *
 * @param statement the file, as {@code docs/statement-format.md} has it
 * @param text what the host publishes; every row of the statement is a sentence of it
 */
public record Draft(String statement, String text) {}
