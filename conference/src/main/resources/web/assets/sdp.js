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
