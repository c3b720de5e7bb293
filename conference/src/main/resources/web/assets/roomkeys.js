// The keys of a room, which live in its pages only. Who comes asks somebody who is there; who comes first, or gets no answer, makes one.
// When keys were made on both sides of a gap, whoever meets something under one that it lacks asks for that: so all come to have all.

import { MOST_KEYS, newRoomKey, numberOf, openKeys, openText, ownPair, sealKeys, sealText } from './sealing.js';

const ANSWER_WITHIN_MILLIS = 1_000;
const MOST_ASKED = 4; // so that who is alone among silent ones has a key after that many seconds
const ASK_AGAIN_MILLIS = 5_000; // for the same key
const ANSWERS_AT_ONCE = 20; // the server lets a page say 60 things at once and 20 a second: who gets no answer asks the next one
const ANSWERS_PER_SECOND = 8;

/** `others` gives those with a point in the order of their coming, `send` says something to the server, `onKeys` hears of new keys. */
export class RoomKeys {
  pair = ownPair();
  #ring = new Map();
  #others;
  #send;
  #onKeys;
  #asking = null;
  #asked = new Set();
  #waiting = new Set();
  #missed = new Map();
  #answers = ANSWERS_AT_ONCE;
  #answeredAt = 0;
  #over = false;

  constructor({ others, send, onKeys }) {
    this.#others = others;
    this.#send = send;
    this.#onKeys = onKeys;
    this.pair.catch(() => {}); // whoever awaits it hears of it
  }

  /** False until the first key is there. */
  get ready() {
    return this.#ring.size > 0;
  }

  /** Whether there is one by then. */
  async within(millis) {
    for (const end = Date.now() + millis; !this.ready && Date.now() < end; ) await new Promise((done) => setTimeout(done, 20));
    return this.ready;
  }

  /** A new stay: what was sealed before is the business of a room that is over. */
  begin() {
    this.#stopAsking();
    for (const memory of [this.#ring, this.#asked, this.#waiting, this.#missed]) memory.clear();
    this.goOn();
  }

  /** Also after a gap in which an answer may have been lost. */
  goOn() {
    if (!this.ready) this.#ask(this.#inOrder());
  }

  close() {
    this.#over = true;
    this.#stopAsking();
  }

  seal(kind, sender, text) {
    return sealText(this.#ring.values().next().value, kind, sender, text);
  }

  /** Null when it does not open; when that is for want of a key, its sender is asked for it. */
  async open(kind, sender, sealed) {
    const key = this.#ring.get(numberOf(sealed));
    if (!key) this.#miss(numberOf(sealed), sender);
    return key ? openText(key, kind, sender, sealed) : null;
  }

  /** What somebody asks of us, or answers. */
  async heard({ participant: id, sealed }) {
    if (sealed === undefined) return this.#answer(id);
    const other = this.#find(id);
    if (!other || !this.#asked.has(id)) return undefined; // nobody puts keys into our hands unasked
    const keys = await openKeys(await this.pair, other.key, sealed);
    const added = keys.filter((key) => !this.#ring.has(key.number));
    for (const key of added) if (this.#ring.size < MOST_KEYS) this.#ring.set(key.number, key);
    if (keys.length > 0 && this.#asking?.id === id) this.#stopAsking();
    if (added.length > 0) await this.#changed();
    return undefined;
  }

  went(id) {
    this.#waiting.delete(id);
    if (this.#asking?.id === id) this.#ask(this.#asking.rest);
  }

  #find(id) {
    return this.#others().find((other) => other.id === id);
  }

  // Who is there longest is asked first, and then anybody: when a whole room comes back at once, not all ask the same ones.
  #inOrder() {
    const [first, ...others] = this.#others().map(({ id }) => id);
    return first === undefined ? [] : [first, ...others.map((id) => [Math.random(), id]).toSorted(([one], [other]) => one - other).map(([, id]) => id)];
  }

  #ask(ids, most = MOST_ASKED) {
    this.#stopAsking();
    if (this.#over) return;
    const [id, ...rest] = ids.filter((one) => this.#find(one)).slice(0, most);
    if (id === undefined) return void (this.ready || this.#make());
    this.#asked.add(id);
    this.#send({ type: 'key', to: id });
    this.#asking = { id, rest, timer: setTimeout(() => this.#ask(rest), ANSWER_WITHIN_MILLIS) };
  }

  #stopAsking() {
    clearTimeout(this.#asking?.timer);
    this.#asking = null;
  }

  #miss(number, sender) {
    const now = Date.now();
    if (!this.ready || this.#asking || now - (this.#missed.get(number) ?? -Infinity) < ASK_AGAIN_MILLIS) return;
    if (this.#missed.size >= MOST_KEYS) this.#missed.clear();
    this.#missed.set(number, now);
    this.#ask([sender, ...this.#inOrder().filter((id) => id !== sender)]);
  }

  async #make() {
    const key = await newRoomKey();
    if (this.ready || this.#over) return;
    this.#ring.set(key.number, key);
    await this.#changed();
  }

  async #changed() {
    this.#onKeys();
    const waiting = [...this.#waiting];
    this.#waiting.clear();
    for (const id of waiting) await this.#answer(id);
  }

  async #answer(id) {
    const other = this.#find(id);
    if (!other) return;
    if (!this.ready) return void this.#waiting.add(id);
    const now = Date.now();
    this.#answers = Math.min(ANSWERS_AT_ONCE, this.#answers + ((now - this.#answeredAt) / 1000) * ANSWERS_PER_SECOND);
    this.#answeredAt = now;
    if (this.#answers < 1) return;
    this.#answers -= 1;
    try {
      this.#send({ type: 'key', to: id, sealed: await sealKeys(await this.pair, other.key, [...this.#ring.values()]) });
    } catch {
      // its key is no point of the curve: then it gets none of ours
    }
  }
}
