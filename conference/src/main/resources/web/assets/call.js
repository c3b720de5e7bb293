// One stay in a room: signalling, who is there, and coming back when the line was lost, while sound and picture go on.
// Views listen to its events and never talk to the server themselves.

import { Hands } from './hands.js';
import { agreement } from './keeping.js';
import { Sealed } from './sealed.js';
import { Signalling } from './signalling.js';
import { Ways } from './ways.js';

const RETRY_SECONDS = [0.5, 1, 2, 4, 8, 15];
const STEADY_MILLIS = 10_000; // a line that held that long is no longer one that fails at once
const SWITCHES = { microphone: false, camera: false, screen: false, hand: false };
const POLICY = 1008; // RFC 6455 section 7.4.1: the server would not wait for us any longer

// After these the server would only say the same again.
const FINAL_ERRORS = new Set(['bad-room', 'bad-name', 'bad-password', 'login-over', 'room-full', 'replaced', 'not-agreed']);

// After these a new stay may go better, but only so often: then somebody has to decide.
const NEW_STAYS = 3;
const FORGOTTEN_MILLIS = 600_000; // a refusal that long ago has nothing to do with the next one
const CROWDED_MILLIS = 30_000; // each new stay counts against our network, so we leave it some room

/**
 * Events: `status` (see `status`), `roster` (who is there, what they have switched on, their tracks),
 * `came`, `went`, `hand` (a participant), `chat` (a message, or nothing when the whole history is new), `refused` (an error code).
 *
 * `status.phase` is `joining`, `outside` (the room is not open, or not for us), `joined`, `lost` or `ended`; `status.media` is `waiting`, `connected`, `lost` or `blocked`;
 * `status.way` is `server` or `direct`: where sound and picture go. `status.code` says why, where the server or the socket said so.
 */
export class Call extends EventTarget {
  self;
  participants = new Map();
  hands = new Hands();
  status = { phase: 'joining', media: 'waiting', way: 'server', retryAt: null, code: null };
  password;
  hasLocked = false; // by a password that we gave when we opened the room
  #room;
  #login;
  #media;
  #signalling = null;
  #ways = null;
  #sealed;
  #resume = null;
  #attempts = 0;
  #newStays = 0;
  #renewedAt = 0;
  #retryTimer = null;
  #steadyTimer = null;
  #over = new AbortController();

  /** `login` is an organiser's, `password` the room's: null or empty where there is none. */
  constructor(room, name, media, { login = null, password = '' } = {}) {
    super();
    this.#login = login;
    this.password = password;
    this.#room = room;
    this.#media = media;
    this.self = { id: null, name, ...SWITCHES };
    this.#sealed = new Sealed(this, (message) => this.#signalling.send(message), (type, detail) => this.#report(type, detail));
    const { signal } = this.#over;
    media.addEventListener('change', (event) => this.#switched(event.detail), { signal });
    window.addEventListener('online', () => this.#networkChanged(), { signal });
    window.addEventListener('pagehide', () => this.leave(), { signal });
  }

  get serverPort() {
    return this.#ways?.serverPort ?? null;
  }

  get messages() {
    return this.#sealed.messages;
  }

  join() {
    this.#signalling = new Signalling({
      onOpen: () => this.#ask(),
      onMessage: (message) => this.#heard(message),
      onClosed: (code) => this.#closed(code),
    });
  }

  async #ask() {
    const signalling = this.#signalling;
    const key = await this.#sealed.point().catch(() => this.#end('insecure')); // no page of ours that came over TLS
    if (key === undefined || signalling !== this.#signalling) return;
    const join = { type: 'join', room: this.#room, key, ...agreement() };
    if (this.#resume) join.resume = this.#resume;
    if (this.#login) join.login = this.#login;
    if (this.password) join.password = this.password;
    signalling.send(join);
  }

  /** Tries another password of the room while we wait before it. */
  show(password) {
    this.password = password;
    if (this.status.phase === 'outside') this.#ask();
  }

  leave() {
    this.#end(null);
  }

  retryNow() {
    const { phase } = this.status;
    const hangs = phase === 'joining' && this.#signalling !== null && !this.#signalling.isOpen;
    if (phase !== 'lost' && !hangs) return;
    if (hangs) this.#signalling.close();
    clearTimeout(this.#retryTimer);
    this.#setStatus({ phase: 'joining', retryAt: null });
    this.join();
  }

  // Another network may have come, and then what still seems to be a line leads nowhere.
  #networkChanged() {
    if (this.status.phase === 'joined' || this.status.phase === 'outside') this.#signalling.ask();
    else this.retryNow();
    if (this.status.phase === 'joined') this.#ways?.networkChanged();
  }

  /** A promise of null when it was sent, and otherwise for want of what it was not: `line` or `key`. */
  say(text) {
    return this.#sealed.say(text);
  }

  /** Who wrote a message. */
  nameOf(message) {
    return this.#sealed.nameOf(message);
  }

  raiseHand(up) {
    this.self.hand = up;
    this.hands.note('self', up);
    this.#tellState();
    this.#report('roster');
  }

  levelOf(participant) {
    return this.#ways?.levelOf(participant) ?? 0;
  }

  #heard(message) {
    switch (message.type) {
      case 'welcome':
        return this.#welcomed(message);
      case 'waiting':
        return this.#setStatus({ phase: 'outside', retryAt: null, code: null });
      case 'joined':
        return this.#came(message.participant);
      case 'left':
        return this.#went(message.participant);
      case 'state':
        return this.#stateOf(message);
      case 'published':
        return this.#ways?.published(message.sdp);
      case 'subscribe':
        return this.#ways?.offered(message);
      case 'name':
      case 'key':
      case 'chat':
        return this.#sealed.heard(message);
      case 'connection':
        return this.#ways?.connection(message);
      case 'error':
        return this.#refused(message);
      default:
        return this.#ways?.heard(message); // a `pong` has said all by coming, and a newer server may say more than we know
    }
  }

  // Either our stay goes on, with its media, or a new one begins and everything with it.
  #welcomed({ participant, participants, iceServers, direct = false, chat, resume = null, resumed = false, connections }) {
    const before = this.participants;
    this.self.id = participant;
    this.#resume = resume;
    if (!resumed) this.hasLocked = Boolean(this.password) && participants.length === 0;
    this.participants = new Map(participants.map((other) => [other.id, this.#sealed.known(other, resumed ? before.get(other.id) : undefined)]));
    this.hands.renew(['self', ...this.participants.keys()].filter((id) => (id === 'self' ? this.self.hand : this.participants.get(id).hand)));
    this.#setStatus({ phase: 'joined', retryAt: null, code: null });
    this.#steadyTimer = setTimeout(() => (this.#attempts = 0), STEADY_MILLIS);
    if (resumed && this.#ways) this.#ways.resumed(connections);
    else this.#beginMedia(iceServers);
    this.#tellState();
    if (direct) this.#signalling.send({ type: 'direct-ready' });
    this.#audienceChanged();
    this.#sealed.welcomed({ chat, resumed });
  }

  #beginMedia(iceServers) {
    this.#ways?.close();
    for (const source of ['microphone', 'camera', 'screen']) this.self[source] = this.#media.isOn(source);
    this.#setStatus({ media: 'waiting', way: 'server' });
    this.#ways = new Ways({
      iceServers,
      media: this.#media,
      send: (message) => this.#signalling.send(message),
      onMedia: (media) => this.#setStatus({ media }),
      onStreams: (tracks) => this.#streams(tracks),
      onWay: (way) => this.#setStatus({ way }),
      participants: () => this.participants,
    });
  }

  #came(participant) {
    this.participants.set(participant.id, this.#sealed.known(participant, this.participants.get(participant.id)));
    this.#audienceChanged();
    this.#sealed.came(participant);
  }

  #went(id) {
    const participant = this.participants.get(id);
    if (!this.participants.delete(id)) return;
    this.hands.note(id, false);
    const known = this.#sealed.went(participant);
    this.#audienceChanged();
    if (known) this.#report('went', participant);
  }

  #stateOf({ participant: id, microphone, camera, screen, hand }) {
    const participant = this.participants.get(id);
    if (!participant) return;
    Object.assign(participant, { microphone, camera, screen, hand });
    const raised = this.hands.note(id, hand);
    this.#report('roster');
    if (raised) this.#report('hand', participant);
  }

  #streams(tracks) {
    for (const participant of this.participants.values()) participant.tracks = tracks.get(participant.id) ?? {};
    this.#report('roster');
  }

  #audienceChanged() {
    this.#ways?.setAudience(this.participants.size);
    this.#report('roster');
  }

  #switched(source) {
    this.self[source] = this.#media.isOn(source);
    this.#ways?.replace(source);
    this.#tellState();
    this.#report('roster');
  }

  #tellState() {
    const { microphone, camera, screen, hand } = this.self;
    if (this.status.phase === 'joined') this.#signalling.send({ type: 'state', microphone, camera, screen, hand });
  }

  #refused({ code, fatal }) {
    if (code === 'direct-refused') return undefined; // the server's way is there all the time
    if (FINAL_ERRORS.has(code)) return this.#end(code);
    if (fatal) this.#setStatus({ code });
    if (code === 'sdp-refused' || code === 'too-many') return this.#anew(code);
    return this.#report('refused', code);
  }

  // Server and browser did not agree, or the network had its share: mending what we have is in vain, a new stay may not be.
  #anew(code) {
    const crowded = code === 'too-many';
    if (Date.now() - this.#renewedAt > FORGOTTEN_MILLIS) this.#newStays = 0;
    this.#renewedAt = Date.now();
    if ((crowded && this.self.id === null) || this.#newStays++ >= NEW_STAYS) return this.#end(code);
    if (crowded) this.#setStatus({ code });
    this.#report('refused', code);
    this.#resume = null;
    this.#signalling.close();
    this.#retryLater(crowded ? CROWDED_MILLIS : 0);
    return undefined;
  }

  #closed(code) {
    if (code === POLICY && this.status.phase === 'joined' && this.status.code === null) this.#setStatus({ code: 'too-slow' });
    this.#retryLater();
  }

  // What we have stays on the screen, sound and picture go on, and our devices stay on, until the next welcome.
  #retryLater(atLeastMillis = 0) {
    if (this.status.phase === 'ended') return;
    clearTimeout(this.#steadyTimer);
    clearTimeout(this.#retryTimer);
    const seconds = RETRY_SECONDS[Math.min(this.#attempts++, RETRY_SECONDS.length - 1)];
    const delayMillis = Math.max(seconds * 1000, atLeastMillis) * (0.8 + 0.4 * Math.random()); // so that a whole room does not come back at one moment
    this.#setStatus({ phase: 'lost', retryAt: Date.now() + delayMillis });
    this.#retryTimer = setTimeout(() => this.retryNow(), delayMillis);
  }

  #end(code) {
    if (this.status.phase === 'ended') return;
    this.#over.abort();
    clearTimeout(this.#retryTimer);
    clearTimeout(this.#steadyTimer);
    this.#signalling?.close();
    this.#ways?.close();
    this.#sealed.close();
    this.#media.close();
    this.#setStatus({ phase: 'ended', code });
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
