// What stands on the stage while one is alone: the address to pass on.

import { h, icon } from '../dom.js';
import { t } from '../language.js';

/** Who has locked the room by opening it is told so: the address alone is not enough then. */
export function invitation(stay) {
  const address = `${location.origin}${location.pathname}`;
  const words = h('span', { role: 'status' }, t('call.copy'));
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(address);
      words.textContent = t('call.copied');
    } catch {
      getSelection().selectAllChildren(shown); // then it is one keystroke
    }
  };
  const shown = h('code', null, decodeURI(address).replace(/^https?:\/\//, ''));
  const locked = h('p', { hidden: true }, t('call.alone.locked'));
  stay.addEventListener('status', () => (locked.hidden = !stay.hasLocked));
  return h(
    'div',
    { class: 'alone' },
    h('p', { class: 'big' }, t('call.alone')),
    h('p', null, t('call.alone.hint')),
    h('p', { class: 'address' }, shown),
    locked,
    h('button', { type: 'button', class: 'quiet', onclick: copy }, icon('copy'), words),
  );
}
