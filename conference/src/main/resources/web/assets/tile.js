// `<participant-tile>`: one pane of the grid. A participant's picture, or initials, with the name and what is switched on.

import { colourOf, initialsOf } from './avatar.js';
import { h, icon } from './dom.js';

export class ParticipantTile extends HTMLElement {
  #picture = h('video', { playsinline: true, autoplay: true, tabindex: '-1' });
  #sound = h('audio', { autoplay: true });
  #initials = h('span', { class: 'initials', 'aria-hidden': 'true' });
  #name = h('span', { class: 'name', dir: 'auto' });
  #muted = h('span', { class: 'badge muted' }, icon('microphone-off'));
  #hand = h('span', { class: 'badge hand' }, icon('hand'));
  #onBlocked = () => {};

  constructor() {
    super();
    // Sound has an element of its own, so that it goes on when the camera is switched off.
    this.#picture.muted = true;
  }

  connectedCallback() {
    if (this.childElementCount > 0) return;
    this.setAttribute('role', 'group');
    this.append(
      h('div', { class: 'avatar' }, this.#initials),
      this.#picture,
      this.#sound,
      h('div', { class: 'caption' }, this.#muted, this.#name),
      this.#hand,
    );
  }

  /** Called when the browser wants a click before it plays sound. */
  set onblocked(listener) {
    this.#onBlocked = listener;
  }

  /**
   * `kind` is `person` or `screen`; `self` turns the own picture round, as a mirror does;
   * `label` is what a screen reader says of the whole tile.
   */
  show({ name, label, camera, microphone, hand, kind = 'person', self = false, owner = name }) {
    this.setAttribute('aria-label', label);
    this.#name.textContent = name;
    this.#initials.textContent = initialsOf(owner);
    this.dataset.colour = String(colourOf(owner));
    this.dataset.kind = kind;
    this.toggleAttribute('data-self', self);
    this.toggleAttribute('data-picture', camera);
    this.#muted.hidden = microphone || kind === 'screen';
    this.#hand.hidden = !hand;
  }

  picture(track) {
    this.#attach(this.#picture, track);
  }

  sound(track, speaker) {
    this.#attach(this.#sound, track);
    if (speaker !== undefined && 'setSinkId' in this.#sound && this.#sound.sinkId !== speaker) {
      this.#sound.setSinkId(speaker).catch(() => {}); // an unplugged speaker: the default one goes on
    }
  }

  set speaking(value) {
    this.toggleAttribute('data-speaking', value);
  }

  /** Tries again, from within a click. */
  play() {
    for (const element of [this.#picture, this.#sound]) if (element.srcObject) this.#play(element);
  }

  #attach(element, track) {
    const shown = element.srcObject?.getTracks()[0] ?? null;
    if (shown === (track ?? null)) return;
    element.srcObject = track ? new MediaStream([track]) : null;
    if (track) this.#play(element);
  }

  #play(element) {
    element.play().catch((error) => {
      if (error.name === 'NotAllowedError') this.#onBlocked();
    });
  }
}

customElements.define('participant-tile', ParticipantTile);
