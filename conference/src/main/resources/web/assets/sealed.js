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
  #unannounced = new Map();
  #turn = Promise.resolve(); // one thing after another, in the order in which they came

  constructor(call, send, report) {
    this.#call = call;
    this.#send = send;
    this.#report = report;
    const others = () => [...call.participants.values()].filter(({ key }) => key !== undefined);
    this.#keys = new RoomKeys({ others, send, onKeys: () => this.#inTurn(() => this.#openAll()) });
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
    return { ...participant, tracks, name: same ? before.name : t('call.unnamed') };
  }

  welcomed({ chat, resumed }) {
    for (const id of this.#unannounced.keys()) this.#announce(id, false);
    this.messages = chat.slice(-MOST_MESSAGES).map((message) => ({ ...message, name: t('call.unnamed'), text: null }));
    if (resumed) {
      this.#keys.goOn();
      if (this.#keys.ready) this.#inTurn(() => this.#openAll());
    } else {
      this.#name = null;
      this.#keys.begin();
    }
  }

  came({ id, key, sealed }) {
    if (key === undefined) return this.#report('came', this.#call.participants.get(id));
    this.#unannounced.set(id, setTimeout(() => this.#announce(id), NAME_WITHIN_MILLIS));
    if (sealed !== undefined) this.#inTurn(() => this.#openName(id));
    return undefined;
  }

  /** Whether somebody has to be told of who went: not of one who was never announced. */
  went(id) {
    this.#keys.went(id);
    return !this.#announce(id, false);
  }

  heard(message) {
    switch (message.type) {
      case 'name':
        return this.#inTurn(() => this.#renamed(message));
      case 'key':
        return this.#keys.heard(message);
      default:
        return this.#inTurn(() => this.#said(message));
    }
  }

  /** Whether it was sent; otherwise it is lost. */
  async say(text) {
    if (!(await this.#keys.within(KEY_WITHIN_MILLIS))) return false;
    return this.#send({ type: 'chat', sealed: await this.#keys.seal('chat', this.#call.self.id, `${oneLine(this.#call.self.name)}\n${text}`) });
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
    this.#name ??= await this.#keys.seal('name', this.#call.self.id, oneLine(this.#call.self.name));
    this.#send({ type: 'name', sealed: this.#name });
    for (const id of [...this.#call.participants.keys()]) await this.#openName(id);
    const { messages } = this;
    for (const message of messages) if (message.text === null) await this.#open(message);
    if (messages === this.messages) this.#report('chat', null);
  }

  async #renamed({ participant: id, sealed }) {
    const participant = this.#call.participants.get(id);
    if (participant?.key === undefined) return;
    participant.sealed = sealed;
    await this.#openName(id);
  }

  async #openName(id) {
    const { key, sealed } = this.#call.participants.get(id) ?? {};
    if (key === undefined || sealed === undefined || !this.#keys.ready) return;
    const name = tidyName(await this.#keys.open('name', id, sealed));
    const participant = this.#call.participants.get(id);
    if (name === '' || participant?.sealed !== sealed) return;
    participant.name = name;
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

  async #said(message) {
    const opened = { ...message, name: t('call.unnamed'), text: null };
    this.messages.push(opened);
    if (this.messages.length > MOST_MESSAGES) this.messages.shift();
    if (!this.#keys.ready) return; // with the first key all are told of at once
    await this.#open(opened);
    this.#report('chat', opened);
  }

  // Who wrote it may have left: the name is in it.
  async #open(message) {
    const opened = await this.#keys.open('chat', message.participant, message.sealed);
    if (opened === null) return;
    const end = opened.indexOf('\n');
    message.name = tidyName(opened.slice(0, Math.max(0, end))) || message.name;
    message.text = opened.slice(end + 1);
  }
}

const oneLine = (name) => name.replace(/\s+/gu, ' ');

function tidyName(name) {
  return [...oneLine(name ?? '').normalize('NFC').trim()].slice(0, MOST_NAME_CHARACTERS).join('');
}
