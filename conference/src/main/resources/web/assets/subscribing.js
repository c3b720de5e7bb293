// Our way down: one peer connection on which the server offers everything we are to receive.

import { withoutCandidates } from './sdp.js';

export class Subscribing {
  #connection;
  #send;
  #onStreams;
  #onRefused;
  #revisions = Promise.resolve();
  #receivers = new Map();

  constructor({ iceServers, send, onState, onStreams, onRefused }) {
    this.#send = send;
    this.#onStreams = onStreams;
    this.#onRefused = onRefused;
    this.#connection = new RTCPeerConnection({ iceServers, bundlePolicy: 'max-bundle' });
    this.#connection.addEventListener('connectionstatechange', () => onState(this.#connection.connectionState));
  }

  /** Takes one revision after the other: a second offer must not overtake the answer to the first. */
  offered(message) {
    this.#revisions = this.#revisions.then(() => this.#answer(message)).catch((error) => {
      if (this.#connection.signalingState !== 'closed') this.#onRefused(error);
    });
  }

  async #answer({ revision, sdp, streams }) {
    if (this.#connection.signalingState === 'closed') return;
    await this.#connection.setRemoteDescription({ type: 'offer', sdp });
    const answer = await this.#connection.createAnswer();
    await this.#connection.setLocalDescription(answer);
    this.#send({ type: 'subscribed', revision, sdp: withoutCandidates(answer.sdp) });
    this.#map(streams);
  }

  #map(streams) {
    const byMid = new Map(this.#connection.getTransceivers().map((transceiver) => [transceiver.mid, transceiver]));
    const tracks = new Map();
    this.#receivers.clear();
    for (const { mid, participant, source } of streams) {
      const receiver = byMid.get(mid)?.receiver;
      if (!receiver) continue;
      if (!tracks.has(participant)) tracks.set(participant, {});
      tracks.get(participant)[source] = receiver.track;
      if (source === 'microphone') this.#receivers.set(participant, receiver);
    }
    this.#onStreams(tracks);
  }

  /** How loud a participant is just now, 0 to 1, as the browser measured it. */
  levelOf(participant) {
    const [latest] = this.#receivers.get(participant)?.getSynchronizationSources() ?? [];
    if (!latest || performance.timeOrigin + performance.now() - latest.timestamp > 500) return 0;
    return latest.audioLevel ?? 0;
  }

  close() {
    this.#connection.close();
  }
}
