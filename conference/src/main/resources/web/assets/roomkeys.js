// The keys of a room, which live in its pages only. Who comes asks somebody who is there; who comes first, or gets no answer, makes one.
// When keys were made on both sides of a gap, whoever meets something under one that it lacks asks for that until it has it: so all come to have all.

import { MOST_KEYS, newRoomKey, numberOf, openKeys, openText, ownPair, sealKeys, sealText } from './sealing.js';

const ANSWER_WITHIN_MILLIS = 1_000;
const MOST_ASKED = 4; // so that who is alone among silent ones has a key after that many seconds
const FIRST_PAUSE_MILLIS = 1_000; // after a question and before what came to be lacking since; what was asked for in vain waits twice as long each time
const MOST_PAUSE_MILLIS = 60_000;
const ANSWERS_AT_ONCE = 20; // the server lets a page say 60 things at once and 20 a second: who gets no answer asks the next one
const ANSWERS_PER_SECOND = 8;

/**
 * `others` gives those with a point in the order of their coming, `unopened` from whom something is sealed that did not open, and that;
 * `send` says something to the server, `onKeys` hears of new keys.
 */
export class RoomKeys {
  pair = ownPair();
  #ring = new Map();
  #others;
  #unopened;
  #send;
  #onKeys;
  #asking = null;
  #asked = new Set();
  #waiting = new Set();
  #sought = '';
  #askedAt = 0;
  #pause = FIRST_PAUSE_MILLIS;
  #later = null;
  #answers = ANSWERS_AT_ONCE;
  #answeredAt = 0;
  #over = false;

  constructor({ others, unopened, send, onKeys }) {
    this.#others = others;
    this.#unopened = unopened;
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
    this.#ring = new Map();
    this.#asked.clear();
    this.#waiting.clear();
    this.goOn();
  }

  /** Also after a gap in which a question or its answer may have been lost. */
  goOn() {
    this.#stopAsking();
    this.#askedAt = 0;
    this.#pause = FIRST_PAUSE_MILLIS;
    if (this.ready) this.#seek();
    else this.#ask(this.#inOrder());
  }

  /** Somebody who may have what we lack. */
  came() {
    this.#pause = FIRST_PAUSE_MILLIS;
    this.#seek();
  }

  close() {
    this.#over = true;
    this.#stopAsking();
  }

  seal(kind, sender, text) {
    return sealText(this.#ring.values().next().value, kind, sender, text);
  }

  /** Null when it does not open; when that is for want of a key, others are asked for it. */
  async open(kind, sender, sealed) {
    const key = this.#ring.get(numberOf(sealed));
    if (!key) this.#seek();
    return key ? openText(key, kind, sender, sealed) : null;
  }

  /** What somebody asks of us, or answers. */
  async heard({ participant: id, sealed }) {
    if (sealed === undefined) return this.#answer(id);
    const other = this.#find(id);
    if (!other || !this.#asked.has(id)) return undefined; // nobody puts keys into our hands unasked
    const ring = this.#ring;
    const keys = await openKeys(await this.pair, other.key, sealed);
    if (ring !== this.#ring) return undefined;
    const lacking = new Set(this.#lacking().values());
    const added = keys.filter(({ number }, place) => lacking.has(number) || (place === 0 && !this.ready));
    for (const key of added) this.#take(key);
    if (this.#asking?.id === id) this.#ask(this.ready && this.#lacking().size === 0 ? [] : this.#asking.rest);
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
    return first === undefined ? [] : [first, ...shuffled(others)];
  }

  #ask(ids) {
    this.#stopAsking();
    if (this.#over) return;
    const [id, ...rest] = ids.filter((one) => this.#find(one)).slice(0, MOST_ASKED);
    if (id === undefined) return void (this.ready ? this.#seek() : this.#make());
    if (!this.#send({ type: 'key', to: id })) return; // when the line is back all goes on
    this.#asked.add(id);
    this.#askedAt = Date.now();
    this.#asking = { id, rest, timer: setTimeout(() => this.#ask(rest), ANSWER_WITHIN_MILLIS) };
  }

  #stopAsking() {
    clearTimeout(this.#asking?.timer);
    clearTimeout(this.#later);
    this.#asking = null;
  }

  // Of each sender the number of one key that we lack: everybody seals all of one stay under one.
  #lacking() {
    return new Map(
      this.#unopened()
        .map(([sender, sealed]) => [sender, numberOf(sealed)])
        .filter(([, number]) => !this.#ring.has(number)),
    );
  }

  #seek() {
    if (!this.ready || this.#asking || this.#over) return;
    clearTimeout(this.#later);
    const lacking = this.#lacking();
    const numbers = [...new Set(lacking.values())].toSorted().join();
    if (numbers !== this.#sought) this.#pause = FIRST_PAUSE_MILLIS;
    this.#sought = numbers;
    const others = this.#others().map(({ id }) => id);
    if (numbers === '' || others.length === 0) return;
    const wait = this.#askedAt + this.#pause - Date.now();
    if (wait > 0) return void (this.#later = setTimeout(() => this.#seek(), wait));
    this.#pause = Math.min(2 * this.#pause, MOST_PAUSE_MILLIS);
    this.#ask([...new Set([...shuffled([...lacking.keys()]), ...shuffled(others)])]);
  }

  // The oldest goes for it, but never the one that we seal under: a ring full of what is worth nothing keeps out nothing that is lacking.
  #take(key) {
    if (this.#ring.size >= MOST_KEYS) this.#ring.delete([...this.#ring.keys()][1]);
    this.#ring.set(key.number, key);
  }

  async #make() {
    const ring = this.#ring;
    const key = await newRoomKey();
    if (this.ready || this.#over || ring !== this.#ring) return;
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

const shuffled = (ids) =>
  ids
    .map((id) => [Math.random(), id])
    .toSorted(([one], [other]) => one - other)
    .map(([, id]) => id);
