// Both media connections of a stay, and their mending: a connection that failed is replaced by a new one, while signalling
// and the other connection go on.

import { Publishing } from './publishing.js';
import { portOf } from './sdp.js';
import { Subscribing } from './subscribing.js';

export const SOURCES = ['microphone', 'camera', 'screen'];
const PATIENCE_MILLIS = 12_000;
const UNSTEADY_MILLIS = 5_000; // a browser's own checks often bring a connection back within that time
const RENEW_SECONDS = [0, 1, 2, 4, 8, 15];

/** `onMedia` hears `waiting`, `connected`, `lost` or `blocked` (nothing ever got through); `onStreams` the tracks by participant. */
export class Legs {
  serverPort = null;
  #media;
  #send;
  #onMedia;
  #onStreams;
  #publishing = null;
  #subscribing = null;
  #states = { publish: 'new', subscribe: 'new' };
  #timers = { publish: null, subscribe: null };
  #renewals = { publish: 0, subscribe: 0 };
  #late = null;
  #everConnected = false;
  #audience = 0;
  #rests = false;
  #closed = false;

  constructor({ media, send, onMedia, onStreams }) {
    this.#media = media;
    this.#send = send;
    this.#onMedia = onMedia;
    this.#onStreams = onStreams;
    this.#listen();
    this.#publish();
    this.#late = setTimeout(() => this.#everConnected || this.#onMedia('blocked'), PATIENCE_MILLIS);
  }

  #publish() {
    this.#publishing?.close();
    const publishing = new Publishing({
      send: (message) => this.#send(message),
      onState: (state) => publishing === this.#publishing && this.#became('publish', state),
    });
    this.#publishing = publishing;
    for (const source of SOURCES) this.replace(source);
    publishing.setAudience(this.#audience);
    publishing.offer().catch(() => this.#became('publish', 'failed'));
  }

  #listen() {
    this.#subscribing?.close();
    const subscribing = new Subscribing({
      send: (message) => this.#send(message),
      onState: (state) => subscribing === this.#subscribing && this.#became('subscribe', state),
      onStreams: this.#onStreams,
      onRefused: () => subscribing === this.#subscribing && this.#became('subscribe', 'failed'),
    });
    this.#subscribing = subscribing;
  }

  published(sdp) {
    this.serverPort = portOf(sdp) ?? this.serverPort;
    this.#publishing.answered(sdp).catch(() => this.#became('publish', 'failed'));
  }

  offered(message) {
    this.#subscribing.offered(message);
  }

  /** What the server sees of a connection. It has given a lost one up, so that we need not wait for our own clock. */
  heard({ leg, state }) {
    if (state !== 'lost') return;
    const ours = this.#states[leg];
    if (leg === 'publish' && ours !== 'connected' && ours !== 'disconnected') return; // the one that we have replaced already
    if (leg === 'publish') this.#became('publish', 'failed');
    else this.#states.subscribe = 'new'; // a new offer is under way
    this.#tell();
  }

  /** After signalling came back: mends what broke meanwhile, whichever side noticed. */
  resumed(connections = {}) {
    const publishing = this.#publishing.state;
    const broken = connections.publish === 'lost' || (connections.publish === 'none' && publishing === 'connected');
    if (broken || publishing === 'failed' || publishing === 'new') this.#renew('publish');
    if (this.#states.subscribe === 'failed') this.#renew('subscribe');
  }

  /** Sends what is switched on of this source from now on, or nothing. */
  replace(source) {
    this.#publishing.replace(source, this.#rests ? null : this.#media.tracks[source]).catch(() => {}); // one that was closed meanwhile sends nothing anyway
  }

  /** Sends nothing for a while; the connection stays as it is. */
  rest(rests) {
    if (rests === this.#rests) return;
    this.#rests = rests;
    for (const source of SOURCES) this.replace(source);
  }

  receiversOf(participant) {
    return this.#subscribing.receiversOf(participant);
  }

  setAudience(others) {
    this.#audience = others;
    this.#publishing.setAudience(others);
  }

  levelOf(participant) {
    return this.#subscribing.levelOf(participant);
  }

  #became(leg, state) {
    if (this.#closed) return;
    this.#states[leg] = state;
    clearTimeout(this.#timers[leg]);
    if (state === 'connected') this.#renewals[leg] = 0;
    if (state === 'failed') this.#renewLater(leg, RENEW_SECONDS[Math.min(this.#renewals[leg]++, RENEW_SECONDS.length - 1)] * 1000);
    if (state === 'disconnected') this.#renewLater(leg, UNSTEADY_MILLIS);
    this.#tell();
  }

  #renewLater(leg, delayMillis) {
    this.#timers[leg] = setTimeout(() => this.#renew(leg), delayMillis);
  }

  #renew(leg) {
    if (this.#closed) return;
    this.#states[leg] = 'new';
    if (leg === 'publish') return void this.#publish();
    this.#listen();
    this.#send({ type: 'resubscribe' });
  }

  // The way down has nothing to connect for while nobody else is there, so the way up decides.
  #tell() {
    const { publish, subscribe } = this.#states;
    const down = (state) => state === 'failed' || state === 'disconnected';
    if (publish === 'connected' && !down(subscribe)) {
      clearTimeout(this.#late);
      this.#everConnected = true;
      this.#onMedia('connected');
    } else if (this.#everConnected) {
      this.#onMedia('lost');
    } else if (down(publish)) {
      this.#onMedia('blocked');
    }
  }

  close() {
    this.#closed = true;
    clearTimeout(this.#late);
    Object.values(this.#timers).forEach(clearTimeout);
    this.#publishing.close();
    this.#subscribing.close();
  }
}
