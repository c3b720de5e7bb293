// Where sound and picture go: through the server, or directly, where it allows that to two who are alone. Both ways exist while one
// takes over from the other: whoever receives says when it has arrived on the new one, and only then is the old one left.

import { Direct } from './direct.js';
import { Legs, SOURCES } from './legs.js';
import { arrivals, levelOf } from './receivers.js';

const LOOK_MILLIS = 50;
const CONNECT_MILLIS = 15_000; // where networks let nothing through, the call stays on the server
const ARRIVE_MILLIS = 8_000;
// The direct way is gone after that, whatever the server's does. It may take a second longer where a page in the background is woken
// once a second only; the statement is read as two.
const LEAVE_MILLIS = 1_000;
// A browser takes five seconds and more to say that a connection broke, and nothing is heard meanwhile.
const WATCH_MILLIS = 200;
const DOUBTFUL_LOOKS = 2;
const SILENT_LOOKS = 4;
const AGAIN_SECONDS = [10, 60, 300]; // a way that broke is tried again; the server says how often at most

/** As `Legs`, and `onWay` hears `server` or `direct`; `participants` tells who is there and what they have switched on. */
export class Ways {
  #legs;
  #iceServers;
  #media;
  #send;
  #onStreams;
  #onWay;
  #participants;
  #served = new Map();
  #direct = null;
  #ending = null; // the promise of a direct way that is being left
  #shown = 'server';
  #late = null;
  #again = null;
  #breaks = 0;
  #gaveUp = false;

  constructor({ iceServers, media, send, onMedia, onStreams, onWay, participants }) {
    this.#iceServers = iceServers;
    this.#media = media;
    this.#send = send;
    this.#onStreams = onStreams;
    this.#onWay = onWay;
    this.#participants = participants;
    this.#legs = new Legs({
      media,
      send,
      onMedia,
      onStreams: (tracks) => {
        this.#served = tracks;
        this.#report();
      },
    });
  }

  get serverPort() {
    return this.#legs.serverPort;
  }

  published(sdp) {
    this.#legs.published(sdp);
  }

  offered(message) {
    this.#legs.offered(message);
  }

  connection(message) {
    this.#legs.heard(message);
  }

  resumed(connections) {
    this.#legs.resumed(connections);
  }

  setAudience(others) {
    this.#legs.setAudience(others);
  }

  replace(source) {
    this.#legs.replace(source);
    this.#direct?.replace(source);
  }

  levelOf(participant) {
    return this.#isDirect(participant) ? levelOf(this.#direct.receivers.microphone) : this.#legs.levelOf(participant);
  }

  /** What the server, or the other one through it, says of the direct way. */
  heard(message) {
    if (message.type === 'direct') this.#begin(message);
    else if (message.type === 'indirect') this.#indirect();
    else if (!this.#direct || message.round !== this.#direct.round) return; // of a round that is over, or of none
    else if (message.type === 'direct-over') this.#leftByOther();
    else this.#direct.heard(message);
  }

  /** Another network may let through what the last one did not. */
  networkChanged() {
    if (this.#gaveUp && !this.#direct) this.#tryAgain();
  }

  #tryAgain() {
    clearTimeout(this.#again);
    this.#send({ type: 'direct-ready' });
  }

  // Whoever gave it up tries again after a while; a change of networks may be ours.
  #leftByOther() {
    this.#gaveUp = true;
    this.#leave();
  }

  // It is no more for us to begin anew: the server does, when two are left.
  #indirect() {
    clearTimeout(this.#again);
    this.#gaveUp = false;
    this.#leave();
  }

  #begin({ round, with: peer, offers }) {
    if (this.#direct?.round === round && !this.#ending) return; // we have come back, and it goes on
    this.#drop();
    clearTimeout(this.#again);
    this.#gaveUp = false;
    const direct = new Direct({
      round,
      peer,
      offers,
      iceServers: this.#iceServers,
      media: this.#media,
      send: this.#send,
      onState: (state) => direct === this.#direct && this.#became(direct, state),
      onTold: (word) => direct === this.#direct && this.#told(direct, word),
    });
    this.#direct = direct;
    this.#late = setTimeout(() => this.#giveUp(direct), CONNECT_MILLIS);
  }

  #became(direct, state) {
    if (state === 'connected') this.#arrive(direct);
    if (state === 'failed' || state === 'disconnected') this.#giveUp(direct);
  }

  async #arrive(direct) {
    clearTimeout(this.#late);
    this.#late = setTimeout(() => this.#giveUp(direct), ARRIVE_MILLIS);
    while (direct === this.#direct && !this.#ending) {
      const counts = await arrivals(direct.receivers);
      if (direct !== this.#direct || this.#ending) return;
      if (this.#switchedOn(direct.peer).every((source) => counts[source] > 0)) return this.#take(direct);
      await pause(LOOK_MILLIS);
    }
  }

  #take(direct) {
    clearTimeout(this.#late);
    direct.stood = true;
    this.#show('direct');
    direct.tell('received');
    this.#watch(direct);
  }

  async #watch(direct) {
    let before = null;
    for (let silent = 0; silent < SILENT_LOOKS; ) {
      direct.knock();
      const asked = performance.now();
      await pause(WATCH_MILLIS);
      const now = await direct.received();
      // Where the machine is busy our own look comes late, and so may what it looks for. A page in the background is always late.
      const late = !document.hidden && performance.now() - asked > 2 * WATCH_MILLIS;
      if (direct !== this.#direct || this.#ending || now === null) return;
      if (now !== before) silent = 0;
      else if (!late) silent += 1;
      if (direct.carriesOurs) this.#legs.rest(silent < DOUBTFUL_LOOKS); // so that the server's way is warm again when it is needed
      before = now;
    }
    direct.isSilent = true;
    this.#giveUp(direct);
  }

  // `received`: what we send directly has arrived, so that the server's way may rest, warm. `done`: the other one has left this way.
  #told(direct, word) {
    if (word === 'received') direct.carriesOurs = true;
    if (word === 'received' && !this.#ending) this.#legs.rest(true);
    if (word === 'done') direct.leftByOther = true;
  }

  #giveUp(direct) {
    if (direct !== this.#direct || this.#ending) return;
    this.#send({ type: 'direct-over', round: direct.round });
    this.#gaveUp = true;
    if (direct.stood) {
      const seconds = AGAIN_SECONDS[Math.min(this.#breaks++, AGAIN_SECONDS.length - 1)];
      this.#again = setTimeout(() => this.#tryAgain(), seconds * 1000);
    }
    this.#leave();
  }

  /** Back to the server: its way carries again, and once it has, or time is up, the direct one is closed. */
  #leave() {
    const direct = this.#direct;
    if (!direct || this.#ending) return;
    if (!direct.isConnected) return this.#drop(); // nothing to hand over, and nobody to be asked for an address any more
    clearTimeout(this.#late);
    this.#legs.rest(false);
    this.#ending = this.#handOver(direct);
  }

  async #handOver(direct) {
    const until = performance.now() + LEAVE_MILLIS;
    const goesOn = () => direct === this.#direct && direct.isConnected && performance.now() < until;
    const before = await arrivals(this.#legs.receiversOf(direct.peer));
    while (goesOn() && this.#shown === 'direct' && !direct.isSilent) {
      const now = await arrivals(this.#legs.receiversOf(direct.peer));
      if (this.#switchedOn(direct.peer).every((source) => now[source] > (before[source] ?? 0))) break;
      await pause(LOOK_MILLIS);
    }
    if (direct !== this.#direct) return;
    this.#show('server');
    direct.tell('done');
    while (goesOn() && !direct.leftByOther) await pause(LOOK_MILLIS);
    if (direct === this.#direct) this.#drop();
  }

  // At once: it is over anyway, or another takes its place.
  #drop() {
    clearTimeout(this.#late);
    this.#direct?.close();
    this.#direct = null;
    this.#ending = null;
    this.#legs.rest(false);
    this.#show('server');
  }

  #show(way) {
    if (way === this.#shown) return;
    this.#shown = way;
    this.#report();
    this.#onWay(way);
  }

  #report() {
    const tracks = new Map(this.#served);
    const direct = this.#shown === 'direct' && this.#direct;
    if (direct) tracks.set(direct.peer, Object.fromEntries(Object.entries(direct.receivers).map(([source, { track }]) => [source, track])));
    this.#onStreams(tracks);
  }

  #isDirect(participant) {
    return this.#shown === 'direct' && this.#direct?.peer === participant;
  }

  #switchedOn(participant) {
    const other = this.#participants().get(participant);
    return SOURCES.filter((source) => other?.[source]);
  }

  close() {
    clearTimeout(this.#late);
    clearTimeout(this.#again);
    this.#direct?.close();
    this.#direct = null;
    this.#legs.close();
  }
}

const pause = (millis) => new Promise((resolve) => setTimeout(resolve, millis));
