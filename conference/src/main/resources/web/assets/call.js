// One stay in a room: signalling, both peer connections, who is there, and coming back when the line was lost.
// Views listen to its events and never talk to the server themselves.

import { Publishing } from './publishing.js';
import { Signalling } from './signalling.js';
import { Subscribing } from './subscribing.js';

const RETRY_SECONDS = [0.5, 1, 2, 4, 8, 15];
const MEDIA_PATIENCE_MILLIS = 12_000;
const SWITCHES = { microphone: false, camera: false, screen: false, hand: false };

// After these the server would only say the same again.
const FINAL_ERRORS = new Set(['bad-room', 'bad-name', 'room-full']);

/**
 * Events: `status` (see `status`), `roster` (who is there, what they have switched on, their tracks),
 * `came`, `went`, `hand` (a participant), `chat` (a message, or nothing when the whole history is new), `refused` (an error code).
 *
 * `status.phase` is `joining`, `joined`, `lost` or `ended`; `status.media` is `waiting`, `connected`, `lost` or `blocked`.
 */
export class Call extends EventTarget {
  self;
  participants = new Map();
  messages = [];
  status = { phase: 'joining', media: 'waiting', retryAt: null, code: null };
  #room;
  #media;
  #signalling = null;
  #publishing = null;
  #subscribing = null;
  #legs = { publish: 'new', subscribe: 'new' };
  #attempts = 0;
  #retryTimer = null;
  #mediaTimer = null;
  #everConnected = false;

  constructor(room, name, media) {
    super();
    this.#room = room;
    this.#media = media;
    this.self = { id: null, name, ...SWITCHES };
    media.addEventListener('change', (event) => this.#switched(event.detail));
    window.addEventListener('online', () => this.retryNow());
    window.addEventListener('pagehide', () => this.leave());
  }

  join() {
    this.#signalling = new Signalling({
      onOpen: () => this.#signalling.send({ type: 'join', room: this.#room, name: this.self.name }),
      onMessage: (message) => this.#heard(message),
      onClosed: () => this.#retryLater(),
    });
  }

  leave() {
    this.#end(null);
  }

  retryNow() {
    if (this.status.phase !== 'lost') return;
    clearTimeout(this.#retryTimer);
    this.#setStatus({ phase: 'joining', retryAt: null });
    this.join();
  }

  say(text) {
    return this.#signalling.send({ type: 'chat', text });
  }

  raiseHand(up) {
    this.self.hand = up;
    this.#tellState();
    this.#report('roster');
  }

  levelOf(participant) {
    return this.#subscribing?.levelOf(participant) ?? 0;
  }

  #heard(message) {
    switch (message.type) {
      case 'welcome':
        return this.#welcomed(message);
      case 'joined':
        return this.#came(message.participant);
      case 'left':
        return this.#went(message.participant);
      case 'state':
        return this.#stateOf(message);
      case 'published':
        return void this.#publishing.answered(message.sdp).catch(() => this.#mediaBroke());
      case 'subscribe':
        return this.#subscribing.offered(message);
      case 'chat':
        return this.#said(message);
      case 'connection':
        return this.#connection(message);
      case 'error':
        return this.#refused(message);
      default:
        return undefined; // a newer server may say more than we know
    }
  }

  #welcomed({ participant, participants, iceServers, chat }) {
    this.#closeMedia();
    this.self.id = participant;
    this.participants = new Map(participants.map((other) => [other.id, { ...other, tracks: {} }]));
    this.messages = [...chat];
    const send = (message) => this.#signalling.send(message);
    this.#legs = { publish: 'new', subscribe: 'new' };
    this.#subscribing = new Subscribing({
      iceServers,
      send,
      onState: (state) => this.#leg('subscribe', state),
      onStreams: (tracks) => this.#streams(tracks),
      onRefused: () => this.#mediaBroke(),
    });
    this.#publishing = new Publishing({ iceServers, send, onState: (state) => this.#leg('publish', state) });
    for (const source of ['microphone', 'camera', 'screen']) this.#publishTrack(source);
    this.#publishing.offer().catch(() => this.#mediaBroke());
    this.#setStatus({ phase: 'joined', media: 'waiting', retryAt: null, code: null });
    this.#mediaTimer = setTimeout(() => this.#mediaLate(), MEDIA_PATIENCE_MILLIS);
    this.#tellState();
    this.#audienceChanged();
    this.#report('chat', null);
  }

  #came(participant) {
    this.participants.set(participant.id, { ...participant, tracks: this.participants.get(participant.id)?.tracks ?? {} });
    this.#audienceChanged();
    this.#report('came', participant);
  }

  #went(id) {
    const participant = this.participants.get(id);
    if (!this.participants.delete(id)) return;
    this.#audienceChanged();
    this.#report('went', participant);
  }

  #stateOf({ participant: id, microphone, camera, screen, hand }) {
    const participant = this.participants.get(id);
    if (!participant) return;
    const raised = hand && !participant.hand;
    Object.assign(participant, { microphone, camera, screen, hand });
    this.#report('roster');
    if (raised) this.#report('hand', participant);
  }

  #said(message) {
    this.messages.push(message);
    this.#report('chat', message);
  }

  #streams(tracks) {
    for (const participant of this.participants.values()) participant.tracks = tracks.get(participant.id) ?? {};
    this.#report('roster');
  }

  #audienceChanged() {
    this.#publishing?.setAudience(this.participants.size);
    this.#report('roster');
  }

  #switched(source) {
    this.self[source] = this.#media.isOn(source);
    this.#publishTrack(source);
    this.#tellState();
    this.#report('roster');
  }

  #publishTrack(source) {
    const track = this.#media.tracks[source];
    this.self[source] = track !== null;
    this.#publishing?.replace(source, track).catch(() => {}); // a connection that was closed meanwhile sends nothing anyway
  }

  #tellState() {
    const { microphone, camera, screen, hand } = this.self;
    if (this.status.phase === 'joined') this.#signalling.send({ type: 'state', microphone, camera, screen, hand });
  }

  #leg(leg, state) {
    this.#legs[leg] = state;
    if (this.status.phase !== 'joined') return;
    if (state === 'failed') return void this.#mediaBroke();
    // The way down has nothing to connect for while nobody else is there, so the way up decides.
    if (this.#legs.publish === 'connected' && this.#legs.subscribe !== 'disconnected') {
      clearTimeout(this.#mediaTimer);
      this.#everConnected = true;
      this.#attempts = 0; // not at the welcome: a room that we enter in vain is retried ever more slowly
      this.#setStatus({ media: 'connected' });
    } else if (state === 'disconnected') {
      this.#setStatus({ media: 'lost' });
    }
  }

  #connection({ state }) {
    if (state === 'lost' && this.status.media === 'connected') this.#setStatus({ media: 'lost' });
  }

  #mediaLate() {
    if (this.status.phase === 'joined' && this.status.media === 'waiting') this.#setStatus({ media: 'blocked' });
  }

  // A media connection that failed cannot be mended in place: a new stay makes two new ones.
  #mediaBroke() {
    if (this.status.phase !== 'joined') return;
    if (!this.#everConnected) this.#setStatus({ media: 'blocked' });
    this.#signalling.close();
    this.#retryLater();
  }

  #refused({ code, fatal }) {
    if (FINAL_ERRORS.has(code)) return this.#end(code);
    if (code === 'sdp-refused') {
      this.#report('refused', code);
      return this.#mediaBroke();
    }
    if (fatal) this.#setStatus({ code });
    return this.#report('refused', code);
  }

  // What we have stays on the screen, and our devices stay on, until the next welcome.
  #retryLater() {
    if (this.status.phase === 'ended') return;
    clearTimeout(this.#mediaTimer);
    const seconds = RETRY_SECONDS[Math.min(this.#attempts++, RETRY_SECONDS.length - 1)];
    const delayMillis = seconds * 1000 * (0.8 + 0.4 * Math.random()); // so that a whole room does not come back at one moment
    this.#setStatus({ phase: 'lost', retryAt: Date.now() + delayMillis });
    this.#retryTimer = setTimeout(() => this.retryNow(), delayMillis);
  }

  #end(code) {
    if (this.status.phase === 'ended') return;
    clearTimeout(this.#retryTimer);
    clearTimeout(this.#mediaTimer);
    this.#signalling?.close();
    this.#closeMedia();
    this.#media.stop();
    this.#setStatus({ phase: 'ended', code });
  }

  #closeMedia() {
    this.#publishing?.close();
    this.#subscribing?.close();
    this.#publishing = null;
    this.#subscribing = null;
  }

  #setStatus(changes) {
    const before = this.status;
    this.status = { ...before, ...changes };
    if (Object.keys(changes).some((key) => before[key] !== this.status[key])) this.#report('status');
  }

  #report(type, detail) {
    this.dispatchEvent(new CustomEvent(type, { detail }));
  }
}
