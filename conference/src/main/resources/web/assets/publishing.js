// Our way up: one peer connection with three send-only sections that are offered once. Afterwards switching a device
// only exchanges a track, so nothing is ever negotiated again.

import { withoutCandidates } from './sdp.js';

// What gives way on a poor line: faces lose sharpness before they stutter, letters lose frames before they blur.
export const SECTIONS = [
  { source: 'microphone', kind: 'audio', encoding: {} },
  { source: 'camera', kind: 'video', encoding: { maxBitrate: 1_500_000, maxFramerate: 30 }, preference: 'balanced' },
  { source: 'screen', kind: 'video', encoding: { maxBitrate: 2_500_000, maxFramerate: 15 }, preference: 'maintain-resolution' },
];

// How large our picture is for others falls with their number; sending more than they show is waste for everybody.
const CAMERA_BY_AUDIENCE = [
  { upTo: 2, maxBitrate: 1_500_000, scaleResolutionDownBy: 1 },
  { upTo: 5, maxBitrate: 900_000, scaleResolutionDownBy: 1.5 },
  { upTo: 11, maxBitrate: 450_000, scaleResolutionDownBy: 2 },
  { upTo: Infinity, maxBitrate: 220_000, scaleResolutionDownBy: 4 },
];

export class Publishing {
  #connection;
  #transceivers = new Map();
  #send;
  #changes = Promise.resolve();

  constructor({ send, onState }) {
    this.#send = send;
    this.#connection = new RTCPeerConnection({ bundlePolicy: 'max-bundle' });
    this.#connection.addEventListener('connectionstatechange', () => onState(this.#connection.connectionState));
    for (const { source, kind, encoding } of SECTIONS) {
      const transceiver = this.#connection.addTransceiver(kind, { direction: 'sendonly', sendEncodings: [encoding] });
      this.#transceivers.set(source, transceiver);
    }
  }

  get state() {
    return this.#connection.connectionState;
  }

  /** Offers at once: the server needs none of our candidates, so there is nothing to gather first. */
  async offer() {
    const offer = await this.#connection.createOffer();
    await this.#connection.setLocalDescription(offer);
    const sources = [...this.#transceivers].map(([source, transceiver]) => ({ mid: transceiver.mid, source }));
    this.#send({ type: 'publish', sdp: withoutCandidates(offer.sdp), sources });
  }

  async answered(sdp) {
    if (this.#connection.signalingState !== 'have-local-offer') return;
    await this.#connection.setRemoteDescription({ type: 'answer', sdp });
    for (const { source, preference } of SECTIONS) if (preference) await this.#change(source, { degradationPreference: preference }, {});
  }

  /** Sends this track from now on, or nothing when it is null. */
  async replace(source, track) {
    await this.#transceivers.get(source).sender.replaceTrack(track);
  }

  /** How many others see our camera, and so how large its picture is worth sending. */
  async setAudience(others) {
    const { maxBitrate, scaleResolutionDownBy } = CAMERA_BY_AUDIENCE.find((step) => others <= step.upTo);
    await this.#change('camera', {}, { maxBitrate, scaleResolutionDownBy });
  }

  // One change after the other: the browser refuses parameters that another change has overtaken.
  #change(source, ofSender, ofEncoding) {
    this.#changes = this.#changes.then(async () => {
      const { sender } = this.#transceivers.get(source);
      const parameters = sender.getParameters();
      const encoding = parameters.encodings?.[0];
      if (!encoding || (holds(parameters, ofSender) && holds(encoding, ofEncoding))) return;
      Object.assign(parameters, ofSender);
      Object.assign(encoding, ofEncoding);
      await sender.setParameters(parameters);
    }).catch(() => {}); // A browser that refuses sends more than needed; the call is none the worse.
    return this.#changes;
  }

  close() {
    this.#connection.close();
  }
}

const holds = (now, wanted) => Object.keys(wanted).every((key) => now[key] === wanted[key]);
