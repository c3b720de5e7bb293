// What happens in the room, for those who do not see it. Things that come close together are said together,
// so that ten people who come in at nine o'clock are one sentence.

const GATHER_MILLIS = 1500;
const MOST_NAMES = 2;

/** `say` speaks a sentence; `word(kind, names)` and `count(kind, number)` make it. */
export class Announcer {
  #say;
  #words;
  #waiting = new Map();
  #timer = null;

  constructor({ say, ...words }) {
    this.#say = say;
    this.#words = words;
  }

  note(kind, name) {
    if (!this.#waiting.has(kind)) this.#waiting.set(kind, []);
    this.#waiting.get(kind).push(name);
    this.#timer ??= setTimeout(() => this.flush(), GATHER_MILLIS);
  }

  flush() {
    clearTimeout(this.#timer);
    this.#timer = null;
    const sentences = [...this.#waiting].map(([kind, names]) =>
      names.length <= MOST_NAMES ? names.map((name) => this.#words.word(kind, name)).join(' ') : this.#words.count(kind, names.length),
    );
    this.#waiting.clear();
    if (sentences.length > 0) this.#say(sentences.join(' '));
  }

  /** Forgets what waits of this kind: it was seen meanwhile. */
  drop(kind) {
    this.#waiting.delete(kind);
  }
}
