package org.glashaus.audit;

/** A status with the reason for it, in one or two plain sentences. */
public record Verdict(Status status, String reason) {}
