// Short words about what went wrong or needs a click. Read out at once, gone when mended or dismissed.

import { h, icon } from './dom.js';
import { t } from './language.js';

const SAID_MILLIS = 4000;

export class Notices {
  element = h('div', { class: 'notices' });
  // The live regions stand in the page before anything is said: a region that comes with its words is not read out.
  #alerts = h('div', { role: 'alert' });
  #quiet = h('div', { class: 'visually-hidden', role: 'status' });
  #shown = new Map();
  #saying = null;

  constructor() {
    this.element.append(this.#alerts, this.#quiet);
  }

  /** Shows a notice; one with the same key takes its place. `action` is `{ label, run }`. */
  show(key, text, { action, hint } = {}) {
    const old = this.#shown.get(key);
    if (old?.dataset.text === text) return;
    const notice = h(
      'div',
      { class: 'toast', 'data-text': text },
      icon('attention'),
      h('p', null, text, hint && h('span', { class: 'hint' }, hint)),
      action && h('button', { type: 'button', class: 'quiet', onclick: action.run }, action.label),
      h('button', { type: 'button', class: 'round', 'aria-label': t('notice.close'), onclick: () => this.clear(key) }, icon('close')),
    );
    if (old) old.replaceWith(notice);
    else this.#alerts.append(notice);
    this.#shown.set(key, notice);
  }

  clear(key) {
    this.#shown.get(key)?.remove();
    this.#shown.delete(key);
  }

  /** For screen readers only: what others see happen. Once read out it goes, or it would be met again on every walk through the page. */
  say(text) {
    this.#quiet.textContent = text;
    clearTimeout(this.#saying);
    this.#saying = setTimeout(() => (this.#quiet.textContent = ''), SAID_MILLIS);
  }

  trouble(error) {
    if (error.code === 'cancelled') return;
    const code = error.code ?? 'failed';
    this.show(error.source ?? 'device', t(`trouble.${error.source}.${code}`), { hint: t(`hint.${code}`) });
  }
}
