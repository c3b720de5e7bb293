// `<participant-tile>`: one pane of the grid. A participant's picture, or initials, with the name and what is switched on.

import { colourOf, initialsOf } from './avatar.js';
import { h, icon } from './dom.js';

const fullScreenOf = (element) => element.requestFullscreen ?? element.webkitRequestFullscreen;
const leaveFullScreen = () => (document.exitFullscreen ?? document.webkitExitFullscreen)?.call(document);
const fullScreen = () => document.fullscreenElement ?? document.webkitFullscreenElement ?? null;

export class ParticipantTile extends HTMLElement {
  #picture = h('video', { playsinline: true, autoplay: true, tabindex: '-1' });
  #sound = h('audio', { autoplay: true });
  #initials = h('span', { class: 'initials', 'aria-hidden': 'true' });
  #name = h('span', { class: 'name', dir: 'auto' });
  #muted = h('span', { class: 'badge muted' }, icon('microphone-off'));
  #place = h('span', null);
  #hand = h('span', { class: 'badge hand', 'aria-hidden': 'true' }, icon('hand'), this.#place);
  #larger = h('button', { type: 'button', class: 'larger', onclick: () => this.#toggleFullScreen() }, icon('larger'));
  #onBlocked = () => {};
  #drawn = '';
  #visible = true;
  #track = null;

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
      this.#larger,
    );
    this.addEventListener('dblclick', () => this.#larger.hidden || this.#toggleFullScreen());
  }

  /** Called when the browser wants a click before it plays sound. */
  set onblocked(listener) {
    this.#onBlocked = listener;
  }

  /**
   * `kind` is `person` or `screen`; `self` turns the own picture round, as a mirror does; `hand` is the place among raised hands, or 0;
   * `label` is what a screen reader says of the whole tile, `larger` what it says of the button for full screen.
   */
  show({ name, label, larger, camera, microphone, hand, kind = 'person', self = false, owner = name }) {
    const drawn = JSON.stringify([name, label, camera, microphone, hand, kind, self, owner]);
    if (drawn === this.#drawn) return; // most changes in a room concern other tiles
    this.#drawn = drawn;
    this.setAttribute('aria-label', label);
    this.#name.textContent = name;
    this.#initials.textContent = initialsOf(owner);
    this.dataset.colour = String(colourOf(owner));
    this.dataset.kind = kind;
    this.toggleAttribute('data-self', self);
    this.toggleAttribute('data-picture', camera);
    this.#muted.hidden = microphone || kind === 'screen';
    this.#hand.hidden = hand === 0;
    this.#place.textContent = hand > 0 ? String(hand) : '';
    this.#larger.hidden = !camera || self || !canFillScreen(this, this.#picture);
    this.#larger.setAttribute('aria-label', larger);
    this.#larger.title = larger;
  }

  /** Shows a track, or nothing. A tile that is out of sight shows nothing either, and then costs nothing. */
  picture(track) {
    this.#track = track;
    attach(this.#picture, this.#visible ? track : null, () => this.#play(this.#picture));
  }

  sound(track, speaker) {
    attach(this.#sound, track, () => this.#play(this.#sound));
    if (speaker !== undefined && 'setSinkId' in this.#sound && this.#sound.sinkId !== speaker) {
      this.#sound.setSinkId(speaker).catch(() => {}); // an unplugged speaker: the default one goes on
    }
  }

  set visible(value) {
    if (value === this.#visible) return;
    this.#visible = value;
    this.hidden = !value;
    this.picture(this.#track);
  }

  set speaking(value) {
    this.toggleAttribute('data-speaking', value);
  }

  /** Tries again, from within a click. */
  play() {
    for (const element of [this.#picture, this.#sound]) if (element.srcObject) this.#play(element);
  }

  // A telephone of Apple's fills its screen with the picture alone, never with the tile around it.
  #toggleFullScreen() {
    if (fullScreen()) return void leaveFullScreen();
    const fill = fullScreenOf(this);
    if (fill) Promise.resolve(fill.call(this)).catch(() => {});
    else this.#picture.webkitEnterFullscreen?.();
  }

  #play(element) {
    element.play().catch((error) => {
      if (error.name === 'NotAllowedError') this.#onBlocked();
    });
  }
}

const canFillScreen = (tile, picture) => Boolean(fullScreenOf(tile) ?? picture.webkitEnterFullscreen);

function attach(element, track, play) {
  const shown = element.srcObject?.getTracks()[0] ?? null;
  if (shown === (track ?? null)) return;
  element.srcObject = track ? new MediaStream([track]) : null;
  if (track) play();
}

customElements.define('participant-tile', ParticipantTile);
