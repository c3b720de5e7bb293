package org.glashaus.media.sdp;

/**
 * A section of the server's offer. Once offered it keeps its place and mid in every later offer of the same connection
 * (RFC 3264 §8); what it carries may change.
 *
 * @param mid at most 16 token characters
 * @param active false if it carries nothing now
 */
public record OfferedSection(String mid, MediaKind kind, OurStream stream, boolean active) {}
