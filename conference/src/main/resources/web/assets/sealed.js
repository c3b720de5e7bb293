// Names and chat of one stay, sealed before they go to the server and opened when they come from there.

import { t } from './language.js';
import { RoomKeys } from './roomkeys.js';

const NAME_WITHIN_MILLIS = 3_000; // whose name has not come by then is announced without one
const KEY_WITHIN_MILLIS = 5_000;
const MOST_NAME_CHARACTERS = 60;

/** Messages that are kept, as many as the server keeps. */
export const MOST_MESSAGES = 200;

/** Of this call; `send` says something to the server, and `report` tells the call's listeners of `roster`, `came` and `chat`. */
export class Sealed {
  messages = [];
  #call;
  #send;
  #report;
  #keys;
  #name = null; // ours, sealed
  #names = new Map(); // of everybody who was seen in this stay: what they wrote stays under it
  #unannounced = new Map();
  #untold = false; // that messages have changed
  #turn = Promise.resolve(); // one thing after another, in the order in which they came

  constructor(call, send, report) {
    this.#call = call;
    this.#send = send;
    this.#report = report;
    const others = () => [...call.participants.values()].filter(({ key }) => key !== undefined);
    this.#keys = new RoomKeys({ others, unopened: () => this.#unopened(), send, onKeys: () => this.#inTurn(() => this.#openAll()) });
  }

  /** What to join with. */
  async point() {
    return (await this.#keys.pair).point;
  }

  /** Somebody as a page shows them, with what it knew before. */
  known(participant, before) {
    const tracks = before?.tracks ?? {};
    if (participant.key === undefined) return { ...participant, tracks };
    const same = before !== undefined && before.sealed === participant.sealed;
    return { ...participant, tracks, name: same ? before.name : t('call.unnamed'), opened: same ? before.opened : undefined };
  }

  /** Who is there is called what the roster says, whatever the message calls them. */
  nameOf({ participant, name }) {
    return this.#call.participants.get(participant)?.name ?? this.#names.get(participant) ?? name ?? t('call.unnamed');
  }

  welcomed({ chat, resumed }) {
    for (const id of this.#unannounced.keys()) this.#announce(id, false);
    const before = resumed ? this.messages : [];
    const same = (one, other) => one.participant === other.participant && one.sealed === other.sealed;
    this.messages = chat.slice(-MOST_MESSAGES).map((message) => before.find((one) => same(one, message)) ?? { ...message, text: null });
    this.#untold ||= !resumed || this.messages.length !== before.length || this.messages.some((message, place) => message !== before[place]);
    if (resumed) {
      this.#keys.goOn();
      if (this.#keys.ready) this.#inTurn(() => this.#openAll());
    } else {
      this.#name = null;
      this.#names.clear();
      this.#keys.begin();
    }
  }

  came({ id, key, sealed }) {
    if (key === undefined) return this.#report('came', this.#call.participants.get(id));
    this.#unannounced.set(id, setTimeout(() => this.#announce(id), NAME_WITHIN_MILLIS));
    if (sealed !== undefined) this.#inTurn(() => this.#openName(id));
    this.#keys.came();
    return undefined;
  }

  /** Whether somebody has to be told of who went: not of one who was never announced. */
  went({ id }) {
    this.#keys.went(id);
    this.#untold ||= this.messages.some(({ participant, text }) => participant === id && text === null);
    this.#tell();
    return !this.#announce(id, false);
  }

  heard(message) {
    const { messages } = this;
    switch (message.type) {
      case 'name':
        return this.#inTurn(() => this.#renamed(message));
      case 'key':
        return this.#keys.heard(message);
      default:
        return this.#inTurn(() => this.#said(message, messages));
    }
  }

  /** Null when it was sent, and otherwise for want of what it was not: `line` or `key`. */
  async say(text) {
    if (!(await this.#keys.within(KEY_WITHIN_MILLIS))) return this.#call.status.phase === 'joined' ? 'key' : 'line';
    const { self } = this.#call;
    const { id } = self;
    const sealed = await this.#keys.seal('chat', id, `${oneLine(self.name)}\n${text}`);
    if (id !== self.id) return this.say(text);
    return this.#send({ type: 'chat', sealed }) ? null : 'line';
  }

  close() {
    this.#keys.close();
    for (const timer of this.#unannounced.values()) clearTimeout(timer);
  }

  #inTurn(work) {
    this.#turn = this.#turn.then(work).catch((error) => console.error(error));
  }

  // The first key is there, or another one.
  async #openAll() {
    if (!this.#keys.ready) return;
    const { self } = this.#call;
    const { id } = self;
    const name = this.#name ?? (await this.#keys.seal('name', id, oneLine(self.name)));
    if (id !== self.id) return; // a new stay has begun, and opens all by itself
    this.#name = name;
    this.#send({ type: 'name', sealed: name });
    for (const other of [...this.#call.participants.keys()]) await this.#openName(other);
    const { messages } = this;
    for (const message of messages) if (message.text === null && (await this.#open(message))) this.#untold = true;
    if (messages === this.messages) this.#tell();
  }

  #tell() {
    if (!this.#untold || !this.#keys.ready) return;
    this.#untold = false;
    this.#report('chat', null);
  }

  #unopened() {
    const names = [...this.#call.participants.values()].filter(({ key, sealed, opened }) => key !== undefined && sealed !== undefined && sealed !== opened);
    const messages = this.messages.filter(({ text }) => text === null);
    return [...messages.map(({ participant, sealed }) => [participant, sealed]), ...names.map(({ id, sealed }) => [id, sealed])];
  }

  async #renamed({ participant: id, sealed }) {
    const participant = this.#call.participants.get(id);
    if (participant?.key === undefined) return;
    participant.sealed = sealed;
    await this.#openName(id);
    this.#tell();
  }

  async #openName(id) {
    const { key, sealed, opened } = this.#call.participants.get(id) ?? {};
    if (key === undefined || sealed === undefined || sealed === opened || !this.#keys.ready) return;
    const name = tidyName(await this.#keys.open('name', id, sealed));
    const participant = this.#call.participants.get(id);
    if (name === '' || participant?.sealed !== sealed) return;
    participant.opened = sealed;
    this.#untold ||= participant.name !== name && this.messages.some((message) => message.participant === id);
    participant.name = name;
    this.#names.set(id, name);
    this.#report('roster');
    this.#announce(id);
  }

  #announce(id, aloud = true) {
    const waited = this.#unannounced.has(id);
    clearTimeout(this.#unannounced.get(id));
    this.#unannounced.delete(id);
    const participant = this.#call.participants.get(id);
    if (waited && aloud && participant) this.#report('came', participant);
    return waited;
  }

  async #said(message, messages) {
    if (messages !== this.messages) return; // a welcome has come since, and what it told has this, or is of another stay
    const opened = { ...message, text: null };
    messages.push(opened);
    if (messages.length > MOST_MESSAGES) messages.shift();
    this.#untold ||= !this.#keys.ready; // with the first key all are told of at once
    if (!this.#keys.ready) return;
    await this.#open(opened);
    if (messages === this.messages) this.#report('chat', opened);
    else this.#untold = true;
  }

  // Who wrote it may have left: the name is in it.
  async #open(message) {
    const opened = await this.#keys.open('chat', message.participant, message.sealed);
    if (opened === null) return false;
    const end = opened.indexOf('\n');
    message.name ??= tidyName(opened.slice(0, Math.max(0, end))) || null;
    message.text = opened.slice(end + 1);
    return true;
  }
}

const oneLine = (name) => name.replace(/\s+/gu, ' ');

function tidyName(name) {
  return [...oneLine(name ?? '').normalize('NFC').trim()].slice(0, MOST_NAME_CHARACTERS).join('');
}
