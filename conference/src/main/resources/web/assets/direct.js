// The connection between two browsers, past the server: one attempt, offered once in the order of SOURCES. Afterwards only tracks
// are exchanged, as on the way to the server.

import { SECTIONS } from './publishing.js';
import { withoutCandidates } from './sdp.js';

/** `onState` hears the connection's state, `onTold` the word that the other one sent over it. */
export class Direct {
  round;
  peer;
  leftByOther = false;
  stood = false;
  carriesOurs = false;
  isSilent = false;
  #connection;
  #channel;
  #media;
  #send;
  #onState;
  #early = []; // candidates that came before the description they belong to
  #work = Promise.resolve();

  constructor({ round, peer, offers, iceServers, media, send, onState, onTold }) {
    this.round = round;
    this.peer = peer;
    this.#media = media;
    this.#send = send;
    this.#onState = onState;
    this.#connection = new RTCPeerConnection({ iceServers, bundlePolicy: 'max-bundle' });
    this.#channel = this.#connection.createDataChannel('ways', { negotiated: true, id: 0 });
    this.#channel.addEventListener('message', ({ data }) => onTold(data));
    this.#connection.addEventListener('connectionstatechange', () => onState(this.#connection.connectionState));
    this.#connection.addEventListener('icecandidate', ({ candidate }) => {
      if (candidate?.candidate) send({ type: 'direct-candidate', round, candidate: candidate.candidate, mid: candidate.sdpMid ?? '' });
    });
    if (offers) this.#then(() => this.#offer());
  }

  heard(message) {
    switch (message.type) {
      case 'direct-offer':
        return this.#then(() => this.#answer(message.sdp));
      case 'direct-answer':
        return this.#then(() => this.#described({ type: 'answer', sdp: message.sdp }));
      case 'direct-candidate':
        return this.#then(() => this.#candidate({ candidate: message.candidate, sdpMid: message.mid }));
      default:
        return undefined;
    }
  }

  async #offer() {
    for (const { kind } of SECTIONS) this.#connection.addTransceiver(kind, { direction: 'sendrecv' });
    await this.#fill();
    const offer = await this.#connection.createOffer();
    this.#send({ type: 'direct-offer', round: this.round, sdp: withoutCandidates(offer.sdp) });
    await this.#connection.setLocalDescription(offer);
  }

  async #answer(sdp) {
    await this.#described({ type: 'offer', sdp });
    for (const transceiver of this.#transceivers()) transceiver.direction = 'sendrecv';
    await this.#fill();
    const answer = await this.#connection.createAnswer();
    this.#send({ type: 'direct-answer', round: this.round, sdp: withoutCandidates(answer.sdp) });
    await this.#connection.setLocalDescription(answer);
    await this.#shape();
  }

  async #described(description) {
    await this.#connection.setRemoteDescription(description);
    for (const candidate of this.#early.splice(0)) await this.#candidate(candidate);
    if (description.type === 'answer') await this.#shape();
  }

  async #candidate(candidate) {
    if (!this.#connection.remoteDescription) this.#early.push(candidate);
    else await this.#connection.addIceCandidate(candidate).catch(() => {}); // one that this browser cannot read; others may do
  }

  async #fill() {
    for (const { source } of SECTIONS) await this.#transceiver(source).sender.replaceTrack(this.#media.tracks[source]);
  }

  // What gives way on a poor line is the same on both ways.
  async #shape() {
    for (const { source, encoding, preference } of SECTIONS) {
      const { sender } = this.#transceiver(source);
      const parameters = sender.getParameters();
      if (!parameters.encodings?.length) continue;
      Object.assign(parameters.encodings[0], encoding);
      if (preference) parameters.degradationPreference = preference;
      await sender.setParameters(parameters).catch(() => {}); // as in publishing.js
    }
  }

  // One step after the other, and what fails ends the attempt.
  #then(step) {
    this.#work = this.#work.then(() => this.#connection.signalingState === 'closed' || step()).catch(() => this.#onState('failed'));
  }

  #transceivers() {
    return this.#connection.getTransceivers();
  }

  #transceiver(source) {
    return this.#transceivers()[SECTIONS.findIndex((section) => section.source === source)];
  }

  get isConnected() {
    return this.#connection.connectionState === 'connected';
  }

  /** What we receive, by source. */
  get receivers() {
    return Object.fromEntries(SECTIONS.flatMap(({ source }) => (this.#transceiver(source) ? [[source, this.#transceiver(source).receiver]] : [])));
  }

  /** Sends what is switched on of this source from now on, or nothing. */
  replace(source) {
    this.#then(() => this.#transceiver(source)?.sender.replaceTrack(this.#media.tracks[source]));
  }

  /** Octets that have come so far, checks not counted; null where the browser does not tell. Our own words are acknowledged, so some come in any case. */
  async received() {
    const pairs = [...(await this.#connection.getStats()).values()].filter(({ type, bytesReceived }) => type === 'candidate-pair' && Number.isFinite(bytesReceived));
    return pairs.length === 0 ? null : pairs.reduce((sum, { bytesReceived }) => sum + bytesReceived, 0);
  }

  /** Says something that the other one's browser acknowledges, whatever the page there makes of it. */
  knock() {
    if (this.#channel.readyState === 'open') this.#channel.send('here');
  }

  /** Says one word to the other one, if the connection carries it. */
  tell(word) {
    const tell = () => this.#channel.send(word);
    if (this.#channel.readyState === 'open') tell();
    else if (this.#channel.readyState === 'connecting') this.#channel.addEventListener('open', tell, { once: true });
  }

  close() {
    this.#connection.close();
  }
}
