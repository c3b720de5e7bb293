// Our way down: one peer connection on which the server offers everything we are to receive.

import { levelOf } from './receivers.js';
import { withoutCandidates } from './sdp.js';

export class Subscribing {
  #connection = null;
  #number = null;
  #send;
  #onState;
  #onStreams;
  #onRefused;
  #revisions = Promise.resolve();
  #receivers = new Map();

  constructor({ send, onState, onStreams, onRefused }) {
    this.#send = send;
    this.#onState = onState;
    this.#onStreams = onStreams;
    this.#onRefused = onRefused;
  }

  /** Takes one revision after the other: a second offer must not overtake the answer to the first. */
  offered(message) {
    this.#revisions = this.#revisions.then(() => this.#answer(message)).catch((error) => {
      if (this.#connection?.signalingState !== 'closed') this.#onRefused(error);
    });
  }

  async #answer({ connection: number, revision, sdp, streams }) {
    this.#follow(number);
    const connection = this.#connection;
    if (connection.signalingState === 'closed') return;
    await connection.setRemoteDescription({ type: 'offer', sdp });
    const answer = await connection.createAnswer();
    await connection.setLocalDescription(answer);
    this.#send({ type: 'subscribed', revision, sdp: withoutCandidates(answer.sdp) });
    this.#map(streams);
  }

  // Another number is another connection at the server: ours cannot go over there, since its DTLS session is bound to the last one.
  #follow(number) {
    if (this.#connection && (this.#number === number || this.#connection.signalingState === 'closed')) return;
    this.#connection?.close();
    this.#number = number;
    const connection = new RTCPeerConnection({ bundlePolicy: 'max-bundle' });
    this.#connection = connection;
    connection.addEventListener('connectionstatechange', () => {
      if (connection === this.#connection) this.#onState(connection.connectionState);
    });
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
      this.#receivers.set(participant, { ...this.#receivers.get(participant), [source]: receiver });
    }
    this.#onStreams(tracks);
  }

  /** What we receive of a participant, by source. */
  receiversOf(participant) {
    return this.#receivers.get(participant) ?? {};
  }

  /** How loud a participant is just now, 0 to 1. */
  levelOf(participant) {
    return levelOf(this.receiversOf(participant).microphone);
  }

  close() {
    this.#connection?.close();
  }
}
