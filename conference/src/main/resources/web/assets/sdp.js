// Session descriptions, as far as the client touches them.

/**
 * Leaves out our candidates. The server is ICE-lite and never calls us (RFC 8445 section 2.5), so nobody there
 * needs to learn the addresses of our network interfaces.
 */
export function withoutCandidates(sdp) {
  return sdp
    .split('\r\n')
    .filter((line) => !line.startsWith('a=candidate:') && !line.startsWith('a=end-of-candidates'))
    .join('\r\n');
}

/** The server's UDP port, to name it where a network lets nothing through; null if the description tells none. */
export function portOf(sdp) {
  return /^a=candidate:\S+ \d+ udp \d+ \S+ (\d+) /im.exec(sdp)?.[1] ?? null;
}
