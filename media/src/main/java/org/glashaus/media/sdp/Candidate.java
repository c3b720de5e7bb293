package org.glashaus.media.sdp;

/**
 * A host candidate of ours (RFC 8445 §5.1.1): UDP, component 1.
 *
 * @param address an IPv4 or IPv6 literal
 */
public record Candidate(String address, int port) {}
