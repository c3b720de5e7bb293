// Turning the pages of a large room, and who speaks on a page that one does not see.

import { h, icon } from '../dom.js';
import { t } from '../language.js';

export function pager(turnTo) {
  let page = 0;
  const turn = (by) => turnTo(page + by);
  const button = (key, picture, by) =>
    h('button', { type: 'button', class: 'round', title: t(key), 'aria-label': t(key), onclick: () => turn(by) }, icon(picture));
  const earlier = button('pager.earlier', 'earlier', -1);
  const later = button('pager.later', 'later', 1);
  const place = h('span', { class: 'place', role: 'status' });
  const speaker = h('span', { class: 'elsewhere', dir: 'auto', hidden: true });
  const element = h('nav', { class: 'pager', 'aria-label': t('pager.title'), hidden: true }, earlier, place, later, speaker);

  const show = (now, pages) => {
    page = now;
    const words = t('pager.page', { page: now + 1, pages });
    element.hidden = pages < 2;
    if (place.textContent !== words) place.textContent = words;
    // Not `disabled`: a button that loses the focus under one's finger leaves a keyboard nowhere.
    earlier.setAttribute('aria-disabled', String(now === 0));
    later.setAttribute('aria-disabled', String(now === pages - 1));
  };
  const speaking = (name) => {
    speaker.hidden = name === null;
    if (name !== null) speaker.textContent = t('pager.speaks', { name });
  };
  return { element, show, speaking };
}
