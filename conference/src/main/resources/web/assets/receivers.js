// What has come in on a receiver, as the browser counts it.

/** By source: decoded pictures, or packets of sound. */
export async function arrivals(receivers) {
  const counts = {};
  for (const [source, receiver] of Object.entries(receivers)) {
    for (const stat of (await receiver.getStats()).values()) {
      if (stat.type === 'inbound-rtp') counts[source] = (stat.kind === 'video' ? stat.framesDecoded : stat.packetsReceived) ?? 0;
    }
  }
  return counts;
}

/** How loud it is just now, 0 to 1, as the browser measured it. */
export function levelOf(receiver) {
  const [latest] = receiver?.getSynchronizationSources?.() ?? [];
  if (!latest || performance.timeOrigin + performance.now() - latest.timestamp > 500) return 0;
  return latest.audioLevel ?? 0;
}
