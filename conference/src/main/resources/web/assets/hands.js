// Who raised a hand before whom. The server says only whether a hand is up; the order is the one in which we heard of it.

export class Hands {
  #raised = [];

  /** Notes whether a hand is up; true if it went up just now. */
  note(id, up) {
    const was = this.#raised.includes(id);
    if (up && !was) this.#raised.push(id);
    if (!up && was) this.#raised = this.#raised.filter((other) => other !== id);
    return up && !was;
  }

  /** 1 for who is next, 0 for who has no hand up. */
  placeOf(id) {
    return this.#raised.indexOf(id) + 1;
  }

  /** After coming back: keeps the order of those whose hand is still up, and adds the others behind. */
  renew(ids) {
    const up = new Set(ids);
    this.#raised = [...this.#raised.filter((id) => up.delete(id)), ...up];
  }
}
